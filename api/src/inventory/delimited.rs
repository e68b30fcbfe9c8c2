//! An inventory as delimited text.

use super::collector::Collector;
use super::{Inventory, Unreadable, header, row};
use crate::sheet::delimited::Delimited;

/// Reads a delimited text.
pub(super) fn read(bytes: &[u8]) -> Result<Inventory, Unreadable> {
    let text = Delimited::open(bytes, header::recognised)?;
    let mut collector = Collector::default();
    text.each_line(|line| collector.push(line).map(|()| true))?;
    let table = collector.finish()?;
    Ok(row::inventory(table, None, text.encoding, Some(text.delimiter)))
}
