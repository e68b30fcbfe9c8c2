//! `.xlsx` workbooks, cell by cell: the size a sheet declares is not believed, since one cell in the last corner would
//! make a reader allocate seventeen thousand million others. The first sheet with recognisable headers is read, the
//! others are named.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxCellReader};
use chrono::NaiveDate;

use super::cell::{Cell, Line};
use super::collector::{Collector, Table};
use super::limits::{HEADER_WITHIN, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS};
use super::{Inventory, Unreadable, archive, header, row};

/// Rows beyond this hold no device, whatever the limit on their number.
const LAST_ROW: usize = MAX_ROWS + 2 * HEADER_WITHIN;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Inventory, Unreadable> {
    archive::check(bytes)?;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.take(MAX_SHEETS).map(|sheet| sheet.name.clone()).collect();
    let mut found: Option<(String, Table)> = None;
    let mut other_sheets = Vec::new();
    let mut reason = Unreadable::Empty;
    for name in names {
        let Ok(mut cells) = workbook.worksheet_cells_reader(&name) else {
            continue;
        };
        if found.is_some() {
            if has_headers(&mut cells) {
                other_sheets.push(name);
            }
            continue;
        }
        match table(&mut cells) {
            Ok(table) => found = Some((name, table)),
            // A cover sheet without headers is passed over; a sheet of devices beyond the limits is not.
            Err(error @ (Unreadable::Empty | Unreadable::NoHeader | Unreadable::NoSerialOrModel)) => {
                reason = if reason == Unreadable::Empty {
                    error
                } else {
                    reason
                };
            }
            Err(error) => return Err(error),
        }
    }
    let (name, table) = found.ok_or(reason)?;
    let mut inventory = row::inventory(table, Some(name), "UTF-8".to_owned(), None);
    inventory.other_sheets = other_sheets;
    Ok(inventory)
}

fn refusal(error: &calamine::XlsxError) -> Unreadable {
    match error {
        calamine::XlsxError::Password => Unreadable::Encrypted,
        _ => Unreadable::NotASpreadsheet,
    }
}

fn table(cells: &mut Cells<'_, '_>) -> Result<Table, Unreadable> {
    let mut collector = Collector::default();
    each_line(cells, |line| collector.push(line).map(|()| true))?;
    collector.finish()
}

fn has_headers(cells: &mut Cells<'_, '_>) -> bool {
    let mut lines = Vec::new();
    let read = each_line(cells, |line| {
        lines.push(line);
        Ok(lines.len() < HEADER_WITHIN)
    });
    read.is_ok() && header::position(&lines).is_ok()
}

type Cells<'a, 'b> = XlsxCellReader<'a, Cursor<&'b [u8]>>;

/// Calls `take` with each row that holds something, until it says stop.
fn each_line(
    cells: &mut Cells<'_, '_>,
    mut take: impl FnMut(Line) -> Result<bool, Unreadable>,
) -> Result<(), Unreadable> {
    let mut current = Line {
        number: 0,
        cells: Vec::new(),
    };
    while let Some(found) = cells.next_cell().map_err(|_| Unreadable::NotASpreadsheet)? {
        let (row, column) = found.get_position();
        let cell = cell(found.get_value());
        if cell.is_blank() {
            continue;
        }
        let (number, column) = (row.saturating_add(1), column as usize);
        if number as usize > LAST_ROW {
            return Err(Unreadable::TooManyRows);
        }
        if column >= MAX_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if number != current.number {
            let done = std::mem::replace(
                &mut current,
                Line {
                    number,
                    cells: Vec::new(),
                },
            );
            if !done.cells.is_empty() && !take(done)? {
                return Ok(());
            }
        }
        if current.cells.len() <= column {
            current.cells.resize(column + 1, Cell::Blank);
        }
        if let Some(place) = current.cells.get_mut(column) {
            *place = cell;
        }
    }
    if !current.cells.is_empty() {
        take(current)?;
    }
    Ok(())
}

/// A cell; a formula is its cached value.
fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Blank,
        DataRef::Int(number) => Cell::text(&number.to_string()),
        DataRef::Float(number) if number.is_finite() => Cell::Number(*number),
        DataRef::Float(_) | DataRef::Error(_) => Cell::Fault,
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::Bool(truth) => Cell::text(if *truth { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            date.map_or(Cell::Fault, Cell::Date)
        }
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::text(text),
    }
}

#[cfg(test)]
mod tests;
