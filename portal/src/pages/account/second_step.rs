//! Asking for a second step: the app reads the secret, a first code proves it, and recovery codes are shown once.

use api::gateway::session::LIFETIME_SECONDS;
use askama::Template;

use super::show;
use crate::answer::Answer;
use crate::chart::qr::qr;
use crate::door;
use crate::form::Form;
use crate::kit::operation;
use crate::pages::form::problems;
use crate::pages::{Field, Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

type AccountProblemCode = String;

operation!("src/pages/account/second_step.graphql": AccountBegin, AccountConfirm; ("AccountProblemCode"));

/// What the app reads, and the first code.
#[derive(Template, Clone, Debug)]
#[template(path = "account/enrol.html")]
pub struct Enrol {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The secret as a picture.
    pub picture: String,
    /// The secret in groups of four, for who types it.
    pub secret: String,
    /// The first code. Named `code`.
    pub code: Field,
}

impl Enrol {
    fn problems(&self) -> Vec<Problem> {
        problems(&[&self.code])
    }
}

/// The recovery codes. The page has no address: read again, it is gone.
#[derive(Template, Clone, Debug)]
#[template(path = "account/codes.html")]
pub struct Codes {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// The codes.
    pub codes: Vec<String>,
}

/// `POST /account/begin`
pub(crate) async fn begin(visit: Visit, _: Form) -> Answer {
    enrol(&visit, Field::empty("code")).await
}

/// `POST /account/confirm`
pub(crate) async fn confirm(visit: Visit, form: Form) -> Answer {
    let code = form.field("code");
    let shell = visit.inside().await?.shell.at("/account");
    if code.value.is_empty() {
        return enrol(&visit, code.refused(visit.t.say("answer-missing"))).await;
    }
    let input = account_confirm::ConfirmSecondFactorInput {
        code: code.value.clone(),
    };
    let asked = visit
        .ask::<AccountConfirm>(account_confirm::Variables { input })
        .await?
        .confirm_second_factor;
    if !asked.problems.is_empty() {
        return enrol(&visit, code.refused(visit.t.say("enrol-wrong"))).await;
    }
    // The sessions from before have ended, this one among them: who was here and knew the code goes on.
    let cookie = visit.session_anew().await?;
    let mut shell = shell.noting(visit.t.say("account-done-confirm"));
    shell.csrf = door::csrf(Some(&cookie));
    let answer = visit.show(&Codes {
        t: visit.t,
        shell,
        codes: asked.recovery_codes,
    })?;
    Ok(door::giving(answer, &visit.app, &cookie, LIFETIME_SECONDS))
}

async fn enrol(visit: &Visit, code: Field) -> Answer {
    let shell = visit.inside().await?.shell.at("/account");
    let asked = visit.ask::<AccountBegin>(account_begin::Variables {}).await?;
    let begun = asked.begin_second_factor;
    let (Some(secret), Some(uri)) = (begun.secret, begun.uri) else {
        let problem = begun.problems.into_iter().next();
        return match problem.filter(|problem| problem.code != "WRONG_STATE") {
            Some(problem) => show::refuse(visit, problem.message).await,
            // It is in use: a form was sent twice, and the codes were on the page that did not come.
            None => visit.go("/account?done=unseen"),
        };
    };
    let letters: Vec<char> = secret.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    let refused = code.failed();
    let page = Enrol {
        t: visit.t,
        shell,
        picture: qr(&uri).unwrap_or_default(),
        secret: groups.join(" "),
        code,
    };
    if refused {
        visit.show_again(&page)
    } else {
        visit.show(&page)
    }
}
