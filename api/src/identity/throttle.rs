//! Sign-in attempts that failed are counted per account and per address: a stranger who guesses slows down the pair
//! it guesses from, and does not lock the account out for others. Links that are asked for are counted on their
//! own, so that asking for them never keeps anybody from a password.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Failures allowed in a window before the next attempt has to wait.
const ALLOWED: u32 = 5;
const WINDOW: Duration = Duration::from_mins(15);
const MOST_PAIRS: usize = 100_000;

/// Links for one address in a window: whoever does not find the first asks again, and no mailbox is filled.
pub const LINKS_OF_ADDRESS: u32 = 3;
/// Links from one place in a window: an office, or a proxy, stands for many people.
pub const LINKS_OF_ORIGIN: u32 = 60;

/// The failures of late, by account and address.
#[derive(Debug)]
pub struct Throttle {
    allowed: u32,
    failures: Mutex<HashMap<(String, String), (u32, Instant)>>,
}

impl Default for Throttle {
    fn default() -> Self {
        Self::of(ALLOWED)
    }
}

impl Throttle {
    /// One that allows so many in a window.
    #[must_use]
    pub fn of(allowed: u32) -> Self {
        Self {
            allowed,
            failures: Mutex::default(),
        }
    }

    /// Whether this pair must wait.
    pub fn must_wait(&self, account: &str, address: &str) -> bool {
        let Ok(failures) = self.failures.lock() else {
            return true;
        };
        failures
            .get(&(account.to_owned(), address.to_owned()))
            .is_some_and(|(count, since)| *count >= self.allowed && since.elapsed() < WINDOW)
    }

    /// Counts a failure.
    pub fn failed(&self, account: &str, address: &str) {
        self.take(account, address);
    }

    /// Counts one more, unless this pair must wait; whether it was counted.
    pub fn take(&self, account: &str, address: &str) -> bool {
        let Ok(mut failures) = self.failures.lock() else {
            return false;
        };
        if failures.len() >= MOST_PAIRS {
            failures.retain(|_, (_, since)| since.elapsed() < WINDOW);
        }
        let entry = failures
            .entry((account.to_owned(), address.to_owned()))
            .or_insert((0, Instant::now()));
        if entry.1.elapsed() >= WINDOW {
            *entry = (0, Instant::now());
        }
        let room = entry.0 < self.allowed;
        entry.0 = entry.0.saturating_add(1);
        room
    }

    /// Forgets the failures of a pair that succeeded.
    pub fn succeeded(&self, account: &str, address: &str) {
        if let Ok(mut failures) = self.failures.lock() {
            failures.remove(&(account.to_owned(), address.to_owned()));
        }
    }
}
