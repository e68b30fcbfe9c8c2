//! What is wrong with one cell or one row, told by its place and a code. An error never quotes a value.

/// Something wrong at one place of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellError {
    /// The row, as the spreadsheet shows it.
    pub row: u32,
    /// The header of the column; where the file has no such column, the one it should have.
    pub column: Option<String>,
    /// The cell, such as `E14`.
    pub cell: Option<String>,
    /// What is wrong.
    pub code: ErrorCode,
}

/// What may be wrong with a row. Each of them keeps the whole file from being imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, async_graphql::Enum)]
#[graphql(name = "ReferralErrorCode")]
pub enum ErrorCode {
    /// A value is required.
    Required,
    /// A value is malformed, too long or out of range.
    Invalid,
    /// A word that is none of those the column takes.
    UnknownWord,
    /// A date that cannot be read.
    BadDate,
    /// A value shaped like a social-security number, in any column: it must not be in the file at all.
    SocialSecurityNumber,
    /// The person must be informed and agree.
    ConsentMissing,
    /// The same person is further up in the file.
    DuplicateRow,
    /// More cells than there are headers: the values may be shifted.
    ExtraCells,
    /// An error of the spreadsheet itself, such as `#N/A`.
    FormulaError,
    /// Characters were lost before the file came here.
    LostCharacters,
}

impl ErrorCode {
    /// The code as GraphQL writes it.
    #[must_use]
    pub fn word(self) -> String {
        match async_graphql::resolver_utils::enum_value(self) {
            async_graphql::Value::Enum(name) => name.to_string(),
            _ => String::new(),
        }
    }
}
