//! The estimation itself, pure: how many devices of each kind, and the factors of a version.
//!
//! For each kind: devices × grams a year × years of use × share that stands for a new one. All lows together make the
//! lowest end, all highs together the highest: the true value is most likely well inside. An estimation, never a
//! measurement.

use entity::device::Kind;

use super::factors::{Bounds, Factors};

/// What devices of one kind avoid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OfKind {
    pub(super) kind: Kind,
    pub(super) devices: i64,
    /// In grams of CO2 equivalent; none when no source speaks of the kind.
    pub(super) grams: Option<Bounds>,
    /// Whether the highest source says more than twice the lowest.
    pub(super) disputed: bool,
}

/// What devices avoid, kind by kind.
pub(super) fn of(factors: &Factors, devices: &[(Kind, i64)]) -> Vec<OfKind> {
    let (share, years) = (factors.displacement_percent, factors.years_of_use_tenths);
    let times = |count: i64, grams: i64, years: i64, share: i64| count * grams * years * share / 1_000;
    devices
        .iter()
        .map(|(kind, count)| {
            let year = factors.grams_per_year(*kind);
            OfKind {
                kind: *kind,
                devices: *count,
                grams: year.map(|year| Bounds {
                    low: times(*count, year.low, years.low, share.low),
                    central: times(*count, year.central, years.central, share.central),
                    high: times(*count, year.high, years.high, share.high),
                }),
                disputed: year.is_some_and(|year| year.high > 2 * year.low),
            }
        })
        .collect()
}

/// All kinds together, in grams.
pub(super) fn total(kinds: &[OfKind]) -> Bounds {
    kinds
        .iter()
        .filter_map(|of| of.grams)
        .fold(Bounds::default(), |sum, grams| Bounds {
            low: sum.low + grams.low,
            central: sum.central + grams.central,
            high: sum.high + grams.high,
        })
}

#[cfg(test)]
mod tests {
    use super::super::factors::LATEST;
    use super::*;

    #[test]
    fn a_laptop_and_a_screen() {
        let factors = LATEST.as_ref().expect("factors");
        let kinds = of(
            factors,
            &[(Kind::Laptop, 10), (Kind::Screen, 1), (Kind::Other, 3)],
        );
        let laptops = kinds[0].grams.expect("laptops");
        // 10 × 27 kg × 2 years × 25 %, 10 × 36.52 kg × 3 years × 50 %, 10 × 47.2 kg × 5 years × 100 %.
        assert_eq!(
            (laptops.low, laptops.central, laptops.high),
            (135_000, 547_800, 2_360_000)
        );
        assert!(
            !kinds[0].disputed && kinds[1].disputed,
            "sources on screens differ five times"
        );
        assert_eq!(kinds[2].grams, None);
        assert_eq!(total(&kinds).low, 135_000 + 5_491);
    }
}
