//! What became of each drive of a pledge: the last that was done to erase it. A company's data were on it.

use actix_web::web;

use super::href;
use super::show::model;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Part, Row, Table, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type DeviceKind = String;
type DeviceState = String;
type DriveMedia = String;
type ErasureVerdict = String;
type EvidenceKind = String;
type EvidenceMethod = String;

operation!("src/pages/pledges/drives.graphql": PledgeDrives;
    ("DeviceKind", "DeviceState", "DriveMedia", "ErasureVerdict", "EvidenceKind", "EvidenceMethod"));

use pledge_drives::{
    PledgeDrivesPledgeDevicesNodes as Device, PledgeDrivesPledgeDevicesNodesEvidence as Evidence,
};

/// The columns.
const COLUMNS: &[&str] = &[
    "column-computer",
    "column-serial",
    "column-drive",
    "column-erasure",
    "column-tool",
    "column-when",
];

/// `GET /pledges/{id}/drives`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("pledge-drives-none"));
    let address = format!("{}/drives", href(&id));
    let mut list = List::new(t, shell, &address, t.say("pledge-drives"), table);
    list.tabs = vec![
        Link::new(href(&id), t.say("column-pledge")),
        Link::new(address, t.say("pledge-drives")),
    ];
    list.lead = t.say("pledge-drives-lead");
    kit::answer(&visit, list, async |paging| part(&visit, &id, paging).await).await
}

async fn part(visit: &Visit, id: &str, paging: &Paging) -> Result<Part, Lost> {
    let variables = pledge_drives::Variables {
        id: id.to_owned(),
        first: paging.first().unwrap_or(1),
        after: paging.after.clone(),
    };
    let asked = visit.ask::<PledgeDrives>(variables).await?.pledge;
    let devices = asked.ok_or_else(|| visit.lost(Accident::NotFound))?.devices;
    let info = devices.page_info;
    Ok(Part {
        rows: devices
            .nodes
            .into_iter()
            .flat_map(|device| of_device(visit.t, device))
            .collect(),
        // Computers are counted, and drives are told: a page has as many computers as another, and not as many rows.
        total: None,
        start: None,
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

/// A drive and the last that was done to erase it.
struct Told {
    id: String,
    name: Cell,
    erasure: Option<[Cell; 3]>,
}

/// The rows of a computer: one for each drive that is or was in it, and one for a computer without any.
fn of_device(t: T, device: Device) -> Vec<Row> {
    let mut told: Vec<_> = device
        .drives
        .into_iter()
        .map(|drive| Told {
            name: named(t, &drive.media, drive.serial),
            erasure: None,
            id: drive.id,
        })
        .collect();
    // The newest first.
    for proof in device
        .evidence
        .into_iter()
        .filter(|proof| proof.kind == "ERASURE")
    {
        let erasure = Some(erasure(t, &proof));
        let Some(drive) = proof.drive else { continue };
        match told.iter_mut().find(|known| known.id == drive.id) {
            Some(known) if known.erasure.is_some() => {}
            Some(known) => known.erasure = erasure,
            None => told.push(Told {
                name: named(t, &drive.media, drive.serial),
                erasure,
                id: drive.id,
            }),
        }
    }
    let computer = [
        Cell::text(model(device.manufacturer, device.model)),
        device.serial.map_or(Cell::Nothing, Cell::Code),
    ];
    if told.is_empty() {
        let checked = device.no_drive_checked_at.as_deref();
        let words = match (device.state.as_str(), device.kind.as_str()) {
            ("REFUSED", _) => "pledge-drives-refused",
            (_, "SCREEN") => "pledge-drives-absent",
            _ if checked.is_some() => "pledge-drives-absent",
            _ => "pledge-drives-unknown",
        };
        let none = [
            Cell::Text(t.say(words)),
            Cell::Nothing,
            Cell::Nothing,
            Cell::day(checked),
        ];
        return vec![computer.into_iter().chain(none).collect()];
    }
    let waiting = || {
        [
            Cell::Text(t.say("pledge-drives-not-yet")),
            Cell::Nothing,
            Cell::Nothing,
        ]
    };
    told.into_iter()
        .map(|drive| {
            let erasure = drive.erasure.unwrap_or_else(waiting);
            computer
                .iter()
                .cloned()
                .chain([drive.name])
                .chain(erasure)
                .collect()
        })
        .collect()
}

/// Its serial number, or what it stores on.
fn named(t: T, media: &str, serial: Option<String>) -> Cell {
    serial.map_or_else(|| Cell::word(t, "drive-media", media), Cell::Code)
}

/// What it came to, with what, and when.
fn erasure(t: T, proof: &Evidence) -> [Cell; 3] {
    let verdict = proof.verdict.as_deref().unwrap_or("UNKNOWN");
    let tool = if proof.method == "MANUAL" {
        format!("{} · {}", proof.tool, t.word("evidence-method", "MANUAL"))
    } else {
        proof.tool.clone()
    };
    [
        Cell::state(t, "erasure-verdict", verdict),
        Cell::text(tool),
        Cell::day(proof.performed_at.as_deref()),
    ]
}
