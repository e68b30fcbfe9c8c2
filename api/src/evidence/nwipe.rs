//! The log of nwipe: free lines, then three tables. A log file is appended to by each run, so it is read as runs,
//! each ended by its `Drive Status` table; a run without one came to no result and proves nothing.

use chrono::NaiveDateTime;

use super::junk::is_junk;
use super::{DriveErased, Erasure, Unreadable, Verdict};

mod tables;

use self::tables::{Counted, Entry, Errors, Status};

/// Reads a whole log.
pub(super) fn read(text: &str) -> Result<Erasure, Unreadable> {
    let mut erasure = Erasure {
        tool: "nwipe",
        version: None,
        drives: Vec::new(),
    };
    let mut run = Run::default();
    let mut table = Table::Outside;
    for line in text.lines() {
        let is_row = matches!(table, Table::Status) && line.contains('|');
        if !run.statuses.is_empty() && !is_row && !line.trim().is_empty() {
            run.finish(&mut erasure.drives);
            run = Run::default();
            table = Table::Outside;
        }
        if let Some(title) = title(line) {
            table = title;
        } else if matches!(table, Table::Outside) || !line.contains('|') {
            run.note(line, &mut erasure.version);
        } else {
            run.row(&table, line);
        }
    }
    // A log cut right after its last row still tells what the row tells.
    run.finish(&mut erasure.drives);
    if erasure.drives.is_empty() {
        Err(Unreadable::NoResult)
    } else {
        Ok(erasure)
    }
}

enum Table {
    Outside,
    Errors,
    Erasure,
    Status,
}

fn title(line: &str) -> Option<Table> {
    if !line.trim_start().starts_with("***") {
        return None;
    }
    match line.trim_matches(['*', ' ']) {
        "Error Summary" => Some(Table::Errors),
        "Erasure Summary" => Some(Table::Erasure),
        "Drive Status" => Some(Table::Status),
        _ => None,
    }
}

/// One run of nwipe, as far as it has been read.
#[derive(Default)]
struct Run {
    errors: Vec<Entry<Errors>>,
    erased: Vec<Entry<Counted>>,
    statuses: Vec<Entry<Status>>,
    hidden: Vec<String>,
    hidden_somewhere: bool,
    methods: Vec<(Option<String>, String)>,
    last_stamp: Option<NaiveDateTime>,
}

impl Run {
    fn row(&mut self, table: &Table, line: &str) {
        match table {
            Table::Errors => self.errors.extend(Errors::read(line)),
            Table::Erasure => self.erased.extend(Counted::read(line)),
            Table::Status => self.statuses.extend(Status::read(line)),
            Table::Outside => {}
        }
    }

    /// A line outside the tables: its time, and what it says of hidden sectors, method and version.
    fn note(&mut self, line: &str, version: &mut Option<String>) {
        let (stamp, text) = split_stamp(line);
        self.last_stamp = stamp.or(self.last_stamp);
        if version.is_none() {
            *version = version_in(text);
        }
        if says_hidden(text) {
            match node_in(text) {
                Some(node) => self.hidden.push(node),
                None => self.hidden_somewhere = true,
            }
        }
        if let Some(method) = method_in(text) {
            self.methods.push((node_in(text), method));
        }
    }

    fn finish(&mut self, drives: &mut Vec<DriveErased>) {
        for status in std::mem::take(&mut self.statuses) {
            drives.push(self.drive(status));
        }
    }

    fn drive(&self, status: Entry<Status>) -> DriveErased {
        let errors = tables::only(&self.errors, &status.node);
        let counted = tables::only(&self.erased, &status.node);
        let hidden_sectors = self.hidden_somewhere || self.hidden.contains(&status.node);
        let method = self
            .methods
            .iter()
            .rev()
            .find(|(node, _)| node.as_ref() == Some(&status.node));
        let method = method.or_else(|| self.methods.iter().rev().find(|(node, _)| node.is_none()));
        let kept = |text: &str| (!is_junk(text)).then(|| text.to_owned());
        DriveErased {
            verdict: verdict(&status, errors, counted, hidden_sectors),
            model: kept(&status.row.model),
            serial: kept(&status.row.serial),
            bytes_erased: counted.and_then(|counted| counted.row.erased),
            bytes_total: counted.and_then(|counted| counted.row.total),
            hidden_sectors,
            pass_errors: errors.map_or(0, |errors| errors.row.pass),
            verification_errors: errors.map_or(0, |errors| errors.row.verification),
            sync_errors: errors.map_or(0, |errors| errors.row.sync),
            finished_at: self.last_stamp,
            finished_exactly_at: None,
            duration_seconds: status.row.seconds,
            method: method.map(|(_, method)| method.clone()),
            node: status.node,
        }
    }
}

/// Every table must agree before a drive is called erased; what is missing is not assumed.
fn verdict(
    status: &Entry<Status>,
    errors: Option<&Entry<Errors>>,
    counted: Option<&Entry<Counted>>,
    hidden: bool,
) -> Verdict {
    match status.row.word.as_str() {
        "Erased" => {}
        "UABORTED" => return Verdict::Aborted,
        "-FAILED-" | "FAILED" | "INSANITY" => return Verdict::Failed,
        _ => return Verdict::Unknown,
    }
    if status.flagged || errors.is_some_and(|errors| errors.flagged || errors.row.any()) {
        return Verdict::Failed;
    }
    if hidden || counted.is_some_and(|counted| counted.flagged || counted.row.is_short()) {
        return Verdict::Partial;
    }
    match (errors, counted) {
        (Some(errors), Some(counted)) if errors.row.complete && counted.row.is_whole() => Verdict::Erased,
        _ => Verdict::Unknown,
    }
}

/// `[2026/07/15 12:00:00]    info: text`
fn split_stamp(line: &str) -> (Option<NaiveDateTime>, &str) {
    let Some((stamp, rest)) = line
        .trim_start()
        .strip_prefix('[')
        .and_then(|line| line.split_once(']'))
    else {
        return (None, line.trim());
    };
    let stamp = NaiveDateTime::parse_from_str(stamp.trim(), "%Y/%m/%d %H:%M:%S").ok();
    let text = rest.trim_start();
    let text = match text.split_once(':') {
        Some((level, text)) if level.chars().all(|c| c.is_ascii_lowercase()) => text,
        _ => text,
    };
    (stamp, text.trim())
}

fn version_in(text: &str) -> Option<String> {
    let rest = text.split("nwipe ").nth(1)?.trim_start_matches(['v', 'V']);
    let version: String = rest
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .take(12)
        .collect();
    let version = version.trim_end_matches('.');
    (version.contains('.')).then(|| version.to_owned())
}

/// Hidden sectors announced, or an HPA lower than the real size: `HPA values 1000 / 2048 on /dev/sda`.
fn says_hidden(text: &str) -> bool {
    if text.to_uppercase().contains("HIDDEN SECTORS DETECTED") {
        return true;
    }
    let Some(values) = text.split("HPA values ").nth(1) else {
        return false;
    };
    let mut words = values.split_whitespace().filter(|word| *word != "/");
    let mut number = || {
        words
            .next()
            .and_then(|word| word.trim_matches('/').parse::<u64>().ok())
    };
    matches!((number(), number()), (Some(visible), Some(real)) if visible < real)
}

fn node_in(text: &str) -> Option<String> {
    let path = text.split("/dev/").nth(1)?;
    let node: String = path
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_'))
        .collect();
    (!node.is_empty()).then_some(node)
}

/// `method = PRNG Stream` among the options, or `Invoking method "PRNG Stream" on /dev/sda`.
fn method_in(text: &str) -> Option<String> {
    let named = text
        .strip_prefix("method")
        .and_then(|rest| rest.trim_start().strip_prefix('='));
    let invoked = text
        .strip_prefix("Invoking method \"")
        .and_then(|rest| rest.split('"').next());
    let method: String = named.or(invoked)?.trim().chars().take(80).collect();
    (!method.is_empty()).then_some(method)
}
