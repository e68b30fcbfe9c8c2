//! From the cells of a line to a device. Each value is checked as it is taken: what may not be kept, or cannot be read
//! for certain, becomes an error at its cell and is absent from the row.

use chrono::NaiveDate;
use entity::device::Kind;
use entity::person::nir::contains_nir;
use serde::Serialize;

use super::cell::{Cell, Line, letter};
use super::collector::Table;
use super::column::{Column, Meaning};
use super::date::{self, Candidate, Evidence, Order};
use super::error::{CellError, ErrorCode};
use super::limits::MAX_CELL_CHARS;
use super::size::{self, Of};
use super::{Inventory, duplicates, kind, maker, meaning};
use crate::evidence::junk::{is_junk, is_placeholder};

/// A device of a donor's fleet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The row, as the spreadsheet shows it: the headers are row 1 in the usual case.
    pub number: u32,
    /// What it is.
    pub kind: Kind,
    /// Its maker, if need be the one its model names.
    pub manufacturer: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its serial number, unless it identifies nothing.
    pub serial: Option<String>,
    /// The donor's own tag.
    pub asset_tag: Option<String>,
    /// Its processor.
    pub processor: Option<String>,
    /// Its memory, in MiB.
    pub memory_mib: Option<u32>,
    /// Its storage, in decimal megabytes.
    pub storage_mb: Option<u32>,
    /// When it was bought.
    pub purchased_on: Option<NaiveDate>,
}

/// Reads every line of a table.
pub(super) fn inventory(
    table: Table,
    sheet: Option<String>,
    encoding: String,
    delimiter: Option<char>,
) -> Inventory {
    let Table {
        header,
        lines,
        errors,
    } = table;
    let mut reader = Reader {
        columns: &header.columns,
        order: Order::Undecided,
        doubtful_dates: false,
        errors,
    };
    reader.order = reader.date_order(&lines);
    let rows: Vec<Row> = lines.iter().map(|line| reader.row(line)).collect();
    if reader.doubtful_dates {
        let column = reader
            .column(Meaning::PurchasedOn)
            .map(|(_, column)| column.header.clone());
        reader.errors.push(CellError {
            row: header.row,
            column,
            cell: None,
            code: ErrorCode::DateAmbiguous,
        });
    }
    duplicates::report(&rows, reader.column(Meaning::Serial), &mut reader.errors);
    let mut errors = reader.errors;
    errors.sort_by_key(|error| error.row);
    Inventory {
        layout: header.layout,
        sheet,
        other_sheets: Vec::new(),
        encoding,
        delimiter,
        columns: header.columns,
        rows,
        errors,
    }
}

struct Reader<'a> {
    columns: &'a [Column],
    order: Order,
    doubtful_dates: bool,
    errors: Vec<CellError>,
}

impl<'a> Reader<'a> {
    fn row(&mut self, line: &Line) -> Row {
        let serial = self.identifier(line, Meaning::Serial).filter(|serial| {
            let junk = is_junk(serial);
            if junk {
                self.report(line, Meaning::Serial, ErrorCode::JunkSerial);
            }
            !junk
        });
        let name = self
            .text(line, Meaning::Name)
            .and_then(|name| maker::model_in_name(&name, serial.as_deref()));
        let model = self
            .text(line, Meaning::Model)
            .filter(|model| !is_placeholder(model))
            .or(name);
        let told = self
            .text(line, Meaning::Manufacturer)
            .filter(|maker| !is_placeholder(maker));
        let manufacturer = told.or_else(|| model.as_deref().and_then(maker::of_model).map(str::to_owned));
        let word = self.text(line, Meaning::Kind);
        let row = Row {
            number: line.number,
            kind: kind::guess(word.as_deref(), model.as_deref()),
            asset_tag: self
                .identifier(line, Meaning::AssetTag)
                .filter(|tag| tag.chars().any(char::is_alphanumeric)),
            processor: self.text(line, Meaning::Processor),
            memory_mib: self.size(line, Meaning::Memory, Of::Memory),
            storage_mb: self.size(line, Meaning::Storage, Of::Storage),
            purchased_on: self.date(line),
            manufacturer,
            model,
            serial,
        };
        if self.repeats_the_header(line) {
            self.errors.push(CellError {
                row: line.number,
                column: None,
                cell: None,
                code: ErrorCode::RepeatedHeader,
            });
        } else if row.model.is_none() && row.serial.is_none() && row.asset_tag.is_none() {
            self.errors.push(CellError {
                row: line.number,
                column: None,
                cell: None,
                code: ErrorCode::NoIdentity,
            });
        }
        row
    }

    /// A text that may be kept.
    fn text(&mut self, line: &Line, meaning: Meaning) -> Option<String> {
        let cell = self.cell(line, meaning)?;
        let fault = *cell == Cell::Fault;
        let Some(text) = cell.shown() else {
            if fault {
                self.report(line, meaning, ErrorCode::FormulaError);
            }
            return None;
        };
        let code = if contains_nir(&text) {
            ErrorCode::Nir
        } else if text.chars().count() > MAX_CELL_CHARS {
            ErrorCode::TooLong
        } else {
            if text.contains('\u{fffd}') {
                self.report(line, meaning, ErrorCode::LostCharacters);
            }
            return Some(text);
        };
        self.report(line, meaning, code);
        None
    }

    /// A text that names one machine: a spreadsheet may have made a rounded number or a date of it.
    fn identifier(&mut self, line: &Line, meaning: Meaning) -> Option<String> {
        let mangled = match self.cell(line, meaning)? {
            Cell::Date(_) => true,
            Cell::Number(number) => number.abs() >= 1e15 || number.fract() != 0.0,
            Cell::Text(text) => is_scientific(text),
            Cell::Blank | Cell::Fault => false,
        };
        if mangled {
            self.report(line, meaning, ErrorCode::MangledNumber);
            return None;
        }
        self.text(line, meaning)
    }

    fn size(&mut self, line: &Line, meaning: Meaning, of: Of) -> Option<u32> {
        let text = self.text(line, meaning)?;
        let unit = self
            .column(meaning)
            .and_then(|(_, column)| size::unit_of_header(&column.header));
        let size = size::read(&text, unit, of);
        let says_nothing = is_junk(&text) && !text.chars().any(|c| c.is_ascii_digit() && c != '0');
        if size.is_none() && !says_nothing {
            self.report(line, meaning, ErrorCode::BadSize);
        }
        size
    }

    fn date(&mut self, line: &Line) -> Option<NaiveDate> {
        let cell = self.cell(line, Meaning::PurchasedOn)?.clone();
        if cell.is_blank() {
            return None;
        }
        match (date::read(&cell, &date::BOUGHT), self.order) {
            (Candidate::Certain(date), _) => Some(date),
            (Candidate::Either { day_first, .. }, Order::DayFirst) => Some(day_first),
            (Candidate::Either { month_first, .. }, Order::MonthFirst) => Some(month_first),
            (Candidate::Either { .. }, Order::Undecided) => {
                self.doubtful_dates = true;
                None
            }
            (Candidate::Unreadable, _) => {
                // The check for what may not be kept comes with its own report.
                if self
                    .text(line, Meaning::PurchasedOn)
                    .is_some_and(|text| !is_junk(&text))
                {
                    self.report(line, Meaning::PurchasedOn, ErrorCode::BadDate);
                }
                None
            }
        }
    }

    fn date_order(&self, lines: &[Line]) -> Order {
        let mut evidence = Evidence::default();
        for line in lines {
            if let Some(cell) = self.cell(line, Meaning::PurchasedOn) {
                evidence.weigh(cell);
            }
        }
        evidence.order()
    }

    /// Two headers again in their own columns: files glued together.
    fn repeats_the_header(&self, line: &Line) -> bool {
        let same = |(cell, column): &(&Cell, &Column)| matches!(cell, Cell::Text(text) if meaning::normal(text) == meaning::normal(&column.header));
        line.cells.iter().zip(self.columns).filter(same).count() >= 2
    }

    fn column(&self, meaning: Meaning) -> Option<(usize, &'a Column)> {
        self.columns
            .iter()
            .enumerate()
            .find(|(_, column)| column.meaning == Some(meaning) && column.dropped.is_none())
    }

    fn cell<'l>(&self, line: &'l Line, meaning: Meaning) -> Option<&'l Cell> {
        self.column(meaning).and_then(|(index, _)| line.cells.get(index))
    }

    fn report(&mut self, line: &Line, meaning: Meaning, code: ErrorCode) {
        if let Some((index, column)) = self.column(meaning) {
            let cell = Some(format!("{}{}", letter(index), line.number));
            self.errors.push(CellError {
                row: line.number,
                column: Some(column.header.clone()),
                cell,
                code,
            });
        }
    }
}

/// `1,23457E+15`: a number that a spreadsheet rounded for display before saving.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let is_number = mantissa
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
        && mantissa.contains([',', '.']);
    is_number
        && exponent
            .strip_prefix('+')
            .is_some_and(|digits| digits.len() >= 2 && digits.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
