//! What the programme avoids: an estimation, told as a range with all that it assumes. A donor reads the same of its fleet.

use super::period::Period;
use crate::answer::Answer;
use crate::chart::range;
use crate::graphql::Date;
use crate::kit::{Body, Cell, Link, Page, Section, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type DeviceKind = String;

operation!("src/pages/desk/figures/impact.graphql": DeskImpact; ("DeviceKind"));

use desk_impact::DeskImpactImpact as Impact;

/// `GET /desk/figures/impact`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let period = Period::of(&visit);
    let mut page = Page::new(t, shell, "/desk/figures/impact", t.say("figures-impact"));
    page.tabs = super::tabs(t);
    page.filters = period.filters(&visit);
    let (lead, sections) = sections(&visit, period.from, period.to).await?;
    page.lead = lead;
    page.sections = sections;
    page.show_with_sheets(&visit)
}

/// What was avoided from a day to another, in a sentence and in sections.
pub(in crate::pages) async fn sections(
    visit: &Visit,
    from: String,
    to: String,
) -> Result<(String, Vec<Section>), Lost> {
    let t = visit.t;
    let impact = visit
        .ask::<DeskImpact>(desk_impact::Variables { from, to })
        .await?
        .impact;
    if impact.devices == 0 {
        return Ok((t.say("impact-none"), Vec::new()));
    }
    let lead = t.count_with(
        "impact-lead",
        count(impact.devices),
        "range",
        kilograms(t, impact.avoided_kg.low, impact.avoided_kg.high),
    );
    let sections = vec![avoided(t, &impact), assumed(t, &impact), sources(t, &impact)];
    Ok((lead, sections))
}

/// A range in kilograms, in tonnes where that is easier to read.
fn kilograms(t: T, low: i64, high: i64) -> String {
    let mark = if t.code() == "fr" { ',' } else { '.' };
    let tonnes = |kilograms: i64| {
        let tenths = (kilograms + 50) / 100;
        format!("{}{mark}{}", t.figure(&(tenths / 10)), tenths % 10)
    };
    if high >= 10_000 {
        t.with_two("impact-tonnes", "low", tonnes(low), "high", tonnes(high))
    } else {
        t.with_two("impact-kilograms", "low", t.figure(&low), "high", t.figure(&high))
    }
}

fn avoided(t: T, impact: &Impact) -> Section {
    let all = &impact.avoided_kg;
    let mut intervals = vec![range::Interval {
        label: t.say("impact-all"),
        number: kilograms(t, all.low, all.high),
        ends: [all.low, all.central, all.high].map(count),
    }];
    let told = impact
        .kinds
        .iter()
        .filter_map(|kind| Some((kind, kind.avoided_kg.as_ref()?)));
    intervals.extend(told.map(|(kind, kg)| range::Interval {
        label: t.word("device-kind", &kind.kind),
        number: kilograms(t, kg.low, kg.high),
        ends: [kg.low, kg.central, kg.high].map(count),
    }));
    let rows = impact.kinds.iter().map(|kind| {
        let end = |of: fn(&desk_impact::DeskImpactImpactKindsAvoidedKg) -> i64| {
            kind.avoided_kg
                .as_ref()
                .map_or(Cell::Nothing, |kg| Cell::Number(of(kg)))
        };
        vec![
            Cell::word(t, "device-kind", &kind.kind),
            Cell::Number(kind.devices),
            end(|kg| kg.low),
            end(|kg| kg.central),
            end(|kg| kg.high),
        ]
    });
    let table = Table::of(
        t,
        &[
            "column-kind",
            "#impact-devices",
            "#impact-low",
            "#impact-central",
            "#impact-high",
        ],
    )
    .rows(rows.collect());
    Section::new(
        "avoided",
        t.say("impact-avoided"),
        Body::Picture(range::draw(&intervals), table),
    )
}

fn assumed(t: T, impact: &Impact) -> Section {
    let range = |low: i64, central: i64, high: i64, write: &dyn Fn(i64) -> String| {
        vec![
            Cell::text(write(low)),
            Cell::text(write(central)),
            Cell::text(write(high)),
        ]
    };
    let mark = if t.code() == "fr" { ',' } else { '.' };
    let years = |tenths: i64| match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{mark}{rest}", tenths / 10),
    };
    let line = |words: String, cells: Vec<Cell>| {
        let mut row = vec![Cell::text(words)];
        row.extend(cells);
        row
    };
    let (of_use, bought) = (&impact.years_of_use_tenths, &impact.displacement_percent);
    let mut rows = vec![
        line(
            t.say("impact-years"),
            range(of_use.low, of_use.central, of_use.high, &years),
        ),
        line(
            t.say("impact-displacement"),
            range(bought.low, bought.central, bought.high, &|percent| {
                percent.to_string()
            }),
        ),
    ];
    for kind in &impact.kinds {
        let Some(grams) = &kind.grams_per_year else {
            continue;
        };
        let key = if kind.sources_disagree {
            "impact-year-disagree"
        } else {
            "impact-year"
        };
        rows.push(line(
            t.with(key, "kind", t.word("device-kind", &kind.kind).to_lowercase()),
            range(grams.low, grams.central, grams.high, &|grams| {
                t.figure(&(grams / 1000))
            }),
        ));
    }
    let table = Table::of(
        t,
        &[
            "impact-assumption",
            "#impact-low",
            "#impact-central",
            "#impact-high",
        ],
    )
    .rows(rows);
    Section::new("assumed", t.say("impact-assumed"), Body::Table(table))
}

fn sources(t: T, impact: &Impact) -> Section {
    let text = vec![
        t.with("impact-method", "factors", &impact.factors),
        t.say("impact-careful"),
    ];
    let links = impact
        .sources
        .iter()
        .map(|source| Link::new(source.url.clone(), source.title.clone()));
    Section::new("sources", t.say("impact-sources"), Body::Text(text)).leading(links.collect())
}
