//! What a grid looks at, in words: in the grid itself, where a number is a threshold, and in the score of a case, where it is
//! what the case says.

use crate::text::T;

/// What a case says of a criterion.
pub(crate) fn said(t: T, criterion: &str, value: &str) -> String {
    match criterion {
        "EQUIPMENT_AT_HOME" => t.word("home-equipment", value),
        "QUOTIENT" => t.word("quotient-band", value),
        "CATEGORY" => t.word("job-seeker-category", value),
        "SCHOLARSHIP" => t.word("scholarship-step", value),
        "JOB_SEARCH" | "WAITING_MONTHS" => t.count("settings-months", value.parse().unwrap_or(0)),
        _ if value == "yes" => t.say("yes"),
        _ if value == "no" => t.say("no"),
        _ => value.to_owned(),
    }
}

/// What a grid gives points for: a number, or more.
pub(crate) fn threshold(t: T, criterion: &str, value: &str) -> String {
    let number = value.parse::<u32>().unwrap_or(0);
    match criterion {
        "SCHOOLCHILDREN" => t.count("grid-children", number),
        "HOUSEHOLD" => t.count("grid-people", number),
        "JOB_SEARCH" | "WAITING_MONTHS" => t.count("grid-months", number),
        "WAITING" => t.count("grid-deferrals", number),
        _ => said(t, criterion, value),
    }
}

/// A criterion and what a case says of it, in one line.
pub(crate) fn line(t: T, criterion: &str, value: &str) -> String {
    named(t, criterion, value, said)
}

/// A criterion and what a grid gives points for, in one line.
pub(crate) fn threshold_line(t: T, criterion: &str, value: &str) -> String {
    named(t, criterion, value, threshold)
}

/// A criterion and its value, in one line; what is simply so is named alone.
fn named(t: T, criterion: &str, value: &str, words: fn(T, &str, &str) -> String) -> String {
    let what = t.word("criterion", criterion);
    if value == "yes" {
        return what;
    }
    let value = lower(&words(t, criterion, value));
    t.with_two("score-line", "what", what, "value", value)
}

/// Words that follow a colon do not begin with a capital, but for what is called by one: `RSA`, `A: without a job`.
pub(crate) fn lower(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let rest = letters.as_str();
    let is_called = rest.starts_with(char::is_uppercase) || rest.trim_start().starts_with(':');
    if is_called {
        words.to_owned()
    } else {
        first.to_lowercase().chain(letters).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn what_is_called_by_a_capital_keeps_it() {
        for (words, said) in [
            ("Rien", "rien"),
            ("À partir de 2 enfants", "à partir de 2 enfants"),
            ("RSA", "RSA"),
            ("A\u{a0}: sans emploi", "A\u{a0}: sans emploi"),
            ("12", "12"),
            ("", ""),
        ] {
            assert_eq!(lower(words), said);
        }
    }
}
