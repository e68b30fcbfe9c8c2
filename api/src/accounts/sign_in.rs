//! Signing a person in.

use async_graphql::Result;
use entity::Moment;
use uuid::Uuid;

use super::types::{Code, Session, SignInInput, SignInPayload, said};
use crate::gateway::Cx;
use crate::identity::sessions::{SignIn, sign_in};
use crate::identity::tokens::{self, PEOPLE};
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: SignInInput) -> Result<SignInPayload> {
    let signed_in = sign_in(&cx.app, &input.email, input.password, &cx.address).await;
    let signed_in = signed_in.map_err(|fault| cx.refuse(Halt::Fault(fault)))?;
    ended(cx, signed_in, input.deciding, Code::SignInRefused)
}

/// How a first step ended; what it is refused with was not right.
pub(super) fn ended(cx: &Cx, first: SignIn, deciding: bool, wrong: Code) -> Result<SignInPayload> {
    match first {
        SignIn::Known(membership) => session(cx, membership, deciding),
        SignIn::SecondStep(token) => Ok(SignInPayload {
            second_step: Some(token),
            ..refused(cx, Code::SecondStepNeeded)
        }),
        SignIn::Refused => Ok(refused(cx, wrong)),
        SignIn::Throttled => Ok(refused(cx, Code::SignInThrottled)),
    }
}

/// A session for a membership.
pub(super) fn session(cx: &Cx, membership: Uuid, deciding: bool) -> Result<SignInPayload> {
    let issuer = &cx.app.config.http.public_url;
    let (access_token, expires) = tokens::issue(&cx.app.keys, issuer, membership, PEOPLE, None, deciding)
        .map_err(|fault| cx.refuse(Halt::Fault(fault)))?;
    let expires_at = Moment(i64::try_from(expires).unwrap_or_default() * 1000);
    Ok(SignInPayload {
        session: Some(Session {
            access_token,
            expires_at,
        }),
        second_step: None,
        problems: vec![],
    })
}

/// No session, and why.
pub(super) fn refused(cx: &Cx, code: Code) -> SignInPayload {
    SignInPayload {
        session: None,
        second_step: None,
        problems: said(cx, code, None),
    }
}
