//! What is known, or assumed, of what a computer given again avoids: data files with a date, one a version. An estimation
//! names the version it was made with.
//!
//! Each value is what one year of use of a *new* machine weighs in making and delivering it: its making and distribution
//! over its years of life (ADEME, Boavizta), or what a refurbished one was found to avoid a year (ADEME). Its electricity is
//! left out: both would use some.

use std::sync::LazyLock;

use entity::device::Kind;
use serde::Deserialize;

/// The files, the oldest first.
const FILES: [&str; 1] = [include_str!("factors/2026-07.json")];

/// The version in use: the last.
pub(super) static LATEST: LazyLock<Option<Factors>> =
    LazyLock::new(|| FILES.last().and_then(|file| serde_json::from_str(file).ok()));

/// One version.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Factors {
    /// Its date: `2026-07`.
    pub(super) version: String,
    /// Where its numbers come from.
    pub(super) sources: Vec<Source>,
    /// How many of a hundred computers given stand for a new one that is not bought. An assumption of ours.
    pub(super) displacement_percent: Bounds,
    /// How long a computer serves once given, in tenths of a year. An assumption of ours.
    pub(super) years_of_use_tenths: Bounds,
    kinds: Vec<OfKind>,
}

/// Where numbers come from.
#[derive(Debug, Deserialize)]
pub(super) struct Source {
    #[cfg_attr(not(test), expect(dead_code, reason = "what the values name it by"))]
    id: String,
    /// Who published what.
    pub(super) title: String,
    /// Where it can be read.
    pub(super) url: String,
}

/// A low, a central and a high value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Bounds {
    pub(super) low: i64,
    pub(super) central: i64,
    pub(super) high: i64,
}

#[derive(Debug, Deserialize)]
struct OfKind {
    kind: Kind,
    values: Vec<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Value {
    #[cfg_attr(not(test), expect(dead_code, reason = "for who reads the file"))]
    source: String,
    grams_per_year: i64,
}

impl Factors {
    /// Grams of CO2 equivalent a year, for one device of a kind: the lowest, the median and the highest of what sources
    /// say; none when no source speaks of the kind.
    pub(super) fn grams_per_year(&self, kind: Kind) -> Option<Bounds> {
        let of_kind = self.kinds.iter().find(|of| of.kind == kind)?;
        let mut grams: Vec<i64> = of_kind.values.iter().map(|value| value.grams_per_year).collect();
        grams.sort_unstable();
        let (low, high) = (*grams.first()?, *grams.last()?);
        let middle = grams.len() / 2;
        let central = match grams.len() % 2 {
            1 => *grams.get(middle)?,
            _ => (grams.get(middle - 1)? + grams.get(middle)?) / 2,
        };
        Some(Bounds { low, central, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_and_names_its_sources() {
        for file in FILES {
            let factors: Factors = serde_json::from_str(file).expect("a file of factors");
            for of_kind in &factors.kinds {
                for value in &of_kind.values {
                    let named = factors.sources.iter().any(|source| source.id == value.source);
                    assert!(named && value.grams_per_year > 0, "{:?}", of_kind.kind);
                }
            }
            for bounds in [factors.displacement_percent, factors.years_of_use_tenths] {
                assert!(0 < bounds.low && bounds.low < bounds.central && bounds.central < bounds.high);
            }
        }
    }

    #[test]
    fn the_median_lies_between_the_ends() {
        let factors = LATEST.as_ref().expect("factors");
        let laptop = factors.grams_per_year(Kind::Laptop).expect("laptops");
        assert_eq!(
            (laptop.low, laptop.central, laptop.high),
            (27_000, 36_520, 47_200)
        );
        let screen = factors.grams_per_year(Kind::Screen).expect("screens");
        assert_eq!(
            (screen.low, screen.central, screen.high),
            (10_983, 33_241, 55_500)
        );
        assert_eq!(factors.grams_per_year(Kind::Other), None);
    }
}
