//! A partner refers many people at once with the list it has: an export of its own software or a sheet kept by hand, with
//! French or English headers. This module reads it without a database, clock or network: bytes in, typed rows and coded
//! errors out. What cannot be read for certain is reported at its cell, never guessed; an error never quotes a value.

mod column;
mod error;
mod field;
mod read;
mod words;

use entity::account::Language;
use entity::case_file::{Audience, Criteria, InformedBy};

pub use self::column::Column;
pub use self::error::{CellError, ErrorCode};
pub use self::field::{FIELDS, Field, Shape, Spec};
use crate::graphql::scalars::Day;
use crate::people::identity::Identity;
use crate::sheet::cell::Line;
use crate::sheet::delimited::Delimited;
use crate::sheet::workbook::Workbook;
use crate::sheet::{Unreadable, sniff};

/// The most people of one file.
pub const MOST_ROWS: usize = 2_000;

/// A partner's list, read.
#[derive(Clone, Debug)]
pub struct Roster {
    /// The encoding it was read with.
    pub encoding: String,
    /// What separates its cells, for a text.
    pub delimiter: Option<char>,
    /// Its columns, in the order of the file.
    pub columns: Vec<Column>,
    /// Every row that is not blank.
    pub rows: Vec<Row>,
    /// What is wrong with it, in the order of the rows.
    pub errors: Vec<CellError>,
}

/// One person of the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// The row, as the spreadsheet shows it.
    pub number: u32,
    /// Who the person is.
    pub identity: Identity,
    /// The language the person is written to in; French where nothing is said.
    pub language: Language,
    /// The typed facts of the case.
    pub criteria: Criteria,
    /// The day the person was informed.
    pub informed_on: Option<Day>,
    /// How.
    pub informed_by: Option<InformedBy>,
    /// Whether the person agrees.
    pub consents: bool,
}

/// Reads a list of people of one audience; `complete` when each is to be sent at once and nothing may be missing.
///
/// # Errors
/// The whole file cannot be read.
pub fn read(
    bytes: &[u8],
    file_name: Option<&str>,
    audience: Audience,
    complete: bool,
) -> Result<Roster, Unreadable> {
    match sniff::container(bytes, file_name)? {
        sniff::Container::Text => {
            let text = Delimited::open(bytes, column::recognised)?;
            let mut lines = Vec::new();
            text.each_line(|line| keep(&mut lines, line))?;
            let mut roster = read::roster(&lines, audience, complete)?;
            roster.encoding = text.encoding;
            roster.delimiter = Some(text.delimiter);
            Ok(roster)
        }
        sniff::Container::Workbook => {
            let mut workbook = Workbook::open(bytes)?;
            let mut reason = Unreadable::Empty;
            for sheet in workbook.sheets() {
                let mut lines = Vec::new();
                workbook.each_line(&sheet, |line| keep(&mut lines, line))?;
                match read::roster(&lines, audience, complete) {
                    Err(Unreadable::Empty) => {}
                    // A cover sheet without headers is passed over.
                    Err(Unreadable::NoHeader) => reason = Unreadable::NoHeader,
                    other => return other,
                }
            }
            Err(reason)
        }
    }
}

fn keep(lines: &mut Vec<Line>, line: Line) -> Result<bool, Unreadable> {
    if line.cells.iter().all(crate::sheet::cell::Cell::is_blank) {
        return Ok(true);
    }
    if lines.len() >= MOST_ROWS + crate::sheet::limits::HEADER_WITHIN {
        return Err(Unreadable::TooManyRows);
    }
    lines.push(line);
    Ok(true)
}

#[cfg(test)]
mod tests;
