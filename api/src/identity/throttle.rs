//! Sign-in attempts that failed are counted per account and per address: a stranger who guesses slows down the pair
//! it guesses from, and does not lock the account out for others.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Failures allowed in a window before the next attempt has to wait.
const ALLOWED: u32 = 5;
const WINDOW: Duration = Duration::from_mins(15);
const MOST_PAIRS: usize = 100_000;

/// The failures of late, by account and address.
#[derive(Debug, Default)]
pub struct Throttle {
    failures: Mutex<HashMap<(String, String), (u32, Instant)>>,
}

impl Throttle {
    /// Whether this pair must wait.
    pub fn must_wait(&self, account: &str, address: &str) -> bool {
        let Ok(failures) = self.failures.lock() else {
            return true;
        };
        failures
            .get(&(account.to_owned(), address.to_owned()))
            .is_some_and(|(count, since)| *count >= ALLOWED && since.elapsed() < WINDOW)
    }

    /// Counts a failure.
    pub fn failed(&self, account: &str, address: &str) {
        let Ok(mut failures) = self.failures.lock() else {
            return;
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
        entry.0 += 1;
    }

    /// Forgets the failures of a pair that succeeded.
    pub fn succeeded(&self, account: &str, address: &str) {
        if let Ok(mut failures) = self.failures.lock() {
            failures.remove(&(account.to_owned(), address.to_owned()));
        }
    }
}
