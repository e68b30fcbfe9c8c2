//! The lines of a score in words: what was looked at, and what the case says of it.

use super::new::needs::EQUIPMENT;
use super::new::situation::{QUOTIENT, SCHOLARSHIP};
use super::show::ScoreLine;
use crate::pages::form::label;
use crate::text::T;

/// One line that gave points; none for those that gave nothing.
pub(crate) fn line(t: T, criterion: &str, value: &str, points: i64) -> Option<ScoreLine> {
    let points = u32::try_from(points).ok().filter(|points| *points > 0)?;
    let key = match criterion {
        "EQUIPMENT_AT_HOME" => "short-equipment",
        "SCHOOLCHILDREN" => "short-pupils",
        "SECONDARY_SCHOOL" => "criterion-secondary",
        "SINGLE_PARENT" => "short-single-parent",
        "QUOTIENT" => "short-quotient",
        "RSA" => "short-rsa",
        "JOB_SEARCH" => "short-months",
        "PROJECT" => "short-project",
        "SCHOLARSHIP" => "short-scholarship",
        "INDEPENDENCE" => "short-independent",
        "WAITING" => "criterion-waiting",
        _ => return None,
    };
    let said = match criterion {
        "EQUIPMENT_AT_HOME" => label(t, EQUIPMENT, value),
        "QUOTIENT" => label(t, QUOTIENT, value),
        "SCHOLARSHIP" => label(t, SCHOLARSHIP, value),
        _ if value == "yes" => t.say("yes"),
        _ if value == "no" => t.say("no"),
        _ => value.to_owned(),
    };
    Some(ScoreLine {
        label: t.with_two("score-line", "what", t.say(key), "value", lower(&said)),
        points,
    })
}

/// Words that follow a colon do not begin with a capital.
pub(super) fn lower(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
