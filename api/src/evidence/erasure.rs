//! What became of each drive in an erasure report. `Erased` is a strict word: nwipe may write it for a drive of
//! which half was hidden, so every table of the log must agree before it is used.

use chrono::{DateTime, NaiveDateTime, Utc};
pub use entity::evidence::Verdict;
use serde::Serialize;

use super::{ReportKind, Unreadable, json, nwipe, text, workbench};

/// An erasure report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Erasure {
    /// The program that made the report: `nwipe`, `workbench`.
    pub tool: &'static str,
    /// Its version.
    pub version: Option<String>,
    /// One entry for each drive of each run that the report tells to its end, in the order of the report.
    pub drives: Vec<DriveErased>,
}

/// What became of one drive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DriveErased {
    /// Its node at the time: `sda`.
    pub node: String,
    /// Its model, cut at 17 characters by some versions.
    pub model: Option<String>,
    /// Its serial number, unless it identifies nothing.
    pub serial: Option<String>,
    /// What the tables together come to.
    pub verdict: Verdict,
    /// How much was erased.
    pub bytes_erased: Option<u64>,
    /// How much there was to erase.
    pub bytes_total: Option<u64>,
    /// Whether the drive hides sectors (HPA or DCO) from the eraser.
    pub hidden_sectors: bool,
    /// Errors while writing.
    pub pass_errors: u64,
    /// Errors while reading back.
    pub verification_errors: u64,
    /// Errors while flushing.
    pub sync_errors: u64,
    /// The last time stamp of the run, in the machine's own clock, whose zone the report does not tell.
    pub finished_at: Option<NaiveDateTime>,
    /// When the run ended, where the report tells the zone of its clock.
    pub finished_exactly_at: Option<DateTime<Utc>>,
    /// How long it took.
    pub duration_seconds: Option<u32>,
    /// The method, as the tool names it.
    pub method: Option<String>,
}

/// Reads an erasure report: the log of nwipe with its summary tables, or a snapshot of Workbench 11 with what it did to its
/// drives. The `erase` list of the later Workbench script is a command that was noted and not run: it proves nothing.
pub fn read_erasure(bytes: &[u8]) -> Result<Erasure, Unreadable> {
    let decoded = text::decode(bytes)?;
    let text = text::without_ansi(&decoded);
    if json::looks_like_json(&text) {
        let value = json::parse(&text)?;
        let root = json::root(&value);
        return match ReportKind::of_json(&value) {
            Some(ReportKind::WorkbenchSnapshot) if root.get("components").is_some() => {
                workbench::components::erasure(root)
            }
            Some(other) => Err(Unreadable::OtherReport(other)),
            None => Err(Unreadable::UnknownReport),
        };
    }
    match ReportKind::of_text(&text) {
        Some(ReportKind::Nwipe) => nwipe::read(&text),
        Some(other) => Err(Unreadable::OtherReport(other)),
        None => Err(Unreadable::UnknownReport),
    }
}

#[cfg(test)]
mod tests;
