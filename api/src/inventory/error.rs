//! What is wrong with one cell or one row, told by its place and a code. An error never quotes a value: the value may
//! be the very thing that must not be kept.

use serde::Serialize;

/// Something wrong at one place of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellError {
    /// The row, as the spreadsheet shows it. For what concerns a whole column: the row of the headers.
    pub row: u32,
    /// The header of the column.
    pub column: Option<String>,
    /// The cell, such as `E14`.
    pub cell: Option<String>,
    /// What is wrong.
    pub code: ErrorCode,
}

impl CellError {
    /// Whether the row is rejected for it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// What may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ErrorCode {
    /// A row with neither model, serial number nor asset tag.
    NoIdentity,
    /// A row with more cells than there are headers: its values may be shifted.
    ExtraCells,
    /// The headers again, in the middle of the file.
    RepeatedHeader,
    /// The same serial number on two different machines.
    DuplicateSerial,
    /// The same machine again.
    DuplicateRow,
    /// A value shaped like a social-security number; it is not kept.
    Nir,
    /// A value longer than [`super::MAX_CELL_CHARS`]; it is not kept.
    TooLong,
    /// A size that cannot be read for certain, or that no computer has.
    BadSize,
    /// A date that cannot be read.
    BadDate,
    /// A column of dates of which day and month cannot be told apart.
    DateAmbiguous,
    /// A serial number shared by many machines; it is not kept.
    JunkSerial,
    /// An identifier that a spreadsheet turned into a number such as `1.23E+15`; it is not kept.
    MangledNumber,
    /// A value with characters that were lost before the file came here.
    LostCharacters,
    /// An error of the spreadsheet itself, such as `#N/A`.
    FormulaError,
    /// A second column that means the same as another; the other one was read.
    AmbiguousColumn,
}

impl ErrorCode {
    /// Whether a row with it is rejected.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::NoIdentity
            | Self::ExtraCells
            | Self::RepeatedHeader
            | Self::DuplicateSerial
            | Self::DuplicateRow
            | Self::Nir
            | Self::TooLong => Severity::Blocking,
            Self::BadSize
            | Self::BadDate
            | Self::DateAmbiguous
            | Self::JunkSerial
            | Self::MangledNumber
            | Self::LostCharacters
            | Self::FormulaError
            | Self::AmbiguousColumn => Severity::Warning,
        }
    }
}

/// What an error leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Severity {
    /// The row is rejected.
    Blocking,
    /// The row is accepted without the value.
    Warning,
}
