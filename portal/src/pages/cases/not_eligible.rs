//! The rules do not allow this referral: that is nobody's mistake, so it is a page and not an error.

use askama::Template;

use crate::{pages::Shell, text::T};

/// What the programme cannot do for a person, and who can.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/not_eligible.html")]
pub struct NotEligible {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Whom it is for.
    pub person: String,
    /// The rule, in the reader's language.
    pub reason: String,
    /// Path of the step where the answer is changed.
    pub href: String,
}
