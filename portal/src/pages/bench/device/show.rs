//! The page of a device on the bench: first what keeps it from being ready, and the report that may tell.

use actix_web::web;

use super::{deeds, tables};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Link, Page, Section, notice, operation};
use crate::pages::bench::blocks::{blocks, drive_name, known};
use crate::pages::bench::{device_href, named};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Tone, happened};
use crate::text::T;
use crate::visit::Visit;

type DeviceKind = String;
type DeviceState = String;
type DeviceGrade = String;
type DeviceComponent = String;
type ComponentVerdict = String;
type Accessory = String;
type QualityPoint = String;
type QualityOutcome = String;
type OperatingSystem = String;
type WorkKind = String;
type WorkerRole = String;
type DriveMedia = String;
type EvidenceKind = String;
type EvidenceMethod = String;
type ErasureVerdict = String;
type FactKind = String;
type PartKind = String;
type PartState = String;
type DriveState = String;

operation!(
    "src/pages/bench/device/show.graphql": BenchDevice;
    (
        "DeviceKind", "DeviceState", "DeviceGrade", "DeviceComponent", "ComponentVerdict", "Accessory",
        "QualityPoint", "QualityOutcome", "OperatingSystem", "WorkKind", "WorkerRole", "DriveMedia",
        "EvidenceKind", "EvidenceMethod", "ErasureVerdict", "FactKind", "PartKind", "PartState", "DriveState"
    )
);

pub(super) use bench_device::{BenchDeviceDevice as Device, ResponseData as Shelf};

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("no-drive", "bench-done-no-drive"),
    ("manual", "bench-done-manual"),
    ("install", "bench-done-install"),
    ("remove", "bench-done-remove"),
    ("ready", "bench-done-ready"),
    ("system", "bench-done-system"),
    ("work", "bench-done-work"),
    ("fit", "bench-done-fit"),
    ("part", "bench-done-part"),
    ("strip", "bench-done-strip"),
    ("recycle", "bench-done-recycle"),
    ("destroy", "bench-done-destroy"),
    ("lose", "bench-done-lose"),
    ("found", "bench-done-found"),
    ("check", "bench-done-check"),
    ("diagnosis", "bench-done-diagnosis"),
];

/// `GET /bench/devices/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a device.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit
        .ask::<BenchDevice>(bench_device::Variables { id: id.to_owned() })
        .await?;
    let Some(device) = &asked.device else {
        return Err(visit.lost(Accident::NotFound));
    };
    let said = match visit.param("done").as_deref() {
        Some("report") => verdict(t, device),
        _ => notice(visit, DONE),
    };
    let title = named(
        t,
        &device.kind,
        device.manufacturer.as_deref(),
        device.model.as_deref(),
    );
    let mut page = Page::new(t, shell.noting(said), device_href(id), title);
    page.back = Some(Link::new("/bench", t.say("nav-bench")));
    page.tag = Some((
        t.word("device-state", &device.state),
        Tone::of("device-state", &device.state),
    ));
    page.over = [device.label.clone(), device.serial.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    page.links = vec![Link::new(
        format!("/papers/devices/{id}/label.pdf"),
        t.say("bench-print-label"),
    )];
    if device.state == "IN_WORKSHOP" || in_hand(device) {
        page.sections.push(lacks(t, device));
    }
    page.sections.extend(tables::proofs(t, device, &asked));
    page.sections.push(tables::refurbishing(t, device, &asked));
    let leaving = deeds::leaving(t, device);
    if !leaving.is_empty() {
        page.sections
            .push(Section::new("leaving", t.say("bench-leaving"), Body::Deeds).doing(leaving));
    }
    page.side = vec![tables::about(t, device)];
    page.side.extend(tables::diagnosis(t, device));
    page.side.extend(tables::check(t, device));
    page.side.extend(tables::work(t, device));
    page.side.push(happened(
        t,
        device
            .timeline
            .nodes
            .iter()
            .map(|fact| (fact.kind.as_str(), fact.at.as_deref(), fact.month.as_str())),
    ));
    Ok(page)
}

/// Whether it can be worked on.
pub(super) fn in_hand(device: &Device) -> bool {
    matches!(device.state.as_str(), "RECEIVED" | "IN_WORKSHOP" | "RETURNED")
}

/// What it lacks to be ready, and what one may do about it.
fn lacks(t: T, device: &Device) -> Section {
    let known = known!(t, device);
    let why = blocks(&known);
    let free = why.is_empty();
    let body = if free {
        Body::Todos(vec![(Tone::Good, t.say("bench-free"), String::new())])
    } else {
        Body::Todos(
            why.into_iter()
                .map(|lack| (Tone::Yours, lack.words(t), String::new()))
                .collect(),
        )
    };
    let words = t.say(if free {
        "bench-lacks-nothing"
    } else {
        "bench-lacks"
    });
    Section::new("lacks", words, body).doing(deeds::lacking(t, device, free))
}

/// What the report that was just dropped says.
fn verdict(t: T, device: &Device) -> String {
    let Some(last) = device.evidence.first() else {
        return String::new();
    };
    let said: Vec<_> = device
        .evidence
        .iter()
        .filter(|proof| proof.created_at == last.created_at && proof.kind == "ERASURE")
        .map(|proof| {
            let drive = proof.drive.as_ref().map_or_else(
                || proof.subject.clone().unwrap_or_default(),
                |drive| drive_name(t, drive.model.as_deref(), drive.serial.as_deref()),
            );
            let verdict = proof.verdict.as_deref().unwrap_or("UNKNOWN");
            t.with_two(
                "bench-verdict",
                "drive",
                drive,
                "verdict",
                t.word("erasure-verdict", verdict),
            )
        })
        .collect();
    if said.is_empty() {
        t.with("bench-read-hardware", "tool", &last.tool)
    } else {
        t.with_two(
            "bench-read-erasure",
            "tool",
            &last.tool,
            "verdicts",
            said.join(" "),
        )
    }
}
