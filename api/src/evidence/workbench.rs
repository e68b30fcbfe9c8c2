//! Snapshots of eReuse Workbench. Three shapes were met: the current script (strings of `smartctl`, `dmidecode` and `inxi`),
//! the legacy one (`lshw` as an object, as text, or broken; a list of `smart`), and Workbench 11 with components of its own.

use serde_json::Value;

use super::drive_match::same_drive;
use super::hardware::Hardware;
use super::{Unreadable, dmidecode, json, lshw, smartctl};

pub(super) mod components;
mod inxi;

/// Reads a snapshot as a hardware report.
pub(super) fn read(root: &Value) -> Result<Hardware, Unreadable> {
    if root.get("components").is_some() {
        return components::read(root).ok_or(Unreadable::Malformed);
    }
    let data = root.get("data").ok_or(Unreadable::NoResult)?;
    let tree = document(data, "lshw");
    let firmware = || dmidecode::read(data.get("dmidecode")?.as_str()?);
    let machine = tree
        .as_ref()
        .map(json::root)
        .filter(|root| root.get("class").and_then(Value::as_str) == Some("system"))
        .and_then(lshw::read);
    // Without a tree, nothing but smartctl tells of drives.
    let told_by_tree = machine.is_some();
    let mut hardware = machine.or_else(firmware).ok_or(Unreadable::NoResult)?;
    hardware.tool = "workbench";
    let listed = document(data, "smartctl").or_else(|| document(data, "smart"));
    let listed = listed.unwrap_or(Value::Null);
    let listed = smartctl::list(listed.as_array().into_iter().flatten());
    let missed = document(data, "inxi").is_some_and(|inxi| inxi::lists_more(&inxi, &listed.names));

    let before = hardware.drives.len();
    merge(&mut hardware, listed.drives);
    let found_more = hardware.drives.len() > before;
    let unseen_in_tree = told_by_tree && hardware.storage_unseen && !found_more;
    hardware.storage_unseen = unseen_in_tree || listed.unseen || missed || hardware.drives.is_empty();
    hardware.ignored.extend(listed.ignored);
    Ok(hardware)
}

/// lshw cuts names, smartctl does not: a drive that both know keeps the longer ones.
fn merge(hardware: &mut Hardware, listed: Vec<super::DriveSeen>) {
    for drive in listed {
        let known = hardware.drives.iter_mut().find(|known| {
            let both = known.serial.as_deref().zip(drive.serial.as_deref());
            both.is_some_and(|(a, b)| same_drive(a, b))
        });
        match known {
            Some(known) => *known = drive,
            None => hardware.drives.push(drive),
        }
    }
}

/// A part of the data: a document, or the text of one. A broken one says nothing.
fn document(data: &Value, field: &str) -> Option<Value> {
    match data.get(field)? {
        Value::String(text) => json::parse(text).ok(),
        Value::Null => None,
        value => Some(value.clone()),
    }
}

#[cfg(test)]
mod tests;
