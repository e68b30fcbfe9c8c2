//! Reading a file that a mutation refers to, and dropping it once it has been taken in.

use async_graphql::ID;
use entity::file;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};

use super::store;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::op::Op;
use crate::policy::{Action, action, rows};
use crate::problem::Halt;

/// A file and its bytes.
pub(crate) struct Content {
    /// Its row.
    pub(crate) row: file::Model,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

/// A file that this actor may use for an action, read before the operation begins: nobody waits for the store while it holds
/// the turn of writers. None when it is absent, foreign or dropped: the verb says so after `begin`, which may know the
/// request as one that was done already.
///
/// # Errors
/// Unauthenticated, forbidden, a fault.
pub(crate) async fn content(cx: &Cx, action: Action, id: &ID) -> Result<Option<Content>, Halt> {
    let who = action::allow(&cx.actor, action)?;
    let Some(id) = id::decode::<file::Entity>(id) else {
        return Ok(None);
    };
    let mine = rows::seen_by::<file::Entity>(who, &action::capacities(who, action));
    let row = mine
        .filter(file::Column::Id.eq(id))
        .filter(file::Column::DroppedAt.is_null())
        .one(&cx.app.db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = store::read(&cx.app.files, &row).await?;
    Ok(Some(Content { row, bytes }))
}

/// Drops a file whose rows have been taken in: what it told beside them (the names of a fleet's former users) goes with it.
/// The content is deleted after the commit.
///
/// # Errors
/// A fault.
pub(crate) async fn drop_after(op: &Op<'_>, file: &file::Model) -> Result<(), Halt> {
    let change = file::ActiveModel {
        dropped_at: Set(Some(op.now)),
        ..Default::default()
    };
    op.change::<file::Entity>(file.id, change).await
}
