//! The programme's public page: what was given, to whom, and what became of the rest. It is the page a
//! company reads before it trusts the programme with its computers, so it also counts what left the chain.

use actix_web::web;
use askama::Template;
use graphql_client::GraphQLQuery;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::chart::{bars, flow};
use crate::pages::Shell;
use crate::pages::errors::page::Accident;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

/// For whom computers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Audience {
    /// Families with schoolchildren.
    Family,
    /// People looking for work.
    JobSeeker,
    /// Students.
    Student,
}

impl Audience {
    /// Its word, as forms and the API have it.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Family => "FAMILY",
            Self::JobSeeker => "JOB_SEEKER",
            Self::Student => "STUDENT",
        }
    }

    /// The audience of a word.
    pub fn of(word: &str) -> Option<Self> {
        let all = [Self::Family, Self::JobSeeker, Self::Student];
        all.into_iter().find(|one| one.value() == word)
    }

    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Family => "audience-family",
            Self::JobSeeker => "audience-job-seeker",
            Self::Student => "audience-student",
        }
    }
}

/// What became of a collected computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Given to a person.
    HandedOver,
    /// All others: at the workshop, or ready for their person.
    UnderWay,
    /// The same, where a number that is not told is among them.
    AboutUnderWay,
    /// Taken apart for its parts.
    Stripped,
    /// Handed to a recycler.
    Recycled,
    /// Not found at the last count.
    Missing,
}

impl Outcome {
    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::HandedOver => "outcome-handed-over",
            Self::UnderWay => "outcome-under-way",
            Self::AboutUnderWay => "outcome-about-under-way",
            Self::Stripped => "outcome-stripped",
            Self::Recycled => "outcome-recycled",
            Self::Missing => "outcome-missing",
        }
    }

    /// Its colour in a drawing.
    pub(crate) const fn tone(self) -> &'static str {
        match self {
            Self::HandedOver => "given",
            Self::UnderWay | Self::AboutUnderWay => "bench",
            Self::Stripped | Self::Recycled | Self::Missing => "left",
        }
    }
}

/// A published number; `None` is a count under 11, which is not shown.
pub type Published = Option<u32>;

/// The programme's public page.
#[derive(Template, Clone, Debug)]
#[template(path = "public/programme.html")]
pub struct Programme {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Day of the published snapshot, `2024-01-15`.
    pub as_of: String,
    /// Computers collected.
    pub collected: Published,
    /// Computers handed over.
    pub handed_over: Published,
    /// Commissions held.
    pub commissions: u32,
    /// Handed over, by audience.
    pub audiences: Vec<(Audience, Published)>,
    /// What became of the computers collected, in the order of the drawing.
    pub outcomes: Vec<(Outcome, Published)>,
    /// Handed over by month (`2023-04`), oldest first.
    pub months: Vec<(String, Published)>,
    /// How many months what is known of people is kept, then archived.
    pub kept: Option<(u32, u32)>,
}

impl Programme {
    fn is_new(&self) -> bool {
        self.collected.is_none_or(|n| n == 0)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "a template lends its values")]
    fn shown(&self, published: &Published) -> String {
        published.map_or_else(|| self.t.say("few"), |n| self.t.number(n))
    }

    /// The same drawing twice: a wide one, and a tall one for phones.
    fn flows(&self) -> [(&'static str, flow::Flow); 2] {
        [
            ("wide", self.flow(960.0, 250.0, 300.0)),
            ("tall", self.flow(344.0, 196.0, 300.0)),
        ]
    }

    fn flow(&self, width: f64, room: f64, scale: f64) -> flow::Flow {
        let parts = self
            .outcomes
            .iter()
            .filter(|(_, n)| *n != Some(0))
            .map(|(outcome, n)| flow::Part {
                tone: outcome.tone(),
                weight: n.unwrap_or(5),
                number: n.map_or_else(|| "< 11".to_owned(), |n| self.t.number(n)),
                label: self.t.count(outcome.key(), n.unwrap_or(5)),
            });
        flow::draw(parts.collect(), width, room, scale)
    }

    fn bars(&self) -> bars::Bars {
        let values: Vec<_> = self
            .months
            .iter()
            .map(|(month, n)| (self.t.initial(month), *n))
            .collect();
        bars::draw(&values)
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/public/programme.graphql",
    response_derives = "Debug"
)]
struct ShowProgramme;

use show_programme::ShowProgrammeProgrammeFigures as Figures;

/// `GET /`: the programme of `?territory=…`, of the reader, or the instance's first.
pub(crate) async fn root(visit: Visit) -> Answer {
    let territory = visit.param("territory");
    show(visit, territory).await
}

/// `GET /programme/{slug}`
pub(crate) async fn of_territory(visit: Visit, slug: web::Path<String>) -> Answer {
    show(visit, Some(slug.into_inner())).await
}

async fn show(visit: Visit, territory: Option<String>) -> Answer {
    let mut shell = visit.outside(territory.clone()).await?;
    let territory = territory.unwrap_or_else(|| shell.territory.slug.clone());
    let variables = show_programme::Variables {
        territory: Some(territory).filter(|slug| !slug.is_empty()),
    };
    let asked = visit.ask::<ShowProgramme>(variables).await?;
    let kept = asked.appearance.map(|appearance| appearance.retention);
    let Some(programme) = asked.programme else {
        return Err(visit.lost(Accident::NotFound));
    };
    shell.territory.slug = programme.slug;
    visit.show(&Programme {
        t: visit.t,
        shell,
        months: programme.figures.as_ref().map_or_else(Vec::new, months),
        kept: kept.map(|kept| (count(kept.active_months), count(kept.archive_months))),
        as_of: programme
            .figures
            .as_ref()
            .map_or_else(String::new, |figures| figures.as_of.clone()),
        collected: programme
            .figures
            .as_ref()
            .and_then(|figures| figures.collected.map(count)),
        handed_over: programme
            .figures
            .as_ref()
            .and_then(|figures| figures.handed_over.total.map(count)),
        commissions: programme
            .figures
            .as_ref()
            .map_or(0, |figures| count(figures.commissions)),
        audiences: programme.figures.as_ref().map_or_else(Vec::new, audiences),
        outcomes: programme.figures.as_ref().map_or_else(Vec::new, outcomes),
    })
}

/// Every month from the first to the last: one without handovers has its place on the axis.
fn months(figures: &Figures) -> Vec<(String, Published)> {
    let number = |month: &str| {
        let (year, month) = month.split_once('-')?;
        Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()? - 1)
    };
    let told: Vec<_> = figures
        .months
        .iter()
        .filter_map(|month| Some((number(&month.month)?, month.handed_over.map(count))))
        .collect();
    let (Some((first, _)), Some((last, _))) = (told.first(), told.last()) else {
        return Vec::new();
    };
    (*first..=*last)
        .map(|month| {
            let here = told.iter().find(|(of, _)| *of == month);
            (
                format!("{}-{:02}", month / 12, month % 12 + 1),
                here.map_or(Some(0), |(_, handed_over)| *handed_over),
            )
        })
        .collect()
}

fn audiences(figures: &Figures) -> Vec<(Audience, Published)> {
    let given = &figures.handed_over;
    vec![
        (Audience::Family, given.family.map(count)),
        (Audience::JobSeeker, given.job_seeker.map(count)),
        (Audience::Student, given.student.map(count)),
    ]
}

/// What became of the computers. Those under way are what is left of all, so that the drawing adds up.
fn outcomes(figures: &Figures) -> Vec<(Outcome, Published)> {
    let ends = [
        (Outcome::HandedOver, figures.handed_over.total),
        (Outcome::Stripped, figures.stripped),
        (Outcome::Recycled, figures.recycled),
        (Outcome::Missing, figures.missing),
    ];
    let told: i64 = ends.iter().filter_map(|(_, number)| *number).sum();
    let under_way = if ends.iter().all(|(_, number)| number.is_some()) {
        Outcome::UnderWay
    } else {
        Outcome::AboutUnderWay
    };
    let left = figures.collected.map(|collected| count(collected - told));
    let mut outcomes: Vec<_> = ends
        .into_iter()
        .map(|(outcome, number)| (outcome, number.map(count)))
        .collect();
    outcomes.insert(1, (under_way, left));
    outcomes
}
