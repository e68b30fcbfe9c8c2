//! `smartctl -j`: one drive, its whole serial number, and how it is doing. Lists hold error entries (`/dev/zd0`) that are
//! no drives; but a drive that could not be opened is one, and is asked about.

use serde_json::Value;

use super::hardware::{DriveHealth, DriveSeen, Hardware, Ignored, Media, WhyIgnored};
use super::{Unreadable, json};

/// Devices that the kernel makes up.
const VIRTUAL: [&str; 7] = ["zd", "loop", "zram", "ram", "dm-", "md", "nbd"];

/// The names makers give to the share of life left of a flash drive: its normalised value counts down from 100.
const LIFE_LEFT: [u64; 6] = [169, 173, 177, 202, 231, 233];

/// Reads the report of one drive, alone. A drive read on a USB dock is that drive all the same.
pub(super) fn read(value: &Value) -> Result<Hardware, Unreadable> {
    let entries: Vec<&Value> = value
        .as_array()
        .map_or_else(|| vec![value], |all| all.iter().collect());
    let drives: Vec<DriveSeen> = entries.into_iter().filter_map(drive).collect();
    if drives.is_empty() {
        return Err(Unreadable::NoResult);
    }
    Ok(Hardware {
        drives,
        ..Hardware::of("smartctl")
    })
}

/// What the entries of a machine's list say of its storage.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) drives: Vec<DriveSeen>,
    pub(super) ignored: Vec<Ignored>,
    /// The names of all that was read: `/dev/sda`.
    pub(super) names: Vec<String>,
    /// Whether a drive could not be opened.
    pub(super) unseen: bool,
}

/// Sorts the entries of a machine's list.
pub(super) fn list<'a>(entries: impl Iterator<Item = &'a Value>) -> Listed {
    let mut listed = Listed::default();
    for entry in entries {
        let name = name(entry);
        match drive(entry) {
            Some(_) if is_usb(entry) => listed.ignored.push(Ignored {
                logical_name: name.clone(),
                why: WhyIgnored::Removable,
            }),
            Some(drive) => listed.drives.push(drive),
            None => listed.unseen |= !name.as_deref().is_some_and(is_virtual),
        }
        listed.names.extend(name);
    }
    listed
}

/// An entry with a model or a serial number.
fn drive(entry: &Value) -> Option<DriveSeen> {
    let model = ["model_name", "scsi_model_name", "scsi_product"]
        .iter()
        .find_map(|field| json::told(entry, field));
    let serial = json::serial(entry, "serial_number");
    if model.is_none() && serial.is_none() {
        return None;
    }
    let bytes = entry
        .pointer("/user_capacity/bytes")
        .or_else(|| entry.get("nvme_total_capacity"))
        .and_then(Value::as_u64)
        .filter(|bytes| *bytes > 0);
    Some(DriveSeen {
        media: media(entry, model.as_deref().unwrap_or_default()),
        model,
        serial,
        size_mb: bytes.map(|bytes| bytes / 1_000_000),
        model_truncated: false,
        serial_truncated: false,
        health: Some(health(entry)),
    })
}

fn media(entry: &Value, model: &str) -> Media {
    let protocol = entry.pointer("/device/protocol").and_then(Value::as_str);
    match entry.get("rotation_rate").and_then(Value::as_u64) {
        _ if protocol == Some("NVMe") => Media::Nvme,
        Some(0) => Media::Ssd,
        Some(_) => Media::Hdd,
        None if model.to_uppercase().contains("SSD") => Media::Ssd,
        None => Media::Unknown,
    }
}

fn health(entry: &Value) -> DriveHealth {
    let number = |at: &str| entry.pointer(at).and_then(Value::as_u64);
    let hours = number("/power_on_time/hours")
        .or_else(|| number("/nvme_smart_health_information_log/power_on_hours"));
    let wear = number("/nvme_smart_health_information_log/percentage_used").or_else(|| ata_wear(entry));
    DriveHealth {
        passed: entry.pointer("/smart_status/passed").and_then(Value::as_bool),
        power_on_hours: hours.and_then(|hours| u32::try_from(hours).ok()),
        wear_percent: wear.and_then(|wear| u8::try_from(wear.min(100)).ok()),
    }
}

/// Turning platters do not wear: the same numbers mean other things there.
fn ata_wear(entry: &Value) -> Option<u64> {
    if entry.get("rotation_rate").and_then(Value::as_u64) != Some(0) {
        return None;
    }
    let table = entry
        .pointer("/ata_smart_attributes/table")
        .and_then(Value::as_array)?;
    let attribute = table.iter().find(|attribute| {
        let id = attribute.get("id").and_then(Value::as_u64);
        id.is_some_and(|id| LIFE_LEFT.contains(&id))
    })?;
    let left = attribute.get("value").and_then(Value::as_u64)?;
    (left <= 100).then(|| 100 - left)
}

/// The node an entry is about; an error entry names it in its command alone.
fn name(entry: &Value) -> Option<String> {
    let in_command = || {
        let argv = entry.pointer("/smartctl/argv").and_then(Value::as_array)?;
        let nodes = argv.iter().filter_map(Value::as_str);
        nodes
            .rev()
            .find(|word| word.starts_with("/dev/"))
            .map(str::to_owned)
    };
    entry
        .pointer("/device/name")
        .and_then(json::tidy)
        .or_else(in_command)
}

fn is_virtual(name: &str) -> bool {
    let node = name.trim_start_matches("/dev/");
    VIRTUAL.iter().any(|kind| node.starts_with(kind))
}

fn is_usb(entry: &Value) -> bool {
    let says = |at: &str| {
        entry
            .pointer(at)
            .and_then(Value::as_str)
            .is_some_and(|text| text.to_lowercase().contains("usb"))
    };
    says("/device/type") || says("/device/info_name")
}

#[cfg(test)]
mod tests;
