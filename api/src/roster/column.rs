//! Where the headers are, and what each column was taken for, so that the partner sees what is read and what is left.

use entity::case_file::Audience;

use super::field::{Field, Spec, known};
use crate::sheet::Unreadable;
use crate::sheet::cell::{Cell, Line, letter};
use crate::sheet::limits::{HEADER_WITHIN, MAX_CELL_CHARS, MAX_COLUMNS};

/// One column of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header, as written.
    pub header: String,
    /// Its letter: A, B… AA.
    pub letter: String,
    /// What it is read as; nothing for a column that no referral needs, or that says again what another said.
    pub field: Option<Field>,
}

/// How many headers a line is recognised by, whatever the audience; used to choose a delimiter.
pub(super) fn recognised(line: &Line) -> usize {
    texts(line).filter(|text| known(text, None).is_some()).count()
}

fn texts(line: &Line) -> impl Iterator<Item = &str> {
    line.cells.iter().filter_map(|cell| match cell {
        // A header is short; a sentence that holds a known word is none.
        Cell::Text(text) if text.chars().count() <= 80 => Some(text.as_str()),
        _ => None,
    })
}

/// The position of the headers: the first line that names both names of a person.
pub(super) fn position(lines: &[Line]) -> Result<usize, Unreadable> {
    let names = |line: &Line| {
        let fields: Vec<Field> = texts(line)
            .filter_map(|text| known(text, None))
            .map(|spec| spec.field)
            .collect();
        fields.contains(&Field::GivenName) && fields.contains(&Field::FamilyName)
    };
    if lines.is_empty() {
        return Err(Unreadable::Empty);
    }
    lines
        .iter()
        .take(HEADER_WITHIN)
        .position(names)
        .ok_or(Unreadable::NoHeader)
}

/// Reads the headers for one audience. When two columns say the same, the first is read.
pub(super) fn read(line: &Line, audience: Audience) -> Result<Vec<Column>, Unreadable> {
    let width = line
        .cells
        .iter()
        .rposition(|cell| !cell.is_blank())
        .map_or(0, |last| last + 1);
    if width > MAX_COLUMNS {
        return Err(Unreadable::TooManyColumns);
    }
    let mut columns: Vec<Column> = Vec::with_capacity(width);
    for (index, cell) in line.cells.iter().take(width).enumerate() {
        let text = cell.shown().unwrap_or_default();
        let field = known(&text, Some(audience))
            .map(|spec: &Spec| spec.field)
            .filter(|field| columns.iter().all(|column| column.field != Some(*field)));
        columns.push(Column {
            header: text.chars().take(MAX_CELL_CHARS).collect(),
            letter: letter(index),
            field,
        });
    }
    Ok(columns)
}
