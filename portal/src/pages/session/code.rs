//! The second step of a sign-in, where the account asks for one: the code that an app shows.

use api::gateway::session::{Second, complete};
use askama::Template;

use super::sign_in::{WAIT, broken, come_in};
use crate::answer::Answer;
use crate::door;
use crate::form::Form;
use crate::pages::errors::page::Lost;
use crate::pages::form::problems;
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

/// The page that asks for a code.
#[derive(Template, Clone, Debug)]
#[template(path = "session/code.html")]
pub struct Code {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// What the first step left. It opens nothing without a code.
    pub step: String,
    /// Where to go next, a path of the portal.
    pub next: String,
    /// The code typed. Named `code`.
    pub code: Field,
}

impl Code {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.code])
    }
}

/// What follows the first step: the page has no address of its own, since what the first step left is in no address.
pub(super) async fn ask(visit: &Visit, step: String, next: &str) -> Answer {
    visit.show(&page(visit, step, next, Field::empty("code")).await?)
}

/// `GET /sign-in/code`
pub(crate) async fn show(visit: Visit) -> Answer {
    visit.go("/sign-in")
}

/// `POST /sign-in/code`
pub(crate) async fn enter(visit: Visit, form: Form) -> Answer {
    let (step, next) = (form.get("step").to_owned(), door::next(form.get("next")));
    let code = form.field("code");
    let refused = if code.value.is_empty() {
        visit.t.say("answer-missing")
    } else {
        let second = complete(&visit.app, &step, &code.value).await;
        match second.map_err(|fault| broken(&visit, &fault))? {
            Second::Known(membership) => return come_in(&visit, membership, next).await,
            Second::TooLate => return visit.go("/sign-in?done=late"),
            Second::Wrong => visit.t.say("code-wrong"),
            Second::Throttled => visit.t.count("sign-in-throttled", WAIT),
        }
    };
    visit.show_again(&page(&visit, step, next, code.refused(refused)).await?)
}

async fn page(visit: &Visit, step: String, next: &str, code: Field) -> Result<Code, Lost> {
    Ok(Code {
        t: visit.t,
        shell: visit.outside(None).await?.at("/sign-in"),
        step,
        next: next.to_owned(),
        code,
    })
}
