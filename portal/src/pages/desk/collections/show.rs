//! One delivery or pick-up: when and where, what may still change, and the way to take in what came.

use actix_web::web;

use super::super::pledges;
use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Kind, Link, Page, Section, Weight, notice, operation};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone, agenda};
use crate::text::T;
use crate::visit::Visit;

type CollectionState = String;
type CollectionMode = String;
type PledgeState = String;
type DeviceState = String;

operation!(
    "src/pages/desk/collections/show.graphql": DeskCollection;
    ("CollectionState", "CollectionMode", "PledgeState", "DeviceState")
);

use desk_collection::DeskCollectionCollection as Collection;

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("change", "desk-collection-changed"),
    ("cancel", "desk-collection-cancelled"),
    ("miss", "desk-collection-missed"),
    ("intake", "desk-collection-done"),
];

/// `GET /desk/collections/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a collection.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let asked = visit
        .ask::<DeskCollection>(desk_collection::Variables { id: id.to_owned() })
        .await?;
    let Some(collection) = asked.collection else {
        return Err(visit.lost(Accident::NotFound));
    };
    let pledge = collection.pledge.as_ref();
    let donor = pledge.and_then(|pledge| pledge.donor.as_ref());
    let title = t.with_two(
        "desk-collection-title",
        "donor",
        donor.map_or("", |donor| &donor.name),
        "when",
        t.date(&local::day(&collection.starts_at)),
    );
    let mut page = Page::new(t, shell, href(id), title);
    page.back = Some(Link::new("/desk/collections", t.say("desk-collections")));
    page.tag = Some((
        t.word("collection-state", &collection.state),
        Tone::of("collection-state", &collection.state),
    ));
    page.over = t.word("collection-mode", &collection.mode);
    page.lead = lead(t, &collection);
    if collection.state == "PLANNED" {
        page.actions = vec![Link::new(
            format!("{}/intake", href(id)),
            t.say("desk-collection-take"),
        )];
        page.links = vec![Link::new(agenda::href(id), t.say("desk-calendar"))];
        page.deeds = deeds(t, &collection);
    } else if collection.state == "DONE"
        && let Some(pledge) = pledge.filter(|pledge| pledge.state == "SCHEDULED")
    {
        page.actions = vec![Link::new(
            format!("{}/reception", pledges::href(&pledge.id)),
            t.say("desk-reception"),
        )];
    }
    page.sections = vec![facts(t, &collection)];
    Ok(page)
}

/// How many devices of the pledge are still announced.
fn announced(collection: &Collection) -> i64 {
    let states = collection.pledge.iter().flat_map(|pledge| &pledge.device_states);
    states
        .filter(|count| count.state == "ANNOUNCED")
        .map(|count| count.count)
        .sum()
}

fn lead(t: T, collection: &Collection) -> String {
    match collection.state.as_str() {
        "PLANNED" => {
            let count = collection.expected.unwrap_or_else(|| announced(collection));
            t.count("desk-collection-expects", u32::try_from(count).unwrap_or(0))
        }
        "DONE" => t.count(
            "desk-collection-came",
            u32::try_from(collection.accepted).unwrap_or(0),
        ),
        _ => collection.reason.clone().unwrap_or_default(),
    }
}

fn deeds(t: T, collection: &Collection) -> Vec<Deed> {
    let why = |name, words, text, weight| {
        Deed::new(name, t.say(words), weight).saying(t.say(text)).ask(
            "reason",
            t.say("desk-collection-why"),
            Kind::Line,
        )
    };
    let field = Field::filled;
    let change = Deed::new("change", t.say("desk-collection-change"), Weight::Plain)
        .saying(t.say("desk-collection-change-text"))
        .ask_with(
            field("startsAt", local::moment(&collection.starts_at)),
            "startsAt",
            t.say("ask-from"),
            String::new(),
            Kind::Moment,
        )
        .ask_with(
            field("endsAt", local::moment(&collection.ends_at)),
            "endsAt",
            t.say("ask-until"),
            String::new(),
            Kind::Moment,
        )
        .ask_with(
            field("place", collection.place.clone()),
            "place",
            t.say("ask-collection-place"),
            String::new(),
            Kind::Line,
        )
        .ask_with(
            field("carrier", collection.carrier.clone().unwrap_or_default()),
            "carrier",
            t.say("ask-carrier"),
            String::new(),
            Kind::Line,
        )
        .with("was", collection.place.clone())
        .ask("reason", t.say("desk-collection-why"), Kind::Line);
    vec![
        change,
        why(
            "miss",
            "desk-collection-miss",
            "desk-collection-miss-text",
            Weight::Plain,
        ),
        why(
            "cancel",
            "desk-collection-cancel",
            "desk-collection-cancel-text",
            Weight::Grave,
        ),
    ]
}

fn facts(t: T, collection: &Collection) -> Section {
    let mut facts = vec![
        (t.say("ask-from"), Cell::moment(Some(&collection.starts_at))),
        (t.say("ask-until"), Cell::moment(Some(&collection.ends_at))),
        (t.say("column-place"), Cell::text(collection.place.clone())),
        (t.say("desk-carrier"), Cell::maybe(collection.carrier.clone())),
    ];
    if let Some(pledge) = &collection.pledge {
        facts.push((
            t.say("column-pledge"),
            Cell::link(pledges::href(&pledge.id), pledge.title.clone()),
        ));
        facts.push((t.say("desk-still-announced"), Cell::Number(announced(collection))));
    }
    if let Some(expected) = collection.expected {
        facts.push((t.say("desk-expected"), Cell::Number(expected)));
    }
    if collection.state == "DONE" {
        facts.push((t.say("column-received"), Cell::Number(collection.accepted)));
        facts.push((t.say("fact-refused"), Cell::Number(collection.refused)));
    }
    if let Some(note) = &collection.note {
        facts.push((t.say("fact-note"), Cell::text(note.clone())));
    }
    if let Some(reason) = collection.reason.as_ref().filter(|_| collection.sequence > 0) {
        facts.push((t.say("desk-collection-last"), Cell::text(reason.clone())));
    }
    Section::new("facts", t.say("desk-collection-facts"), Body::Facts(facts))
}
