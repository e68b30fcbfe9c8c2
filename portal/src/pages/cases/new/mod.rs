//! The referral: twelve questions at most on three pages, saved at each. No document, no health, no
//! social-security number.

pub mod needs;
pub mod person;
pub mod situation;
mod situation_form;

use super::href;
use crate::form::Form;
use crate::pages::{Choice, Field};
use crate::text::T;

/// Where to go once a step is saved: to the next one, or back to the cases.
fn after(id: &str, form: &Form, next: &str) -> String {
    if form.has("later") {
        "/cases?done=saved".to_owned()
    } else {
        format!("{}/{next}", href(id))
    }
}

/// The choice that was made; noted when there is none.
fn chosen(t: T, field: &mut Field, choices: &[Choice]) -> Option<String> {
    let known = choices.iter().any(|choice| choice.value == field.value);
    if !known {
        field.error = t.say("answer-missing");
    }
    known.then(|| field.value.clone())
}

/// A yes or a no; noted when there is neither.
fn yes_or_no(t: T, field: &mut Field) -> Option<bool> {
    chosen(t, field, crate::pages::form::YES_NO).map(|answer| answer == "yes")
}

/// A number; noted when it is none. A box left empty counts for `empty`, if that is given.
fn number(t: T, field: &mut Field, empty: Option<i64>) -> Option<i64> {
    if field.value.is_empty() && empty.is_some() {
        return empty;
    }
    let number = field
        .value
        .parse()
        .ok()
        .filter(|number| (0..=10_000).contains(number));
    if number.is_none() {
        field.error = t.say(if field.value.is_empty() {
            "answer-missing"
        } else {
            "number-wrong"
        });
    }
    number
}

/// A yes or a no as a form has it.
fn word(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
