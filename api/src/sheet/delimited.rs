//! CSV, as it really comes: `;`, `,` or tab, quotes or none, any line end, a title above the headers. Rows carry the
//! number a spreadsheet shows, so blank lines and line breaks inside quotes are counted the way a spreadsheet does.

use csv::{ReaderBuilder, StringRecord};

use super::cell::{Cell, Line};
use super::limits::{HEADER_WITHIN, MAX_COLUMNS};
use super::{Unreadable, encoding};

const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// A delimited text, its encoding and delimiter known.
pub(crate) struct Delimited {
    text: String,
    body: usize,
    first_row: u32,
    /// The name of its encoding.
    pub(crate) encoding: String,
    /// What separates its cells.
    pub(crate) delimiter: char,
}

impl Delimited {
    /// Decodes a text and finds its delimiter: the one under which the first lines weigh most.
    pub(crate) fn open(bytes: &[u8], weigh: impl Fn(&Line) -> usize) -> Result<Self, Unreadable> {
        let (text, encoding) = encoding::decode(bytes)?;
        if text.trim().is_empty() {
            return Err(Unreadable::Empty);
        }
        let (delimiter, first_row, body) = match announced(&text) {
            Some((delimiter, body)) => (delimiter, 2, text.len() - body.len()),
            None => (sniff(&text, weigh)?, 1, 0),
        };
        Ok(Self {
            text,
            body,
            first_row,
            encoding,
            delimiter: char::from(delimiter),
        })
    }

    /// Calls `take` with each line until it says stop.
    pub(crate) fn each_line(
        &self,
        mut take: impl FnMut(Line) -> Result<bool, Unreadable>,
    ) -> Result<(), Unreadable> {
        let body = self.text.get(self.body..).unwrap_or_default();
        let delimiter = u8::try_from(self.delimiter).unwrap_or(b';');
        records(body, delimiter, self.first_row, |line, _| take(line))
    }
}

/// The line `sep=;` that Excel understands.
fn announced(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    let delimiter = first
        .trim_end_matches('\r')
        .trim_matches('"')
        .strip_prefix("sep=")?;
    match delimiter.as_bytes() {
        [byte] if DELIMITERS.contains(byte) => Some((*byte, rest)),
        _ => None,
    }
}

/// The delimiter under which the first lines hold the most known headers; then, the most cells.
fn sniff(text: &str, weigh: impl Fn(&Line) -> usize) -> Result<u8, Unreadable> {
    let mut best = (0, 0, b';');
    let mut broken = None;
    for delimiter in DELIMITERS {
        let mut seen = 0;
        let mut score = (0, 0);
        let read = records(text, delimiter, 1, |line, _| {
            seen += 1;
            score = score.max((weigh(&line), line.cells.len()));
            Ok(seen < HEADER_WITHIN)
        });
        match read {
            Ok(()) if (score.0, score.1) > (best.0, best.1) => best = (score.0, score.1, delimiter),
            Ok(()) => {}
            Err(error) => broken = Some(error),
        }
    }
    match broken {
        Some(error) if best.0 == 0 => Err(error),
        _ => Ok(best.2),
    }
}

/// Calls `take` with each record until it says stop.
fn records(
    text: &str,
    delimiter: u8,
    first_row: u32,
    mut take: impl FnMut(Line, &StringRecord) -> Result<bool, Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut number = first_row;
    let mut start = 0;
    while reader
        .read_record(&mut record)
        .map_err(|_| Unreadable::NotASpreadsheet)?
    {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let raw = text.get(start..end).unwrap_or_default();
        number = number.saturating_add(blank_lines(text, start));
        start = end;
        if quotes_are_broken(&record, raw, delimiter) {
            return Err(Unreadable::BrokenQuotes);
        }
        // Far beyond the limit nothing is read; just beyond it, the collector says so.
        let cells = record.iter().take(MAX_COLUMNS * 2).map(Cell::text).collect();
        if !take(Line { number, cells }, &record)? {
            break;
        }
        number = number.saturating_add(1);
    }
    Ok(())
}

/// The blank lines that the reader skipped before a record that starts at a byte or after.
fn blank_lines(text: &str, start: usize) -> u32 {
    let mut rest = text.get(start..).unwrap_or_default();
    // The reader leaves the `\n` of the previous record's `\r\n` to the next.
    if start > 0 && text.as_bytes().get(start - 1) == Some(&b'\r') {
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    let mut blank = 0;
    while let Some(after) = rest
        .strip_prefix("\r\n")
        .or_else(|| rest.strip_prefix(['\n', '\r']))
    {
        rest = after;
        blank += 1;
    }
    blank
}

/// A quotation mark that is never closed, or closed rows later, swallows rows: a cell then holds whole lines.
fn quotes_are_broken(record: &StringRecord, raw: &str, delimiter: u8) -> bool {
    let delimiter = char::from(delimiter);
    let spans_lines = raw.trim_matches(['\r', '\n']).contains(['\r', '\n']);
    if !spans_lines {
        return false;
    }
    let never_closed = raw.matches('"').count() % 2 == 1;
    let enough = record.len().saturating_sub(1).max(3);
    never_closed
        || record
            .iter()
            .any(|cell| cell.contains(['\r', '\n']) && cell.matches(delimiter).count() >= enough)
}

#[cfg(test)]
mod tests;
