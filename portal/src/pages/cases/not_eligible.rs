//! The rules do not allow this referral: that is nobody's mistake, so it is a page and not an error.

use askama::Template;

use super::href;
use crate::pages::Shell;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

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

/// The page of a referral, a draft or a new one, that the rules do not allow.
pub(super) async fn page(
    visit: &Visit,
    id: Option<&str>,
    person: String,
    reason: String,
) -> Result<NotEligible, Lost> {
    let change = id.map_or_else(|| "/cases/new".to_owned(), |id| format!("{}/person", href(id)));
    Ok(NotEligible {
        t: visit.t,
        shell: visit.inside().await?.shell.at(&change),
        person,
        reason,
        href: change,
    })
}
