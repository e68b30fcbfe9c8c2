//! Answering what the coordinator asks: every question at once.

use actix_web::web;
use graphql_client::GraphQLQuery;

use super::show::ANSWERS;
use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::pages::Field;
use crate::pages::form::refuse;
use crate::visit::Visit;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/answer.graphql",
    response_derives = "Debug"
)]
struct AnswerInformation;

/// `POST /cases/{id}/answer`
pub(crate) async fn answer(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let given: Vec<&'static str> = ANSWERS.into_iter().filter(|name| form.has(name)).collect();
    let input = answer_information::AnswerInformationInput {
        case_id: id.clone(),
        answers: given.iter().map(|name| form.get(name).to_owned()).collect(),
        answer: None,
        idempotency_key: None,
    };
    let asked = visit
        .ask::<AnswerInformation>(answer_information::Variables { input })
        .await?;
    let problems = asked.answer_information.problems;
    if problems.is_empty() {
        return visit.go(&format!("{}?done=answered", href(&id)));
    }
    let mut answers: Vec<Field> = given.iter().map(|name| form.field(name)).collect();
    for problem in problems {
        // What is wrong with all of them is said at the first.
        let number = problem
            .field
            .as_deref()
            .and_then(|field| field.strip_prefix("answers.")?.parse::<usize>().ok());
        if let Some(answer) = answers.get_mut(number.unwrap_or_default()) {
            refuse(answer, problem.message);
        }
    }
    show::again(&visit, id.into_inner(), &answers).await
}
