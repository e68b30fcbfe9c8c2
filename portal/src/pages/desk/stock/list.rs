//! Every device of the programme, found by its state and by what is written on it.

use super::super::thing;
use super::{href, tabs};
use crate::answer::Answer;
use crate::kit::{self, Cell, List, Offer, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::pages::public::label::scanned;
use crate::text::T;
use crate::visit::Visit;

type DeviceState = String;
type DeviceKind = String;

operation!("src/pages/desk/stock/list.graphql": DeskStock; ("DeviceState", "DeviceKind"));

/// The states one may ask for, in the order of a device's life.
const STATES: &[&str] = &[
    "ANNOUNCED",
    "RECEIVED",
    "IN_WORKSHOP",
    "READY",
    "RESERVED",
    "HANDED_OVER",
    "RETURNED",
    "MISSING",
    "REFUSED",
    "STRIPPED",
    "RECYCLED",
];
/// The columns.
const COLUMNS: &[&str] = &[
    "column-model",
    "desk-kind",
    "column-label",
    "column-serial",
    "column-state",
    "column-donor",
];

/// `GET /desk/stock`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-stock-none"));
    let mut list = List::new(t, shell, "/desk/stock", t.say("desk-stock"), table)
        .by(&visit, "search", t.say("desk-stock-search"), Vec::new())
        .by(
            &visit,
            "state",
            t.say("column-state"),
            Offer::of(t, "device-state", STATES),
        );
    list.tabs = tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = desk_stock::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
        search: visit.param("search").map(|text| scanned(&text).to_owned()),
    };
    let list = visit.ask::<DeskStock>(variables).await?.devices;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|device| row(visit.t, device))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, device: desk_stock::DeskStockDevicesNodes) -> Row {
    let name = thing::device(
        t,
        &device.kind,
        device.manufacturer.as_deref(),
        device.model.as_deref(),
    );
    vec![
        Cell::link(href(&device.id), name),
        Cell::word(t, "device-kind", &device.kind),
        thing::code(device.label.as_ref()),
        thing::code(device.serial.as_ref()),
        Cell::state(t, "device-state", &device.state),
        Cell::maybe(device.donor.map(|donor| donor.name)),
    ]
}
