//! A table as data: drawn on a page, stacked on a telephone, and written as CSV from the same rows.

use crate::pages::Tone;
use crate::text::T;

/// What stands in one cell.
#[derive(Clone, Debug)]
pub enum Cell {
    /// Words.
    Text(String),
    /// Words that lead somewhere.
    Link {
        /// Where.
        href: String,
        /// The words.
        words: String,
    },
    /// A state: its words and how it is going.
    Tag(String, Tone),
    /// A number, whole.
    Number(i64),
    /// Cents of euro.
    Money(i64),
    /// A serial number, a label: read letter by letter.
    Code(String),
    /// A day `2024-01-15`, a local time `2024-01-15T09:30` or a month `2024-01`.
    When(String),
    /// Nothing to say.
    Nothing,
}

impl Cell {
    /// Words, or nothing.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() {
            Self::Nothing
        } else {
            Self::Text(words)
        }
    }

    /// Words that may be absent.
    pub fn maybe(words: Option<String>) -> Self {
        words.map_or(Self::Nothing, Self::text)
    }

    /// A percentage.
    pub fn percent(percent: impl std::fmt::Display) -> Self {
        Self::Text(format!("{percent}\u{a0}%"))
    }

    /// A part of a whole in whole percents, rounded; nothing of nothing.
    pub fn share(part: i64, whole: i64) -> Self {
        if whole == 0 {
            return Self::Nothing;
        }
        Self::percent((part * 200 + whole) / (whole * 2))
    }

    /// Words that lead somewhere.
    pub fn link(href: impl Into<String>, words: impl Into<String>) -> Self {
        Self::Link {
            href: href.into(),
            words: words.into(),
        }
    }

    /// A moment in UTC, shown in local time; nothing where there is none.
    pub fn moment(utc: Option<&str>) -> Self {
        utc.map_or(Self::Nothing, |utc| Self::When(crate::local::moment(utc)))
    }

    /// The local day of a moment in UTC; nothing where there is none.
    pub fn day(utc: Option<&str>) -> Self {
        utc.map_or(Self::Nothing, |utc| Self::When(crate::local::day(utc)))
    }

    /// Whether it is a day or a time, which is not broken within a word.
    pub(super) fn is_time(&self) -> bool {
        matches!(self, Self::When(_))
    }

    /// A value of an enum of the schema in words: `Cell::word(t, "lot-state", "SENT")`.
    pub fn word(t: T, family: &str, value: &str) -> Self {
        Self::Text(t.word(family, value))
    }

    /// A state of the schema in words, with its tone.
    pub fn state(t: T, family: &str, value: &str) -> Self {
        Self::Tag(t.word(family, value), Tone::of(family, value))
    }

    /// A date as people read it, on one line.
    pub(super) fn when(t: T, when: &str) -> String {
        let words = match when.len() {
            7 => t.month(when),
            10 => t.date(when),
            _ => t.moment(when),
        };
        words.replace(' ', "\u{a0}")
    }

    /// As a spreadsheet reads it: dates in ISO 8601, money with a decimal comma where the language has one.
    fn plain(&self, t: T) -> String {
        match self {
            Self::Text(words) | Self::Link { words, .. } | Self::Tag(words, _) | Self::Code(words) => {
                words.clone()
            }
            Self::Number(number) => number.to_string(),
            Self::Money(cents) => {
                let mark = if t.code() == "fr" { ',' } else { '.' };
                let sign = if *cents < 0 { "-" } else { "" };
                format!("{sign}{}{mark}{:02}", cents.abs() / 100, cents.abs() % 100)
            }
            Self::When(when) => when.replace('T', " "),
            Self::Nothing => String::new(),
        }
    }
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading.
    pub words: String,
    /// Whether it holds figures, which stand to the right.
    pub figures: bool,
}

/// A row; its first cell names it.
pub type Row = Vec<Cell>;

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What is said when it has none.
    pub empty: String,
}

impl Table {
    /// A table with these headings: keys of their words. A key that begins with `#` heads a column of figures.
    pub fn of(t: T, headings: &[&str]) -> Self {
        let column = |key: &&str| Column {
            words: t.say(key.trim_start_matches('#')),
            figures: key.starts_with('#'),
        };
        Self {
            columns: headings.iter().map(column).collect(),
            ..Self::default()
        }
    }

    /// The same with these rows.
    #[must_use]
    pub fn rows(mut self, rows: Vec<Row>) -> Self {
        self.rows = rows;
        self
    }

    /// The same, saying this when it is empty.
    #[must_use]
    pub fn or(mut self, empty: String) -> Self {
        self.empty = empty;
        self
    }

    /// The cells of a row with their columns.
    pub(super) fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a Column, &'a Cell)> {
        self.columns.iter().zip(row)
    }

    /// The table for a spreadsheet of people who work here: `;`, UTF-8 with its mark, formulas made harmless.
    pub(crate) fn csv(&self, t: T) -> Vec<u8> {
        let mut sheet = csv::WriterBuilder::new()
            .delimiter(b';')
            .from_writer(vec![0xEF, 0xBB, 0xBF]);
        let heads = self.columns.iter().map(|column| column.words.clone());
        let mut lines = vec![heads.collect::<Vec<_>>()];
        lines.extend(
            self.rows
                .iter()
                .map(|row| row.iter().map(|cell| harmless(cell.plain(t))).collect()),
        );
        for line in lines {
            // Writing to memory does not fail.
            let _ = sheet.write_record(line);
        }
        sheet.into_inner().unwrap_or_default()
    }
}

/// A text that no spreadsheet takes for a formula (OWASP, "CSV injection").
fn harmless(text: String) -> String {
    let number = text.replace([',', '\u{202f}'], ".").parse::<f64>().is_ok();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !number {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table, harmless};
    use crate::text::{Lang, T};

    #[test]
    fn no_cell_becomes_a_formula() {
        assert_eq!(harmless("=cmd|' /C calc'!A0".into()), "'=cmd|' /C calc'!A0");
        assert_eq!(harmless("@SUM(A1)".into()), "'@SUM(A1)");
        assert_eq!(harmless("-12,50".into()), "-12,50");
        assert_eq!(harmless("-2+3".into()), "'-2+3");
    }

    #[test]
    fn a_table_is_written_as_a_spreadsheet_reads_it() {
        let t = T::new(Lang::Fr);
        let table = Table::of(t, &["nav-home", "#nav-home"])
            .rows(vec![vec![Cell::link("/x", "a; b"), Cell::Money(-120_050)]]);
        let text = String::from_utf8(table.csv(t)).unwrap_or_default();
        assert!(text.starts_with('\u{feff}'));
        assert!(text.ends_with("\"a; b\";-1200,50\n"), "{text}");
    }
}
