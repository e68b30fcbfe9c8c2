//! Which cost reverses another: one statement for a whole page of them.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::Result;
use async_graphql::dataloader::Loader;
use entity::cost;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::Cost;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::Reads;
use crate::policy::rows;

/// What reverses a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ReversalOf(Uuid);

impl Loader<ReversalOf> for Reads {
    type Value = cost::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[ReversalOf]) -> Result<HashMap<ReversalOf, Self::Value>, Self::Error> {
        let found = rows::seen::<cost::Entity>(&self.actor)
            .filter(cost::Column::ReversesId.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .filter_map(|row| Some((ReversalOf(row.reverses_id?), row)))
            .collect())
    }
}

/// The cost that reverses one, if any.
///
/// # Errors
/// A fault.
pub(super) async fn of(cx: &Cx, cost: Uuid) -> Result<Option<Cost>> {
    let found = cx.loaders.get(ReversalOf(cost)).await;
    Ok(found.map_err(|fault| cx.failed(&fault))?.map(Cost))
}
