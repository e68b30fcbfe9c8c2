//! Machine reports are the grounds on which a computer may be called wiped: a wrong reading here puts somebody's
//! files into somebody else's hands. So these readers are pure and strict. They take bytes, believe nothing but
//! what the report states, say which kind of report they were given when it is another, and answer `Unknown`
//! rather than guess. They touch no database, clock or network.

mod dmidecode;
mod drive_match;
mod drives;
mod erasure;
mod glpi;
mod hardware;
mod json;
pub mod junk;
mod lshw;
mod nwipe;
mod report_kind;
mod smartctl;
mod text;
mod unreadable;
mod workbench;

pub use self::drive_match::{matches, same_drive};
pub use self::erasure::{DriveErased, Erasure, Verdict, read_erasure};
pub use self::hardware::{DriveHealth, DriveSeen, Hardware, Ignored, Media, WhyIgnored, read_hardware};
pub use self::report_kind::ReportKind;
pub use self::unreadable::Unreadable;

/// The largest report that is read.
pub const MAX_REPORT_BYTES: usize = 4 * 1024 * 1024;
