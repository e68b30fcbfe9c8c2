//! Questions and what was wrong with their answers. Input is kept, the message stands beside the field,
//! and the summary on top links to it: a page collects its problems from its fields, so the two never differ.

use crate::text::T;

/// One question: its answer so far and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Name of the control, and its id.
    pub name: &'static str,
    /// The answer as typed.
    pub value: String,
    /// What is wrong, in the reader's language; empty when nothing is.
    pub error: String,
}

impl Field {
    /// A question without an answer.
    pub fn empty(name: &'static str) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// A question with its answer.
    pub fn filled(name: &'static str, value: impl Into<String>) -> Self {
        Self {
            name,
            value: value.into(),
            error: String::new(),
        }
    }

    /// The same question, refused for this reason.
    #[must_use]
    pub fn refused(mut self, error: impl Into<String>) -> Self {
        self.error = error.into();
        self
    }

    /// Whether the answer was refused.
    pub fn failed(&self) -> bool {
        !self.error.is_empty()
    }

    /// Whether the answer is this choice.
    pub fn is(&self, value: &str) -> bool {
        self.value == value
    }

    /// What describes the control to a screen reader: its hint, its error.
    pub fn described(&self, hint: &str) -> String {
        let mut ids = Vec::new();
        if !hint.is_empty() {
            ids.push(format!("{}-hint", self.name));
        }
        if self.failed() {
            ids.push(format!("{}-error", self.name));
        }
        ids.join(" ")
    }
}

/// One answer among several.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// Key of its words.
    pub label: &'static str,
}

/// Yes and no, the whole of most questions.
pub const YES_NO: &[Choice] = &[
    Choice {
        value: "yes",
        label: "yes",
    },
    Choice {
        value: "no",
        label: "no",
    },
];

/// One line of the error summary.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Id of the control it links to.
    pub field: &'static str,
    /// Key of the few words that say which question it is about; empty where the message says it.
    pub about: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}

/// The problems of these fields, in their order on the page.
pub fn problems(fields: &[&Field]) -> Vec<Problem> {
    fields
        .iter()
        .filter(|field| field.failed())
        .map(|field| Problem {
            field: field.name,
            about: about(field.name),
            message: field.error.clone(),
        })
        .collect()
}

/// Refuses an answer for the first thing that is wrong with it.
pub(crate) fn refuse(field: &mut Field, message: String) {
    if field.error.is_empty() {
        field.error = message;
    }
}

/// The few words for a question, where its label would be long in a summary.
fn about(name: &str) -> &'static str {
    match name {
        "given_name" => "ask-given-name",
        "family_name" => "ask-family-name",
        "born" => "short-born",
        "phone" => "ask-phone",
        "email" => "ask-email",
        "commune" => "short-commune",
        "adults" => "ask-adults",
        "children" => "ask-children",
        "primary" => "ask-primary",
        "lower_secondary" => "ask-lower",
        "upper_secondary" => "ask-upper",
        "single_parent" => "short-single-parent",
        "quotient" => "short-quotient",
        "category" => "short-category",
        "months" => "short-months",
        "rsa" => "short-rsa",
        "project" => "short-project",
        "institution" => "short-institution",
        "year" => "short-year",
        "scholarship" => "short-scholarship",
        "independent" => "short-independent",
        "kind" => "short-kind",
        "equipment" => "short-equipment",
        "connection" => "short-connection",
        "skills" => "short-skills",
        "accessibility" => "short-accessibility",
        "informed_on" | "channel" => "short-informed",
        "title" => "short-title",
        "place" => "short-place",
        "available_from" => "short-available",
        _ => "",
    }
}

/// The words of a choice.
pub(crate) fn label(t: T, choices: &[Choice], value: &str) -> String {
    let choice = choices.iter().find(|choice| choice.value == value);
    choice.map_or_else(|| value.to_owned(), |choice| t.say(choice.label))
}
