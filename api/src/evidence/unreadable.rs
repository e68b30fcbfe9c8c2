//! What was wrong with a report, as a code a portal or a partner's program can act on.

use super::ReportKind;

/// Why a report was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Nothing in it.
    #[error("the report is empty")]
    Empty,
    /// More than [`super::MAX_REPORT_BYTES`], or more items than a machine has.
    #[error("the report is too large")]
    TooLarge,
    /// Another kind of report than the one asked for.
    #[error("this is another kind of report: {}", .0.code())]
    OtherReport(ReportKind),
    /// The right kind, but broken: cut short, badly nested, not text.
    #[error("the report is malformed")]
    Malformed,
    /// The right kind, but it stops before saying what became of the drives.
    #[error("the report ends before its result")]
    NoResult,
    /// No report this program knows.
    #[error("the file is not a report this program knows")]
    UnknownReport,
}

impl Unreadable {
    /// The code that travels to clients.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "EMPTY",
            Self::TooLarge => "TOO_LARGE",
            Self::OtherReport(_) => "OTHER_REPORT",
            Self::Malformed => "MALFORMED",
            Self::NoResult => "NO_RESULT",
            Self::UnknownReport => "UNKNOWN_REPORT",
        }
    }
}
