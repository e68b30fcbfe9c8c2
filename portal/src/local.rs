//! The API speaks UTC; people read the clock on their wall.

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Paris;

/// `2024-01-15T08:30:00Z` as `2024-01-15T09:30`, the local time.
pub(crate) fn moment(utc: &str) -> String {
    format(utc, "%Y-%m-%dT%H:%M")
}

/// `2024-01-15T23:30:00Z` as `2024-01-16`, the local day.
pub(crate) fn day(utc: &str) -> String {
    format(utc, "%Y-%m-%d")
}

/// The local day of a moment of the domain.
pub(crate) fn day_of(at: DateTime<Utc>) -> String {
    at.with_timezone(&Paris).format("%Y-%m-%d").to_string()
}

fn format(utc: &str, pattern: &str) -> String {
    DateTime::parse_from_rfc3339(utc).map_or_else(
        |_| utc.to_owned(),
        |at| at.with_timezone(&Paris).format(pattern).to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::{day, moment};

    #[test]
    fn days_begin_at_midnight_in_paris() {
        assert_eq!(moment("2024-01-15T08:30:00Z"), "2024-01-15T09:30");
        assert_eq!(moment("2024-07-15T08:30:00.000Z"), "2024-07-15T10:30");
        assert_eq!(day("2024-01-15T23:30:00Z"), "2024-01-16");
        assert_eq!(day("soon"), "soon");
    }
}
