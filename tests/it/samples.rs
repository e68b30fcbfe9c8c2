//! What the readers make of reports and inventories that are not ours to ship: run with `MAILLON_SAMPLES=folder` and
//! `--nocapture`, it prints a table of every file of the folder's `hardware`, `erasure` and `inventories`. No reader panics
//! on any of them, whatever it was made for.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use api::evidence::{DriveErased, DriveSeen, Unreadable, read_erasure, read_hardware};
use api::inventory;

/// What a file is taken for, and what is said of it.
type Judgement = (String, String);

type Judge = fn(&str, &[u8]) -> Judgement;

/// The subfolders, and who reads them.
const FOLDERS: [(&str, Judge); 3] = [
    ("hardware", hardware),
    ("erasure", erasure),
    ("inventories", inventory),
];

#[test]
#[expect(clippy::print_stdout, reason = "the table is what it is run for")]
fn every_sample_is_judged() {
    let Some(folder) = std::env::var_os("MAILLON_SAMPLES") else {
        eprintln!("skipped: MAILLON_SAMPLES names no folder");
        return;
    };
    let mut table = String::from("| file | kind read | verdict |\n| --- | --- | --- |\n");
    for (name, judge) in FOLDERS {
        let files = files_of(&Path::new(&folder).join(name));
        assert!(!files.is_empty(), "no file in {name}");
        for file in files {
            let content = std::fs::read(&file).unwrap();
            let title = file.file_name().unwrap().to_string_lossy();
            for (_, any) in FOLDERS {
                any(&title, &content);
            }
            let (kind, verdict) = judge(&title, &content);
            writeln!(
                table,
                "| {name}/{} | {} | {} |",
                cell(&title),
                cell(&kind),
                cell(&verdict)
            )
            .unwrap();
        }
    }
    println!("{table}");
}

/// The files of a folder by their names.
fn files_of(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.is_file());
    files.sort();
    files
}

/// A text that does not break a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\r', '\n'], " ")
}

fn refused(why: Unreadable) -> Judgement {
    match why {
        Unreadable::OtherReport(kind) => (kind.code().to_owned(), format!("refused: {}", why.code())),
        _ => ("–".to_owned(), format!("refused: {}", why.code())),
    }
}

fn hardware(_: &str, content: &[u8]) -> Judgement {
    let report = match read_hardware(content) {
        Ok(report) => report,
        Err(why) => return refused(why),
    };
    let mut said = vec![match (&report.serial, report.junk_serial) {
        (Some(serial), _) => format!("machine {serial}"),
        (None, true) => "machine with a serial shared by many".to_owned(),
        (None, false) => "machine not named".to_owned(),
    }];
    said.extend(report.drives.iter().map(drive));
    said.extend(report.ignored.iter().map(|of| format!("left out: {:?}", of.why)));
    if report.storage_unseen {
        said.push("storage may be unseen".to_owned());
    }
    (report.tool.to_owned(), said.join("; "))
}

fn drive(seen: &DriveSeen) -> String {
    let passed = match seen.health.and_then(|health| health.passed) {
        Some(true) => ", test passed",
        Some(false) => ", test FAILED",
        None => "",
    };
    let size = seen
        .size_mb
        .map_or("size unknown".to_owned(), |size| format!("{size} MB"));
    let serial = seen.serial.as_deref().unwrap_or("without serial");
    format!("drive {serial} ({:?}, {size}{passed})", seen.media)
}

fn erasure(_: &str, content: &[u8]) -> Judgement {
    match read_erasure(content) {
        Ok(report) => {
            let drives: Vec<String> = report.drives.iter().map(erased).collect();
            let version = report.version.unwrap_or_default();
            (
                format!("{} {version}", report.tool).trim_end().to_owned(),
                drives.join("; "),
            )
        }
        Err(why) => refused(why),
    }
}

fn erased(drive: &DriveErased) -> String {
    let serial = drive.serial.as_deref().unwrap_or("without serial");
    let method = drive.method.as_deref().unwrap_or("method not told");
    format!(
        "drive {serial} ({}): {method}, {}",
        drive.node,
        drive.verdict.word()
    )
}

fn inventory(name: &str, content: &[u8]) -> Judgement {
    let read = match inventory::read(content, Some(name)) {
        Ok(read) => read,
        Err(why) => return ("–".to_owned(), format!("refused: {}", why.code())),
    };
    let mut kind = format!("{:?}, {}", read.layout, read.encoding);
    if let Some(delimiter) = read.delimiter {
        write!(kind, ", {delimiter:?}").unwrap();
    }
    let (accepted, rejected) = (read.accepted().len(), read.rejected().len());
    assert_eq!(accepted + rejected, read.rows.len(), "{name}: I9");
    let mut said = format!("{accepted} accepted, {rejected} rejected");
    for error in &read.errors {
        let place = error.cell.clone().unwrap_or_else(|| format!("row {}", error.row));
        write!(said, "; {place} {:?}", error.code).unwrap();
    }
    (kind, said)
}
