//! A donor announces its fleet with the spreadsheet it has: an export of GLPI, Snipe-IT or Intune, or a list kept by
//! hand. This module reads it without a database, clock or network: bytes in, typed rows and coded errors out.
//! Three promises hold. Nothing about the people who used the computers is kept, not even in an error. What cannot
//! be read for certain is reported, never guessed. And every row of the file is accounted for: accepted or rejected.

mod collector;
mod column;
mod delimited;
mod duplicates;
mod error;
mod header;
mod kind;
mod layout;
mod maker;
mod meaning;
mod not_needed;
mod person_name;
mod row;
mod size;
mod words;
mod workbook;

use serde::Serialize;

pub use self::column::{Column, Dropped, Meaning};
pub use self::error::{CellError, ErrorCode, Severity};
pub use self::layout::Layout;
pub use self::row::Row;
pub use crate::sheet::Unreadable;
pub use crate::sheet::limits::{MAX_CELL_CHARS, MAX_COLUMNS, MAX_INFLATED_BYTES, MAX_INPUT_BYTES, MAX_ROWS};

use crate::sheet::{cell, date, limits, sniff};

/// A donor's spreadsheet, read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inventory {
    /// What made it, as far as its headers tell.
    pub layout: Layout,
    /// The sheet it was read from, for a workbook.
    pub sheet: Option<String>,
    /// Other sheets with recognisable headers, which were not read: the donor must be told.
    pub other_sheets: Vec<String>,
    /// The encoding it was read with.
    pub encoding: String,
    /// What separates its cells, for a text.
    pub delimiter: Option<char>,
    /// Its columns, in the order of the file.
    pub columns: Vec<Column>,
    /// Every row that is not blank, accepted or not. A value that may not be kept is absent.
    pub rows: Vec<Row>,
    /// What is wrong with it, in the order of the rows.
    pub errors: Vec<CellError>,
}

impl Inventory {
    /// The rows without a blocking error. Accepted and rejected rows together are all rows (invariant I9).
    pub fn accepted(&self) -> Vec<&Row> {
        self.rows
            .iter()
            .filter(|row| !self.is_rejected(row.number))
            .collect()
    }

    /// The rows with a blocking error.
    pub fn rejected(&self) -> Vec<&Row> {
        self.rows
            .iter()
            .filter(|row| self.is_rejected(row.number))
            .collect()
    }

    /// Errors are sorted by row.
    fn is_rejected(&self, number: u32) -> bool {
        let first = self.errors.partition_point(|error| error.row < number);
        let of_row = self
            .errors
            .iter()
            .skip(first)
            .take_while(|error| error.row == number);
        of_row
            .into_iter()
            .any(|error| error.severity() == Severity::Blocking)
    }
}

/// Reads a spreadsheet. The content decides what it is; a name that says otherwise is refused.
pub fn read(bytes: &[u8], file_name: Option<&str>) -> Result<Inventory, Unreadable> {
    match sniff::container(bytes, file_name)? {
        sniff::Container::Text => delimited::read(bytes),
        sniff::Container::Workbook => workbook::read(bytes),
    }
}

#[cfg(test)]
mod tests;
