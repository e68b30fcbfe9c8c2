//! The sections of a device's page: its drives and evidence, its work, and what is known of it.

use super::deeds;
use super::show::{Device, Shelf, in_hand};
use crate::kit::{Body, Cell, Link, Section, Table};
use crate::pages::Tone;
use crate::pages::bench::blocks::drive_name;
use crate::pages::bench::{code, device_href, lot_href, size};
use crate::text::T;

/// Its drives and its evidence.
pub(super) fn proofs(t: T, device: &Device, shelf: &Shelf) -> Vec<Section> {
    let rows = device.drives.iter().map(|drive| {
        let inside = drive.device.as_ref().is_some_and(|place| place.id == device.id);
        let place = match drive.state.as_str() {
            "DESTROYED" => "bench-drive-destroyed",
            _ if inside => "bench-drive-inside",
            _ => "bench-drive-out",
        };
        vec![
            Cell::text(drive_name(t, drive.model.as_deref(), drive.serial.as_deref())),
            Cell::text(match drive.size_mb {
                Some(megabytes) => format!("{} {}", t.word("drive-media", &drive.media), size(t, megabytes)),
                None => t.word("drive-media", &drive.media),
            }),
            Cell::maybe(health(t, drive.passed, drive.power_on_hours, drive.wear_percent)),
            Cell::text(t.say(place)),
        ]
    });
    let table = Table::of(
        t,
        &["bench-drive", "column-kind", "bench-drive-health", "column-place"],
    )
    .rows(rows.collect())
    .or(t.say("bench-drives-none"));
    let drives = Section::new("drives", t.say("bench-drives"), Body::Table(table))
        .doing(deeds::drives(t, device, shelf));
    let rows = device.evidence.iter().map(|proof| {
        let drive = proof.drive.as_ref().map_or_else(
            || proof.subject.clone().unwrap_or_default(),
            |drive| drive_name(t, drive.model.as_deref(), drive.serial.as_deref()),
        );
        vec![
            Cell::text(t.word("evidence-kind", &proof.kind)),
            match proof.verdict.as_deref() {
                Some(verdict) if proof.kind == "ERASURE" => Cell::Tag(
                    t.word("erasure-verdict", verdict),
                    if verdict == "ERASED" {
                        Tone::Good
                    } else {
                        Tone::Yours
                    },
                ),
                _ => Cell::Nothing,
            },
            Cell::text(drive),
            match proof.method.as_str() {
                "MANUAL" => Cell::Tag(t.word("evidence-method", "MANUAL"), Tone::Quiet),
                _ => Cell::text(proof.tool.clone()),
            },
            Cell::moment(Some(proof.performed_at.as_deref().unwrap_or(&proof.created_at))),
            Cell::maybe(proof.note.clone()),
        ]
    });
    let table = Table::of(
        t,
        &[
            "column-what",
            "bench-verdict-column",
            "bench-drive",
            "bench-told-by",
            "column-when",
            "fact-note",
        ],
    )
    .rows(rows.collect())
    .or(t.say("bench-evidence-none"));
    vec![
        drives,
        Section::new("evidence", t.say("bench-evidence"), Body::Table(table)),
    ]
}

/// What a drive says of its own health; nothing where no report told.
fn health(t: T, passed: Option<bool>, hours: Option<i64>, wear: Option<i64>) -> Option<String> {
    let mut said = vec![t.say(if passed? {
        "bench-health-good"
    } else {
        "bench-health-bad"
    })];
    said.extend(hours.map(|hours| t.with("bench-health-hours", "hours", t.figure(&hours))));
    said.extend(wear.map(|wear| t.with("bench-health-wear", "wear", t.figure(&wear))));
    Some(said.join(", "))
}

/// The work on it.
pub(super) fn refurbishing(t: T, device: &Device, shelf: &Shelf) -> Section {
    let href = device_href(&device.id);
    let links = if in_hand(device) {
        vec![
            Link::new(format!("{href}/diagnosis"), t.say("bench-diagnose")),
            Link::new(format!("{href}/check"), t.say("bench-check")),
        ]
    } else {
        Vec::new()
    };
    let system = device.system.as_ref().map(|system| {
        let name = t.word("operating-system", &system.system);
        t.with("bench-system-is", "system", format!("{name} {}", system.version))
    });
    let mut said = vec![system.unwrap_or_else(|| t.say("bench-system-none"))];
    for (key, inside) in [("bench-parts-in", true), ("bench-parts-out", false)] {
        let parts: Vec<_> = device
            .parts
            .iter()
            .filter(|part| part.device.as_ref().is_some_and(|place| place.id == device.id) == inside)
            .map(|part| format!("{} ({})", t.word("part-kind", &part.kind), part.specification))
            .collect();
        if !parts.is_empty() {
            said.push(t.with(key, "parts", parts.join(", ")));
        }
    }
    let body = Body::Text(said);
    Section::new("refurbishing", t.say("bench-refurbishing"), body)
        .leading(links)
        .doing(deeds::refurbishing(t, device, shelf))
}

/// What it is.
pub(super) fn about(t: T, device: &Device) -> Section {
    let mut facts = vec![
        (t.say("column-kind"), Cell::word(t, "device-kind", &device.kind)),
        (t.say("column-label"), code(device.label.as_deref())),
        (t.say("column-serial"), code(device.serial.as_deref())),
    ];
    facts.extend(device.lot.as_ref().map(|lot| {
        (
            t.say("bench-lot"),
            Cell::link(lot_href(&lot.id), lot.title.clone()),
        )
    }));
    facts.extend(
        device
            .processor
            .as_ref()
            .map(|processor| (t.say("column-processor"), Cell::text(processor.clone()))),
    );
    let memory = device.memory_mib.map(|mib| size(t, mib * 1000 / 1024));
    facts.extend(memory.map(|memory| (t.say("column-memory"), Cell::text(memory))));
    let storage = device.storage_mb.map(|megabytes| size(t, megabytes));
    facts.extend(storage.map(|storage| (t.say("column-storage"), Cell::text(storage))));
    if device.received_at.is_some() {
        facts.push((t.say("bench-received"), Cell::day(device.received_at.as_deref())));
    }
    if device.no_drive_checked_at.is_some() {
        facts.push((
            t.say("bench-no-drive-on"),
            Cell::day(device.no_drive_checked_at.as_deref()),
        ));
    }
    if let (Some(operator), Some(slip)) = (&device.waste_operator, &device.waste_slip) {
        facts.push((t.say("bench-waste"), Cell::text(format!("{operator}, {slip}"))));
    }
    Section::new("about", t.say("bench-about"), Body::Facts(facts))
}

/// What was found wrong with it.
pub(super) fn diagnosis(t: T, device: &Device) -> Option<Section> {
    let found = device.diagnosis.as_ref()?;
    let mut facts = vec![
        (
            t.say("bench-function"),
            Cell::word(t, "device-grade", &found.function),
        ),
        (
            t.say("bench-appearance"),
            Cell::word(t, "device-grade", &found.appearance),
        ),
    ];
    facts.extend(found.battery_percent.map(|percent| {
        (
            t.say("bench-battery"),
            Cell::text(t.with("bench-percent", "n", t.figure(&percent))),
        )
    }));
    facts.extend(
        found
            .findings
            .iter()
            .filter(|one| one.verdict != "GOOD")
            .map(|one| {
                (
                    t.word("device-component", &one.component),
                    Cell::word(t, "component-verdict", &one.verdict),
                )
            }),
    );
    facts.extend(
        found
            .note
            .clone()
            .map(|note| (t.say("fact-note"), Cell::text(note))),
    );
    Some(Section::new(
        "diagnosis",
        t.say("bench-diagnosis"),
        Body::Facts(facts),
    ))
}

/// The last check-list.
pub(super) fn check(t: T, device: &Device) -> Option<Section> {
    let check = device.quality_check.as_ref()?;
    let words = t.say(if check.passed {
        "bench-check-passed"
    } else {
        "bench-check-failed"
    });
    let tone = if check.passed { Tone::Good } else { Tone::Yours };
    let mut facts = vec![
        (t.say("column-state"), Cell::Tag(words, tone)),
        (t.say("column-when"), Cell::day(Some(&check.recorded_at))),
    ];
    let failed: Vec<_> = check
        .results
        .iter()
        .filter(|result| result.outcome == "FAILED")
        .map(|result| t.word("quality-point", &result.point))
        .collect();
    if !failed.is_empty() {
        facts.push((t.say("bench-check-points"), Cell::text(failed.join(", "))));
    }
    let given: Vec<_> = check
        .accessories
        .iter()
        .map(|one| t.word("accessory", one))
        .collect();
    if !given.is_empty() {
        facts.push((t.say("bench-accessories"), Cell::text(given.join(", "))));
    }
    Some(Section::new("checked", t.say("bench-check"), Body::Facts(facts)))
}

/// The time spent on it.
pub(super) fn work(t: T, device: &Device) -> Option<Section> {
    if device.work.is_empty() {
        return None;
    }
    let rows = device.work.iter().map(|entry| {
        vec![
            Cell::word(t, "work-kind", &entry.kind),
            Cell::word(t, "worker-role", &entry.role),
            Cell::Number(entry.minutes),
            Cell::day(Some(&entry.recorded_at)),
        ]
    });
    let table =
        Table::of(t, &["column-what", "bench-by", "#bench-minutes", "column-when"]).rows(rows.collect());
    Some(Section::new("worked", t.say("bench-worked"), Body::Table(table)))
}
