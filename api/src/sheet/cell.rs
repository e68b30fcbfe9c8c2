//! One cell, whichever file it came from. A text cell may hold a number or a date; a workbook knows which it is.

use chrono::NaiveDate;

use super::limits::READ_CHARS;

/// The content of one cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Nothing, or only spaces.
    Blank,
    /// A text, its spaces tidied.
    Text(String),
    /// A number of a workbook.
    Number(f64),
    /// A date of a workbook.
    Date(NaiveDate),
    /// An error of a workbook, such as `#N/A`.
    Fault,
}

impl Cell {
    /// A cell of text: spaces of every width become one, line breaks too.
    pub(crate) fn text(raw: &str) -> Self {
        let mut tidied = String::new();
        for (count, c) in raw.chars().filter(|c| !is_invisible(*c)).enumerate() {
            if count >= READ_CHARS {
                break;
            }
            let space = c.is_whitespace() || c.is_control();
            if !(space && (tidied.is_empty() || tidied.ends_with(' '))) {
                tidied.push(if space { ' ' } else { c });
            }
        }
        let tidied = tidied.trim_end();
        if tidied.is_empty() {
            Self::Blank
        } else {
            Self::Text(tidied.to_owned())
        }
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// Its content as text, the way the spreadsheet shows it.
    pub(crate) fn shown(&self) -> Option<String> {
        match self {
            Self::Blank | Self::Fault => None,
            Self::Text(text) => Some(text.clone()),
            // `{}` writes 5421.0 as 5421 and never uses an exponent.
            Self::Number(number) => Some(format!("{number}")),
            Self::Date(date) => Some(date.to_string()),
        }
    }
}

/// Marks of width or direction that spreadsheets carry along.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{ad}')
}

/// The letter of a column: A, B… Z, AA.
pub(crate) fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A row of cells and its number, as the spreadsheet shows it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) number: u32,
    pub(crate) cells: Vec<Cell>,
}
