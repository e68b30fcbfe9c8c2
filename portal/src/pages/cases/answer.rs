//! Answering what the coordinator asks.

use actix_web::web;
use graphql_client::GraphQLQuery;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
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
    let input = answer_information::AnswerInformationInput {
        case_id: id.clone(),
        answer: form.get("answer").to_owned(),
        idempotency_key: None,
    };
    let asked = visit
        .ask::<AnswerInformation>(answer_information::Variables { input })
        .await?;
    let Some(problem) = asked.answer_information.problems.into_iter().next() else {
        return visit.go(&format!("{}?done=answered", href(&id)));
    };
    show::again(
        &visit,
        id.into_inner(),
        form.field("answer").refused(problem.message),
    )
    .await
}
