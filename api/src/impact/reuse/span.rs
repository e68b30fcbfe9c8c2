//! One year of the count: what was in stock on its first day, what was handed over in it, what was too old.

use chrono::{Months, NaiveDate};
use chrono_tz::Tz;
use entity::Moment;
use entity::device::{self, State};

use crate::impact::handed_over;

/// Where a device is at its end, but for having been handed over.
pub(super) const GONE: [State; 3] = [State::Refused, State::Stripped, State::Recycled];

/// A year in the territory's time zone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    pub(super) zone: Tz,
    pub(super) start: Moment,
    pub(super) end: Moment,
}

impl Span {
    pub(super) fn day_of(self, at: Moment) -> NaiveDate {
        at.to_utc().with_timezone(&self.zone).date_naive()
    }

    pub(super) fn too_old(self, row: &device::Model) -> bool {
        let ten = Months::new(120);
        row.purchased_on
            .and_then(|bought| bought.checked_add_months(ten))
            .is_some_and(|ten_years| ten_years < self.day_of(row.created_at))
    }

    pub(super) fn in_stock(self, row: &device::Model) -> bool {
        let gone = GONE.contains(&row.state) && row.updated_at < self.start;
        row.created_at < self.start && !gone && !handed_over::is(row, self.start)
    }

    pub(super) fn reused(self, row: &device::Model) -> bool {
        row.handed_over_at.is_some_and(|at| self.start <= at) && handed_over::is(row, self.end)
    }
}
