//! Asking for a second step at one's own sign-ins, and for none any more.

use async_graphql::Result;
use entity::access::Kind;

use super::own::{self, Own};
use super::types::{
    BeginSecondFactorPayload, Code, ConfirmSecondFactorInput, ConfirmSecondFactorPayload,
    RemoveSecondFactorInput, RemoveSecondFactorPayload, said,
};
use crate::clock::real_now;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::identity::second_factor::{self, First, Proof};
use crate::identity::sessions::note_of;
use crate::problem::Halt;

/// How long after signing in a second step may be begun, in milliseconds.
const FRESH_MILLIS: i64 = 15 * 60 * 1000;

pub(super) async fn begin(cx: &Cx) -> Result<BeginSecondFactorPayload> {
    let own = own::of(cx).map_err(|halt| cx.refuse(halt))?;
    if !is_fresh(&own) {
        return Ok(BeginSecondFactorPayload {
            secret: None,
            uri: None,
            problems: said(cx, Code::SignInAgain, None),
        });
    }
    let begun = second_factor::begin(&cx.app, own.account).await;
    Ok(match begun.map_err(|fault| failed(cx, fault))? {
        Some(begun) => BeginSecondFactorPayload {
            secret: Some(begun.secret),
            uri: Some(begun.uri),
            problems: vec![],
        },
        None => BeginSecondFactorPayload {
            secret: None,
            uri: None,
            problems: said(cx, Code::WrongState, None),
        },
    })
}

pub(super) async fn confirm(cx: &Cx, input: ConfirmSecondFactorInput) -> Result<ConfirmSecondFactorPayload> {
    let own = own::of(cx).map_err(|halt| cx.refuse(halt))?;
    let confirmed = second_factor::confirm(&cx.app, own.account, &input.code).await;
    Ok(match confirmed.map_err(|fault| failed(cx, fault))? {
        First::Codes(recovery_codes) => {
            note(cx, &own, Kind::SecondFactorAdded).await?;
            ConfirmSecondFactorPayload {
                recovery_codes,
                problems: vec![],
            }
        }
        First::Wrong => ConfirmSecondFactorPayload {
            recovery_codes: vec![],
            problems: said(cx, Code::SecondStepWrong, Some("code")),
        },
        First::Nothing => ConfirmSecondFactorPayload {
            recovery_codes: vec![],
            problems: said(cx, Code::WrongState, None),
        },
    })
}

pub(super) async fn remove(cx: &Cx, input: RemoveSecondFactorInput) -> Result<RemoveSecondFactorPayload> {
    let own = own::of(cx).map_err(|halt| cx.refuse(halt))?;
    let proof = second_factor::prove(&cx.app, own.account, &input.code).await;
    let refused = match proof.map_err(|fault| failed(cx, fault))? {
        Proof::Right => None,
        Proof::Wrong => Some(Code::SecondStepWrong),
        Proof::Throttled => Some(Code::SignInThrottled),
    };
    if let Some(code) = refused {
        return Ok(RemoveSecondFactorPayload {
            removed: false,
            problems: said(cx, code, Some("code")),
        });
    }
    let removed = second_factor::remove(&cx.app, own.account).await;
    let removed = removed.map_err(|fault| failed(cx, fault))?;
    note(cx, &own, Kind::SecondFactorRemoved).await?;
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

/// Writes it in the access log of the organisation that the person acts for.
async fn note(cx: &Cx, own: &Own<'_>, kind: Kind) -> Result<()> {
    let noted = note_of(&cx.app, own.who.id, kind).await;
    noted.map_err(|fault| failed(cx, fault))
}

fn failed(cx: &Cx, fault: Fault) -> async_graphql::Error {
    cx.refuse(Halt::Fault(fault))
}
