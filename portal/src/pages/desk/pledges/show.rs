//! One pledge as its coordinator sees it: what is offered, what to answer, what came and what differs.

use actix_web::web;

use super::super::collections::href as collections_href;
use super::href;
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, notice, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, happened};
use crate::text::T;
use crate::visit::Visit;

type PledgeState = String;
type DeviceState = String;
type DeviceKind = String;
type CollectionMode = String;
type CollectionState = String;
type DifferenceKind = String;
type IntakeRefusal = String;
type DeclineReason = String;
type FactKind = String;

operation!(
    "src/pages/desk/pledges/show.graphql": DeskPledge;
    (
        "PledgeState", "DeviceState", "DeviceKind", "CollectionMode", "CollectionState", "DifferenceKind",
        "IntakeRefusal", "DeclineReason", "FactKind"
    )
);

use desk_pledge::DeskPledgePledge as Pledge;

/// Why a pledge may be declined.
const REASONS: &[&str] = &["TOO_OLD", "NOT_EQUIPMENT", "NO_CAPACITY", "TOO_FAR", "OTHER"];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("accept", "desk-pledge-accepted"),
    ("decline", "desk-pledge-declined"),
    ("plan", "desk-pledge-planned"),
    ("receive", "desk-pledge-received"),
    ("close", "desk-pledge-closed"),
];

/// `GET /desk/pledges/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a pledge.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let variables = desk_pledge::Variables {
        id: id.to_owned(),
        after: visit.param("after"),
    };
    let Some(pledge) = visit.ask::<DeskPledge>(variables).await?.pledge else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut page = Page::new(t, shell, href(id), pledge.title.clone());
    page.back = Some(Link::new("/desk/pledges", t.say("desk-pledges")));
    page.tag = Some((
        t.word("pledge-state", &pledge.state),
        crate::pages::Tone::of("pledge-state", &pledge.state),
    ));
    page.over = pledge
        .donor
        .as_ref()
        .map(|donor| donor.name.clone())
        .unwrap_or_default();
    page.lead = t.count("desk-pledge-offers", u32::try_from(pledge.announced).unwrap_or(0));
    page.deeds = deeds(t, &pledge);
    page.actions = intake(t, &pledge);
    if matches!(pledge.state.as_str(), "RECEIVED" | "CLOSED") {
        page.links = vec![
            Link::new(
                format!("/papers/pledges/{id}/labels.pdf"),
                t.say("desk-paper-labels"),
            ),
            Link::new(
                format!("/papers/pledges/{id}/goods.pdf"),
                t.say("desk-paper-goods"),
            ),
        ];
    }
    page.sections = vec![collections(t, &pledge), devices(t, &pledge)];
    if !pledge.differences.nodes.is_empty() {
        page.sections.push(differences(t, &pledge));
    }
    page.side = vec![facts(t, &pledge), happened(t, timeline(&pledge))];
    Ok(page)
}

/// What the state of a pledge lets one do.
fn deeds(t: T, pledge: &Pledge) -> Vec<Deed> {
    match pledge.state.as_str() {
        "SUBMITTED" => vec![
            Deed::new("accept", t.say("desk-accept"), Weight::Main),
            Deed::new("decline", t.say("desk-decline"), Weight::Grave)
                .saying(t.say("desk-decline-text"))
                .ask(
                    "reason",
                    t.say("ask-reason"),
                    Kind::Pick(Offer::of(t, "decline-reason", REASONS)),
                )
                .ask_with(
                    Field::empty("text"),
                    "text",
                    t.say("ask-decline-words"),
                    t.say("ask-decline-words-hint"),
                    Kind::Area,
                ),
        ],
        "ACCEPTED" => vec![plan(t, pledge, Weight::Main)],
        "SCHEDULED" => vec![plan(t, pledge, Weight::Plain)],
        "RECEIVED" => vec![
            Deed::new("close", t.say("desk-close-pledge"), Weight::Plain)
                .saying(t.say("desk-close-pledge-text")),
        ],
        _ => Vec::new(),
    }
}

/// The way to say what came: with the collection that is awaited, or with none any more.
fn intake(t: T, pledge: &Pledge) -> Vec<Link> {
    if pledge.state != "SCHEDULED" {
        return Vec::new();
    }
    let awaited = pledge
        .collections
        .nodes
        .iter()
        .filter(|one| one.state == "PLANNED");
    let mut ways: Vec<_> = awaited
        .map(|one| {
            let day = t.date(&crate::local::day(&one.starts_at));
            let href = format!("{}/intake", collections_href(&one.id));
            Link::new(href, t.with("desk-collection-take-of", "date", day))
        })
        .collect();
    if ways.is_empty() {
        ways.push(Link::new(
            format!("{}/reception", href(&pledge.id)),
            t.say("desk-reception"),
        ));
    }
    ways
}

/// Agreeing a day with the donor.
fn plan(t: T, pledge: &Pledge, weight: Weight) -> Deed {
    Deed::new("plan", t.say("desk-plan-collection"), weight)
        .ask(
            "mode",
            t.say("ask-collection-mode"),
            Kind::Pick(Offer::of(t, "collection-mode", &["DELIVERY", "PICK_UP"])),
        )
        .ask_with(
            Field::filled("place", pledge.place.clone()),
            "place",
            t.say("ask-collection-place"),
            String::new(),
            Kind::Line,
        )
        .ask("startsAt", t.say("ask-from"), Kind::Moment)
        .ask("endsAt", t.say("ask-until"), Kind::Moment)
        .ask("carrier", t.say("ask-carrier"), Kind::Line)
}

fn facts(t: T, pledge: &Pledge) -> Section {
    let mut facts = vec![
        (t.say("fact-place"), Cell::text(pledge.place.clone())),
        (
            t.say("fact-available"),
            Cell::maybe(pledge.available_from.clone().map(|day| t.date(&day))),
        ),
        (t.say("fact-sent"), Cell::day(Some(&pledge.created_at))),
        (t.say("column-announced"), Cell::Number(pledge.announced)),
        (t.say("column-received"), Cell::Number(pledge.accepted)),
        (t.say("fact-refused"), Cell::Number(pledge.refused)),
        (t.say("fact-missing"), Cell::Number(pledge.missing)),
    ];
    if let Some(note) = &pledge.note {
        facts.push((t.say("fact-note"), Cell::text(note.clone())));
    }
    if let Some(reason) = &pledge.decline_reason {
        facts.push((t.say("ask-reason"), Cell::word(t, "decline-reason", reason)));
        facts.push((
            t.say("ask-decline-words"),
            Cell::maybe(pledge.decline_text.clone()),
        ));
    }
    Section::new("about", t.say("desk-about"), Body::Facts(facts))
}

fn collections(t: T, pledge: &Pledge) -> Section {
    let rows = pledge.collections.nodes.iter().map(|collection| {
        vec![
            Cell::link(
                collections_href(&collection.id),
                t.moment(&crate::local::moment(&collection.starts_at)),
            ),
            Cell::word(t, "collection-mode", &collection.mode),
            Cell::text(collection.place.clone()),
            Cell::state(t, "collection-state", &collection.state),
            Cell::Number(collection.accepted),
        ]
    });
    let table = Table::of(
        t,
        &[
            "column-when",
            "column-mode",
            "column-place",
            "column-state",
            "#column-received",
        ],
    )
    .rows(rows.collect())
    .or(t.say("desk-pledge-no-collection"));
    Section::new("collections", t.say("desk-collections"), Body::Table(table))
}

fn devices(t: T, pledge: &Pledge) -> Section {
    let rows = pledge.devices.nodes.iter().map(|device| {
        let maker = device.manufacturer.clone().unwrap_or_default();
        let model = device.model.clone().unwrap_or_default();
        vec![
            Cell::link(
                format!("/desk/stock/{}", device.id),
                match format!("{maker} {model}").trim() {
                    "" => t.word("device-kind", &device.kind),
                    name => name.to_owned(),
                },
            ),
            device.serial.clone().map_or(Cell::Nothing, Cell::Code),
            device.label.clone().map_or(Cell::Nothing, Cell::Code),
            Cell::state(t, "device-state", &device.state),
        ]
    });
    let table = Table::of(
        t,
        &["column-model", "column-serial", "column-label", "column-state"],
    )
    .rows(rows.collect())
    .or(t.say("pledge-devices-none"));
    let mut section = Section::new("devices", t.say("pledge-devices"), Body::Table(table));
    let info = &pledge.devices.page_info;
    if let Some(end) = info.end_cursor.as_ref().filter(|_| info.has_next_page) {
        section.links = vec![Link::new(
            format!("{}?after={end}#devices", href(&pledge.id)),
            t.say("pages-after"),
        )];
    }
    section
}

fn differences(t: T, pledge: &Pledge) -> Section {
    let rows = pledge.differences.nodes.iter().map(|difference| {
        let device = difference.device.as_ref();
        vec![
            Cell::word(t, "difference-kind", &difference.kind),
            Cell::maybe(device.and_then(|device| device.model.clone())),
            device
                .and_then(|device| device.serial.clone())
                .map_or(Cell::Nothing, Cell::Code),
            Cell::maybe(
                difference
                    .refusal
                    .as_ref()
                    .map(|refusal| t.word("intake-refusal", refusal)),
            ),
            Cell::maybe(difference.note.clone()),
        ]
    });
    let table = Table::of(
        t,
        &[
            "column-what",
            "column-model",
            "column-serial",
            "ask-reason",
            "fact-note",
        ],
    )
    .rows(rows.collect());
    Section::new("differences", t.say("desk-differences"), Body::Table(table))
}

fn timeline(pledge: &Pledge) -> impl Iterator<Item = (&str, Option<&str>, &str)> {
    pledge
        .timeline
        .nodes
        .iter()
        .map(|fact| (fact.kind.as_str(), fact.at.as_deref(), fact.month.as_str()))
}
