//! Append-only facts: timeline, change feed, audit log and the source of mails are one table.
//!
//! `fact` builds one, `record` writes those of an operation at its commit, `log` checks that the chains are whole.

mod fact;
pub mod log;
pub mod record;

pub use self::fact::Fact;
