//! The door. It never says which of the address and the password was wrong.

use api::gateway::session::{self, LIFETIME_SECONDS};
use askama::Template;

use super::code;
use crate::answer::{Answer, see_other};
use crate::door;
use crate::form::Form;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

/// How long failed sign-ins are remembered, in minutes.
pub(super) const WAIT: u32 = 15;

/// Why the reader is not in yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// First visit: nothing was refused.
    None,
    /// No account has this address and password.
    Wrong,
    /// Too many tries; how many minutes to wait.
    Throttled(u32),
}

/// One account of the demonstration.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// Its address.
    pub email: String,
    /// Whose it is, in the reader's language.
    pub role: String,
}

/// The sign-in page.
#[derive(Template, Clone, Debug)]
#[template(path = "session/sign_in.html")]
pub struct SignIn {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The address typed; it is kept. Named `email`.
    pub email: Field,
    /// Never filled. Named `password`.
    pub password: Field,
    /// Where to go next, a path of the portal.
    pub next: String,
    /// Why it was refused.
    pub refusal: Refusal,
    /// Accounts of the demonstration; empty elsewhere.
    pub demo_accounts: Vec<DemoAccount>,
    /// Their common password.
    pub demo_password: String,
}

impl SignIn {
    fn problems(&self) -> Vec<Problem> {
        let message = match self.refusal {
            Refusal::None => return Vec::new(),
            Refusal::Wrong => self.t.say("sign-in-wrong"),
            Refusal::Throttled(minutes) => self.t.count("sign-in-throttled", minutes),
        };
        vec![Problem {
            field: "email",
            about: "",
            message,
        }]
    }
}

/// `GET /sign-in`
pub(crate) async fn show(visit: Visit) -> Answer {
    if visit.is_known() {
        return visit.go("/home");
    }
    let notice = match visit.param("done").as_deref() {
        Some("out") => visit.t.say("sign-in-done-out"),
        Some("late") => visit.t.say("sign-in-done-late"),
        Some("joined") => visit.t.say("sign-in-done-joined"),
        _ => String::new(),
    };
    let next = visit.param("next").unwrap_or_default();
    let page = page(&visit, "", &next, Refusal::None).await?;
    visit.show(&SignIn {
        shell: page.shell.noting(notice),
        ..page
    })
}

/// `POST /sign-in`
pub(crate) async fn enter(visit: Visit, form: Form) -> Answer {
    let (email, next) = (form.get("email"), door::next(form.get("next")));
    let password = form.get("password").to_owned();
    let outcome = session::sign_in(&visit.app, email, password, &visit.address)
        .await
        .map_err(|fault| broken(&visit, &fault))?;
    let refusal = match outcome {
        session::SignIn::Known(membership) => {
            return come_in(&visit, membership, next).await;
        }
        session::SignIn::SecondStep(step) => return code::ask(&visit, step, next).await,
        session::SignIn::Refused => Refusal::Wrong,
        session::SignIn::Throttled => Refusal::Throttled(WAIT),
    };
    visit.show_again(&page(&visit, email, next, refusal).await?)
}

/// Opens a session, and goes on to where the reader wanted to go.
pub(super) async fn come_in(visit: &Visit, membership: uuid::Uuid, next: &str) -> Answer {
    let cookie = session::open(&visit.app, membership, false)
        .await
        .map_err(|fault| broken(visit, &fault))?;
    let to = if matches!(next, "" | "/") { "/home" } else { next };
    Ok(door::giving(see_other(to), &visit.app, &cookie, LIFETIME_SECONDS))
}

pub(super) fn broken(visit: &Visit, fault: &api::fault::Fault) -> Lost {
    tracing::error!(%fault, "a sign-in failed");
    visit.lost(Accident::Unavailable)
}

async fn page(visit: &Visit, email: &str, next: &str, refusal: Refusal) -> Result<SignIn, Lost> {
    Ok(SignIn {
        t: visit.t,
        shell: visit.outside(visit.param("territory")).await?.at("/sign-in"),
        email: Field::filled("email", email),
        password: Field::empty("password"),
        next: door::next(next).to_owned(),
        refusal,
        demo_accounts: if visit.app.demo {
            demo_accounts(visit.t)
        } else {
            Vec::new()
        },
        demo_password: api::demo::PASSWORD.to_owned(),
    })
}

fn demo_accounts(t: T) -> Vec<DemoAccount> {
    let accounts = [
        ("donor", "demo-donor"),
        ("crous", "demo-crous"),
        ("association", "demo-association"),
        ("insertion", "demo-insertion"),
        ("university", "demo-university"),
        ("coordinator", "demo-coordinator"),
        ("workshop", "demo-workshop"),
        ("adviser", "demo-adviser"),
        ("member", "demo-member"),
    ];
    let account = |(name, role): (&str, &str)| DemoAccount {
        email: format!("{name}@poitiers.example"),
        role: t.say(role),
    };
    accounts.into_iter().map(account).collect()
}
