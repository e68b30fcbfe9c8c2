//! A small generator of our own (`SplitMix64`): the same seed gives the same programme on every machine and with every
//! version of every library.

use chrono::{Days, NaiveDate};

/// What looks like chance, and is not.
#[derive(Debug)]
pub(super) struct Luck(u64);

impl Luck {
    /// Begins at a seed.
    pub(super) fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `bound`.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.next() % u64::from(bound.max(1))).unwrap_or_default()
    }

    /// A number from `least` to `most`.
    pub(super) fn between(&mut self, least: i32, most: i32) -> i32 {
        let span = u32::try_from(most - least + 1).unwrap_or(1);
        least + i32::try_from(self.below(span)).unwrap_or_default()
    }

    /// Yes, so many times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of a list.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let at = self.below(u32::try_from(list.len()).unwrap_or(u32::MAX));
        &list[at as usize]
    }

    /// Puts a list in another order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.below(u32::try_from(last + 1).unwrap_or(u32::MAX));
            list.swap(last, other as usize);
        }
    }

    /// A day at most so many days after `first`.
    pub(super) fn day(&mut self, first: NaiveDate, days: u32) -> NaiveDate {
        first + Days::new(u64::from(self.below(days)))
    }

    /// So many letters and digits, as makers write serial numbers.
    pub(super) fn serial(&mut self, length: usize) -> String {
        const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXYZ23456789";
        (0..length).map(|_| char::from(*self.pick(LETTERS))).collect()
    }
}
