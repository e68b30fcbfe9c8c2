//! Taking a case back.

use actix_web::web;
use graphql_client::GraphQLQuery;

use super::href;
use crate::answer::Answer;
use crate::form::Form;
use crate::visit::Visit;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/cases/withdraw.graphql",
    response_derives = "Debug"
)]
struct WithdrawCase;

/// `POST /cases/{id}/withdraw`
pub(crate) async fn withdraw(visit: Visit, id: web::Path<String>, _: Form) -> Answer {
    let input = withdraw_case::WithdrawCaseInput {
        case_id: id.clone(),
        idempotency_key: None,
    };
    let asked = visit
        .ask::<WithdrawCase>(withdraw_case::Variables { input })
        .await?;
    let done = if asked.withdraw_case.problems.is_empty() {
        "withdrawn"
    } else {
        "not"
    };
    visit.go(&format!("{}?done={done}", href(&id)))
}
