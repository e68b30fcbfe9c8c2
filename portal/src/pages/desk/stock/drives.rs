//! Every storage drive, in a machine or on the shelf: each is followed on its own, wherever it goes.

use super::super::thing;
use super::{href, tabs};
use crate::answer::Answer;
use crate::kit::{self, Cell, List, Part, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type DriveMedia = String;
type DriveState = String;
type DeviceKind = String;

operation!("src/pages/desk/stock/shelves.graphql": DeskDrives; ("DriveMedia", "DriveState", "DeviceKind"));

/// The columns.
const COLUMNS: &[&str] = &[
    "desk-drive",
    "column-serial",
    "desk-kind",
    "desk-size",
    "desk-health",
    "desk-part-in",
];

/// `GET /desk/stock/drives`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-drives-none"));
    let mut list = List::new(t, shell, "/desk/stock/drives", t.say("desk-drives"), table).by_tick(
        &visit,
        "loose",
        t.say("desk-drives-loose"),
    );
    list.tabs = tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let t = visit.t;
    let variables = desk_drives::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        in_stock: visit.param("loose").map(|_| true),
    };
    let list = visit.ask::<DeskDrives>(variables).await?.drives;
    let info = list.page_info;
    let rows = list.nodes.into_iter().map(|drive| {
        let place = drive.device.map_or_else(
            || match drive.state.as_str() {
                "DESTROYED" => Cell::state(t, "drive-state", "DESTROYED"),
                _ => Cell::Text(t.say("desk-drive-loose")),
            },
            |device| {
                let (maker, model) = (device.manufacturer.as_deref(), device.model.as_deref());
                let name = thing::device(t, &device.kind, maker, model);
                let words = device
                    .label
                    .map_or_else(|| name.clone(), |label| format!("{name} · {label}"));
                Cell::link(href(&device.id), words)
            },
        );
        vec![
            Cell::text(drive.model.unwrap_or_else(|| t.word("drive-media", &drive.media))),
            thing::code(drive.serial.as_ref()),
            Cell::word(t, "drive-media", &drive.media),
            size(t, drive.size_mb),
            health(t, drive.passed, drive.power_on_hours, drive.wear_percent),
            place,
        ]
    });
    Ok(Part {
        rows: rows.collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

/// A size in decimal gigabytes.
pub(super) fn size(t: T, megabytes: Option<i64>) -> Cell {
    megabytes.map_or(Cell::Nothing, |mb| {
        Cell::Text(t.with("desk-gigabytes", "size", t.figure(&(mb / 1000))))
    })
}

/// What a drive's own test says: in order or not, hours, wear.
pub(super) fn health(t: T, passed: Option<bool>, hours: Option<i64>, wear: Option<i64>) -> Cell {
    let mut parts = Vec::new();
    if let Some(passed) = passed {
        parts.push(t.say(if passed {
            "desk-drive-sound"
        } else {
            "desk-drive-failing"
        }));
    }
    if let Some(hours) = hours {
        parts.push(t.with("desk-hours", "hours", t.figure(&hours)));
    }
    if let Some(wear) = wear {
        parts.push(t.with("desk-wear", "percent", t.figure(&wear)));
    }
    Cell::text(parts.join(", "))
}
