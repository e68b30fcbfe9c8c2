//! One device as those who run the programme see it: what it is, what its drives still need, and what became of it.

use actix_web::web;

use super::super::thing;
use super::{href, proof};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Weight, notice, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Tone, happened};
use crate::text::T;
use crate::visit::Visit;

pub(super) type DeviceState = String;
pub(super) type DeviceKind = String;
pub(super) type LotState = String;
pub(super) type OperatingSystem = String;
pub(super) type DeviceGrade = String;
pub(super) type DeviceComponent = String;
pub(super) type ComponentVerdict = String;
pub(super) type QualityPoint = String;
pub(super) type QualityOutcome = String;
pub(super) type DriveMedia = String;
pub(super) type DriveState = String;
pub(super) type EvidenceKind = String;
pub(super) type EvidenceMethod = String;
pub(super) type ErasureVerdict = String;
pub(super) type FactKind = String;

operation!(
    "src/pages/desk/stock/show.graphql": DeskDevice;
    (
        "DeviceState", "DeviceKind", "LotState", "OperatingSystem", "DeviceGrade", "DeviceComponent",
        "ComponentVerdict", "QualityPoint", "QualityOutcome", "DriveMedia", "DriveState", "EvidenceKind", "EvidenceMethod",
        "ErasureVerdict", "FactKind"
    )
);

pub(super) use desk_device::{
    DeskDeviceDevice as Device, DeskDeviceDeviceDrives as Drive, DeskDeviceDeviceEvidence as Evidence,
};

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("refuse", "desk-device-refused"),
    ("lose", "desk-device-lost"),
    ("find", "desk-device-found"),
    ("recycle", "desk-device-recycled"),
    ("strip", "desk-device-stripped"),
    ("back", "desk-device-back"),
];

/// `GET /desk/stock/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a device.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let asked = visit
        .ask::<DeskDevice>(desk_device::Variables { id: id.to_owned() })
        .await?;
    let Some(device) = asked.device else {
        return Err(visit.lost(Accident::NotFound));
    };
    let name = thing::device(
        t,
        &device.kind,
        device.manufacturer.as_deref(),
        device.model.as_deref(),
    );
    let mut page = Page::new(t, shell, href(id), name);
    page.back = Some(Link::new("/desk/stock", t.say("desk-stock")));
    page.tag = Some((
        t.word("device-state", &device.state),
        Tone::of("device-state", &device.state),
    ));
    page.over = device.label.clone().unwrap_or_default();
    page.lead = lead(t, &device);
    if device.label.is_some() {
        page.links = vec![Link::new(
            format!("/papers/devices/{id}/label.pdf"),
            t.say("desk-paper-label"),
        )];
    }
    page.deeds = deeds(t, &device);
    page.sections = [
        proof::drives(t, &device),
        proof::evidence(t, &device),
        findings(t, &device),
    ]
    .into_iter()
    .flatten()
    .collect();
    let facts_of_timeline = device
        .timeline
        .nodes
        .iter()
        .map(|fact| (fact.kind.as_str(), fact.at.as_deref(), fact.month.as_str()));
    page.side = vec![facts(t, &device), happened(t, facts_of_timeline)];
    Ok(page)
}

/// What matters most now.
fn lead(t: T, device: &Device) -> String {
    match device.state.as_str() {
        "RECEIVED" | "RETURNED" if device.lot.is_some() => t.say("desk-device-in-draft"),
        "RECEIVED" => t.say("desk-device-to-send"),
        "RETURNED" => t.say("desk-device-to-wipe"),
        "IN_WORKSHOP" => match proof::blocking(device) {
            0 if device.drives.is_empty() && device.no_drive_checked_at.is_none() => {
                t.say("desk-device-drives-unknown")
            }
            0 => t.say("desk-device-wiped"),
            n => t.count("desk-device-blocked", n),
        },
        "HANDED_OVER" => device
            .handed_over_month
            .as_deref()
            .map_or_else(String::new, |month| {
                t.with("desk-device-given", "month", t.month(month))
            }),
        "MISSING" => t.say("desk-device-missing"),
        _ => String::new(),
    }
}

/// What its state lets one do.
fn deeds(t: T, device: &Device) -> Vec<Deed> {
    let lose = || Deed::new("lose", t.say("desk-lose"), Weight::Plain).saying(t.say("desk-lose-text"));
    let strip = || Deed::new("strip", t.say("desk-strip"), Weight::Grave).saying(t.say("desk-strip-text"));
    let recycle = || {
        Deed::new("recycle", t.say("desk-recycle"), Weight::Grave)
            .saying(t.say("desk-recycle-text"))
            .ask("operator", t.say("desk-recycle-operator"), Kind::Line)
            .ask("slip", t.say("desk-recycle-slip"), Kind::Line)
    };
    match device.state.as_str() {
        "RECEIVED" => vec![
            lose(),
            Deed::new("refuse", t.say("desk-refuse-device"), Weight::Grave)
                .saying(t.say("desk-refuse-device-text")),
            strip(),
            recycle(),
        ],
        "IN_WORKSHOP" | "READY" | "RETURNED" => vec![lose(), strip(), recycle()],
        "RESERVED" => vec![lose()],
        "MISSING" => {
            vec![Deed::new("find", t.say("desk-find"), Weight::Main).saying(t.say("desk-find-text"))]
        }
        "HANDED_OVER" => vec![
            Deed::new("back", t.say("desk-take-back"), Weight::Plain)
                .saying(t.say("desk-take-back-text"))
                .ask(
                    "reason",
                    t.say("ask-reason"),
                    Kind::Pick(Offer::of(t, "return-reason", &["BROKEN", "NOT_NEEDED", "OTHER"])),
                ),
        ],
        _ => Vec::new(),
    }
}

fn facts(t: T, device: &Device) -> Section {
    let mut facts = vec![
        (t.say("desk-kind"), Cell::word(t, "device-kind", &device.kind)),
        (t.say("column-serial"), thing::code(device.serial.as_ref())),
        (t.say("column-label"), thing::code(device.label.as_ref())),
        (
            t.say("column-donor"),
            Cell::maybe(device.donor.as_ref().map(|donor| donor.name.clone())),
        ),
        (
            t.say("column-pledge"),
            device.pledge.as_ref().map_or(Cell::Nothing, |pledge| {
                Cell::link(format!("/desk/pledges/{}", pledge.id), pledge.title.clone())
            }),
        ),
        (
            t.say("column-received-on"),
            Cell::day(device.received_at.as_deref()),
        ),
    ];
    let mut more = |key: &str, value: Option<Cell>| facts.extend(value.map(|value| (t.say(key), value)));
    more("desk-asset-tag", device.asset_tag.clone().map(Cell::Code));
    more("desk-purchased", device.purchased_on.clone().map(Cell::When));
    more("desk-processor", device.processor.clone().map(Cell::Text));
    more(
        "desk-memory-of",
        device
            .memory_mib
            .map(|mib| Cell::Text(t.with("desk-gigabytes", "size", (mib / 1024).to_string()))),
    );
    more(
        "desk-storage",
        device.storage_mb.map(|mb| super::drives::size(t, Some(mb))),
    );
    more(
        "desk-system",
        device.system.as_ref().map(|system| {
            Cell::Text(format!(
                "{} {}",
                t.word("operating-system", &system.system),
                system.version
            ))
        }),
    );
    more(
        "desk-lot",
        device
            .lot
            .as_ref()
            .map(|lot| Cell::link(format!("/desk/lots/{}", lot.id), lot.title.clone())),
    );
    let minutes: i64 = device.work.iter().map(|work| work.minutes).sum();
    more(
        "desk-work",
        (minutes > 0).then(|| Cell::Text(t.with("desk-minutes", "minutes", t.figure(&minutes)))),
    );
    more(
        "desk-recycle-operator",
        device.waste_operator.clone().map(Cell::Text),
    );
    more("desk-recycle-slip", device.waste_slip.clone().map(Cell::Code));
    Section::new("facts", t.say("desk-device-facts"), Body::Facts(facts))
}

/// What the workshop found and checked; none before.
fn findings(t: T, device: &Device) -> Option<Section> {
    let mut facts = Vec::new();
    if let Some(diagnosis) = &device.diagnosis {
        facts.push((
            t.say("desk-appearance"),
            Cell::word(t, "device-grade", &diagnosis.appearance),
        ));
        facts.push((
            t.say("desk-function"),
            Cell::word(t, "device-grade", &diagnosis.function),
        ));
        if let Some(percent) = diagnosis.battery_percent {
            facts.push((
                t.word("device-component", "BATTERY"),
                Cell::Text(t.with("desk-percent", "percent", t.figure(&percent))),
            ));
        }
        for finding in diagnosis.findings.iter().filter(|one| one.verdict != "GOOD") {
            facts.push((
                t.word("device-component", &finding.component),
                Cell::word(t, "component-verdict", &finding.verdict),
            ));
        }
        if let Some(note) = &diagnosis.note {
            facts.push((t.say("fact-note"), Cell::text(note.clone())));
        }
    }
    if let Some(check) = &device.quality_check {
        let word = if check.passed { "PASSED" } else { "FAILED" };
        let tone = if check.passed { Tone::Good } else { Tone::Ended };
        facts.push((
            t.with(
                "desk-check",
                "date",
                t.date(&crate::local::day(&check.recorded_at)),
            ),
            Cell::Tag(t.word("quality-outcome", word), tone),
        ));
        for result in check.results.iter().filter(|result| result.outcome == "FAILED") {
            facts.push((
                t.word("quality-point", &result.point),
                Cell::word(t, "quality-outcome", &result.outcome),
            ));
        }
    }
    (!facts.is_empty()).then(|| Section::new("findings", t.say("desk-findings"), Body::Facts(facts)))
}
