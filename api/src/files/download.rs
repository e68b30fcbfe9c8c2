//! Giving a file back: to the organisation that sent it, and to whoever sees what it is attached to.

use actix_web::web::Bytes;
use entity::file;
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::ObjectStoreExt;
use sea_orm::{ColumnTrait, QueryFilter};

use super::store::path;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::policy::rows;
use crate::problem::Halt;

/// A file on its way out.
pub struct Download {
    /// The name it came with.
    pub name: String,
    /// How much it weighs, in bytes.
    pub bytes: u64,
    /// Its pieces.
    pub pieces: BoxStream<'static, Result<Bytes, Fault>>,
}

/// The file of an id.
///
/// # Errors
/// Unauthenticated; not found when it is absent, foreign or dropped; a fault.
pub async fn download(cx: &Cx, file: &str) -> Result<Download, Halt> {
    cx.actor.principal().ok_or(Halt::Unauthenticated)?;
    let id = id::decode::<file::Entity>(&file.into()).ok_or(Halt::NotFound)?;
    let row = rows::seen::<file::Entity>(&cx.actor)
        .filter(file::Column::Id.eq(id))
        .filter(file::Column::DroppedAt.is_null())
        .one(&cx.app.db)
        .await?
        .ok_or(Halt::NotFound)?;
    let found = cx.app.files.get(&path(row.territory_id, row.id)).await;
    let found = found.map_err(Fault::from)?;
    Ok(Download {
        name: row.name,
        bytes: found.meta.size,
        pieces: found.into_stream().map_err(Fault::from).boxed(),
    })
}
