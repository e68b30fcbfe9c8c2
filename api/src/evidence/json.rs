//! A JSON report is parsed whole, so its size in memory must be bounded before: by its bytes, by the number of its
//! items (an item of two characters costs sixteen times as much once parsed) and by its nesting (128, serde's own).

use serde_json::Value;

use super::Unreadable;
use super::junk::{is_junk, is_placeholder};

/// More items than any machine's report; the largest seen has under ten thousand.
const MAX_ITEMS: usize = 200_000;

/// Parses a report. The warnings that `lshw` prints to an unprivileged user are left out.
pub(super) fn parse(text: &str) -> Result<Value, Unreadable> {
    if text
        .bytes()
        .filter(|byte| matches!(byte, b',' | b'[' | b'{'))
        .count()
        > MAX_ITEMS
    {
        return Err(Unreadable::TooLarge);
    }
    let is_warning = |line: &&str| line.starts_with("WARNING:");
    if text.lines().any(|line| is_warning(&line)) {
        let kept: Vec<&str> = text.lines().filter(|line| !is_warning(line)).collect();
        return serde_json::from_str(&kept.join("\n")).map_err(|_| Unreadable::Malformed);
    }
    serde_json::from_str(text).map_err(|_| Unreadable::Malformed)
}

/// Whether a text means to be JSON.
pub(super) fn looks_like_json(text: &str) -> bool {
    let body = text
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with("WARNING:"));
    body.is_some_and(|line| line.trim_start().starts_with(['{', '[']) && !looks_like_a_log_line(line))
}

/// `[2026/07/15 12:00:00]` opens a line of a log, not an array.
fn looks_like_a_log_line(line: &str) -> bool {
    let line = line.trim_start();
    line.len() > 5
        && line.starts_with('[')
        && line.chars().skip(1).take(4).all(|c| c.is_ascii_digit())
        && line.contains(':')
}

/// A value as text, with single spaces, at most 200 characters.
pub(super) fn tidy(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let tidied = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let tidied: String = tidied.chars().filter(|c| !c.is_control()).take(200).collect();
    (!tidied.is_empty()).then_some(tidied)
}

/// A field as text, its spaces tidied; none when blank.
pub(super) fn text(value: &Value, field: &str) -> Option<String> {
    value.get(field).and_then(tidy)
}

/// A field as text, unless it is a placeholder.
pub(super) fn told(value: &Value, field: &str) -> Option<String> {
    text(value, field).filter(|text| !is_placeholder(text))
}

/// A field as a serial number, unless it identifies nothing.
pub(super) fn serial(value: &Value, field: &str) -> Option<String> {
    text(value, field).filter(|serial| !is_junk(serial))
}

/// The items of a list; none when it is no list.
pub(super) fn items<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(field).and_then(Value::as_array).into_iter().flatten()
}

/// A whole document, or the first of a list of one.
pub(super) fn root(value: &Value) -> &Value {
    value.as_array().and_then(|items| items.first()).unwrap_or(value)
}
