//! Check your answers: everything that will be sent, each with its way back.

use actix_web::web;
use askama::Template;
use graphql_client::GraphQLQuery;

use super::question::{Question, Step};
use super::referral::{Referral, read};
use super::state::CaseState;
use super::{answers, href};
use crate::answer::Answer as Response;
use crate::form::Form;
use crate::graphql::Date;
use crate::pages::{Problem, Shell};
use crate::text::T;
use crate::visit::Visit;

type CaseProblemCode = String;

/// One answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// The answer, in the reader's language; empty if it is missing.
    pub answer: String,
    /// Where it is changed, down to the control: `/cases/7/person#born`.
    pub href: String,
}

/// The answers of one step.
#[derive(Clone, Debug)]
pub struct Section {
    /// The step.
    pub step: Step,
    /// Its answers.
    pub answers: Vec<Answer>,
}

/// Check your answers.
#[derive(Template, Clone, Debug)]
#[template(path = "cases/check.html")]
pub struct Check {
    /// The reader's language.
    pub t: T,
    /// What surrounds the page.
    pub shell: Shell,
    /// Path of the case; the form goes to `{href}/submit`.
    pub href: String,
    /// Whom it is for.
    pub person: String,
    /// The answers, by step.
    pub sections: Vec<Section>,
    /// Why it could not be sent, in the reader's language; empty at first.
    pub refusal: String,
}

impl Check {
    fn problems(&self) -> Vec<Problem> {
        if self.refusal.is_empty() {
            return Vec::new();
        }
        vec![Problem {
            field: "answers",
            about: "",
            message: self.refusal.clone(),
        }]
    }
}

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/submit.graphql",
    response_derives = "Debug",
    extern_enums("CaseProblemCode", "Audience", "Language")
)]
struct SubmitReferral;

type Audience = String;
type Language = String;

/// `GET /cases/{id}/check`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Response {
    let shell = visit.inside().await?.shell;
    let referral = read(&visit, id.into_inner()).await?;
    if referral.state != CaseState::Draft {
        return visit.go(&referral.href());
    }
    visit.show(&page(&visit, shell, &referral, String::new()))
}

/// `POST /cases/{id}/submit`
pub(crate) async fn submit(visit: Visit, id: web::Path<String>, _: Form) -> Response {
    let input = submit_referral::SubmitReferralInput {
        case_id: Some(id.clone()),
        referral: None,
        idempotency_key: None,
    };
    let asked = visit
        .ask::<SubmitReferral>(submit_referral::Variables { input })
        .await?
        .submit_referral;
    let Some(problem) = asked.problems.into_iter().next() else {
        return visit.go(&format!("{}/sent", href(&id)));
    };
    if problem.code == "WRONG_STATE" {
        return visit.go(&href(&id));
    }
    let shell = visit.inside().await?.shell.at(format!("{}/check", href(&id)));
    let referral = read(&visit, id.into_inner()).await?;
    visit.show_again(&page(&visit, shell, &referral, problem.message))
}

fn page(visit: &Visit, shell: Shell, referral: &Referral, refusal: String) -> Check {
    let (t, href) = (visit.t, referral.href());
    let section = |step, name: &str, said: Vec<answers::Said>| Section {
        step,
        answers: said
            .into_iter()
            .map(|(question, control, answer)| Answer {
                question,
                answer,
                href: format!("{href}/{name}#{control}"),
            })
            .collect(),
    };
    Check {
        t,
        shell,
        person: referral.person(t),
        sections: vec![
            section(Step::Person, "person", answers::person(t, &referral.answers)),
            section(
                Step::Situation,
                "situation",
                answers::situation(t, &referral.answers),
            ),
            section(Step::Needs, "needs", answers::needs(t, &referral.answers)),
        ],
        href,
        refusal,
    }
}
