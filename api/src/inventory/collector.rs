//! Lines come one at a time. Until the headers are found they are held, a few dozen at most; from then on only the
//! cells of columns that are read are kept, so that a wide file costs little and what is dropped is never stored.

use super::Unreadable;
use super::cell::{Cell, Line};
use super::error::{CellError, ErrorCode};
use super::header::{self, Header};
use super::limits::{HEADER_WITHIN, MAX_COLUMNS, MAX_ROWS};

/// The headers and the lines under them, each with one cell per column (blank where nothing is read).
#[derive(Debug)]
pub(super) struct Table {
    pub(super) header: Header,
    pub(super) lines: Vec<Line>,
    pub(super) errors: Vec<CellError>,
}

/// Gathers a table.
#[derive(Debug, Default)]
pub(super) struct Collector {
    held: Vec<Line>,
    table: Option<Table>,
}

impl Collector {
    /// Takes the next line; blank ones do not count.
    pub(super) fn push(&mut self, line: Line) -> Result<(), Unreadable> {
        if line.cells.iter().all(Cell::is_blank) {
            return Ok(());
        }
        if let Some(table) = &mut self.table {
            return table.push(line);
        }
        self.held.push(line);
        if self.held.len() < HEADER_WITHIN {
            Ok(())
        } else {
            self.settle()
        }
    }

    /// The whole table.
    pub(super) fn finish(mut self) -> Result<Table, Unreadable> {
        if self.table.is_none() {
            if self.held.is_empty() {
                return Err(Unreadable::Empty);
            }
            self.settle()?;
        }
        match self.table {
            Some(table) if !table.lines.is_empty() => Ok(table),
            _ => Err(Unreadable::Empty),
        }
    }

    /// Finds the headers among the lines held.
    fn settle(&mut self) -> Result<(), Unreadable> {
        let position = header::position(&self.held)?;
        let mut lines = std::mem::take(&mut self.held).into_iter().skip(position);
        let Some(first) = lines.next() else {
            return Err(Unreadable::NoHeader);
        };
        let header = header::read(&first)?;
        let errors = header.errors.clone();
        let mut table = Table {
            header,
            lines: Vec::new(),
            errors,
        };
        for line in lines {
            table.push(line)?;
        }
        self.table = Some(table);
        Ok(())
    }
}

impl Table {
    fn push(&mut self, mut line: Line) -> Result<(), Unreadable> {
        if self.lines.len() >= MAX_ROWS {
            return Err(Unreadable::TooManyRows);
        }
        let width = self.header.columns.len();
        let extra = line
            .cells
            .iter()
            .rposition(|cell| !cell.is_blank())
            .is_some_and(|last| last >= width);
        if extra && line.cells.len() > MAX_COLUMNS {
            return Err(Unreadable::TooManyColumns);
        }
        if extra {
            self.errors.push(CellError {
                row: line.number,
                column: None,
                cell: None,
                code: ErrorCode::ExtraCells,
            });
        }
        line.cells.truncate(width);
        for (cell, column) in line.cells.iter_mut().zip(&self.header.columns) {
            if column.dropped.is_some() {
                *cell = Cell::Blank;
            }
        }
        // What a row keeps is short: a long tail of blanks is not stored.
        let kept = line
            .cells
            .iter()
            .rposition(|cell| !cell.is_blank())
            .map_or(0, |last| last + 1);
        line.cells.truncate(kept);
        line.cells.shrink_to_fit();
        self.lines.push(line);
        Ok(())
    }
}
