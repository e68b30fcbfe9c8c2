//! What the programme owes its public in writing: how accessible it is, how light, what it keeps of people, and by which rules
//! a case is ranked.

use actix_web::web;

use super::decided;
use crate::answer::Answer;
use crate::kit::{Body, Cell, Link, Page, Section, operation};
use crate::local;
use crate::pages::desk::settings::{grid_in_force, groups, minimums, quotas};
use crate::pages::errors::page::Lost;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/public/about.graphql": PublicAbout; ("Capacity"));

use public_about::PublicAboutAppearance as Appearance;

/// A section of paragraphs: its id, its heading, its paragraphs.
type Part = (&'static str, &'static str, &'static [&'static str]);

const ACCESSIBILITY: &[Part] = &[
    (
        "state",
        "accessibility-state",
        &["accessibility-state-1", "accessibility-state-2"],
    ),
    (
        "how",
        "accessibility-how",
        &[
            "accessibility-how-1",
            "accessibility-how-2",
            "accessibility-how-3",
        ],
    ),
    ("limits", "accessibility-limits", &["accessibility-limits-1"]),
    (
        "recourse",
        "accessibility-recourse",
        &["accessibility-recourse-1"],
    ),
];
const ECO: &[Part] = &[
    ("why", "eco-why", &["eco-why-1"]),
    (
        "pages",
        "eco-pages",
        &["eco-pages-1", "eco-pages-2", "eco-pages-3"],
    ),
    ("server", "eco-server", &["eco-server-1", "eco-server-2"]),
    ("checked", "eco-checked", &["eco-checked-1"]),
];
const PRIVACY: &[Part] = &[
    ("who", "privacy-who", &["privacy-who-1"]),
    (
        "what",
        "privacy-what",
        &["privacy-what-1", "privacy-what-2", "privacy-what-3"],
    ),
    ("why", "privacy-why", &["privacy-why-1", "privacy-why-2"]),
    (
        "seen",
        "privacy-seen",
        &["privacy-seen-1", "privacy-seen-2", "privacy-seen-3"],
    ),
    (
        "rights",
        "privacy-rights",
        &["privacy-rights-1", "privacy-rights-2"],
    ),
    ("machine", "privacy-machine", &["privacy-machine-1"]),
    ("cookies", "privacy-cookies", &["privacy-cookies-1"]),
];

/// `GET /accessibility`
pub(crate) async fn accessibility(visit: Visit) -> Answer {
    written(&visit, "/accessibility", "accessibility", ACCESSIBILITY)
        .await?
        .show(&visit)
}

/// `GET /eco-design`
pub(crate) async fn eco_design(visit: Visit) -> Answer {
    written(&visit, "/eco-design", "eco", ECO).await?.show(&visit)
}

/// `GET /privacy`
pub(crate) async fn privacy(visit: Visit) -> Answer {
    written(&visit, "/privacy", "privacy", PRIVACY)
        .await?
        .show(&visit)
}

/// A page of paragraphs, with whom to ask at its end.
async fn written(visit: &Visit, href: &'static str, key: &str, parts: &[Part]) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.outside(visit.param("territory")).await?;
    let (name, slug) = (shell.territory.name.clone(), shell.territory.slug.clone());
    let (title, lead) = match key {
        "accessibility" => (
            t.say("accessibility-title"),
            t.with("accessibility-lead", "territory", &name),
        ),
        "eco" => (t.say("eco-title"), t.with("eco-lead", "territory", &name)),
        _ => (t.say("privacy-title"), t.with("privacy-lead", "territory", &name)),
    };
    let mut page = Page::new(t, shell, href, title);
    page.lead = lead;
    page.sections = parts
        .iter()
        .map(|(id, heading, paragraphs)| {
            let paragraphs = paragraphs.iter().map(|key| t.with(key, "territory", &name));
            Section::new(id, t.say(heading), Body::Text(paragraphs.collect()))
        })
        .collect();
    let territory = Some(slug).filter(|slug| !slug.is_empty());
    if let Some(appearance) = told(visit, territory, None).await? {
        if href == "/privacy" {
            page.sections.push(kept(t, &appearance.retention));
        }
        page.sections.push(whom(t, appearance.contact));
    }
    Ok(page)
}

/// How long things are kept.
fn kept(t: T, retention: &public_about::PublicAboutAppearanceRetention) -> Section {
    let months = |months: i64| Cell::text(t.count("settings-months", count(months)));
    let facts = vec![
        (t.say("privacy-long-active"), months(retention.active_months)),
        (t.say("privacy-long-archive"), months(retention.archive_months)),
        (t.say("privacy-long-log"), months(retention.access_log_months)),
    ];
    Section::new("long", t.say("privacy-long"), Body::Facts(facts))
}

/// What a programme says of itself: one that has a name, or that gave a label.
pub(super) async fn told(
    visit: &Visit,
    territory: Option<String>,
    label: Option<String>,
) -> Result<Option<Appearance>, Lost> {
    let variables = public_about::Variables { territory, label };
    Ok(visit.ask::<PublicAbout>(variables).await?.appearance)
}

/// Whom to ask.
pub(super) fn whom(t: T, contact: public_about::PublicAboutAppearanceContact) -> Section {
    let mail = contact
        .email
        .map(|email| Cell::link(format!("mailto:{email}"), email));
    let facts: Vec<_> = [
        ("settings-service", contact.service.map(Cell::text)),
        ("settings-email", mail),
        ("settings-phone", contact.phone.map(Cell::text)),
        ("settings-address", contact.address.map(Cell::text)),
    ]
    .into_iter()
    .filter_map(|(key, cell)| Some((t.say(key), cell?)))
    .collect();
    let body = if facts.is_empty() {
        Body::Text(vec![t.say("about-no-contact")])
    } else {
        Body::Facts(facts)
    };
    Section::new("whom", t.say("about-whom"), body)
}

/// `GET /grid/{territory}`
pub(crate) async fn grid(visit: Visit, slug: web::Path<String>) -> Answer {
    let t = visit.t;
    let slug = slug.into_inner();
    let shell = visit.outside(Some(slug.clone())).await?;
    let grid = grid_in_force(&visit, slug.clone()).await?;
    let name = shell.territory.name.clone();
    let mut page = Page::new(t, shell, format!("/grid/{slug}"), t.say("rules-title"));
    page.lead = t.with("rules-lead", "territory", &name);
    page.over = t.count_with(
        "grid-version",
        count(grid.version),
        "date",
        t.date(&local::day(&grid.published_at)),
    );
    page.sections = vec![Section::new(
        "how",
        t.say("rules-how"),
        Body::Text(vec![
            t.count("rules-how-1", count(grid.cap)),
            t.say("rules-how-2"),
            t.say("rules-how-3"),
        ]),
    )];
    page.sections.extend(groups(t, &grid.weights));
    page.sections.extend(decided::section(&visit, slug).await?);
    page.side = vec![quotas(t, &grid), minimums(t, &grid), law(t)];
    page.show(&visit)
}

/// The mention that the law asks for.
fn law(t: T) -> Section {
    Section::new(
        "law",
        t.say("rules-law"),
        Body::Text(vec![t.say("rules-law-1"), t.say("rules-law-2")]),
    )
    .leading(vec![Link::new("/privacy", t.say("foot-privacy"))])
}
