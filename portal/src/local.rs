//! The API speaks UTC; people read the clock on their wall.

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeZone, Utc};
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

/// `2024-01-15T09:30`, a local time as a form sends it, as the moment in UTC; none where it is no time.
pub(crate) fn to_utc(local: &str) -> Option<String> {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").ok()?;
    let at = Paris.from_local_datetime(&local).earliest()?;
    Some(at.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true))
}

fn format(utc: &str, pattern: &str) -> String {
    DateTime::parse_from_rfc3339(utc).map_or_else(
        |_| utc.to_owned(),
        |at| at.with_timezone(&Paris).format(pattern).to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::{day, moment, to_utc};

    #[test]
    fn days_begin_at_midnight_in_paris() {
        assert_eq!(moment("2024-01-15T08:30:00Z"), "2024-01-15T09:30");
        assert_eq!(moment("2024-07-15T08:30:00.000Z"), "2024-07-15T10:30");
        assert_eq!(day("2024-01-15T23:30:00Z"), "2024-01-16");
        assert_eq!(day("soon"), "soon");
        assert_eq!(
            to_utc("2024-07-15T10:30").as_deref(),
            Some("2024-07-15T08:30:00Z")
        );
        assert_eq!(to_utc("noon"), None);
    }
}
