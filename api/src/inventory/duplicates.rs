//! A serial number denotes one machine. The same machine twice is a row too many; the same number on two machines is
//! a mistake of which nobody can say, from the file alone, which row is right.

use std::collections::{HashMap, HashSet};

use super::column::Column;
use super::error::{CellError, ErrorCode};
use super::meaning::normal;
use super::row::Row;

/// Reports serial numbers that come more than once.
pub(super) fn report(rows: &[Row], serial: Option<(usize, &Column)>, errors: &mut Vec<CellError>) {
    let Some((_, column)) = serial else { return };
    let mut groups: HashMap<String, Vec<&Row>> = HashMap::new();
    for row in rows {
        if let Some(serial) = &row.serial {
            groups.entry(serial.to_uppercase()).or_default().push(row);
        }
    }
    let mut error = |row: &Row, code| {
        let cell = Some(format!("{}{}", column.letter, row.number));
        errors.push(CellError {
            row: row.number,
            column: Some(column.header.clone()),
            cell,
            code,
        });
    };
    for group in groups.values().filter(|group| group.len() > 1) {
        let machines: Vec<(String, String)> = group.iter().map(|row| machine(row)).collect();
        let differ = machines.iter().any(|machine| Some(machine) != machines.first());
        let mut seen = HashSet::new();
        for (row, machine) in group.iter().zip(&machines) {
            if !seen.insert(machine) {
                error(row, ErrorCode::DuplicateRow);
            } else if differ {
                error(row, ErrorCode::DuplicateSerial);
            }
        }
    }
}

fn machine(row: &Row) -> (String, String) {
    let words = |text: &Option<String>| text.as_deref().map(normal).unwrap_or_default();
    (words(&row.manufacturer), words(&row.model))
}
