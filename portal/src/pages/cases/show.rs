//! One case, followed: where it is in plain words, what comes next, and every decision explained.

use askama::Template;

use super::question::Question;
use super::state::{Audience, CaseState};
use crate::{
    pages::{Field, Moment, Problem, Shell, form::problems},
    text::T,
};

/// A line of the person's sheet.
#[derive(Clone, Debug)]
pub struct Detail {
    /// The question.
    pub question: Question,
    /// The answer, in the reader's language.
    pub answer: String,
}

/// One criterion of the score.
#[derive(Clone, Debug)]
pub struct ScoreLine {
    /// The criterion and what was answered, in the reader's language.
    pub label: String,
    /// Its points.
    pub points: u32,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A computer is granted.
    Granted,
    /// Put off to a later commission.
    Deferred,
    /// Refused.
    Rejected,
    /// Sent to another kind of help.
    Redirected,
}

impl Verdict {
    /// Key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Granted => "verdict-granted",
            Self::Deferred => "verdict-deferred",
            Self::Rejected => "verdict-rejected",
            Self::Redirected => "verdict-redirected",
        }
    }

    /// The class of its box.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Granted => "good",
            Self::Deferred | Self::Redirected => "moving",
            Self::Rejected => "ended",
        }
    }
}

/// A decision and its explanation.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// Day of the commission.
    pub on: String,
    /// Why, in words; empty where the verdict says it.
    pub reason: String,
    /// The score, line by line.
    pub score: Vec<ScoreLine>,
    /// Their sum.
    pub total: u32,
    /// Version of the published grid: "2024-1".
    pub grid: String,
    /// How to appeal, the exact wording; empty for a grant.
    pub appeal: String,
    /// Whether the person has been told.
    pub told: bool,
}

/// An appointment at which the computer changes hands.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// Local time, `2024-02-06T14:30`.
    pub at: String,
    /// Name of the place.
    pub place: String,
    /// Its address.
    pub address: String,
    /// What to bring, in the reader's language.
    pub bring: String,
}

/// The page of a case.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/show.html")]
pub struct CaseShow {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Path of the case; forms go to `{href}/answer`, `{href}/told` and `{href}/withdraw`.
    pub href: String,
    /// Number of the case.
    pub reference: String,
    /// Whom it is for.
    pub person: String,
    /// For which audience.
    pub audience: Audience,
    /// Where it is.
    pub state: CaseState,
    /// What the coordinator asks; empty for nothing.
    pub question: String,
    /// The answer. Named `answer`.
    pub answer: Field,
    /// Day of the commission it waits for; empty for none.
    pub commission_on: String,
    /// What was decided.
    pub decision: Option<Decision>,
    /// When the computer changes hands.
    pub appointment: Option<Appointment>,
    /// The person's sheet.
    pub details: Vec<Detail>,
    /// What happened, newest first.
    pub timeline: Vec<Moment>,
    /// Whether it can be withdrawn now.
    pub can_withdraw: bool,
}

impl CaseShow {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.answer])
    }
}
