//! How much an actor may ask for in a minute, and in one request: what everybody else's patience is worth. Members and software
//! have a budget each; those who are not signed in share that of their address.

use std::num::NonZeroU32;

use async_graphql::{ServerError, Value, value};
use entity::Moment;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use uuid::Uuid;

use crate::clock::real_now;
use crate::config;
use crate::gateway::Cx;

/// Buckets are looked through for those that are full again once there are so many.
const MANY: usize = 10_000;

/// Whose budget it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// A member or an app client, in its territory.
    Known(Uuid, Uuid),
    /// Anybody at an address.
    Address(String),
}

type Limiter = RateLimiter<Key, DefaultKeyedStateStore<Key>, DefaultClock, StateInformationMiddleware>;

/// The budgets of an instance.
pub struct Budget {
    request: u64,
    minute: NonZeroU32,
    limiter: Limiter,
}

/// What a request did to its actor's budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    /// What it cost.
    pub requested: u64,
    /// What is left.
    pub remaining: u64,
    /// When the budget is whole again, if nothing more is asked.
    pub reset_at: Moment,
}

/// Why a request is not executed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exceeded {
    /// No request may cost that much.
    Request {
        /// What it costs.
        cost: u64,
        /// The most one may cost.
        most: u64,
    },
    /// The budget is spent; it may be tried again after so many seconds.
    Minute {
        /// What it costs.
        cost: u64,
        /// Seconds to wait.
        seconds: u64,
    },
}

impl Budget {
    /// The budgets of an instance. What one request may cost is never more than a minute's.
    #[must_use]
    pub fn new(limits: &config::Limits) -> Self {
        let minute = NonZeroU32::new(limits.minute_cost).unwrap_or(NonZeroU32::MIN);
        Self {
            request: u64::from(limits.request_cost.min(minute.get())),
            minute,
            limiter: RateLimiter::keyed(Quota::per_minute(minute)).with_middleware(),
        }
    }

    /// Takes what a request costs from its actor's budget.
    ///
    /// # Errors
    /// It costs more than a request may, or than is left.
    pub fn spend(&self, cx: &Cx, cost: u64) -> Result<Spent, Exceeded> {
        let most = self.request;
        let too_dear = Exceeded::Request { cost, most };
        if cost > most {
            return Err(too_dear);
        }
        let cells = u32::try_from(cost)
            .ok()
            .and_then(NonZeroU32::new)
            .ok_or(too_dear)?;
        if self.limiter.len() > MANY {
            self.limiter.retain_recent();
        }
        match self.limiter.check_key_n(&key(cx), cells) {
            Ok(Ok(left)) => {
                let remaining = u64::from(left.remaining_burst_capacity());
                let to_refill = u64::from(self.minute.get()).saturating_sub(remaining);
                let millis = to_refill * 60_000 / u64::from(self.minute.get());
                Ok(Spent {
                    requested: cost,
                    remaining,
                    reset_at: real_now().plus_millis(i64::try_from(millis).unwrap_or(i64::MAX)),
                })
            }
            Ok(Err(until)) => {
                let wait = until.wait_time_from(DefaultClock::default().now());
                let seconds = wait.as_secs() + 1;
                Err(Exceeded::Minute { cost, seconds })
            }
            Err(_) => Err(too_dear),
        }
    }
}

impl Spent {
    /// `extensions.cost` of an answer.
    #[must_use]
    pub fn extension(self) -> Value {
        let (requested, remaining) = (self.requested, self.remaining);
        let reset_at = self.reset_at.rfc3339();
        value!({ "requested": requested, "remaining": remaining, "resetAt": reset_at })
    }
}

impl Exceeded {
    /// The one error that is answered.
    #[must_use]
    pub fn into_error(self, trace: &str) -> ServerError {
        let (code, message) = match self {
            Self::Request { cost, most } => (
                "TOO_COSTLY",
                format!(
                    "This document costs {cost}; a request may cost {most}. Ask for fewer rows, or in parts."
                ),
            ),
            Self::Minute { cost, seconds } => (
                "RATE_LIMITED",
                format!("This document costs {cost}, more than is left. Try again in {seconds} s."),
            ),
        };
        let mut error = ServerError::new(message, None);
        let extensions = error.extensions.get_or_insert_default();
        extensions.set("code", Value::from(code));
        extensions.set("traceId", Value::from(trace));
        if let Self::Minute { seconds, .. } = self {
            extensions.set("retryAfter", Value::from(seconds));
        }
        error
    }
}

fn key(cx: &Cx) -> Key {
    match cx.actor.principal() {
        Some(who) => Key::Known(who.territory, who.id),
        None => Key::Address(cx.address.clone()),
    }
}
