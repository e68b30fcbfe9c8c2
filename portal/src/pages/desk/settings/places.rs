//! Where equipment is collected, where computers are handed over.

use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Offer, Part, Row, Table, notice, operation};
use crate::pages::Tone;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type PlaceKind = String;

operation!("src/pages/desk/settings/places.graphql": DeskPlaces; ("PlaceKind"));

/// What a place is for.
pub(super) const KINDS: &[&str] = &["COLLECTION", "HANDOVER"];

/// The address of a place.
pub(super) fn href(id: &str) -> String {
    format!("/desk/settings/places/{id}")
}

/// `GET /desk/settings/places`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let shell = shell.noting(notice(&visit, &[("create", "place-created")]));
    let table = Table::of(
        t,
        &[
            "place-name",
            "place-commune",
            "place-kinds",
            "place-runs",
            "column-state",
        ],
    )
    .or(t.say("places-none"));
    let mut list = List::new(t, shell, "/desk/settings/places", t.say("settings-places"), table);
    list.tabs = super::tabs(t);
    list.actions = vec![Link::new("/desk/settings/places/new", t.say("place-create"))];
    let list = list
        .by(
            &visit,
            "kind",
            t.say("place-kinds"),
            Offer::of(t, "place-kind", KINDS),
        )
        .by_tick(&visit, "closed", t.say("place-closed-too"));
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = desk_places::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        kind: visit.param("kind"),
        closed: visit.param("closed").is_some(),
    };
    let list = visit.ask::<DeskPlaces>(variables).await?.places;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.into_iter().map(|place| row(visit.t, place)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, place: desk_places::DeskPlacesPlacesNodes) -> Row {
    let kinds: Vec<_> = place
        .kinds
        .iter()
        .map(|kind| t.word("place-kind", kind))
        .collect();
    vec![
        Cell::link(href(&place.id), place.name),
        Cell::text(place.commune),
        Cell::text(kinds.join(" · ")),
        Cell::maybe(place.organisation.map(|one| one.name)),
        if place.closed_at.is_some() {
            Cell::Tag(t.say("place-is-closed"), Tone::Ended)
        } else {
            Cell::Tag(t.say("place-is-open"), Tone::Good)
        },
    ]
}
