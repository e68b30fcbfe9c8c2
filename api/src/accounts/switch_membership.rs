//! Acting for another organisation of the same account: another session, never the rows of both.

use async_graphql::Result;
use entity::account::membership;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::own;
use super::sign_in::session;
use super::types::{SignInPayload, SwitchMembershipInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::identity::authenticate::member;
use crate::policy::rows;
use crate::problem::Halt;

pub(super) async fn run(cx: &Cx, input: SwitchMembershipInput) -> Result<SignInPayload> {
    let found = find(cx, &input).await.map_err(|halt| cx.refuse(halt))?;
    session(cx, found, input.deciding)
}

/// A membership of the account that asks, and that may act now. Anybody else's does not exist.
///
/// # Errors
/// Unauthenticated, forbidden to software, not found, a fault.
pub async fn find(cx: &Cx, input: &SwitchMembershipInput) -> Result<Uuid, Halt> {
    let account = own::of(cx)?.account;
    let wanted = id::decode::<membership::Entity>(&input.membership_id).ok_or(Halt::NotFound)?;
    let mine = rows::beside::<membership::Entity>()
        .filter(membership::Column::Id.eq(wanted))
        .filter(membership::Column::AccountId.eq(account))
        .one(&cx.app.db)
        .await?;
    let mine = mine.ok_or(Halt::NotFound)?;
    match member(&cx.app, mine.id, input.deciding).await? {
        Some(_) => Ok(mine.id),
        None => Err(Halt::NotFound),
    }
}
