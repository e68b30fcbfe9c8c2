//! What happened over a period: by month, audience, donor, partner, origin and commune.

use super::period::{Period, today};
use super::publish;
use crate::answer::Answer;
use crate::chart::bars;
use crate::graphql::Date;
use crate::kit::{Body, Cell, Page, Row, Section, Table, notice, operation};
use crate::pages::desk::partners;
use crate::pages::errors::page::Lost;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type Audience = String;
type ProspectSource = String;

operation!("src/pages/desk/figures/activity.graphql": DeskActivity; ("Audience", "ProspectSource"));

use desk_activity::DeskActivityActivity as Activity;

/// The most rows of a part of the page: the first ones say most.
const MOST: usize = 12;

/// `GET /desk/figures`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show_with_sheets(&visit)
}

/// The page of a period.
pub(super) async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let shell = shell.noting(notice(visit, &[("publish", "figures-published")]));
    let period = Period::of(visit);
    let variables = desk_activity::Variables {
        from: period.from.clone(),
        to: period.to.clone(),
    };
    let activity = visit.ask::<DeskActivity>(variables).await?.activity;
    let mut page = Page::new(t, shell, "/desk/figures", t.say("figures-activity"));
    page.tabs = super::tabs(t);
    page.filters = period.filters(visit);
    let [donors, referrers, sources, communes] = places(t, &activity);
    page.sections = vec![totals(t, &activity), months(t, &activity), donors, referrers];
    page.side = vec![
        audiences(t, &activity),
        communes,
        sources,
        publish::section(t, &today(visit)),
    ];
    Ok(page)
}

fn totals(t: T, activity: &Activity) -> Section {
    let of = |number: Option<i64>, key: &str| {
        let number = number.unwrap_or(0);
        (number, t.count(key, count(number)), String::new())
    };
    let mut counts = vec![
        of(activity.collected, "figures-collected"),
        of(activity.referred, "figures-referred"),
        of(activity.handed_over, "figures-given"),
    ];
    if let Some(jobs) = &activity.jobs {
        counts.push(of(Some(jobs.created), "figures-jobs"));
    }
    Section::new("totals", t.say("figures-totals"), Body::Counts(counts))
}

fn months(t: T, activity: &Activity) -> Section {
    let values: Vec<_> = activity
        .months
        .iter()
        .map(|month| (t.initial(&month.month), Some(count(month.handed_over))))
        .collect();
    let rows = activity.months.iter().map(|month| {
        vec![
            Cell::When(month.month.clone()),
            Cell::Number(month.collected),
            Cell::Number(month.referred),
            Cell::Number(month.handed_over),
        ]
    });
    let table = Table::of(
        t,
        &[
            "figures-month",
            "#figures-col-collected",
            "#figures-col-referred",
            "#figures-col-given",
        ],
    )
    .rows(rows.collect());
    Section::new(
        "months",
        t.say("figures-months"),
        Body::Picture(bars::draw(&values).svg(), table),
    )
}

fn audiences(t: T, activity: &Activity) -> Section {
    let rows = activity.audiences.iter().map(|one| {
        vec![
            Cell::word(t, "audience", &one.audience),
            Cell::Number(one.referred),
            Cell::Number(one.handed_over),
        ]
    });
    table(
        t,
        ("audiences", "figures-audiences"),
        &["figures-audience", "#figures-col-referred", "#figures-col-given"],
        rows.collect(),
    )
}

/// Who gave, who referred, where from, where to.
fn places(t: T, activity: &Activity) -> [Section; 4] {
    let donors = activity.donors.iter().filter_map(|one| {
        let donor = one.donor.as_ref()?;
        Some(vec![
            Cell::link(partners::href(&donor.id), donor.name.clone()),
            Cell::Number(one.collected),
            Cell::Number(one.devices_handed_over),
        ])
    });
    let referrers = activity.referrers.iter().filter_map(|one| {
        let referrer = one.referrer.as_ref()?;
        Some(vec![
            Cell::link(partners::href(&referrer.id), referrer.name.clone()),
            Cell::Number(one.referred),
            Cell::Number(one.handed_over),
        ])
    });
    let sources = activity.sources.iter().flatten().map(|one| {
        let source = one.source.as_ref();
        vec![
            Cell::text(source.map_or_else(
                || t.say("figures-not-solicited"),
                |source| t.word("prospect-source", source),
            )),
            Cell::Number(one.donors),
            Cell::Number(one.collected),
        ]
    });
    let communes = activity.communes.iter().flatten().map(|one| {
        let commune = one.commune.clone();
        vec![
            Cell::text(commune.unwrap_or_else(|| t.say("figures-commune-unknown"))),
            Cell::Number(one.handed_over),
        ]
    });
    [
        table(
            t,
            ("donors", "figures-donors"),
            &["column-donor", "#figures-col-collected", "#figures-col-given"],
            donors.collect(),
        ),
        table(
            t,
            ("referrers", "figures-referrers"),
            &["figures-referrer", "#figures-col-referred", "#figures-col-given"],
            referrers.collect(),
        ),
        table(
            t,
            ("sources", "figures-sources"),
            &["figures-source", "#figures-col-donors", "#figures-col-collected"],
            sources.collect(),
        ),
        table(
            t,
            ("communes", "figures-communes"),
            &["figures-commune", "#figures-col-given"],
            communes.collect(),
        ),
    ]
}

fn table(t: T, (id, words): (&'static str, &str), headings: &[&str], mut rows: Vec<Row>) -> Section {
    rows.truncate(MOST);
    let table = Table::of(t, headings).rows(rows).or(t.say("figures-nothing"));
    Section::new(id, t.say(words), Body::Table(table))
}
