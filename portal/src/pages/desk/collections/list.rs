//! Every delivery and pick-up, by state and by day.

use super::super::pledges;
use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Offer, Part, Table, operation};
use crate::local;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::visit::Visit;

type CollectionState = String;
type CollectionMode = String;

operation!("src/pages/desk/collections/list.graphql": DeskCollections; ("CollectionState", "CollectionMode"));

/// The columns.
const COLUMNS: &[&str] = &[
    "column-donor",
    "column-pledge",
    "column-when",
    "column-mode",
    "column-place",
    "column-state",
    "#desk-expected",
    "#column-received",
];

/// `GET /desk/collections`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-collections-none"));
    let mut list = List::new(t, shell, "/desk/collections", t.say("desk-collections"), table)
        .by(
            &visit,
            "state",
            t.say("column-state"),
            Offer::of(t, "collection-state", &["PLANNED", "DONE", "MISSED", "CANCELLED"]),
        )
        .by_day(&visit, "from", t.say("ask-from"))
        .by_day(&visit, "to", t.say("ask-until"));
    list.tabs = pledges::tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

/// A day of the address, at this local time, as a moment; none where it is no day.
fn at(visit: &Visit, name: &str, time: &str) -> Option<String> {
    local::to_utc(&format!("{}T{time}", visit.param(name)?))
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let t = visit.t;
    let variables = desk_collections::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
        from: at(visit, "from", "00:00"),
        // The last day is part of what is asked.
        to: at(visit, "to", "23:59"),
    };
    let list = visit.ask::<DeskCollections>(variables).await?.collections;
    let info = list.page_info;
    let rows = list.nodes.into_iter().map(|collection| {
        let pledge = collection.pledge;
        let donor = pledge.as_ref().and_then(|pledge| pledge.donor.as_ref());
        let donor = donor.map(|donor| donor.name.clone()).unwrap_or_default();
        vec![
            Cell::link(href(&collection.id), donor),
            Cell::maybe(pledge.map(|pledge| pledge.title)),
            Cell::moment(Some(&collection.starts_at)),
            Cell::word(t, "collection-mode", &collection.mode),
            Cell::text(collection.place),
            Cell::state(t, "collection-state", &collection.state),
            collection.expected.map_or(Cell::Nothing, Cell::Number),
            Cell::Number(collection.accepted),
        ]
    });
    Ok(Part {
        rows: rows.collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}
