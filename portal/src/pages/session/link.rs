//! A link that came by e-mail. Reading the page uses nothing up, since mail servers read links before people do:
//! its one button does.

use api::gateway::session::{self, SignIn};
use askama::Template;

use super::code;
use super::sign_in::come_in;
use crate::answer::Answer;
use crate::form::Form;
use crate::pages::Shell;
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

/// The page a link leads to.
#[derive(Template, Clone, Debug)]
#[template(path = "session/link.html")]
pub struct Link {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// What the link carried.
    pub token: String,
    /// Whether it does not open, for whatever reason.
    pub refused: bool,
}

/// `GET /sign-in/link?token=…`
pub(crate) async fn show(visit: Visit) -> Answer {
    let Some(token) = visit.param("token") else {
        return visit.go("/sign-in/by-mail");
    };
    visit.show(&page(&visit, token, false).await?)
}

/// `POST /sign-in/link`
pub(crate) async fn open(visit: Visit, form: Form) -> Answer {
    let outcome = session::sign_in_by_link(&visit.app, form.get("token")).await;
    let outcome = outcome.map_err(|fault| -> Lost {
        tracing::error!(%fault, "a link could not be opened");
        visit.lost(Accident::Unavailable)
    })?;
    match outcome {
        SignIn::Known(membership) => come_in(&visit, membership, "").await,
        SignIn::SecondStep(step) => code::ask(&visit, step, "").await,
        SignIn::Refused | SignIn::Throttled => visit.show_again(&page(&visit, String::new(), true).await?),
    }
}

async fn page(visit: &Visit, token: String, refused: bool) -> Result<Link, Lost> {
    let query: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    let here = if refused {
        "/sign-in/by-mail".to_owned()
    } else {
        format!("/sign-in/link?token={query}")
    };
    Ok(Link {
        t: visit.t,
        shell: visit.outside(None).await?.at(here),
        token,
        refused,
    })
}
