//! Signing in by a link: once, in time, and only by the newest one of the account.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::access::Kind;
use entity::account::sign_in_link::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::sessions::{SignIn, first_membership};
use super::{access, link, second_step};
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;

/// Signs in whoever holds a link's token. A link that was used, replaced or is too old is refused like one that
/// never was.
///
/// # Errors
/// The database does not answer.
pub async fn sign_in_by_link(app: &App, token: &str) -> Result<SignIn, Fault> {
    let row = match link::row_of(token) {
        Some(id) => Entity::find_by_id(id).one(&app.db).await?,
        None => None,
    };
    let Some(row) = row.filter(|row| link::opens(&app.keys, token, row)) else {
        return Ok(SignIn::Refused);
    };
    let member = match row.account_id {
        Some(account) => first_membership(app, account).await?,
        None => None,
    };
    let Some(member) = member else {
        return Ok(SignIn::Refused);
    };
    if take(app, &row).await? {
        second_step::or_in(app, &member).await
    } else {
        access::of_member(app, &member, Kind::SignInDenied).await?;
        Ok(SignIn::Refused)
    }
}

/// Uses a link up; whether it was there to be used.
async fn take(app: &App, row: &Model) -> Result<bool, Fault> {
    let newest = Entity::find()
        .filter(Column::AccountId.eq(row.account_id))
        .order_by_desc(Column::Id)
        .one(&app.db)
        .await?;
    if newest.is_none_or(|newest| newest.id != row.id) {
        return Ok(false);
    }
    let now = real_now();
    let used = ActiveModel {
        used_at: Set(Some(now)),
        ..Default::default()
    };
    let _turn = app.write_turn.lock().await;
    // Of two who open it at once, one finds it unused.
    let taken = Entity::update_many()
        .set(used)
        .filter(Column::Id.eq(row.id))
        .filter(Column::UsedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(&app.db)
        .await?;
    Ok(taken.rows_affected == 1)
}
