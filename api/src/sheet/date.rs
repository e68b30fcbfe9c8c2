//! `01/02/2021` is the first of February in Poitiers and the second of January in Snipe-IT's sample. A column decides
//! for its dates together: one day above 12 tells the order of all. When none does, the column is reported and its
//! doubtful dates are left out.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

use super::cell::Cell;

/// A date as one cell tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Candidate {
    /// Only one reading.
    Certain(NaiveDate),
    /// Day and month may be swapped: the reading with the day first, and the one with the month first.
    Either {
        day_first: NaiveDate,
        month_first: NaiveDate,
    },
    /// No date.
    Unreadable,
}

/// The order of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    DayFirst,
    MonthFirst,
    /// Nothing tells, or two cells contradict each other.
    Undecided,
}

/// What the cells of a column tell of its order.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    day_first: bool,
    month_first: bool,
}

impl Evidence {
    /// Weighs one more cell.
    pub(crate) fn weigh(&mut self, cell: &Cell) {
        let Cell::Text(text) = cell else { return };
        if let Some(Parts {
            first,
            second,
            separator,
            ..
        }) = Parts::read(text)
        {
            self.day_first |= first > 12 || separator == '.';
            self.month_first |= second > 12;
        }
    }

    /// The order of the column.
    pub(crate) fn order(&self) -> Order {
        match (self.day_first, self.month_first) {
            (true, false) => Order::DayFirst,
            (false, true) => Order::MonthFirst,
            _ => Order::Undecided,
        }
    }
}

/// The years in which a computer in use may have been bought.
pub(crate) const BOUGHT: RangeInclusive<i32> = 1980..=2100;

/// Reads one cell; a date outside these years is none.
pub(crate) fn read(cell: &Cell, years: &RangeInclusive<i32>) -> Candidate {
    let date = match cell {
        Cell::Date(date) => Some(*date),
        Cell::Number(number) => serial(*number),
        Cell::Text(text) => match Parts::read(text) {
            Some(parts) => return parts.candidate(years),
            None => iso(text).or_else(|| text.parse().ok().and_then(serial)),
        },
        Cell::Blank | Cell::Fault => None,
    };
    certain(date, years)
}

fn certain(date: Option<NaiveDate>, years: &RangeInclusive<i32>) -> Candidate {
    date.filter(|date| years.contains(&date.year()))
        .map_or(Candidate::Unreadable, Candidate::Certain)
}

/// Excel counts days since the end of 1899; a purchase lies between 1982 and 2064.
fn serial(number: f64) -> Option<NaiveDate> {
    if !(30_000.0..=60_000.0).contains(&number) {
        return None;
    }
    let days: u64 = format!("{:.0}", number.trunc()).parse().ok()?;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

/// `2021-02-01`, `2021/02/01`, with or without a time after it.
fn iso(text: &str) -> Option<NaiveDate> {
    let day = text.split(['T', ' ']).next()?.replace(['/', '.'], "-");
    let mut parts = day.split('-');
    let (year, month, date) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, date.parse().ok()?)
}

/// `1/2/21`, whatever comes first.
struct Parts {
    first: u32,
    second: u32,
    year: i32,
    separator: char,
}

impl Parts {
    fn read(text: &str) -> Option<Self> {
        let day = text.split([' ', 'T']).next()?;
        let separator = day.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
        let mut parts = day.split(separator);
        let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str| part.len() <= 2 && part.chars().all(|c| c.is_ascii_digit());
        if parts.next().is_some() || !digits(first) || !digits(second) {
            return None;
        }
        let year = match (year.len(), year.parse::<i32>().ok()?) {
            (4, year) => year,
            (2, year) if year < 80 => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        Some(Self {
            first: first.parse().ok()?,
            second: second.parse().ok()?,
            year,
            separator,
        })
    }

    fn candidate(&self, years: &RangeInclusive<i32>) -> Candidate {
        let day_first = NaiveDate::from_ymd_opt(self.year, self.second, self.first);
        let month_first = NaiveDate::from_ymd_opt(self.year, self.first, self.second);
        match (day_first, month_first) {
            (Some(a), Some(b)) if a == b || self.separator == '.' => certain(Some(a), years),
            (Some(day_first), Some(month_first)) if years.contains(&self.year) => Candidate::Either {
                day_first,
                month_first,
            },
            (Some(only), None) | (None, Some(only)) => certain(Some(only), years),
            _ => Candidate::Unreadable,
        }
    }
}

#[cfg(test)]
mod tests;
