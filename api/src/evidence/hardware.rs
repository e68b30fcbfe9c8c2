//! What a machine is made of. The point is less the processor than the drives: each one seen here must later be
//! accounted for by a proof of erasure, and storage that the report failed to show must be asked about.

use super::junk::is_junk;
use super::{ReportKind, Unreadable, dmidecode, glpi, json, lshw, smartctl, text, workbench};
use entity::device::Kind;
use serde::Serialize;

/// A machine, as its own report describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hardware {
    /// The program that made the report: `lshw`, `workbench`, `smartctl`, `dmidecode`, `glpi-agent`.
    pub tool: &'static str,
    /// Its maker.
    pub manufacturer: Option<String>,
    /// Its model (for Lenovo the trade name, when the report has it).
    pub model: Option<String>,
    /// Its serial number, unless it is one shared by many machines.
    pub serial: Option<String>,
    /// Whether the report gave a serial number that identifies nothing.
    pub junk_serial: bool,
    /// Its universal identifier, in lower case.
    pub uuid: Option<String>,
    /// What it is, from its chassis.
    pub kind: Kind,
    /// Its first processor.
    pub processor: Option<String>,
    /// Its memory, in MiB.
    pub memory_mib: Option<u32>,
    /// Its internal drives.
    pub drives: Vec<DriveSeen>,
    /// What looks like a drive and is none of the machine's.
    pub ignored: Vec<Ignored>,
    /// Whether there may be storage that the report does not list: a controller without any internal drive, or an
    /// `NVMe` controller (which is a drive) without its namespace. "No disk" does not mean "nothing to wipe".
    pub storage_unseen: bool,
}

impl Hardware {
    /// A machine of which nothing is told yet.
    pub(super) fn of(tool: &'static str) -> Self {
        Self {
            tool,
            manufacturer: None,
            model: None,
            serial: None,
            junk_serial: false,
            uuid: None,
            kind: Kind::Other,
            processor: None,
            memory_mib: None,
            drives: Vec::new(),
            ignored: Vec::new(),
            storage_unseen: false,
        }
    }

    /// With a serial number, unless it is one shared by many machines.
    pub(super) fn with_serial(mut self, serial: Option<String>) -> Self {
        self.junk_serial = serial.as_deref().is_some_and(is_junk);
        self.serial = serial.filter(|serial| !is_junk(serial));
        self
    }
}

/// An internal drive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DriveSeen {
    /// Its model.
    pub model: Option<String>,
    /// Its serial number, unless it identifies nothing.
    pub serial: Option<String>,
    /// Its size, in decimal megabytes.
    pub size_mb: Option<u64>,
    /// What it is made of.
    pub media: Media,
    /// Whether the model fills the 16 characters the tool keeps, and may go on.
    pub model_truncated: bool,
    /// Whether the serial number fills the 20 characters the tool keeps, and may go on.
    pub serial_truncated: bool,
    /// How it is doing, where the report says.
    pub health: Option<DriveHealth>,
}

/// How a drive says it is doing. It says nothing of what is on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DriveHealth {
    /// Whether its own test passed.
    pub passed: Option<bool>,
    /// For how many hours it was on.
    pub power_on_hours: Option<u32>,
    /// How much of its life as flash is used, in percent.
    pub wear_percent: Option<u8>,
}

/// What a drive is made of, as far as the report says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Media {
    /// Turning platters.
    Hdd,
    /// Flash behind SATA, SAS or eMMC.
    Ssd,
    /// Flash behind `NVMe`.
    Nvme,
    /// The report does not say.
    Unknown,
}

/// Something that looks like a drive and is not one of the machine's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ignored {
    /// Its node, `/dev/sdb`.
    pub logical_name: Option<String>,
    /// Why it is left out.
    pub why: WhyIgnored,
}

/// Why something that looks like a drive is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum WhyIgnored {
    /// An external drive or a card.
    Removable,
    /// A card reader's empty slot.
    EmptyReader,
    /// A CD or DVD drive.
    Optical,
    /// A USB stick, often the one the report was made from.
    UsbStick,
}

/// Reads a hardware report: `lshw -json` (whose root is an object or an array), a snapshot of Workbench of any age in JSON,
/// `smartctl -j` of one drive, `dmidecode`, an inventory of the GLPI agent.
pub fn read_hardware(bytes: &[u8]) -> Result<Hardware, Unreadable> {
    let text = text::decode(bytes)?;
    if !json::looks_like_json(&text) {
        return match ReportKind::of_text(&text) {
            Some(ReportKind::Dmidecode) => dmidecode::read(&text).ok_or(Unreadable::NoResult),
            Some(other) => Err(Unreadable::OtherReport(other)),
            None => Err(Unreadable::UnknownReport),
        };
    }
    let value = json::parse(&text)?;
    let root = json::root(&value);
    match ReportKind::of_json(&value) {
        Some(ReportKind::Lshw) => lshw::read(root).ok_or(Unreadable::Malformed),
        Some(ReportKind::WorkbenchSnapshot) => workbench::read(root),
        Some(ReportKind::Smartctl) => smartctl::read(&value),
        Some(ReportKind::GlpiJson) => glpi::read(root).ok_or(Unreadable::NoResult),
        Some(other) => Err(Unreadable::OtherReport(other)),
        None => Err(Unreadable::UnknownReport),
    }
}

#[cfg(test)]
mod tests;
