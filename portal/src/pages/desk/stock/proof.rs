//! What proves that the drives of a device were wiped, and what still keeps it from being given.

use super::super::thing;
use super::drives::{health, size};
use super::show::{Device, Drive};
use crate::kit::{Body, Cell, Section, Table};
use crate::pages::Tone;
use crate::text::T;

/// What the last erasure of a drive came to: its verdict, and whether it still counts.
fn last_erasure<'a>(device: &'a Device, drive: &str) -> Option<(&'a str, bool)> {
    let proof = device
        .evidence
        .iter()
        .filter(|proof| proof.kind == "ERASURE")
        .filter(|proof| proof.drive.as_ref().is_some_and(|one| one.id == drive))
        .max_by(|a, b| {
            let at = |one: &'a super::show::Evidence| one.performed_at.as_deref().unwrap_or(&one.created_at);
            at(a).cmp(at(b))
        })?;
    // What was proved before somebody else had the computer does not count any more.
    let back = device
        .timeline
        .nodes
        .iter()
        .find(|fact| fact.kind == "DEVICE_RETURNED")
        .and_then(|fact| fact.at.as_deref());
    let counts = back.is_none_or(|back| proof.performed_at.as_deref().is_some_and(|at| at > back));
    Some((proof.verdict.as_deref().unwrap_or("UNKNOWN"), counts))
}

/// Whether a drive was bought and nobody had it since, as far as its device tells: it has nothing to erase.
fn is_new(drive: &Drive) -> bool {
    drive.bought_at.is_some()
}

/// How many drives keep the device from being given.
pub(super) fn blocking(device: &Device) -> u32 {
    let open = device.drives.iter().filter(|drive| {
        let harmless = drive.state == "DESTROYED" || is_new(drive);
        !harmless && last_erasure(device, &drive.id) != Some(("ERASED", true))
    });
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

/// Its drives, each with what it still needs; none before the workshop knows them.
pub(super) fn drives(t: T, device: &Device) -> Option<Section> {
    if matches!(device.state.as_str(), "ANNOUNCED" | "REFUSED") {
        return None;
    }
    let rows: Vec<_> = device
        .drives
        .iter()
        .map(|drive| {
            let here = drive.device.as_ref().is_some_and(|one| one.id == device.id);
            let state = match last_erasure(device, &drive.id) {
                Some(("ERASED", true)) => Cell::Tag(t.word("erasure-verdict", "ERASED"), Tone::Good),
                Some(("ERASED", false)) => Cell::Tag(t.say("desk-drive-wipe-again"), Tone::Yours),
                _ if drive.state == "DESTROYED" => Cell::Tag(t.word("drive-state", "DESTROYED"), Tone::Good),
                None if is_new(drive) => Cell::Tag(t.say("desk-drive-new"), Tone::Good),
                Some((verdict, _)) => Cell::Tag(t.word("erasure-verdict", verdict), Tone::Yours),
                None => Cell::Tag(t.say("desk-drive-not-wiped"), Tone::Yours),
            };
            vec![
                Cell::text(
                    drive
                        .model
                        .clone()
                        .unwrap_or_else(|| t.word("drive-media", &drive.media)),
                ),
                thing::code(drive.serial.as_ref()),
                size(t, drive.size_mb),
                state,
                health(t, drive.passed, drive.power_on_hours, drive.wear_percent),
                Cell::Text(t.say(if here {
                    "desk-drive-here"
                } else {
                    "desk-drive-gone"
                })),
            ]
        })
        .collect();
    let nothing = match &device.no_drive_checked_at {
        Some(at) => t.with("desk-no-drive", "date", t.date(&crate::local::day(at))),
        None => t.say("desk-drives-unknown"),
    };
    let table = Table::of(
        t,
        &[
            "desk-drive",
            "column-serial",
            "desk-size",
            "desk-erasure",
            "desk-health",
            "column-place",
        ],
    )
    .rows(rows)
    .or(nothing);
    Some(Section::new("drives", t.say("desk-drives"), Body::Table(table)))
}

/// The reports given for it; none where there are none.
pub(super) fn evidence(t: T, device: &Device) -> Option<Section> {
    let rows: Vec<_> = device
        .evidence
        .iter()
        .map(|proof| {
            let about = proof
                .drive
                .as_ref()
                .and_then(|drive| drive.serial.clone().or_else(|| drive.model.clone()))
                .or_else(|| proof.subject.clone());
            let result = match (proof.kind.as_str(), proof.verdict.as_deref()) {
                ("ERASURE", Some("ERASED")) => Cell::Tag(t.word("erasure-verdict", "ERASED"), Tone::Good),
                ("ERASURE", Some(verdict)) => Cell::Tag(t.word("erasure-verdict", verdict), Tone::Ended),
                _ => Cell::Nothing,
            };
            vec![
                Cell::word(t, "evidence-kind", &proof.kind),
                result,
                about.map_or(Cell::Nothing, Cell::Code),
                Cell::Text(match &proof.note {
                    Some(note) => format!("{}, {note}", t.word("evidence-method", &proof.method)),
                    None => format!("{} ({})", t.word("evidence-method", &proof.method), proof.tool),
                }),
                Cell::moment(Some(proof.performed_at.as_ref().unwrap_or(&proof.created_at))),
            ]
        })
        .collect();
    let table = Table::of(
        t,
        &[
            "desk-report",
            "desk-result",
            "desk-report-about",
            "desk-report-how",
            "column-when",
        ],
    );
    (!rows.is_empty())
        .then(|| Section::new("evidence", t.say("desk-evidence"), Body::Table(table.rows(rows))))
}
