//! Signing a person in by a link that was sent.

use async_graphql::Result;

use super::inputs::SignInWithLinkInput;
use super::sign_in::{refused, session};
use super::types::{Code, SignInPayload};
use crate::gateway::Cx;
use crate::identity::sessions::{SignIn, sign_in_by_link};
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: SignInWithLinkInput) -> Result<SignInPayload> {
    let signed_in = sign_in_by_link(&cx.app, &input.token).await;
    match signed_in.map_err(|fault| cx.refuse(Halt::Fault(fault)))? {
        SignIn::Known(membership) => session(cx, membership, input.deciding),
        SignIn::Refused => Ok(refused(cx, Code::SignInLinkInvalid)),
        SignIn::Throttled => Ok(refused(cx, Code::SignInThrottled)),
    }
}
