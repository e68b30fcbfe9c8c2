//! Asking for a link to sign in with.

use async_graphql::Result;

use super::inputs::{RequestSignInLinkInput, RequestSignInLinkPayload};
use super::types::{Code, PartnerProblem};
use crate::gateway::Cx;
use crate::identity::sessions::{Asked, request_link};
use crate::problem::{Halt, Wrong};

pub(super) async fn run(cx: &Cx, input: RequestSignInLinkInput) -> Result<RequestSignInLinkPayload> {
    let asked = request_link(&cx.app, &input.email, &cx.address).await;
    let asked = asked.map_err(|fault| cx.refuse(Halt::Fault(fault)))?;
    let problems = match asked {
        Asked::Accepted => vec![],
        Asked::Throttled => {
            let code = Code::SignInThrottled;
            vec![PartnerProblem::say(cx, Wrong { code, field: None })]
        }
    };
    Ok(RequestSignInLinkPayload {
        accepted: problems.is_empty(),
        problems,
    })
}
