//! Asking for a link to sign in with.

use async_graphql::Result;

use super::types::{Code, RequestSignInLinkInput, RequestSignInLinkPayload, said};
use crate::gateway::Cx;
use crate::identity::sessions::{Asked, request_link};
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: RequestSignInLinkInput) -> Result<RequestSignInLinkPayload> {
    let asked = request_link(&cx.app, &input.email, &cx.address).await;
    let asked = asked.map_err(|fault| cx.refuse(Halt::Fault(fault)))?;
    let problems = match asked {
        Asked::Accepted => vec![],
        Asked::Throttled => said(cx, Code::SignInThrottled, None),
    };
    Ok(RequestSignInLinkPayload {
        accepted: problems.is_empty(),
        problems,
    })
}
