//! The other way in: a link by e-mail. Whoever asks is answered the same, whether somebody has the address or not.

use api::gateway::session::{Asked, request_link};
use askama::Template;

use crate::answer::Answer;
use crate::form::Form;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::form::problems;
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

use super::sign_in::WAIT;

/// The page on which a link is asked for.
#[derive(Template, Clone, Debug)]
#[template(path = "session/by_mail.html")]
pub struct ByMail {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The address typed; it is kept. Named `email`.
    pub email: Field,
}

impl ByMail {
    fn problems(&self) -> Vec<Problem> {
        let mut told = problems(&[&self.email]);
        for problem in &mut told {
            problem.about = "";
        }
        told
    }
}

/// What is shown once a link was asked for.
#[derive(Template, Clone, Debug)]
#[template(path = "session/sent.html")]
pub struct Sent {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
}

/// `GET /sign-in/by-mail`
pub(crate) async fn show(visit: Visit) -> Answer {
    if visit.is_known() {
        return visit.go("/home");
    }
    visit.show(&page(&visit, Field::empty("email")).await?)
}

/// `POST /sign-in/by-mail`
pub(crate) async fn ask(visit: Visit, form: Form) -> Answer {
    let email = form.field("email");
    let refused = match email.value.as_str() {
        "" => Some(visit.t.say("answer-missing")),
        address if !address.contains('@') => Some(visit.t.say("link-not-whole")),
        address => match request_link(&visit.app, address, &visit.address).await {
            Ok(Asked::Accepted) => None,
            Ok(Asked::Throttled) => Some(visit.t.count("link-throttled", WAIT)),
            Err(fault) => {
                tracing::error!(%fault, "a link could not be asked for");
                return Err(visit.lost(Accident::Unavailable));
            }
        },
    };
    match refused {
        None => visit.go("/sign-in/sent"),
        Some(why) => visit.show_again(&page(&visit, email.refused(why)).await?),
    }
}

/// `GET /sign-in/sent`
pub(crate) async fn sent(visit: Visit) -> Answer {
    let shell = visit.outside(None).await?;
    visit.show(&Sent { t: visit.t, shell })
}

async fn page(visit: &Visit, email: Field) -> Result<ByMail, Lost> {
    Ok(ByMail {
        t: visit.t,
        shell: visit.outside(None).await?.at("/sign-in/by-mail"),
        email,
    })
}
