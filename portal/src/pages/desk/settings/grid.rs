//! The grid in force, and the quotas: as everybody reads them, with the way to a new version.

use super::grid_words::{Weighed, groups};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Link, Page, Section, Table, notice, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

type Criterion = String;
type Audience = String;
type DeviceGrade = String;

operation!("src/pages/desk/settings/grid.graphql": DeskGrid; ("Criterion", "Audience", "DeviceGrade"));

/// The grid in force.
#[derive(Debug)]
pub(in crate::pages) struct InForce {
    pub(in crate::pages) version: i64,
    pub(in crate::pages) cap: i64,
    pub(in crate::pages) published_at: String,
    pub(in crate::pages) weights: Vec<Weighed>,
    pub(in crate::pages) quotas: Vec<(String, i64)>,
    pub(in crate::pages) minimums: Vec<Minimum>,
}

/// How good a computer must be for an audience.
#[derive(Debug)]
pub(in crate::pages) struct Minimum {
    pub(in crate::pages) audience: String,
    /// In MiB; 0 for any.
    pub(in crate::pages) memory: i64,
    pub(in crate::pages) function: Option<String>,
}

/// The grid in force in a programme.
pub(in crate::pages) async fn in_force(visit: &Visit, territory: String) -> Result<InForce, Lost> {
    let asked = visit.ask::<DeskGrid>(desk_grid::Variables { territory }).await?;
    let Some(grid) = asked.grid else {
        return Err(visit.lost(Accident::NotFound));
    };
    Ok(InForce {
        version: grid.version,
        cap: grid.cap,
        published_at: grid.published_at,
        weights: grid
            .weights
            .into_iter()
            .map(|one| (one.criterion, one.value, one.points))
            .collect(),
        quotas: grid
            .quotas
            .into_iter()
            .map(|one| (one.audience, one.percent))
            .collect(),
        minimums: grid
            .minimums
            .into_iter()
            .map(|one| Minimum {
                audience: one.audience,
                memory: one.memory_mib,
                function: one.function,
            })
            .collect(),
    })
}

/// The shares meant for each audience.
pub(in crate::pages) fn quotas(t: T, grid: &InForce) -> Section {
    let rows = grid
        .quotas
        .iter()
        .map(|(audience, percent)| vec![Cell::word(t, "audience", audience), Cell::percent(percent)]);
    let table = Table::of(t, &["figures-audience", "#grid-share"])
        .rows(rows.collect())
        .or(t.say("grid-no-quota"));
    Section::new("quotas", t.say("grid-quotas"), Body::Table(table))
}

/// How good a computer must be for each audience.
pub(in crate::pages) fn minimums(t: T, grid: &InForce) -> Section {
    let rows = grid.minimums.iter().map(|one| {
        let memory = Cell::maybe(
            (one.memory > 0).then(|| t.with("grid-gibibytes", "size", t.figure(&(one.memory / 1024)))),
        );
        let function = one.function.as_ref();
        vec![
            Cell::word(t, "audience", &one.audience),
            memory,
            function.map_or(Cell::Nothing, |grade| Cell::word(t, "device-grade", grade)),
        ]
    });
    let table = Table::of(t, &["figures-audience", "grid-memory", "grid-function"])
        .rows(rows.collect())
        .or(t.say("grid-no-minimum"));
    Section::new("minimums", t.say("grid-minimums"), Body::Table(table))
}

/// `GET /desk/settings/grid`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let shell = shell.noting(notice(&visit, &[("publish", "grid-published")]));
    let slug = shell.territory.slug.clone();
    let grid = in_force(&visit, slug.clone()).await?;
    let mut page = Page::new(t, shell, "/desk/settings/grid", t.say("settings-grid"));
    page.tabs = super::tabs(t);
    page.lead = t.count_with(
        "grid-version",
        crate::pages::paging::count(grid.version),
        "date",
        t.date(&crate::local::day(&grid.published_at)),
    );
    page.links = vec![
        Link::new("/desk/settings/grid/new", t.say("grid-new")),
        Link::new(format!("/grid/{slug}"), t.say("grid-public")),
    ];
    page.sections = groups(t, &grid.weights);
    let cap = vec![(t.say("grid-cap"), Cell::Number(grid.cap))];
    page.side = vec![
        quotas(t, &grid),
        minimums(t, &grid),
        Section::new("cap", t.say("grid-most"), Body::Facts(cap)),
    ];
    page.show(&visit)
}
