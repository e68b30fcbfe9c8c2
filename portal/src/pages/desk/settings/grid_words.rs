//! A grid in words: what is looked at, for whom, and what each answer gives.

use crate::kit::{Body, Cell, Section, Table};
use crate::pages::criterion::threshold_line;
use crate::text::T;

/// What is looked at, by whom it is asked of.
pub(super) const GROUPS: &[(&str, &str, &[&str])] = &[
    (
        "all",
        "grid-everybody",
        &[
            "EQUIPMENT_AT_HOME",
            "CONNECTION",
            "WAITING",
            "WAITING_MONTHS",
            "EARLIER_AID",
        ],
    ),
    (
        "family",
        "audience-family",
        &[
            "HOUSEHOLD",
            "SCHOOLCHILDREN",
            "SECONDARY_SCHOOL",
            "UPPER_SECONDARY",
            "SINGLE_PARENT",
            "QUOTIENT",
        ],
    ),
    (
        "job-seeker",
        "audience-job-seeker",
        &["CATEGORY", "RSA", "JOB_SEARCH", "PROJECT"],
    ),
    ("student", "audience-student", &["SCHOLARSHIP", "INDEPENDENCE"]),
];

/// Points of a grid: criterion, value, points.
pub(in crate::pages) type Weighed = (String, String, i64);

/// A section for each group, with a row for each answer that gives points.
pub(in crate::pages) fn groups(t: T, weights: &[Weighed]) -> Vec<Section> {
    let section = |(id, words, criteria): &(&'static str, &str, &[&str])| {
        let mut rows = Vec::new();
        for criterion in *criteria {
            for (_, value, points) in weights.iter().filter(|(of, ..)| of == criterion) {
                rows.push(vec![
                    Cell::text(threshold_line(t, criterion, value)),
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
        "SCHOOLCHILDREN" => &["1", "2", "3"],
        "HOUSEHOLD" => &["3", "5"],
        "CATEGORY" => &["A", "B", "C", "D", "E", "F", "G"],
        "WAITING_MONTHS" => &["6", "12"],
        "CONNECTION" | "EARLIER_AID" => &["no"],
        "JOB_SEARCH" => &["6", "12", "24"],
        "WAITING" => &["1", "2"],
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
