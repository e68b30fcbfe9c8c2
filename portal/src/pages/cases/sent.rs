//! It is sent: what happens next, and what to tell the person.

use askama::Template;

use crate::{pages::Shell, text::T};

/// The confirmation of a referral.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/sent.html")]
pub struct Sent {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Whom it is for.
    pub person: String,
    /// Number of the case.
    pub reference: String,
    /// Path of the case.
    pub href: String,
    /// Day of the next commission; empty if none is planned.
    pub commission_on: String,
}
