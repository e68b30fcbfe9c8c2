//! Signing a person in.

use async_graphql::Result;
use entity::Moment;
use uuid::Uuid;

use super::types::{Code, PartnerProblem, Session, SignInInput, SignInPayload};
use crate::gateway::Cx;
use crate::identity::sessions::{SignIn, sign_in};
use crate::identity::tokens::{self, PEOPLE};
use crate::problem::{Halt, Wrong};

pub(super) async fn run(cx: &Cx, input: SignInInput) -> Result<SignInPayload> {
    let signed_in = sign_in(&cx.app, &input.email, input.password, &cx.address).await;
    let membership = match signed_in.map_err(|fault| cx.refuse(Halt::Fault(fault)))? {
        SignIn::Known(membership) => membership,
        SignIn::Refused => return Ok(refused(cx, Code::SignInRefused)),
        SignIn::Throttled => return Ok(refused(cx, Code::SignInThrottled)),
    };
    session(cx, membership, input.deciding)
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
        problems: vec![],
    })
}

/// No session, and why.
pub(super) fn refused(cx: &Cx, code: Code) -> SignInPayload {
    let problem = PartnerProblem::say(cx, Wrong { code, field: None });
    SignInPayload {
        session: None,
        problems: vec![problem],
    }
}
