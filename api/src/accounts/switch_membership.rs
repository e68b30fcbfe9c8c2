//! Acting for another organisation of the same account: another session, never the rows of both.

use async_graphql::Result;
use entity::Moment;
use entity::account::membership;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::own;
use super::sign_in::go_on;
use super::types::{SignInPayload, SwitchMembershipInput};
use crate::clock::real_now;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::identity::authenticate::member;
use crate::identity::second_factor;
use crate::identity::sessions::LIFETIME_SECONDS;
use crate::policy::rows;
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: SwitchMembershipInput) -> Result<SignInPayload> {
    let found = find(cx, &input).await.map_err(|halt| cx.refuse(halt))?;
    let (membership, signed_in) = found;
    go_on(cx, membership, input.deciding, signed_in)
}

/// A membership of the account that asks, and that may act now; and when the person signed in. Anybody else's does not
/// exist. A sign-in ends after twelve hours, and when a second step was asked for after it.
///
/// # Errors
/// Unauthenticated, forbidden to software, not found, a fault.
pub async fn find(cx: &Cx, input: &SwitchMembershipInput) -> Result<(Uuid, Moment), Halt> {
    let own = own::of(cx)?;
    let account = own.account;
    let signed_in = own.who.signed_in_at.ok_or(Halt::Unauthenticated)?;
    let ends = signed_in.plus_millis(LIFETIME_SECONDS * 1000);
    let factor = second_factor::in_use(&cx.app, account).await?;
    // A token tells the second alone.
    let before = |since: Moment| signed_in.0 / 1000 < since.0 / 1000;
    if ends < real_now() || factor.is_some_and(|factor| before(factor.since)) {
        return Err(Halt::Unauthenticated);
    }
    let wanted = id::decode::<membership::Entity>(&input.membership_id).ok_or(Halt::NotFound)?;
    let mine = rows::beside::<membership::Entity>()
        .filter(membership::Column::Id.eq(wanted))
        .filter(membership::Column::AccountId.eq(account))
        .one(&cx.app.db)
        .await?;
    let mine = mine.ok_or(Halt::NotFound)?;
    match member(&cx.app, mine.id, input.deciding).await? {
        Some(_) => Ok((mine.id, signed_in)),
        None => Err(Halt::NotFound),
    }
}
