//! A range of days in the territory's time zone, and its months.

use chrono::{Datelike, Days, Months, NaiveDate};
use chrono_tz::Tz;
use entity::Moment;
use entity::organisation::Capacity;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{CaseStatement, Expr};

use crate::clock::start_of;
use crate::gateway::Cx;
use crate::graphql::scalars::Day;
use crate::policy::{Action, Principal, action, rows};
use crate::problem::{Common, Halt};

/// The most months a range may touch.
const MOST_MONTHS: usize = 120;

/// The days from `first` to `last`.
#[derive(Clone, Debug)]
pub(super) struct Period {
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    /// When the first day begins.
    pub(super) start: Moment,
    /// When the day after the last begins.
    pub(super) end: Moment,
    /// The months touched: `2023-06`, and when each ends.
    pub(super) months: Vec<(String, Moment)>,
}

impl Period {
    /// The range an actor asked for. Who does not coordinate asks for whole months: when a device was handed over is
    /// known to its donor by the month alone, and a range of one day would tell more.
    ///
    /// # Errors
    /// Unauthenticated, forbidden, a range that ends before it begins, is too long or is not whole months, a fault.
    pub(super) async fn of_actor(
        cx: &Cx,
        action: Action,
        from: Day,
        to: Day,
    ) -> Result<(&Principal, Self), Halt> {
        let who = action::allow(&cx.actor, action)?;
        let wrong = |field: &str| Err(Halt::Wrong(Common::Invalid, Some(field.to_owned())));
        if from > to {
            return wrong("to");
        }
        if !who.can(Capacity::Coordinate) {
            if from.0.day() != 1 {
                return wrong("from");
            }
            if to.0.succ_opt().is_none_or(|next| next.day() != 1) {
                return wrong("to");
            }
        }
        let zone = rows::zone(&cx.app.db, who.territory).await?;
        match Self::of(from.0, to.0, zone) {
            Some(period) => Ok((who, period)),
            None => wrong("to"),
        }
    }

    /// The days from `first` to `last`; none when they are too many.
    pub(super) fn of(first: NaiveDate, last: NaiveDate, zone: Tz) -> Option<Self> {
        let after = last.checked_add_days(Days::new(1))?;
        let mut months = Vec::new();
        let mut month = first.with_day(1)?;
        while month <= last {
            let next = month.checked_add_months(Months::new(1))?;
            months.push((month.format("%Y-%m").to_string(), start_of(next.min(after), zone)));
            if months.len() > MOST_MONTHS {
                return None;
            }
            month = next;
        }
        Some(Self {
            first,
            last,
            start: start_of(first, zone),
            end: start_of(after, zone),
            months,
        })
    }

    /// Everything up to the end of a day; its months are not told apart.
    pub(super) fn up_to(last: NaiveDate, zone: Tz) -> Self {
        let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
        Self {
            first: NaiveDate::default(),
            last,
            start: Moment(0),
            end: start_of(after, zone),
            months: Vec::new(),
        }
    }

    /// The number of the month a moment of the range falls into, from 0.
    pub(super) fn month_of(&self, at: impl ColumnTrait) -> Expr {
        let case = (0..)
            .zip(&self.months)
            .fold(CaseStatement::new(), |case, (number, (_, end))| {
                case.case(at.lt(*end), Expr::val(number))
            });
        case.finally(Expr::val(i32::try_from(self.months.len()).unwrap_or(i32::MAX)))
            .into()
    }

    /// How much of a year the range is, in millionths: a whole calendar year is exactly one.
    pub(super) fn millionths_of_a_year(&self) -> i64 {
        (self.first.year()..=self.last.year())
            .filter_map(|year| {
                let (new_year, next) = (january(year)?, january(year + 1)?);
                let eve = next.pred_opt()?;
                let days = (self.last.min(eve) - self.first.max(new_year)).num_days() + 1;
                Some(days * 1_000_000 / (next - new_year).num_days())
            })
            .sum()
    }
}

/// The first of January of a year.
pub(super) fn january(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

#[cfg(test)]
mod tests {
    use chrono_tz::Europe::Paris;

    use super::*;

    fn period(first: &str, last: &str) -> Option<Period> {
        Period::of(first.parse().ok()?, last.parse().ok()?, Paris)
    }

    #[test]
    fn months_are_those_of_the_territory() {
        let spring = period("2023-03-15", "2023-05-02").expect("a range");
        let months: Vec<&str> = spring.months.iter().map(|(month, _)| month.as_str()).collect();
        assert_eq!(months, ["2023-03", "2023-04", "2023-05"]);
        assert_eq!(spring.start.rfc3339(), "2023-03-14T23:00:00.000Z");
        assert_eq!(
            spring.months[0].1.rfc3339(),
            "2023-03-31T22:00:00.000Z",
            "summer time by then"
        );
        assert_eq!(spring.end.rfc3339(), "2023-05-02T22:00:00.000Z");
        assert_eq!(spring.months[2].1, spring.end);
    }

    #[test]
    fn years_are_whole_and_ranges_bounded() {
        let two = period("2023-01-01", "2024-12-31").expect("a range");
        assert_eq!(two.millionths_of_a_year(), 2_000_000);
        assert!(period("2010-01-01", "2019-12-31").is_some());
        assert!(period("2010-01-01", "2020-01-01").is_none());
    }
}
