//! What one may do with a device on the bench: only what its state lets one do is offered.

use super::show::{Device, Shelf, in_hand};
use crate::kit::{Deed, Kind, Offer, Weight};
use crate::pages::Field;
use crate::pages::bench::blocks::drive_name;
use crate::pages::bench::size;
use crate::text::T;

/// The reports of machines that are read.
const REPORTS: &str = ".json,.txt,.log,.xml,.csv,.jsonl,.pdf";
/// The systems that are installed.
const SYSTEMS: &[&str] = &[
    "LINUX_MINT",
    "EMMABUNTUS",
    "PRIMTUX",
    "UBUNTU",
    "DEBIAN",
    "WINDOWS",
    "CHROMEOS_FLEX",
    "MACOS",
    "ANDROID",
    "OTHER",
];
/// What time is spent on.
const WORK: &[&str] = &[
    "DIAGNOSIS",
    "ERASURE",
    "REPAIR",
    "INSTALLATION",
    "CLEANING",
    "QUALITY_CHECK",
    "STRIPPING",
    "OTHER",
];
/// Who spends it.
const ROLES: &[&str] = &["INCLUSION", "TECHNICIAN", "TRAINEE", "VOLUNTEER"];
/// What is taken out of a device.
const PARTS: &[&str] = &[
    "MEMORY",
    "BATTERY",
    "CHARGER",
    "PANEL",
    "KEYBOARD",
    "COOLING",
    "NETWORK",
    "MAINBOARD",
    "OTHER",
];

/// What brings a device nearer to being ready.
pub(super) fn lacking(t: T, device: &Device, free: bool) -> Vec<Deed> {
    let mut deeds = Vec::new();
    if free && device.state == "IN_WORKSHOP" {
        deeds.push(Deed::new("ready", t.say("bench-ready"), Weight::Main));
    }
    let weight = if free { Weight::Plain } else { Weight::Main };
    deeds.push(
        Deed::new("report", t.say("bench-report"), weight)
            .saying(t.say("bench-report-text"))
            .ask_with(
                Field::empty("file"),
                "fileId",
                t.say("bench-ask-report"),
                t.say("bench-ask-report-hint"),
                Kind::File(REPORTS),
            ),
    );
    if device.drives.is_empty() {
        deeds.push(
            Deed::new("no-drive", t.say("bench-no-drive"), Weight::Plain)
                .saying(t.say("bench-no-drive-text")),
        );
    } else {
        let drives = device.drives.iter().map(|drive| {
            Offer::new(
                drive.id.clone(),
                drive_name(t, drive.model.as_deref(), drive.serial.as_deref()),
            )
        });
        deeds.push(
            Deed::new("manual", t.say("bench-manual"), Weight::Plain)
                .saying(t.say("bench-manual-text"))
                .ask(
                    "driveId",
                    t.say("bench-ask-drive"),
                    Kind::Choose(drives.collect()),
                )
                .ask("performedAt", t.say("bench-ask-performed"), Kind::Moment)
                .ask_with(
                    Field::empty("note"),
                    "note",
                    t.say("bench-ask-how"),
                    t.say("bench-ask-how-hint"),
                    Kind::Line,
                ),
        );
    }
    deeds
}

/// Drives that go in and come out.
pub(super) fn drives(t: T, device: &Device, shelf: &Shelf) -> Vec<Deed> {
    if !in_hand(device) {
        return Vec::new();
    }
    let mut deeds = Vec::new();
    let stock: Vec<_> = shelf
        .stock
        .nodes
        .iter()
        .map(|drive| {
            let name = drive_name(t, drive.model.as_deref(), drive.serial.as_deref());
            let room = drive.size_mb.map(|megabytes| size(t, megabytes));
            Offer::new(
                drive.id.clone(),
                room.map_or_else(|| name.clone(), |room| format!("{name} – {room}")),
            )
        })
        .collect();
    if !stock.is_empty() {
        deeds.push(
            Deed::new("install", t.say("bench-install"), Weight::Plain)
                .saying(t.say("bench-install-text"))
                .ask("driveId", t.say("bench-ask-stock-drive"), Kind::Choose(stock)),
        );
    }
    let inside: Vec<_> = device
        .drives
        .iter()
        .filter(|drive| drive.device.as_ref().is_some_and(|place| place.id == device.id))
        .map(|drive| {
            Offer::new(
                drive.id.clone(),
                drive_name(t, drive.model.as_deref(), drive.serial.as_deref()),
            )
        })
        .collect();
    if !inside.is_empty() {
        deeds.push(
            Deed::new("remove", t.say("bench-remove"), Weight::Plain)
                .saying(t.say("bench-remove-text"))
                .ask("driveId", t.say("bench-ask-drive"), Kind::Choose(inside)),
        );
    }
    let readable: Vec<_> = device
        .drives
        .iter()
        .filter(|drive| drive.state != "DESTROYED")
        .map(|drive| {
            Offer::new(
                drive.id.clone(),
                drive_name(t, drive.model.as_deref(), drive.serial.as_deref()),
            )
        })
        .collect();
    if !readable.is_empty() {
        deeds.push(
            Deed::new("destroy", t.say("bench-destroy"), Weight::Grave)
                .saying(t.say("bench-destroy-text"))
                .ask("driveId", t.say("bench-ask-drive"), Kind::Choose(readable))
                .ask("performedAt", t.say("bench-ask-performed"), Kind::Moment)
                .ask_with(
                    Field::empty("note"),
                    "note",
                    t.say("bench-ask-how"),
                    t.say("bench-ask-destroyed-hint"),
                    Kind::Line,
                ),
        );
    }
    deeds
}

/// What is done to a device on the bench.
pub(super) fn refurbishing(t: T, device: &Device, shelf: &Shelf) -> Vec<Deed> {
    if !in_hand(device) {
        return Vec::new();
    }
    let mut deeds = vec![
        Deed::new("system", t.say("bench-system"), Weight::Plain)
            .ask(
                "system",
                t.say("bench-ask-system"),
                Kind::Choose(Offer::of(t, "operating-system", SYSTEMS)),
            )
            .ask("version", t.say("bench-ask-version"), Kind::Line),
        Deed::new("work", t.say("bench-work"), Weight::Plain)
            .ask(
                "kind",
                t.say("bench-ask-work"),
                Kind::Choose(Offer::of(t, "work-kind", WORK)),
            )
            .ask("minutes", t.say("bench-ask-minutes"), Kind::Number)
            .ask(
                "role",
                t.say("bench-ask-role"),
                Kind::Choose(Offer::of(t, "worker-role", ROLES)),
            ),
    ];
    let parts = shelf.parts.nodes.iter().map(|part| {
        let kind = t.word("part-kind", &part.kind);
        Offer::new(part.id.clone(), format!("{kind} – {}", part.specification))
    });
    let parts: Vec<_> = parts.collect();
    if !parts.is_empty() {
        deeds.push(Deed::new("fit", t.say("bench-fit"), Weight::Plain).ask(
            "partId",
            t.say("bench-ask-part"),
            Kind::Choose(parts),
        ));
    }
    deeds.push(
        Deed::new("part", t.say("bench-part"), Weight::Plain)
            .saying(t.say("bench-part-text"))
            .ask_with(
                Field::empty("kind"),
                "part.kind",
                t.say("bench-ask-part-kind"),
                String::new(),
                Kind::Choose(Offer::of(t, "part-kind", PARTS)),
            )
            .ask_with(
                Field::empty("specification"),
                "part.specification",
                t.say("bench-ask-specification"),
                t.say("bench-ask-specification-hint"),
                Kind::Line,
            )
            .ask_with(
                Field::empty("memory"),
                "part.memoryMib",
                t.say("bench-ask-memory"),
                t.say("bench-ask-memory-hint"),
                Kind::Number,
            ),
    );
    deeds
}

/// How a device leaves the bench otherwise than ready.
pub(super) fn leaving(t: T, device: &Device) -> Vec<Deed> {
    let state = device.state.as_str();
    if state == "MISSING" {
        return vec![
            Deed::new("found", t.say("bench-found"), Weight::Main).saying(t.say("bench-found-text")),
        ];
    }
    let mut deeds = Vec::new();
    if in_hand(device) || state == "READY" {
        deeds.push(Deed::new("strip", t.say("bench-strip"), Weight::Grave).saying(t.say("bench-strip-text")));
        deeds.push(
            Deed::new("recycle", t.say("bench-recycle"), Weight::Grave)
                .saying(t.say("bench-recycle-text"))
                .ask("operator", t.say("bench-ask-operator"), Kind::Line)
                .ask("slip", t.say("bench-ask-slip"), Kind::Line),
        );
    }
    if in_hand(device) || matches!(state, "READY" | "RESERVED") {
        deeds.push(Deed::new("lose", t.say("bench-lose"), Weight::Grave).saying(t.say("bench-lose-text")));
    }
    deeds
}
