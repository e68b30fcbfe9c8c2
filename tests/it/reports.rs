//! What machines write: `lshw -json` of a computer with these drives, and nwipe's log of what became of them.

use std::fmt::Write;

use serde_json::{Value, json};

/// The size of every drive, in bytes.
const SIZE: u64 = 256_060_514_304;

/// A hardware report of the computer with this serial number.
pub(crate) fn lshw(serial: &str, drives: &[&str]) -> String {
    let disks: Vec<Value> = drives.iter().enumerate().map(disk).collect();
    report(serial, &disks).to_string()
}

/// A hardware report that shows a controller in RAID mode and nothing behind it.
pub(crate) fn lshw_unseen(serial: &str) -> String {
    let fixture = include_str!("../fixtures/hardware/lshw-nvme-unseen.json");
    let mut machine: Value = serde_json::from_str(fixture).expect("JSON");
    machine["serial"] = serial.into();
    machine.to_string()
}

fn report(serial: &str, disks: &[Value]) -> Value {
    let fixture = include_str!("../fixtures/hardware/lshw-laptop.json");
    let mut machine: Value = serde_json::from_str(fixture).expect("JSON");
    machine["serial"] = serial.into();
    let pci = machine.pointer_mut("/children/0/children/4/children/0/children");
    *pci.expect("the SATA controller") = disks.to_vec().into();
    machine
}

fn disk((at, serial): (usize, &&str)) -> Value {
    json!({
        "id": format!("disk:{at}"),
        "class": "disk",
        "claimed": true,
        "description": "ATA Disk",
        "physid": format!("{at}"),
        "businfo": format!("scsi@{at}:0.0.0"),
        "logicalname": format!("/dev/sd{}", letter(at)),
        "product": "VX SSD 256GB",
        "vendor": "VX",
        "serial": serial,
        "units": "bytes",
        "size": SIZE,
    })
}

fn letter(at: usize) -> char {
    char::from(b'a' + u8::try_from(at).expect("few drives"))
}

/// What became of a drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wipe {
    /// All of it is gone.
    Erased,
    /// Half of it was not reached.
    Partial,
    /// The drive gave errors.
    Failed,
    /// Somebody stopped it.
    Aborted,
}

/// nwipe's log of one run that ended on this day of 2024 at half past nine: `nwipe("02/01", &[("SERIAL", Wipe::Erased)])`.
pub(crate) fn nwipe(day: &str, drives: &[(&str, Wipe)]) -> String {
    let mut log = format!(
        "[2024/{day} 08:00:00]    info: nwipe 0.42\n\
         [2024/{day} 08:00:03]  notice: Program options are set as follows...\n\
         [2024/{day} 08:00:03]  notice:   method   = PRNG Stream\n"
    );
    let line = |log: &mut String, line: String| writeln!(log, "{line}").expect("a line");
    for (at, (_, wipe)) in drives.iter().enumerate() {
        let drive = letter(at);
        line(
            &mut log,
            format!("[2024/{day} 08:00:04]  notice: Invoking method \"PRNG Stream\" on /dev/sd{drive}"),
        );
        if *wipe == Wipe::Aborted {
            line(
                &mut log,
                format!("[2024/{day} 09:29:00]  notice: >>> User abort requested"),
            );
        }
    }
    line(
        &mut log,
        format!("[2024/{day} 09:30:00]  notice: Nwipe finished. See summary table for details."),
    );
    log += "\n******************************** Error Summary *********************************\n\
            !   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
            --------------------------------------------------------------------------------\n";
    for (at, (_, wipe)) in drives.iter().enumerate() {
        let (mark, errors) = if *wipe == Wipe::Failed { ('!', 8) } else { (' ', 0) };
        line(
            &mut log,
            format!(
                "{mark} sd{} | {errors:>11} | {errors:>20} | {errors:>20}",
                letter(at)
            ),
        );
    }
    log += "********************************************************************************\n\n\
            ******************************* Erasure Summary ********************************\n\
            !   Device |      Bytes Erased |      Bytes Total | Percentage Erased\n\
            --------------------------------------------------------------------------------\n";
    for (at, (_, wipe)) in drives.iter().enumerate() {
        let (mark, erased, percent) = match wipe {
            Wipe::Erased => (' ', SIZE, "100.00"),
            _ => ('!', SIZE / 2, "50.00"),
        };
        line(
            &mut log,
            format!(
                "{mark} sd{} | {erased:>16} | {SIZE:>16} | {percent:>17}%",
                letter(at)
            ),
        );
    }
    log += "********************************************************************************\n\n\
            ********************************* Drive Status *********************************\n\
            !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
            --------------------------------------------------------------------------------\n";
    for (at, (serial, wipe)) in drives.iter().enumerate() {
        let (mark, status) = match wipe {
            Wipe::Erased | Wipe::Partial => (' ', "Erased"),
            Wipe::Failed => ('!', "-FAILED-"),
            Wipe::Aborted => ('!', "UABORTED"),
        };
        let drive = letter(at);
        line(
            &mut log,
            format!("{mark}     sd{drive} | {status} | 120MB/s | 01:25:04 | VX SSD 256GB/{serial}"),
        );
    }
    line(
        &mut log,
        "********************************************************************************".to_owned(),
    );
    log
}

#[test]
fn reports_are_read_as_they_are_meant() {
    use entity::evidence::Verdict;
    let log = nwipe(
        "02/01",
        &[
            ("AAA111", Wipe::Erased),
            ("BBB222", Wipe::Partial),
            ("CCC333", Wipe::Failed),
            ("DDD444", Wipe::Aborted),
        ],
    );
    let erasure = api::evidence::read_erasure(log.as_bytes()).expect("a log");
    let verdicts: Vec<_> = erasure.drives.iter().map(|drive| drive.verdict).collect();
    assert_eq!(
        verdicts,
        [
            Verdict::Erased,
            Verdict::Partial,
            Verdict::Failed,
            Verdict::Aborted
        ],
        "{log}"
    );
    let hardware =
        api::evidence::read_hardware(lshw("MZ00", &["AAA111", "BBB222"]).as_bytes()).expect("a report");
    assert_eq!(
        (hardware.serial.as_deref(), hardware.drives.len()),
        (Some("MZ00"), 2)
    );
    let unseen = api::evidence::read_hardware(lshw_unseen("MZ00").as_bytes()).expect("a report");
    assert!(unseen.storage_unseen && unseen.drives.is_empty());
}

/// Each sample of the tests is judged as `docs/reports.md` says, and each is in its table.
#[test]
fn samples_are_judged_as_the_manual_says() {
    use api::evidence::{Unreadable, read_erasure, read_hardware};
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let manual = std::fs::read_to_string(root.join("docs/reports.md")).expect("the manual");
    let table = manual.split("## Samples").nth(1).expect("the samples");
    let told: Vec<&str> = table.lines().filter(|line| line.starts_with("| `")).collect();
    let unread = |why: Unreadable| match why {
        Unreadable::OtherReport(kind) => format!("{} {}", why.code(), kind.code()),
        _ => why.code().to_owned(),
    };
    let mut judged = Vec::new();
    for folder in ["erasure", "hardware"] {
        let files = std::fs::read_dir(root.join("tests/fixtures").join(folder)).expect("the samples");
        let mut names: Vec<String> = files
            .flatten()
            .filter_map(|file| file.file_name().into_string().ok())
            .collect();
        names.sort();
        for name in names {
            let bytes =
                std::fs::read(root.join("tests/fixtures").join(folder).join(&name)).expect("a sample");
            let verdict = if folder == "erasure" {
                read_erasure(&bytes).map_or_else(unread, |erasure| {
                    let verdicts = erasure.drives.iter().map(|drive| drive.verdict.word());
                    verdicts.collect::<Vec<_>>().join(", ")
                })
            } else {
                read_hardware(&bytes).map_or_else(unread, |machine| {
                    let unseen = if machine.storage_unseen { ", unseen" } else { "" };
                    format!("{}, {} drives{unseen}", machine.tool, machine.drives.len())
                })
            };
            judged.push(format!("| `{folder}/{name}` | {verdict} |"));
        }
    }
    assert_eq!(judged, told);
}
