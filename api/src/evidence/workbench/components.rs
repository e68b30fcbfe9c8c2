//! Workbench 11: a device and its components, each with the actions done to it. There is no field for a result: an erasure
//! went well when it and each of its steps say `Info`.

use chrono::{DateTime, Utc};
use entity::device::Kind;
use serde_json::Value;

use super::super::hardware::{DriveHealth, DriveSeen, Hardware, Ignored, Media, WhyIgnored};
use super::super::{DriveErased, Erasure, Unreadable, Verdict, json, lshw};

/// The actions that write over a drive.
const ERASURES: [&str; 2] = ["EraseBasic", "EraseSectors"];

/// Reads the machine.
pub(in super::super) fn read(root: &Value) -> Option<Hardware> {
    let device = root.get("device")?;
    let mut hardware = Hardware::of("workbench").with_serial(json::text(device, "serialNumber"));
    hardware.manufacturer = json::told(device, "manufacturer");
    hardware.model = json::told(device, "model");
    hardware.kind = kind(device);
    let all = || json::items(root, "components");
    let of = |kind: &'static str| all().filter(move |part| is(part, kind));
    hardware.processor = of("Processor").find_map(|cpu| json::told(cpu, "model"));
    let modules = of("RamModule").filter_map(|module| amount(module.get("size")?));
    let memory = modules.fold(0.0, |sum, (size, _)| sum + size);
    hardware.memory_mib = whole(memory).and_then(|memory| u32::try_from(memory).ok());
    for part in all().filter(|part| is_drive(part)) {
        if json::text(part, "interface").is_some_and(|bus| bus.eq_ignore_ascii_case("usb")) {
            let (logical_name, why) = (json::text(part, "model"), WhyIgnored::Removable);
            hardware.ignored.push(Ignored { logical_name, why });
        } else {
            hardware.drives.push(drive(part));
        }
    }
    // Workbench lists what it could open: nothing is not a proof of nothing.
    hardware.storage_unseen = hardware.drives.is_empty();
    Some(hardware)
}

/// Reads what was done to each drive.
pub(in super::super) fn erasure(root: &Value) -> Result<Erasure, Unreadable> {
    let mut drives = Vec::new();
    for (at, part) in json::items(root, "components").enumerate() {
        if is_drive(part) {
            let done =
                json::items(part, "actions").filter(|action| ERASURES.iter().any(|kind| is(action, kind)));
            drives.extend(done.map(|action| erased(part, action, at)));
        }
    }
    if drives.is_empty() {
        return Err(Unreadable::NoResult);
    }
    let version = json::text(root, "version");
    Ok(Erasure {
        tool: "workbench",
        version,
        drives,
    })
}

fn erased(part: &Value, action: &Value, at: usize) -> DriveErased {
    let end = json::text(action, "endTime").and_then(|end| DateTime::parse_from_rfc3339(&end).ok());
    DriveErased {
        node: format!("component {at}"),
        model: json::told(part, "model"),
        serial: json::serial(part, "serialNumber"),
        verdict: verdict(action, end.is_some()),
        bytes_erased: None,
        bytes_total: None,
        hidden_sectors: false,
        pass_errors: 0,
        verification_errors: 0,
        sync_errors: 0,
        finished_at: None,
        finished_exactly_at: end.map(|end| end.with_timezone(&Utc)),
        duration_seconds: None,
        method: json::text(action, "type"),
    }
}

/// `Info` on the action and on each step, one at least, and an end.
fn verdict(action: &Value, ended: bool) -> Verdict {
    let severity = |of: &Value| json::text(of, "severity");
    let steps: Vec<Option<String>> = json::items(action, "steps").map(severity).collect();
    let all: Vec<Option<String>> = steps.iter().cloned().chain([severity(action)]).collect();
    let says = |word: &str| all.iter().flatten().any(|severity| severity == word);
    if says("Error") {
        Verdict::Failed
    } else if ended && !steps.is_empty() && all.iter().all(|severity| severity.as_deref() == Some("Info")) {
        Verdict::Erased
    } else {
        Verdict::Unknown
    }
}

fn is(part: &Value, kind: &str) -> bool {
    part.get("type").and_then(Value::as_str) == Some(kind)
}

fn is_drive(part: &Value) -> bool {
    ["HardDrive", "SolidStateDrive", "DataStorage"]
        .iter()
        .any(|kind| is(part, kind))
}

fn drive(part: &Value) -> DriveSeen {
    let model = json::told(part, "model");
    let is_nvme = json::text(part, "interface").is_some_and(|bus| bus.eq_ignore_ascii_case("nvme"));
    DriveSeen {
        media: match () {
            () if is_nvme => Media::Nvme,
            () if is(part, "HardDrive") => Media::Hdd,
            () if is(part, "SolidStateDrive") => Media::Ssd,
            () => Media::Unknown,
        },
        model_truncated: model.as_ref().is_some_and(|model| model.chars().count() == 16),
        model,
        serial: json::serial(part, "serialNumber"),
        size_mb: part.get("size").and_then(size_mb),
        serial_truncated: false,
        health: health(part),
    }
}

/// Older versions count in MiB, whole numbers; later ones in decimal megabytes, with what is behind the point.
fn size_mb(size: &Value) -> Option<u64> {
    let (size, is_whole) = amount(size)?;
    whole(if is_whole { size * 1.048_576 } else { size })
}

/// A number, or the number a text begins with (`160042.0 MB`); whether it is written without a point.
fn amount(value: &Value) -> Option<(f64, bool)> {
    let text = json::tidy(value)?;
    let number = text.split(' ').next()?;
    let amount = number
        .parse::<f64>()
        .ok()
        .filter(|amount| amount.is_finite() && *amount >= 0.0)?;
    Some((amount, !number.contains('.')))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "bounded on the line before"
)]
fn whole(amount: f64) -> Option<u64> {
    (1.0..1e15).contains(&amount).then_some(amount as u64)
}

fn health(part: &Value) -> Option<DriveHealth> {
    let test = json::items(part, "actions").find(|action| is(action, "TestDataStorage"))?;
    let hours = test.get("lifetime").and_then(Value::as_u64);
    Some(DriveHealth {
        passed: test.get("assessment").and_then(Value::as_bool),
        power_on_hours: hours.and_then(|hours| u32::try_from(hours).ok()),
        wear_percent: None,
    })
}

/// The type is surer than the chassis, which calls a large laptop a netbook.
fn kind(device: &Value) -> Kind {
    let chassis = json::text(device, "chassis").unwrap_or_default();
    match json::text(device, "type").as_deref() {
        Some("Laptop" | "Netbook") => Kind::Laptop,
        Some("Tablet") => Kind::Tablet,
        Some("Smartphone" | "Cellphone" | "Mobile") => Kind::Phone,
        Some("Desktop" | "Computer") if !matches!(chassis.as_str(), "AllInOne" | "All in one") => {
            Kind::Desktop
        }
        Some("Desktop" | "Computer") => Kind::AllInOne,
        Some("Monitor" | "ComputerMonitor") => Kind::Screen,
        _ => lshw::kind(&chassis),
    }
}
