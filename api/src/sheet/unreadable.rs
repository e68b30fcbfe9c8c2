//! Why a whole file is refused, as a code. Each refusal is one a donor can act on ("save it as .xlsx").

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, serde::Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Unreadable {
    /// No bytes, no text, or no row under the headers.
    #[error("the file is empty")]
    Empty,
    /// More than [`super::MAX_INPUT_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// More than [`super::MAX_ROWS`].
    #[error("the file has too many rows")]
    TooManyRows,
    /// More than [`super::MAX_COLUMNS`].
    #[error("the file has too many columns")]
    TooManyColumns,
    /// Neither delimited text nor an `.xlsx` workbook: a PDF, a web page, an `.ods`, an image…
    #[error("the file is neither a CSV text nor an .xlsx workbook")]
    NotASpreadsheet,
    /// The content is not what the name says.
    #[error("the content of the file does not match its name")]
    WrongExtension,
    /// Excel's binary formats, `.xls` and `.xlsb`.
    #[error("the file is in an old Excel format: save it as .xlsx")]
    OldExcel,
    /// Protected by a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// A workbook with macros.
    #[error("the workbook holds macros: save it as .xlsx")]
    Macros,
    /// A workbook that would inflate beyond reason.
    #[error("the workbook would inflate beyond its limits")]
    Bomb,
    /// No row that looks like headers.
    #[error("no row of headers was recognised")]
    NoHeader,
    /// Headers, but neither serial number nor model among them.
    #[error("neither a serial number nor a model was found among the headers")]
    NoSerialOrModel,
    /// A text whose encoding cannot be told for certain.
    #[error("the encoding of the text cannot be told")]
    UnknownEncoding,
    /// A quotation mark that swallows rows.
    #[error("a quotation mark is opened and not closed")]
    BrokenQuotes,
}

impl Unreadable {
    /// The code that travels to clients.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "EMPTY",
            Self::TooLarge => "TOO_LARGE",
            Self::TooManyRows => "TOO_MANY_ROWS",
            Self::TooManyColumns => "TOO_MANY_COLUMNS",
            Self::NotASpreadsheet => "NOT_A_SPREADSHEET",
            Self::WrongExtension => "WRONG_EXTENSION",
            Self::OldExcel => "OLD_EXCEL",
            Self::Encrypted => "ENCRYPTED",
            Self::Macros => "MACROS",
            Self::Bomb => "BOMB",
            Self::NoHeader => "NO_HEADER",
            Self::NoSerialOrModel => "NO_SERIAL_OR_MODEL",
            Self::UnknownEncoding => "UNKNOWN_ENCODING",
            Self::BrokenQuotes => "BROKEN_QUOTES",
        }
    }
}
