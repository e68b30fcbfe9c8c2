//! Sizes as people write them: `932 Go`, `1 To`, `1T500`, `16 GB`, `2 x 8 Go`, `8192`, `1 234,56`. A unit in the cell
//! wins, then the unit of the header, then the magnitude, and only when one reading alone makes sense: a size no
//! computer has, or two sizes it might be, is reported and left out.

/// A unit, in bytes as powers of the two worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Bytes,
    Mega,
    Giga,
    Tera,
    Mebi,
    Gibi,
    Tebi,
}

/// What a size is the size of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Memory, counted in MiB: `8 Go` of memory is 8,192.
    Memory,
    /// Storage, counted in decimal megabytes: `932 Go` is 932,000.
    Storage,
}

impl Of {
    /// In MiB for memory, in MB for storage.
    fn count(self, number: f64, unit: Unit) -> f64 {
        const MIB: f64 = 1_048_576.0;
        match self {
            Self::Memory => match unit {
                Unit::Bytes => number / MIB,
                Unit::Mega | Unit::Mebi => number,
                Unit::Giga | Unit::Gibi => number * 1024.0,
                Unit::Tera | Unit::Tebi => number * MIB,
            },
            Self::Storage => match unit {
                Unit::Bytes => number / 1e6,
                Unit::Mega => number,
                Unit::Giga => number * 1e3,
                Unit::Tera => number * 1e6,
                Unit::Mebi => number * MIB / 1e6,
                Unit::Gibi => number * MIB * 1024.0 / 1e6,
                Unit::Tebi => number * MIB * MIB / 1e6,
            },
        }
    }

    /// Whether a computer may have it: memory from 64 MiB to 768 GiB, storage from 1 GB to 64 TB.
    fn is_plausible(self, count: f64) -> bool {
        match self {
            Self::Memory => (64.0..=786_432.0).contains(&count),
            Self::Storage => (1_000.0..=64_000_000.0).contains(&count),
        }
    }

    /// The unit of a bare number, where only one is likely.
    fn unit_of(self, number: f64) -> Option<Unit> {
        let whole = number.fract() == 0.0;
        match self {
            Self::Memory if number < 256.0 => Some(Unit::Giga),
            Self::Memory if whole && number <= 786_432.0 => Some(Unit::Mebi),
            Self::Storage if (16.0..=8_192.0).contains(&number) => Some(Unit::Giga),
            Self::Storage if (16_000.0..=64_000_000.0).contains(&number) => Some(Unit::Mega),
            _ if whole && number >= 5e8 => Some(Unit::Bytes),
            _ => None,
        }
    }
}

/// Reads a size; `None` when it is not certain.
pub(super) fn read(text: &str, header_unit: Option<Unit>, of: Of) -> Option<u32> {
    let total = text
        .split('+')
        .map(|part| one(part, header_unit, of))
        .try_fold(0.0, |sum, part| part.map(|part| sum + part))?;
    let count = total.round();
    if !of.is_plausible(count) {
        return None;
    }
    // In range, so the text of the number is digits.
    format!("{count:.0}").parse().ok()
}

/// The unit a header names: `RAM_Go`, `RAM (MB)`.
pub(super) fn unit_of_header(header: &str) -> Option<Unit> {
    let words = super::meaning::normal(header);
    words.split(' ').skip(1).find_map(unit)
}

/// One size, perhaps several times the same: `2 x 8 Go`.
fn one(text: &str, header_unit: Option<Unit>, of: Of) -> Option<f64> {
    let lower = text
        .to_lowercase()
        .replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
        .replace(['×', '*'], "x");
    let (times, rest) = match lower.split_once('x') {
        Some((times, rest)) => (
            times
                .trim()
                .parse::<u8>()
                .ok()
                .filter(|times| (1..=16).contains(times))?,
            rest,
        ),
        None => (1, lower.as_str()),
    };
    let rest = strip_words(rest);
    let digits_end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | ',' | '.' | '\''))
        .unwrap_or(rest.len());
    let (number, tail) = rest.split_at(digits_end);
    let numbers = numbers(number.trim())?;
    let tail = tail.trim();
    let (unit, fraction) = if tail.is_empty() {
        (None, None)
    } else {
        unit_and_fraction(tail)?
    };
    let count = |number: &f64| {
        let number = fraction.map_or(*number, |fraction| number + fraction);
        let as_unit =
            |unit| Some(of.count(number, unit) * f64::from(times)).filter(|count| of.is_plausible(*count));
        match unit {
            Some(unit) => as_unit(unit),
            // `8192` under `RAM (Go)` is no eight terabytes: the magnitude corrects a header that cannot be right.
            None => header_unit
                .and_then(as_unit)
                .or_else(|| of.unit_of(number).and_then(as_unit)),
        }
    };
    // `1,500` alone may be as much a terabyte and a half as fifteen hundred gigabytes.
    if numbers.len() > 1 && unit.is_none() && header_unit.is_none() {
        return None;
    }
    let readings: Vec<f64> = numbers.iter().filter_map(count).collect();
    // `1,024` may be one or a thousand: only one of them may make sense.
    match readings.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// `go`, or `t500`: a unit, and what French lists write after it as after a comma.
fn unit_and_fraction(tail: &str) -> Option<(Option<Unit>, Option<f64>)> {
    let letters_end = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
    let (letters, digits) = tail.split_at(letters_end);
    let unit = unit(letters)?;
    if digits.is_empty() {
        return Some((Some(unit), None));
    }
    let all_digits = digits.len() <= 3 && digits.chars().all(|c| c.is_ascii_digit());
    let fraction: f64 = format!("0.{digits}").parse().ok().filter(|_| all_digits)?;
    Some((Some(unit), Some(fraction)))
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "o" | "b" | "octet" | "octets" | "byte" | "bytes" => Unit::Bytes,
        "m" | "mo" | "mb" => Unit::Mega,
        "g" | "go" | "gb" | "gigas" | "giga" => Unit::Giga,
        "t" | "to" | "tb" | "tera" => Unit::Tera,
        "mio" | "mib" => Unit::Mebi,
        "gio" | "gib" => Unit::Gibi,
        "tio" | "tib" => Unit::Tebi,
        _ => return None,
    })
}

/// What surrounds a size without changing it: `SSD 256 Go`, `8 Go DDR4`.
fn strip_words(text: &str) -> String {
    let noise = [
        "ssd", "hdd", "nvme", "m.2", "m2", "emmc", "sata", "ram", "disque", "dur", "de", "ddr", "ddr2",
        "ddr3", "ddr3l", "ddr4", "ddr5", "lpddr3", "lpddr4", "lpddr5",
    ];
    let kept = text
        .split_whitespace()
        .filter(|word| !noise.contains(&word.trim_matches(['(', ')'])));
    kept.collect::<Vec<_>>().join(" ")
}

/// The numbers a text may be: one, or two when a separator may mark thousands or decimals.
fn numbers(text: &str) -> Option<Vec<f64>> {
    let bare = without_thousands(text)?;
    let separators: Vec<char> = bare.chars().filter(|c| matches!(c, ',' | '.')).collect();
    let parse = |text: String| text.parse::<f64>().ok();
    match separators.as_slice() {
        [] => Some(vec![parse(bare)?]),
        [one] => {
            let decimal = parse(bare.replace(*one, "."))?;
            let after = bare.split(*one).nth(1).unwrap_or_default().len();
            let thousands = if after == 3 {
                parse(bare.replace(*one, ""))
            } else {
                None
            };
            Some(std::iter::once(decimal).chain(thousands).collect())
        }
        // `1.234,56`: the last one is the decimal one, if it differs from those before.
        [before @ .., last] if before.iter().all(|c| c != last) => {
            let without: String = bare.chars().filter(|c| !before.contains(c)).collect();
            Some(vec![parse(without.replace(*last, "."))?])
        }
        [first, ..] => Some(vec![parse(bare.replace(*first, ""))?]),
    }
}

/// `1 234,56` without the space, which must stand before three digits.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split([' ', '\'']);
    let mut joined = groups.next()?.to_owned();
    for group in groups {
        let digits = group.chars().take_while(char::is_ascii_digit).count();
        if digits != 3 || joined.contains([',', '.']) {
            return None;
        }
        joined.push_str(group);
    }
    Some(joined)
}

#[cfg(test)]
mod tests;
