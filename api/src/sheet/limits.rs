//! What a spreadsheet may hold. Each limit is far above a real fleet and far below what would hurt the server.

/// The most rows of devices.
pub const MAX_ROWS: usize = 20_000;
/// The most columns: the export of `DeviceHub` has 231.
pub const MAX_COLUMNS: usize = 256;
/// The largest file.
pub const MAX_INPUT_BYTES: usize = 8 * 1024 * 1024;
/// The largest content of a workbook once inflated, all its parts together.
pub const MAX_INFLATED_BYTES: u64 = 64 * 1024 * 1024;
/// The longest value that is kept.
pub const MAX_CELL_CHARS: usize = 200;

/// How far down the headers may begin.
pub(crate) const HEADER_WITHIN: usize = 50;
/// The most parts in a workbook.
pub(crate) const MAX_PARTS: usize = 2_000;
/// The most tags in the shared strings, and in each other part that is read whole.
pub(crate) const MAX_STRING_TAGS: usize = 2_000_000;
/// The most tags in a workbook's styles, relations and list of sheets.
pub(crate) const MAX_PART_TAGS: usize = 200_000;
/// What is read of a longer value, enough to see that it is too long.
pub(crate) const READ_CHARS: usize = 1_000;
/// The most sheets that are looked at.
pub(crate) const MAX_SHEETS: usize = 50;
