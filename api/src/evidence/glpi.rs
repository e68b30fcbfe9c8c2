//! The inventory that a GLPI agent sends. It tells much about the people who use a machine: nothing of that is read.

use entity::device::Kind;
use serde_json::Value;

use super::hardware::{DriveSeen, Hardware, Ignored, Media, WhyIgnored};
use super::{json, lshw};

/// The machine, when the inventory describes one.
pub(super) fn read(root: &Value) -> Option<Hardware> {
    let content = root.get("content")?;
    let bios = content.get("bios").unwrap_or(&Value::Null);
    let machine = content.get("hardware").unwrap_or(&Value::Null);
    if bios.is_null() && machine.is_null() {
        return None;
    }
    let mut hardware = Hardware::of("glpi-agent").with_serial(json::text(bios, "ssn"));
    hardware.manufacturer = json::told(bios, "smanufacturer");
    hardware.model = json::told(bios, "smodel");
    hardware.uuid = json::serial(machine, "uuid").map(|uuid| uuid.to_lowercase());
    hardware.kind = json::text(machine, "chassis_type").map_or(Kind::Other, |chassis| lshw::kind(&chassis));
    hardware.processor = json::items(content, "cpus").find_map(|cpu| json::told(cpu, "name"));
    hardware.memory_mib = memory(content, machine);
    for storage in json::items(content, "storages") {
        match why_ignored(storage) {
            Some(why) => hardware.ignored.push(Ignored {
                logical_name: json::text(storage, "name"),
                why,
            }),
            None => hardware.drives.push(drive(storage)),
        }
    }
    // The agent lists what it could open: nothing is not a proof of nothing.
    hardware.storage_unseen = hardware.drives.is_empty();
    Some(hardware)
}

/// Modules are told whole; the machine's own figure leaves out what graphics take.
fn memory(content: &Value, machine: &Value) -> Option<u32> {
    let modules = json::items(content, "memories").filter_map(|module| number(module, "capacity"));
    let sum = modules.fold(0_u64, u64::saturating_add);
    let memory = if sum > 0 {
        sum
    } else {
        number(machine, "memory").unwrap_or_default()
    };
    u32::try_from(memory).ok().filter(|memory| *memory > 0)
}

fn drive(storage: &Value) -> DriveSeen {
    let model = json::told(storage, "model");
    let is_nvme = json::text(storage, "name").is_some_and(|name| name.starts_with("nvme"))
        || json::text(storage, "interface").is_some_and(|bus| bus.eq_ignore_ascii_case("nvme"));
    let name = model.as_deref().unwrap_or_default().to_uppercase();
    DriveSeen {
        media: match () {
            () if is_nvme || name.contains("NVME") => Media::Nvme,
            () if name.contains("SSD") => Media::Ssd,
            () => Media::Unknown,
        },
        model,
        serial: json::serial(storage, "serial").or_else(|| json::serial(storage, "serialnumber")),
        size_mb: number(storage, "disksize").filter(|size| *size > 0),
        model_truncated: false,
        serial_truncated: false,
        health: None,
    }
}

fn why_ignored(storage: &Value) -> Option<WhyIgnored> {
    let says = |field: &str, word: &str| {
        json::text(storage, field).is_some_and(|text| text.to_lowercase().contains(word))
    };
    let on_usb = ["interface", "description", "type"]
        .iter()
        .any(|field| says(field, "usb"));
    if says("type", "cd") || says("type", "dvd") || says("name", "sr") || says("model", "dvd") {
        Some(WhyIgnored::Optical)
    } else if on_usb && number(storage, "disksize").is_none_or(|size| size == 0) {
        Some(WhyIgnored::EmptyReader)
    } else if on_usb {
        Some(WhyIgnored::UsbStick)
    } else if says("type", "removable") {
        Some(WhyIgnored::Removable)
    } else {
        None
    }
}

fn number(value: &Value, field: &str) -> Option<u64> {
    let value = value.get(field)?;
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}

#[cfg(test)]
mod tests;
