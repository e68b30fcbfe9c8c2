//! An inventory as an `.xlsx` workbook. The first sheet with recognisable headers is read, the others are named.

use super::collector::{Collector, Table};
use super::limits::HEADER_WITHIN;
use super::{Inventory, Unreadable, header, row};
use crate::sheet::workbook::Workbook;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Inventory, Unreadable> {
    let mut workbook = Workbook::open(bytes)?;
    let mut found: Option<(String, Table)> = None;
    let mut other_sheets = Vec::new();
    let mut reason = Unreadable::Empty;
    for name in workbook.sheets() {
        if found.is_some() {
            if has_headers(&mut workbook, &name) {
                other_sheets.push(name);
            }
            continue;
        }
        match table(&mut workbook, &name) {
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

fn table(workbook: &mut Workbook<'_>, sheet: &str) -> Result<Table, Unreadable> {
    let mut collector = Collector::default();
    workbook.each_line(sheet, |line| collector.push(line).map(|()| true))?;
    collector.finish()
}

fn has_headers(workbook: &mut Workbook<'_>, sheet: &str) -> bool {
    let mut lines = Vec::new();
    let read = workbook.each_line(sheet, |line| {
        lines.push(line);
        Ok(lines.len() < HEADER_WITHIN)
    });
    read.is_ok() && header::position(&lines).is_ok()
}

#[cfg(test)]
mod tests;
