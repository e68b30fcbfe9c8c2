//! One place: what people who come there need to know, and its end.

use actix_web::web;

use super::places::{KINDS, href};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{
    Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, Wrong, act, notice, operation,
};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone};
use crate::text::T;
use crate::visit::Visit;

type PlaceKind = String;
type Capacity = String;
type OrganisationState = String;

operation!(
    "src/pages/desk/settings/place.graphql":
    DeskPlace, DeskPlaceRunners, DeskCreatePlace, DeskUpdatePlace, DeskClosePlace;
    ("PlaceKind", "Capacity", "OrganisationState")
);

const LIST: &str = "/desk/settings/places";
const NEW: &str = "/desk/settings/places/new";

/// What is known of a place so far.
#[derive(Debug, Default)]
struct Known {
    name: String,
    address: String,
    commune: String,
    kinds: String,
    instructions: String,
    runner: String,
}

/// The questions about a place.
fn ask(t: T, deed: Deed, known: Known, runners: Vec<Offer>) -> Deed {
    let none = String::new;
    deed.ask_with(
        Field::filled("name", known.name),
        "place.name",
        t.say("place-name"),
        none(),
        Kind::Line,
    )
    .ask_with(
        Field::filled("kinds", known.kinds),
        "place.kinds",
        t.say("place-kinds"),
        none(),
        Kind::Any(Offer::of(t, "place-kind", KINDS)),
    )
    .ask_with(
        Field::filled("addressLines", known.address),
        "place.addressLines",
        t.say("place-address"),
        t.say("place-address-hint"),
        Kind::Area,
    )
    .ask_with(
        Field::filled("commune", known.commune),
        "place.commune",
        t.say("place-commune-ask"),
        none(),
        Kind::Line,
    )
    .ask_with(
        Field::filled("instructions", known.instructions),
        "place.instructions",
        t.say("place-instructions"),
        t.say("place-instructions-hint"),
        Kind::Area,
    )
    .ask_with(
        Field::filled("organisationId", known.runner),
        "place.organisationId",
        t.say("place-runs-ask"),
        t.say("place-runs-hint"),
        Kind::Choose(runners),
    )
}

/// `GET /desk/settings/places/new`
pub(crate) async fn new(visit: Visit) -> Answer {
    new_page(&visit).await?.show(&visit)
}

async fn new_page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit
        .ask::<DeskPlaceRunners>(desk_place_runners::Variables {})
        .await?;
    let runners = asked.organisations.nodes.into_iter();
    let runners = runners
        .filter(|one| one.state == "APPROVED" && one.capacities.iter().any(|may| may == "HAND_OVER"))
        .map(|one| Offer::new(one.id, one.name));
    let mut page = Page::new(t, shell, NEW, t.say("place-create"));
    page.back = Some(Link::new(LIST, t.say("settings-places")));
    let deed = Deed::new("create", t.say("place-create"), Weight::Main);
    page.deeds = vec![ask(t, deed, Known::default(), runners.collect())];
    Ok(page)
}

/// `GET /desk/settings/places/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let done = [("update", "place-updated"), ("close", "place-closed")];
    let shell = visit.inside().await?.shell.noting(notice(visit, &done));
    let variables = desk_place::Variables { id: id.to_owned() };
    let asked = visit.ask::<DeskPlace>(variables).await?;
    let Some(place) = asked.place else {
        return Err(visit.lost(Accident::NotFound));
    };
    let runners = asked.organisations.nodes.into_iter();
    let runners = runners
        .filter(|one| one.state == "APPROVED" && one.capacities.iter().any(|may| may == "HAND_OVER"))
        .map(|one| Offer::new(one.id, one.name));
    let mut page = Page::new(t, shell, href(id), place.name.clone());
    page.back = Some(Link::new(LIST, t.say("settings-places")));
    page.tag = Some(if place.closed_at.is_some() {
        (t.say("place-is-closed"), Tone::Ended)
    } else {
        (t.say("place-is-open"), Tone::Good)
    });
    let kinds: Vec<_> = place
        .kinds
        .iter()
        .map(|kind| t.word("place-kind", kind))
        .collect();
    let runner = place.organisation.as_ref();
    let facts = vec![
        (t.say("place-kinds"), Cell::text(kinds.join(" · "))),
        (
            t.say("place-address"),
            Cell::text(format!("{}, {}", place.address_lines.join(", "), place.commune)),
        ),
        (
            t.say("place-instructions"),
            Cell::maybe(place.instructions.clone()),
        ),
        (
            t.say("place-runs"),
            Cell::maybe(runner.map(|one| one.name.clone())),
        ),
    ];
    page.sections = vec![
        Section::new("about", t.say("place-about"), Body::Facts(facts)),
        versions(t, &place),
    ];
    if place.closed_at.is_none() {
        let known = Known {
            name: place.name,
            address: place.address_lines.join("\n"),
            commune: place.commune,
            kinds: place.kinds.join(" "),
            instructions: place.instructions.unwrap_or_default(),
            runner: place.organisation.map(|one| one.id).unwrap_or_default(),
        };
        let update = Deed::new("update", t.say("place-update"), Weight::Plain)
            .with("version", place.version.to_string());
        page.deeds = vec![
            ask(t, update, known, runners.collect()),
            Deed::new("close", t.say("place-close"), Weight::Grave).saying(t.say("place-close-text")),
        ];
    }
    Ok(page)
}

/// All that was said of it: what a mail of last year told is still known.
fn versions(t: T, place: &desk_place::DeskPlacePlace) -> Section {
    let rows = place.versions.iter().map(|one| {
        vec![
            Cell::text(one.version.to_string()),
            Cell::day(Some(&one.since)),
            Cell::text(one.name.clone()),
            Cell::text(format!("{}, {}", one.address_lines.join(", "), one.commune)),
        ]
    });
    let table = Table::of(
        t,
        &["versions-number", "column-since", "place-name", "place-address"],
    )
    .rows(rows.collect());
    Section::new("versions", t.say("settings-versions"), Body::Table(table))
}

/// The lines of an address as they were typed.
fn lines(form: &Form) -> Vec<String> {
    form.get("addressLines")
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

fn checked(visit: &Visit, form: &Form) -> Vec<Wrong> {
    let mut wrong = visit.absent(form, &["name", "kinds", "addressLines", "commune"]);
    for one in &mut wrong {
        one.field = one.field.take().map(|field| format!("place.{field}"));
    }
    wrong
}

/// `POST /desk/settings/places/new/create`
pub(crate) async fn create(visit: Visit, form: Form) -> Answer {
    let mut wrong = checked(&visit, &form);
    if wrong.is_empty() {
        let input = desk_create_place::CreatePlaceInput {
            place: desk_create_place::PlaceInput {
                name: form.text("name"),
                address_lines: lines(&form),
                commune: form.text("commune"),
                kinds: form.all("kinds"),
                instructions: form.maybe("instructions"),
                organisation_id: form.maybe("organisationId"),
            },
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskCreatePlace, desk_create_place.create_place, input);
    }
    Page::end(new_page(&visit), &visit, ("create", &form), wrong, LIST).await
}

/// `POST /desk/settings/places/{id}/update`
pub(crate) async fn update(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = checked(&visit, &form);
    if wrong.is_empty() {
        let input = desk_update_place::UpdatePlaceInput {
            place_id: id.clone(),
            expected_version: form.number("version"),
            place: desk_update_place::PlaceInput {
                name: form.text("name"),
                address_lines: lines(&form),
                commune: form.text("commune"),
                kinds: form.all("kinds"),
                instructions: form.maybe("instructions"),
                organisation_id: form.maybe("organisationId"),
            },
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskUpdatePlace, desk_update_place.update_place, input);
    }
    Page::end(page(&visit, &id), &visit, ("update", &form), wrong, &href(&id)).await
}

/// `POST /desk/settings/places/{id}/close`
pub(crate) async fn close(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_close_place::ClosePlaceInput {
        place_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskClosePlace, desk_close_place.close_place, input);
    Page::end(page(&visit, &id), &visit, ("close", &form), wrong, &href(&id)).await
}
