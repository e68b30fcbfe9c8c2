//! Asking for a second step at one's own sign-ins, and for none any more.

use entity::access::Kind;

use super::own::{self, Own};
use super::types::{
    BeginSecondFactorPayload, Code, ConfirmSecondFactorInput, ConfirmSecondFactorPayload,
    RemoveSecondFactorInput, RemoveSecondFactorPayload, said,
};
use crate::clock::real_now;
use crate::gateway::Cx;
use crate::identity::second_factor::{self, First, Proof};
use crate::identity::sessions::note_of;
use crate::problem::Halt;

/// How long after signing in a second step may be begun, in milliseconds.
const FRESH_MILLIS: i64 = 15 * 60 * 1000;

pub(super) async fn begin(cx: &Cx) -> Result<BeginSecondFactorPayload, Halt> {
    let own = own::of(cx)?;
    let refused = |code| BeginSecondFactorPayload {
        secret: None,
        uri: None,
        problems: said(cx, code, None),
    };
    if !is_fresh(&own) {
        return Ok(refused(Code::SignInAgain));
    }
    Ok(match second_factor::begin(&cx.app, own.account).await? {
        Some(begun) => BeginSecondFactorPayload {
            secret: Some(begun.secret),
            uri: Some(begun.uri),
            problems: vec![],
        },
        None => refused(Code::WrongState),
    })
}

pub(super) async fn confirm(
    cx: &Cx,
    input: ConfirmSecondFactorInput,
) -> Result<ConfirmSecondFactorPayload, Halt> {
    let own = own::of(cx)?;
    let refused = |code, field| ConfirmSecondFactorPayload {
        recovery_codes: vec![],
        problems: said(cx, code, field),
    };
    Ok(
        match second_factor::confirm(&cx.app, own.account, &input.code).await? {
            First::Codes(recovery_codes) => {
                note_of(&cx.app, own.who.id, Kind::SecondFactorAdded).await?;
                ConfirmSecondFactorPayload {
                    recovery_codes,
                    problems: vec![],
                }
            }
            First::Wrong => refused(Code::SecondStepWrong, Some("code")),
            First::Nothing => refused(Code::WrongState, None),
        },
    )
}

pub(super) async fn remove(
    cx: &Cx,
    input: RemoveSecondFactorInput,
) -> Result<RemoveSecondFactorPayload, Halt> {
    let own = own::of(cx)?;
    let refused = |code| RemoveSecondFactorPayload {
        removed: false,
        problems: said(cx, code, Some("code")),
    };
    match second_factor::prove(&cx.app, own.account, &input.code).await? {
        Proof::Right => {}
        Proof::Wrong => return Ok(refused(Code::SecondStepWrong)),
        Proof::Throttled => return Ok(refused(Code::SignInThrottled)),
    }
    let removed = second_factor::remove(&cx.app, own.account).await?;
    note_of(&cx.app, own.who.id, Kind::SecondFactorRemoved).await?;
    Ok(RemoveSecondFactorPayload {
        removed,
        problems: vec![],
    })
}

/// Whether the person signed in a short while ago: who finds a browser open does not make its owner's second step.
fn is_fresh(own: &Own<'_>) -> bool {
    let fresh = real_now().plus_millis(-FRESH_MILLIS);
    own.who.signed_in_at.is_some_and(|at| at > fresh)
}
