//! The one clock of domain time. Tokens, TLS and deliveries use the real one.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use entity::Moment;

/// Domain time: real time, shifted by a constant that only a demo or a test sets.
#[derive(Debug, Default)]
pub struct Clock {
    shift_millis: AtomicI64,
}

impl Clock {
    /// Now, in the domain.
    #[must_use]
    pub fn now(&self) -> Moment {
        real_now().plus_millis(self.shift_millis.load(Ordering::Relaxed))
    }

    /// Sets the clock; it runs on from there.
    pub fn set(&self, now: Moment) {
        self.shift_millis.store(now.0 - real_now().0, Ordering::Relaxed);
    }
}

/// Now, for what the outside world measures.
#[must_use]
pub fn real_now() -> Moment {
    Moment::from_utc(Utc::now())
}

/// The first moment of a day in a time zone.
pub(crate) fn start_of(day: NaiveDate, zone: Tz) -> Moment {
    let midnight = day.and_time(NaiveTime::MIN);
    let start = zone.from_local_datetime(&midnight).earliest();
    start.map_or_else(
        || Moment::from_utc(midnight.and_utc()),
        |at| Moment::from_utc(at.to_utc()),
    )
}
