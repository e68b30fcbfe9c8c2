//! The two steps a donor takes with a pledge: sending it, and taking it back.

use actix_web::web;
use graphql_client::GraphQLQuery;

use super::href;
use crate::answer::Answer;
use crate::form::Form;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/submit.graphql",
    response_derives = "Debug"
)]
struct SubmitPledge;

#[derive(GraphQLQuery)]
#[graphql(
    schema_path = "../api/schema.graphql",
    query_path = "src/pages/pledges/withdraw.graphql",
    response_derives = "Debug"
)]
struct WithdrawPledge;

/// `POST /pledges/{id}/submit`
pub(crate) async fn submit(visit: Visit, id: web::Path<String>, _: Form) -> Answer {
    let done = send(&visit, &id).await?;
    visit.go(&format!("{}?done={done}", href(&id)))
}

/// Sends a pledge; answers the word for what came of it.
pub(crate) async fn send(visit: &Visit, id: &str) -> Result<&'static str, Lost> {
    let input = submit_pledge::SubmitPledgeInput {
        pledge_id: id.to_owned(),
        idempotency_key: None,
    };
    let asked = visit
        .ask::<SubmitPledge>(submit_pledge::Variables { input })
        .await?;
    Ok(if asked.submit_pledge.problems.is_empty() {
        "sent"
    } else {
        "not"
    })
}

/// `POST /pledges/{id}/withdraw`
pub(crate) async fn withdraw(visit: Visit, id: web::Path<String>, _: Form) -> Answer {
    let input = withdraw_pledge::WithdrawPledgeInput {
        pledge_id: id.clone(),
        idempotency_key: None,
    };
    let asked = visit
        .ask::<WithdrawPledge>(withdraw_pledge::Variables { input })
        .await?;
    let withdrawn = asked.withdraw_pledge.problems.is_empty();
    visit.go(&format!(
        "{}?done={}",
        href(&id),
        if withdrawn { "withdrawn" } else { "not" }
    ))
}
