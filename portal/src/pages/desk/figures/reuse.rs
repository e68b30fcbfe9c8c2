//! How much of its retired equipment a public donor has re-used in a year (decree 2023-266), with a proof for each device.

use chrono::{Datelike, NaiveDate};

use super::period::today;
use crate::answer::Answer;
use crate::graphql::Date;
use crate::kit::{Body, Cell, Filter, Link, Offer, Page, Section, Table, operation};
use crate::pages::Tone;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

type LegalStatus = String;
type Capacity = String;

operation!(
    "src/pages/desk/figures/reuse.graphql": DeskPublicDonors, DeskReuse;
    ("LegalStatus", "Capacity")
);

use desk_reuse::DeskReuseReuseDevices as Devices;

/// What was counted of a donor's year.
#[derive(Debug)]
pub(in crate::pages) struct Counted {
    pub(in crate::pages) reused: i64,
    pub(in crate::pages) stock: i64,
    pub(in crate::pages) over_ten_years: i64,
    pub(in crate::pages) purchase_unknown: i64,
    pub(in crate::pages) share: Option<f64>,
    pub(in crate::pages) target: Option<i64>,
}

/// `GET /desk/figures/reuse`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let donors = visit
        .ask::<DeskPublicDonors>(desk_public_donors::Variables {})
        .await?;
    let donors = donors.organisations.nodes.into_iter();
    let donors: Vec<_> = donors
        .filter(|one| one.legal_status == "PUBLIC" && one.capacities.iter().any(|may| may == "DONATE"))
        .map(|one| Offer::new(one.id, one.name))
        .collect();
    let year = today(&visit).parse::<NaiveDate>().unwrap_or_default().year();
    let mut page = Page::new(t, shell, "/desk/figures/reuse", t.say("figures-reuse"));
    page.tabs = super::tabs(t);
    page.lead = t.say("reuse-lead");
    let years = (year - 3..=year)
        .rev()
        .map(|year| Offer::new(year.to_string(), year.to_string()));
    let mut of_year = Filter::of(&visit, "year", t.say("reuse-year"), years.collect());
    let mut of_donor = Filter::of(&visit, "donor", t.say("column-donor"), donors.clone());
    if of_year.value.is_empty() {
        of_year.value = year.to_string();
    }
    if let (true, Some(first)) = (of_donor.value.is_empty(), donors.first()) {
        of_donor.value.clone_from(&first.value);
    }
    let (donor, year) = (of_donor.value.clone(), of_year.value.parse().unwrap_or(2024));
    page.filters = vec![of_donor, of_year];
    if donor.is_empty() {
        page.sections = vec![Section::new(
            "none",
            t.say("figures-reuse"),
            Body::Text(vec![t.say("reuse-no-donor")]),
        )];
        return page.show(&visit);
    }
    // A spreadsheet holds them all.
    let whole = visit.param("sheet").is_some();
    let ask = async |after| {
        let variables = desk_reuse::Variables {
            donor: donor.clone(),
            year,
            first: if whole { 100 } else { 25 },
            after,
        };
        Ok::<_, Lost>(visit.ask::<DeskReuse>(variables).await?.reuse)
    };
    if let Some(mut reuse) = ask(visit.param("after")).await? {
        while whole && reuse.devices.page_info.has_next_page {
            let Some(next) = ask(reuse.devices.page_info.end_cursor.take()).await? else {
                break;
            };
            reuse.devices.nodes.extend(next.devices.nodes);
            reuse.devices.page_info = next.devices.page_info;
        }
        let counted = Counted {
            reused: reuse.reused,
            stock: reuse.stock,
            over_ten_years: reuse.over_ten_years,
            purchase_unknown: reuse.purchase_unknown,
            share: reuse.share_percent,
            target: reuse.target_percent,
        };
        let base = format!("/desk/figures/reuse?donor={donor}&year={year}");
        page.sections = vec![facts(t, &counted), devices(t, &reuse.devices, &base)];
    }
    page.show_with_sheets(&visit)
}

/// What was counted, in words.
pub(in crate::pages) fn facts(t: T, counted: &Counted) -> Section {
    let mark = if t.code() == "fr" { ',' } else { '.' };
    let percent = |share: f64| format!("{share:.1}\u{a0}%").replace('.', &mark.to_string());
    let share = match (counted.share, counted.target) {
        #[expect(clippy::cast_precision_loss, reason = "a percentage")]
        (Some(share), Some(target)) if share >= target as f64 => Cell::Tag(percent(share), Tone::Good),
        (Some(share), Some(_)) => Cell::Tag(percent(share), Tone::Yours),
        (Some(share), None) => Cell::text(percent(share)),
        (None, _) => Cell::text(t.say("reuse-nothing")),
    };
    let facts = vec![
        (t.say("reuse-share"), share),
        (
            t.say("reuse-target"),
            counted.target.map_or(Cell::Nothing, Cell::percent),
        ),
        (t.say("reuse-reused"), Cell::Number(counted.reused)),
        (t.say("reuse-stock"), Cell::Number(counted.stock)),
        (t.say("reuse-over-ten"), Cell::Number(counted.over_ten_years)),
        (t.say("reuse-unknown"), Cell::Number(counted.purchase_unknown)),
    ];
    Section::new("reuse", t.say("reuse-title"), Body::Facts(facts))
}

fn devices(t: T, devices: &Devices, base: &str) -> Section {
    let rows = devices.nodes.iter().map(|line| {
        let model = line.device.model.clone();
        vec![
            Cell::link(
                format!("/desk/stock/{}", line.device.id),
                model.unwrap_or_else(|| t.say("reuse-device")),
            ),
            line.serial.clone().map_or(Cell::Nothing, Cell::Code),
            line.purchased_on.clone().map_or(Cell::Nothing, Cell::When),
            Cell::When(line.retired_on.clone()),
            match (line.reused, line.over_ten_years) {
                (_, true) => Cell::Tag(t.say("reuse-left-out"), Tone::Quiet),
                (true, _) => Cell::Tag(t.say("reuse-is-reused"), Tone::Good),
                _ => Cell::Tag(t.say("reuse-in-stock"), Tone::Moving),
            },
            line.proof.as_ref().map_or(Cell::Nothing, |proof| {
                Cell::Code(proof.leaf_hash.chars().take(12).collect())
            }),
        ]
    });
    let table = Table::of(
        t,
        &[
            "column-model",
            "column-serial",
            "column-bought",
            "reuse-retired",
            "column-state",
            "reuse-proof",
        ],
    )
    .rows(rows.collect())
    .or(t.say("reuse-no-device"));
    let section = Section::new("devices", t.say("reuse-devices"), Body::Table(table));
    let info = &devices.page_info;
    match info.end_cursor.as_ref().filter(|_| info.has_next_page) {
        Some(end) => section.leading(vec![Link::new(
            format!("{base}&after={end}#devices"),
            t.say("pages-after"),
        )]),
        None => section,
    }
}
