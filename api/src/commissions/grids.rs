//! The grid in force, and past versions, which never change (I11).

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::{grid, territory};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::grid_types::Grid;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::Reads;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// The newest version.
///
/// # Errors
/// A fault: a territory is founded with one.
pub(crate) async fn in_force(op: &Op<'_>) -> Result<grid::Model, Halt> {
    let newest = op
        .within::<grid::Entity>()
        .order_by_desc(grid::Column::Version)
        .one(op.tx())
        .await?;
    newest.ok_or_else(|| Fault::new("no grid").into())
}

/// The newest version of a programme, for anybody.
///
/// # Errors
/// A fault.
pub(super) async fn published(cx: &Cx, slug: &str) -> Result<Option<Grid>, Halt> {
    let db = &cx.app.db;
    let territory = rows::beside::<territory::Entity>()
        .filter(territory::Column::Slug.eq(slug))
        .one(db)
        .await?;
    let Some(territory) = territory else {
        return Ok(None);
    };
    let newest = rows::of_territory::<grid::Entity>(territory.id)
        .order_by_desc(grid::Column::Version)
        .one(db)
        .await?;
    Ok(newest.map(Grid))
}

/// A version of a territory's grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Version(pub(crate) Uuid, pub(crate) i32);

impl Loader<Version> for Reads {
    type Value = grid::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[Version]) -> Result<HashMap<Version, Self::Value>, Self::Error> {
        let found = rows::seen::<grid::Entity>(&self.actor)
            .filter(grid::Column::Version.is_in(keys.iter().map(|key| key.1)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .map(|grid| (Version(grid.territory_id, grid.version), grid))
            .collect())
    }
}
