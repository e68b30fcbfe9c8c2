//! What part of a cost falls into a range of days: by the day, and such that the parts of ranges that follow each other
//! add up to the whole, to the cent.

use sea_orm::prelude::Date;

/// The part of `amount`, spent evenly from the first to the last day of `spent`, that falls into the days of `range`.
#[must_use]
pub fn of(amount: i64, spent: (Date, Date), range: (Date, Date)) -> i64 {
    let days = length(spent);
    let before = |day: Date| (day - spent.0).num_days().clamp(0, days);
    let up_to = |days_passed: i64| {
        let part = i128::from(amount) * i128::from(days_passed) / i128::from(days.max(1));
        i64::try_from(part).unwrap_or(amount)
    };
    let after_range = range.1.succ_opt().unwrap_or(range.1);
    up_to(before(after_range)) - up_to(before(range.0))
}

/// How many days there are from the first to the last, both counted.
fn length((first, last): (Date, Date)) -> i64 {
    (last - first).num_days() + 1
}

#[cfg(test)]
mod tests {
    use super::{Date, of};

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn months_of_a_year_add_up() {
        let year = (day("2023-01-01"), day("2023-12-31"));
        let months = (1..=12).map(|month| {
            let first = Date::from_ymd_opt(2023, month, 1).expect("a day");
            let next = Date::from_ymd_opt(2023 + i32::from(month == 12), month % 12 + 1, 1);
            (first, next.and_then(|next| next.pred_opt()).expect("a day"))
        });
        for amount in [600_001, -600_001, 7] {
            assert_eq!(
                months.clone().map(|month| of(amount, year, month)).sum::<i64>(),
                amount
            );
        }
        let quarter = (day("2023-01-01"), day("2023-03-31"));
        assert_eq!(of(365, year, quarter), 90);
    }

    #[test]
    fn a_day_is_whole_or_not_there() {
        let one = (day("2023-05-04"), day("2023-05-04"));
        assert_eq!(of(100, one, (day("2023-05-01"), day("2023-05-31"))), 100);
        assert_eq!(of(100, one, (day("2023-05-05"), day("2023-05-31"))), 0);
        assert_eq!(of(100, one, (day("2023-04-01"), day("2023-05-03"))), 0);
    }
}
