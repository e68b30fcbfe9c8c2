//! The second step of a sign-in.

use async_graphql::Result;

use super::sign_in::{refused, session};
use super::types::{Code, ConfirmSignInInput, SignInPayload};
use crate::gateway::Cx;
use crate::identity::sessions::{Second, complete};
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: ConfirmSignInInput) -> Result<SignInPayload> {
    let second = complete(&cx.app, &input.second_step, &input.code).await;
    match second.map_err(|fault| cx.refuse(Halt::Fault(fault)))? {
        Second::Known(membership) => session(cx, membership, input.deciding),
        Second::Wrong => Ok(refused(cx, Code::SecondStepWrong)),
        Second::TooLate => Ok(refused(cx, Code::SecondStepTooLate)),
        Second::Throttled => Ok(refused(cx, Code::SignInThrottled)),
    }
}
