//! Signing a person in.

use async_graphql::Result;
use entity::Moment;
use uuid::Uuid;

use super::types::{Code, Session, SignInInput, SignInPayload, said};
use crate::fault::Fault;
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
    let issued = tokens::issue(&cx.app.keys, issuer, membership, PEOPLE, None, deciding);
    payload(cx, issued)
}

/// A session for a membership of a person who signed in before.
pub(super) fn go_on(cx: &Cx, membership: Uuid, deciding: bool, signed_in: Moment) -> Result<SignInPayload> {
    let issuer = &cx.app.config.http.public_url;
    let seconds = u64::try_from(signed_in.0 / 1000).unwrap_or_default();
    let issued = tokens::go_on(&cx.app.keys, issuer, membership, deciding, seconds);
    payload(cx, issued)
}

fn payload(cx: &Cx, issued: std::result::Result<(String, u64), Fault>) -> Result<SignInPayload> {
    let (access_token, expires) = issued.map_err(|fault| cx.refuse(Halt::Fault(fault)))?;
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
