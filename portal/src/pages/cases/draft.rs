//! A draft picked up again: three tasks, done or to do, in any order.

use askama::Template;

use super::question::Step;
use super::referral::Referral;
use crate::pages::Shell;
use crate::text::T;

/// One part of the referral.
#[derive(Clone, Debug)]
pub struct Part {
    /// The step.
    pub step: Step,
    /// Where it is filled in.
    pub href: String,
    /// Whether it is complete.
    pub done: bool,
}

/// The task list of a draft.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/draft.html")]
pub struct Draft {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Whom it is for.
    pub person: String,
    /// Day it was last saved.
    pub saved_on: String,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Path of the case; the check is at `{href}/check`.
    pub href: String,
}

impl Draft {
    fn is_complete(&self) -> bool {
        self.parts.iter().all(|part| part.done)
    }
}

/// The task list of a referral that is not sent yet.
pub(super) fn page(t: T, shell: Shell, referral: &Referral) -> Draft {
    let href = referral.href();
    let part = |step, name: &str, done| Part {
        step,
        href: format!("{href}/{name}"),
        done,
    };
    Draft {
        t,
        shell,
        person: referral.person(t),
        saved_on: referral.changed_on.clone(),
        parts: vec![
            part(Step::Person, "person", referral.has_person()),
            part(Step::Situation, "situation", referral.has_situation()),
            part(Step::Needs, "needs", referral.has_needs()),
        ],
        href,
    }
}
