//! Who reads, and what surrounds their pages: the programme, the organisation acted for, the places one may go to.

use graphql_client::GraphQLQuery;

use crate::assets;
use crate::graphql::{DateTime, Refusal};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::news::{self, News, Told};
use crate::pages::public::programme::Audience;
use crate::pages::shell::{Capacity, places};
use crate::pages::{Reader, Shell, Territory};
use crate::rooms;
use crate::text::T;
use crate::theme::Theme;
use crate::visit::Visit;

/// The colours that the style sheet has by itself.
const OWN: [&str; 4] = ["#5b2a5e", "#ffffff", "#f6bd3b", "#2b1f2e"];

type FactKind = String;
type MembershipRole = String;
type SubjectKind = String;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/viewer.graphql",
    response_derives = "Debug",
    extern_enums("Capacity", "Audience", "MembershipRole", "FactKind", "SubjectKind")
)]
struct Viewer;

/// Somebody signed in, and what surrounds their pages.
pub(crate) struct Space {
    /// What surrounds the page.
    pub(crate) shell: Shell,
    /// What they may do.
    pub(crate) capacities: Vec<Capacity>,
    /// Whom they may refer.
    pub(crate) audiences: Vec<Audience>,
    /// The id of the organisation they act for.
    pub(crate) organisation: String,
    /// Whether they manage it.
    pub(crate) manages: bool,
}

impl Visit {
    /// What surrounds a page for anybody, of this territory or of the first.
    pub(crate) async fn outside(&self, territory: Option<String>) -> Result<Shell, Lost> {
        let (shell, me) = self.surroundings(territory).await?;
        Ok(me.map_or(shell, |space| space.shell))
    }

    /// What surrounds a page of somebody signed in, in a room of theirs; anybody else is sent to the door.
    pub(crate) async fn inside(&self) -> Result<Space, Lost> {
        let (_, me) = self.surroundings(None).await?;
        let space = me.ok_or_else(|| self.refused(Refusal::Unauthenticated))?;
        if rooms::open(&self.path, &space.capacities) {
            Ok(space)
        } else {
            Err(self.lost(Accident::Forbidden))
        }
    }

    /// What surrounds the pages of those who manage their organisation.
    pub(crate) async fn managing(&self) -> Result<Space, Lost> {
        let space = self.inside().await?;
        if space.manages {
            Ok(space)
        } else {
            Err(self.lost(Accident::Forbidden))
        }
    }

    async fn surroundings(&self, territory: Option<String>) -> Result<(Shell, Option<Space>), Lost> {
        let asked = self
            .ask::<Viewer>(viewer::Variables {
                territory,
                landing: self.is_landing(),
            })
            .await?;
        let mut shell = self.shell();
        if let Some(programme) = &asked.appearance {
            shell.territory = Territory {
                name: programme.name.clone(),
                slug: programme.slug.clone(),
                logo: String::new(),
            };
        }
        let mut look = asked.appearance;
        let Some(me) = asked.me else {
            dress(&mut shell, look);
            let _ = self.known.set(shell.clone());
            return Ok((shell, None));
        };
        // Only where an instance has several programmes is the reader's not the first.
        if look.as_ref().is_none_or(|look| look.slug != me.territory.slug) {
            let territory = Some(me.territory.slug.clone());
            look = self
                .ask::<Viewer>(viewer::Variables {
                    territory,
                    landing: false,
                })
                .await?
                .appearance;
        }
        dress(&mut shell, look);
        let manages = me.role == "MANAGER";
        shell.territory.name = me.territory.name;
        shell.territory.slug = me.territory.slug;
        shell.nav = places(&me.capacities, manages, &self.path);
        shell.news = asked.news.and_then(|news| told(self.t, &me.capacities, &news));
        shell.searches = rooms::open("/search", &me.capacities);
        shell.reader = Some(Reader {
            name: me.name,
            organisation: me.organisation.name,
            switches: me.memberships.len() > 1
                || [Capacity::Coordinate, Capacity::Decide]
                    .iter()
                    .all(|hat| me.organisation.capacities.contains(hat)),
        });
        let _ = self.known.set(shell.clone());
        let space = Space {
            shell: shell.clone(),
            capacities: me.capacities,
            audiences: me.audiences,
            organisation: me.organisation.id,
            manages,
        };
        Ok((shell, Some(space)))
    }
}

/// What happened since the reader was last here.
fn told(t: T, capacities: &[Capacity], news: &viewer::ViewerNews) -> Option<News> {
    let kinds = news.kinds.iter().map(|one| Told {
        kind: &one.kind,
        count: one.count,
        last_at: &one.last_at,
        subjects: one
            .subjects
            .iter()
            .map(|subject| (&*subject.kind, &*subject.id))
            .collect(),
        alone: one.alone,
    });
    news::of(t, capacities, &news.since, news.more, kinds)
}

/// The programme's own logo and colours.
fn dress(shell: &mut Shell, look: Option<viewer::ViewerAppearance>) {
    let Some(look) = look else { return };
    shell.territory.logo = look.logo_path.unwrap_or_default();
    let theme = look.theme;
    let colours = [
        &*theme.primary,
        &*theme.on_primary,
        &*theme.accent,
        &*theme.on_accent,
    ];
    if let (true, Some(theme)) = (colours != OWN, Theme::read(colours)) {
        shell.stylesheet = assets::themed(&theme);
    }
}
