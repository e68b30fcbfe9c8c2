//! Check your answers: everything that will be sent, each with its way back.

use askama::Template;

use super::question::{Question, Step};
use crate::{
    pages::{Problem, Shell},
    text::T,
};

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// The answer, in the reader's language; empty if it is missing.
    pub answer: String,
    /// Where it is changed, down to the control: `/cases/7/person#born`.
    pub href: String,
}

/// The answers of one step.
#[derive(Clone, Debug)]
pub struct Section {
    /// The step.
    pub step: Step,
    /// Its answers.
    pub answers: Vec<Answer>,
}

/// Check your answers.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/check.html")]
pub struct Check {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Path of the case; the form goes to `{href}/submit`.
    pub href: String,
    /// Whom it is for.
    pub person: String,
    /// The answers, by step.
    pub sections: Vec<Section>,
    /// Why it could not be sent, in the reader's language; empty at first.
    pub refusal: String,
}

impl Check {
    fn problems(&self) -> Vec<Problem> {
        if self.refusal.is_empty() {
            return Vec::new();
        }
        vec![Problem {
            field: "answers",
            about: "",
            message: self.refusal.clone(),
        }]
    }
}
