//! A grid in words: what is looked at, for whom, and what each answer gives.

use crate::kit::{Body, Cell, Section, Table};
use crate::text::T;

/// What is looked at, by whom it is asked of.
pub(super) const GROUPS: &[(&str, &str, &[&str])] = &[
    ("all", "grid-everybody", &["EQUIPMENT_AT_HOME", "WAITING"]),
    (
        "family",
        "audience-family",
        &["SCHOOLCHILDREN", "SECONDARY_SCHOOL", "SINGLE_PARENT", "QUOTIENT"],
    ),
    (
        "job-seeker",
        "audience-job-seeker",
        &["RSA", "JOB_SEARCH", "PROJECT"],
    ),
    ("student", "audience-student", &["SCHOLARSHIP", "INDEPENDENCE"]),
];

/// Points of a grid: criterion, value, points.
pub(in crate::pages) type Weighed = (String, String, i64);

/// The value of a criterion in words.
pub(super) fn criterion_value(t: T, criterion: &str, value: &str) -> String {
    let number = value.parse::<u32>().unwrap_or(0);
    match criterion {
        "EQUIPMENT_AT_HOME" => t.word("home-equipment", value),
        "QUOTIENT" => t.word("quotient-band", value),
        "SCHOLARSHIP" => t.word("scholarship-step", value),
        "SCHOOLCHILDREN" => t.count("grid-children", number),
        "JOB_SEARCH" => t.count("grid-months", number),
        "WAITING" => t.count("grid-deferrals", number),
        _ if value == "yes" => t.say("yes"),
        _ if value == "no" => t.say("no"),
        _ => value.to_owned(),
    }
}

/// What is looked at and what is answered, in one line.
fn named(t: T, criterion: &str, value: &str) -> String {
    let what = t.word("criterion", criterion);
    if value == "yes" {
        return what;
    }
    let value = criterion_value(t, criterion, value);
    let mut letters = value.chars();
    let first = letters
        .next()
        .map_or_else(String::new, |letter| letter.to_lowercase().collect());
    t.with_two("score-line", "what", what, "value", first + letters.as_str())
}

/// A section for each group, with a row for each answer that gives points.
pub(in crate::pages) fn groups(t: T, weights: &[Weighed]) -> Vec<Section> {
    let section = |(id, words, criteria): &(&'static str, &str, &[&str])| {
        let mut rows = Vec::new();
        for criterion in *criteria {
            for (_, value, points) in weights.iter().filter(|(of, ..)| of == criterion) {
                rows.push(vec![
                    Cell::text(named(t, criterion, value)),
                    Cell::Number(*points),
                ]);
            }
        }
        let table = Table::of(t, &["grid-criterion", "#grid-points"])
            .rows(rows)
            .or(t.say("grid-nothing"));
        Section::new(id, t.say(words), Body::Table(table))
    };
    GROUPS.iter().map(section).collect()
}

/// The values that may be given points.
pub(super) fn values(criterion: &str, now: &[&str]) -> Vec<String> {
    let known: &[&str] = match criterion {
        "EQUIPMENT_AT_HOME" => &["NONE", "SMARTPHONE_ONLY", "UNUSABLE", "SHARED"],
        "QUOTIENT" => &[
            "UNDER_400",
            "FROM_400_TO_600",
            "FROM_601_TO_800",
            "FROM_801_TO_1000",
            "OVER_1000",
            "UNKNOWN",
        ],
        "SCHOLARSHIP" => &[
            "STEP_0BIS",
            "STEP_1",
            "STEP_2",
            "STEP_3",
            "STEP_4",
            "STEP_5",
            "STEP_6",
            "STEP_7",
        ],
        "SCHOOLCHILDREN" => &["1", "2", "3", "4"],
        "JOB_SEARCH" => &["3", "6", "12", "18", "24", "36"],
        "WAITING" => &["1", "2", "3"],
        _ => &["yes"],
    };
    let others = now.iter().filter(|value| !known.contains(value));
    let mut values: Vec<_> = known
        .iter()
        .chain(others)
        .map(|value| (*value).to_owned())
        .collect();
    if values.iter().all(|value| value.parse::<u32>().is_ok()) {
        values.sort_by_key(|value| value.parse::<u32>().unwrap_or(0));
    }
    values
}
