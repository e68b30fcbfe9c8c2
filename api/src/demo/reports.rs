//! The reports machines make of themselves: `lshw -json` and the log of nwipe, small, and as true as the fixtures of the
//! tests. Evidence in the demo is read from them by the same readers as anybody's.

use std::fmt::Write;

use chrono::{NaiveDateTime, TimeDelta};
use entity::device::Kind;
use serde_json::{Value, json};

use super::fleets::Machine;
use super::luck::Luck;

/// A drive inside a machine.
#[derive(Clone, Debug)]
pub(super) struct Disk {
    pub(super) model: String,
    pub(super) serial: String,
    pub(super) bytes: u64,
}

impl Disk {
    /// A drive of about so many gigabytes.
    pub(super) fn new(luck: &mut Luck, gigabytes: u32) -> Self {
        let bytes = match gigabytes {
            128 => 128_035_676_160,
            500 => 500_107_862_016,
            _ => 256_060_514_304,
        };
        let maker = *luck.pick(&["SAMSUNG MZ7", "Micron 1100", "TOSHIBA THN"]);
        let media = if gigabytes == 500 { "HDD" } else { "SSD" };
        Self {
            model: format!("{maker} {media}"),
            serial: luck.serial(14),
            bytes,
        }
    }
}

/// What became of a wipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wipe {
    /// Every sector.
    Whole,
    /// Hidden sectors remain.
    Partial,
    /// With errors.
    Failed,
}

/// The hardware report of a machine.
pub(super) fn lshw(machine: &Machine) -> Vec<u8> {
    let disks: Vec<Value> = ('a'..)
        .zip(&machine.disks)
        .map(|(letter, disk)| {
            json!({
                "id": "disk", "class": "disk", "claimed": true, "description": "ATA Disk",
                "businfo": format!("scsi@{}:0.0.0", u32::from(letter) - u32::from('a')),
                "logicalname": format!("/dev/sd{letter}"),
                "product": disk.model, "serial": disk.serial, "size": disk.bytes, "units": "bytes",
            })
        })
        .collect();
    let chassis = if machine.kind == Kind::Laptop {
        "notebook"
    } else {
        "desktop"
    };
    let report = json!({
        "id": "atelier", "class": "system", "claimed": true,
        "product": machine.model, "version": machine.model, "vendor": machine.maker, "serial": machine.serial,
        "configuration": { "chassis": chassis },
        "children": [{
            "id": "core", "class": "bus", "description": "Motherboard",
            "children": [
                { "id": "cpu", "class": "processor", "product": machine.processor, "businfo": "cpu@0" },
                { "id": "memory", "class": "memory", "units": "bytes", "size": u64::from(machine.memory_gib) << 30 },
                {
                    "id": "pci", "class": "bridge", "businfo": "pci@0000:00:00.0",
                    "children": [{
                        "id": "sata", "class": "storage", "description": "SATA controller",
                        "businfo": "pci@0000:00:17.0", "configuration": { "driver": "ahci" },
                        "children": disks,
                    }],
                },
            ],
        }],
    });
    report.to_string().into_bytes()
}

/// The log of a wipe of every drive of a machine, begun at `start` by the workshop's clock.
pub(super) fn nwipe(machine: &Machine, start: NaiveDateTime, wipe: Wipe) -> Vec<u8> {
    let stamp = |minutes: i64| (start + TimeDelta::minutes(minutes)).format("[%Y/%m/%d %H:%M:%S]");
    let stars = "*".repeat(32);
    let mut log = format!("{}    info: nwipe 0.35\n", stamp(0));
    let mut tables = [String::new(), String::new(), String::new()];
    for (letter, disk) in ('a'..).zip(&machine.disks) {
        let hidden = match wipe {
            Wipe::Partial => "warning:  *** HIDDEN SECTORS DETECTED ! ***",
            _ => "   info: No hidden sectors",
        };
        let _ = writeln!(log, "{} {hidden} on /dev/sd{letter}", stamp(0));
        let _ = writeln!(
            log,
            "{}  notice: Invoking method \"PRNG Stream\" on /dev/sd{letter}",
            stamp(1)
        );
        let failed = wipe == Wipe::Failed;
        let (flag, errors) = if failed { ("!", 3) } else { (" ", 0) };
        let erased = if wipe == Wipe::Partial {
            disk.bytes / 2
        } else {
            disk.bytes
        };
        let percentage = if wipe == Wipe::Partial { "50.00" } else { "100.00" };
        let short = if wipe == Wipe::Partial { "!" } else { " " };
        let word = if failed { "-FAILED-" } else { " Erased " };
        let _ = writeln!(tables[0], "{flag}   sd{letter} | {errors} | 0 | 0");
        let _ = writeln!(
            tables[1],
            "{short}   sd{letter} | {erased} | {} | {percentage}%",
            disk.bytes
        );
        let _ = writeln!(
            tables[2],
            "{flag}   sd{letter} |{word}|  110MB/s | 01:25:04 | {}/{}",
            disk.model, disk.serial
        );
    }
    let _ = writeln!(
        log,
        "{}  notice: Nwipe finished. See summary table for details.\n",
        stamp(88)
    );
    let titles = [
        (
            "Error Summary",
            "Pass Errors | Verifications Errors | Fdatasync I\\O Errors",
        ),
        (
            "Erasure Summary",
            "Bytes Erased | Bytes Total | Percentage Erased",
        ),
        (
            "Drive Status",
            "Status | Thru-put | HH:MM:SS | Model/Serial Number",
        ),
    ];
    for ((title, columns), rows) in titles.into_iter().zip(tables) {
        let _ = writeln!(
            log,
            "{stars} {title} {stars}\n!   Device | {columns}\n{}\n{rows}{}\n",
            "-".repeat(80),
            "*".repeat(80)
        );
    }
    let _ = writeln!(
        log,
        "{}  notice: Total Throughput  110 MB/s, PRNG Stream, Last Pass",
        stamp(89)
    );
    log.into_bytes()
}
