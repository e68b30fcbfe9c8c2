//! `.xlsx` workbooks, cell by cell: the size a sheet declares is not believed, since one cell in the last corner would
//! make a reader allocate seventeen thousand million others.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxCellReader};
use chrono::NaiveDate;

use super::cell::{Cell, Line};
use super::limits::{HEADER_WITHIN, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS};
use super::{Unreadable, archive};

/// Rows beyond this hold nothing, whatever the limit on their number.
const LAST_ROW: usize = MAX_ROWS + 2 * HEADER_WITHIN;

/// A workbook that was looked at before it was inflated.
pub(crate) struct Workbook<'a>(Xlsx<Cursor<&'a [u8]>>);

impl<'a> Workbook<'a> {
    /// Opens a workbook.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        archive::check(bytes)?;
        Xlsx::new(Cursor::new(bytes))
            .map(Self)
            .map_err(|error| refusal(&error))
    }

    /// The names of its sheets, in their order.
    pub(crate) fn sheets(&self) -> Vec<String> {
        let sheets = self.0.sheets_metadata().iter();
        sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .take(MAX_SHEETS)
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    /// Calls `take` with each row of a sheet that holds something, until it says stop. A sheet that is not there is empty.
    pub(crate) fn each_line(
        &mut self,
        sheet: &str,
        take: impl FnMut(Line) -> Result<bool, Unreadable>,
    ) -> Result<(), Unreadable> {
        match self.0.worksheet_cells_reader(sheet) {
            Ok(mut cells) => lines(&mut cells, take),
            Err(_) => Ok(()),
        }
    }
}

fn refusal(error: &calamine::XlsxError) -> Unreadable {
    match error {
        calamine::XlsxError::Password => Unreadable::Encrypted,
        _ => Unreadable::NotASpreadsheet,
    }
}

type Cells<'a, 'b> = XlsxCellReader<'a, Cursor<&'b [u8]>>;

/// Calls `take` with each row that holds something, until it says stop.
fn lines(
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
