//! Where the headers are. People put a title, a date and blank lines above them, so the first lines are weighed: the
//! headers are the first line that names a model or a serial number beside other known words.

use super::Unreadable;
use super::cell::{Cell, Line, letter};
use super::column::{Column, Dropped, Meaning};
use super::error::{CellError, ErrorCode};
use super::layout::{self, Layout};
use super::limits::{MAX_CELL_CHARS, MAX_COLUMNS};
use super::meaning::{self, Reading};

/// The headers of a file.
#[derive(Clone, Debug)]
pub(super) struct Header {
    /// Their row.
    pub(super) row: u32,
    pub(super) layout: Layout,
    pub(super) columns: Vec<Column>,
    /// What concerns whole columns.
    pub(super) errors: Vec<CellError>,
}

/// The position of the headers among the first lines of a file.
pub(super) fn position(lines: &[Line]) -> Result<usize, Unreadable> {
    let weighed: Vec<Weight> = lines.iter().map(weigh).collect();
    let best = weighed
        .iter()
        .position(|weight| weight.identifies && weight.recognised > 1);
    let alone = weighed
        .iter()
        .position(|weight| weight.identifies && weight.cells == 1);
    let found = best.or(alone);
    let nothing = if weighed.iter().any(|weight| weight.recognised > 1) {
        Unreadable::NoSerialOrModel
    } else {
        Unreadable::NoHeader
    };
    found.ok_or(nothing)
}

/// How many headers a line is recognised by; used to choose a delimiter.
pub(super) fn recognised(line: &Line) -> usize {
    let weight = weigh(line);
    weight.recognised + usize::from(weight.identifies)
}

#[derive(Default)]
struct Weight {
    cells: usize,
    recognised: usize,
    identifies: bool,
}

fn weigh(line: &Line) -> Weight {
    let mut weight = Weight::default();
    for cell in &line.cells {
        let Cell::Text(text) = cell else { continue };
        weight.cells += 1;
        // A header is short; a sentence that holds a known word is none.
        if text.chars().count() > 80 {
            continue;
        }
        let reading = meaning::read(text);
        weight.recognised += usize::from(reading.is_recognised());
        weight.identifies |= matches!(reading, Reading::Known(Meaning::Serial | Meaning::Model, _));
    }
    weight
}

/// Reads the headers.
pub(super) fn read(line: &Line) -> Result<Header, Unreadable> {
    let width = line
        .cells
        .iter()
        .rposition(|cell| !cell.is_blank())
        .map_or(0, |last| last + 1);
    if width > MAX_COLUMNS {
        return Err(Unreadable::TooManyColumns);
    }
    let texts: Vec<String> = line
        .cells
        .iter()
        .take(width)
        .map(|cell| cell.shown().unwrap_or_default())
        .collect();
    let readings: Vec<Reading> = texts.iter().map(|text| meaning::read(text)).collect();
    let mut errors = Vec::new();
    let mut columns = Vec::with_capacity(width);
    for (index, (text, reading)) in texts.iter().zip(&readings).enumerate() {
        let header: String = text.chars().take(MAX_CELL_CHARS).collect();
        let (mut meaning, mut dropped) = match reading {
            Reading::Known(meaning, _) => (Some(*meaning), reading.dropped()),
            _ => (None, reading.dropped()),
        };
        if dropped.is_none() && is_surpassed(&readings, index) {
            errors.push(CellError {
                row: line.number,
                column: Some(header.clone()),
                cell: None,
                code: ErrorCode::AmbiguousColumn,
            });
            (meaning, dropped) = (None, Some(Dropped::NotNeeded));
        }
        columns.push(Column {
            header,
            letter: letter(index),
            meaning,
            dropped,
        });
    }
    let words: Vec<String> = texts.iter().map(|text| meaning::normal(text)).collect();
    Ok(Header {
        row: line.number,
        layout: layout::recognise(&words),
        columns,
        errors,
    })
}

/// Whether another column says the same better, or as well and earlier.
fn is_surpassed(readings: &[Reading], index: usize) -> bool {
    let Some(Reading::Known(meaning, rank)) = readings.get(index).copied() else {
        return false;
    };
    readings.iter().enumerate().any(|(other, reading)| {
        matches!(reading, Reading::Known(same, better) if *same == meaning && (*better, other) < (rank, index))
    })
}

#[cfg(test)]
mod tests;
