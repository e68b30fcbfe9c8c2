//! From a day to another: as the address says, or the last twelve months.

use chrono::{Datelike, Months, NaiveDate};

use crate::kit::Filter;
use crate::local;
use crate::visit::Visit;

/// A range of days.
#[derive(Clone, Debug)]
pub(super) struct Period {
    /// The first day.
    pub(super) from: String,
    /// The last one.
    pub(super) to: String,
}

/// Today in the programme's time.
pub(super) fn today(visit: &Visit) -> String {
    local::day_of(visit.app.clock.now().to_utc())
}

impl Period {
    /// As the address says; what makes no sense is the last twelve months.
    pub(super) fn of(visit: &Visit) -> Self {
        let today = today(visit);
        let last = today.parse::<NaiveDate>().unwrap_or_default();
        let first = last
            .with_day(1)
            .and_then(|day| day.checked_sub_months(Months::new(11)));
        let day = |name: &str| visit.param(name)?.parse::<NaiveDate>().ok();
        let from = day("from").or(first).unwrap_or(last);
        let to = day("to")
            .filter(|to| *to >= from)
            .unwrap_or_else(|| last.max(from));
        // Ten years are the most that are counted at once.
        let earliest = to.checked_sub_months(Months::new(118)).unwrap_or(from);
        Self {
            from: from.max(earliest).to_string(),
            to: to.to_string(),
        }
    }

    /// What asks for it on the page.
    pub(super) fn filters(&self, visit: &Visit) -> Vec<Filter> {
        vec![
            Filter::day(visit, "from", visit.t.say("figures-from"), &self.from),
            Filter::day(visit, "to", visit.t.say("figures-to"), &self.to),
        ]
    }
}
