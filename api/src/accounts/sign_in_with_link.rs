//! Signing a person in by a link that was sent.

use async_graphql::Result;

use super::sign_in::ended;
use super::types::{Code, SignInPayload, SignInWithLinkInput};
use crate::gateway::Cx;
use crate::identity::sessions::sign_in_by_link;
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: SignInWithLinkInput) -> Result<SignInPayload> {
    let signed_in = sign_in_by_link(&cx.app, &input.token).await;
    let signed_in = signed_in.map_err(|fault| cx.refuse(Halt::Fault(fault)))?;
    ended(cx, signed_in, input.deciding, Code::SignInLinkInvalid)
}
