//! The account of whoever asks. Software has none, and nobody else's is ever read.

use async_graphql::Result;
use entity::account;
use sea_orm::{ColumnTrait, QueryFilter};

use super::types::{Account, SecondFactor};
use crate::gateway::Cx;
use crate::identity::second_factor;
use crate::policy::{Principal, rows};
use crate::problem::Halt;

/// The person who asks.
pub(super) struct Own<'a> {
    /// As whom it acts.
    pub(super) who: &'a Principal,
    /// Its account.
    pub(super) account: uuid::Uuid,
}

/// Who asks, if it is a person.
///
/// # Errors
/// Unauthenticated, forbidden to software.
pub(super) fn of(cx: &Cx) -> Result<Own<'_>, Halt> {
    let who = cx.actor.principal().ok_or(Halt::Unauthenticated)?;
    let account = who.account.ok_or(Halt::Forbidden)?;
    Ok(Own { who, account })
}

/// The account, as its person reads it.
pub(super) async fn read(cx: &Cx) -> Result<Option<Account>, Halt> {
    let Ok(own) = of(cx) else {
        return Ok(None);
    };
    let row = rows::beside::<account::Entity>()
        .filter(account::Column::Id.eq(own.account))
        .one(&cx.app.db)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let factor = second_factor::in_use(&cx.app, own.account).await?;
    Ok(Some(Account {
        email: row.email,
        name: row.name,
        language: row.language,
        second_factor: factor.map(|factor| SecondFactor {
            since: factor.since,
            recovery_codes_left: i64::try_from(factor.recovery_codes_left).unwrap_or(i64::MAX),
        }),
    }))
}
