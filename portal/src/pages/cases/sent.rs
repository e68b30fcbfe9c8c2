//! It is sent: what happens next, and what to tell the person.

use actix_web::web;
use askama::Template;

use super::referral::read;
use super::state::CaseState;
use crate::answer::Answer;
use crate::pages::Shell;
use crate::text::T;
use crate::visit::Visit;

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
}

/// `GET /cases/{id}/sent`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let referral = read(&visit, id.into_inner()).await?;
    if referral.state == CaseState::Draft {
        return visit.go(&referral.href());
    }
    visit.show(&Sent {
        t: visit.t,
        shell,
        person: referral.person(visit.t),
        href: referral.href(),
        reference: referral.reference,
    })
}
