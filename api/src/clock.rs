//! The one clock of domain time. Tokens, TLS and deliveries use the real one.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::Utc;
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
