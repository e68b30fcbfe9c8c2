//! How many devices of a pledge stand in each state: one grouped read, for many pledges at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::Result;
use async_graphql::dataloader::Loader;
use entity::device;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::types::StateCount;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::Reads;
use crate::policy::rows;

/// The states of a pledge's devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatesOf(Uuid);

impl Loader<StatesOf> for Reads {
    type Value = Vec<StateCount>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[StatesOf]) -> Result<HashMap<StatesOf, Self::Value>, Self::Error> {
        let counted: Vec<(Uuid, device::State, i64)> = rows::seen::<device::Entity>(&self.actor)
            .select_only()
            .column(device::Column::PledgeId)
            .column(device::Column::State)
            .column_as(device::Column::Id.count(), "count")
            .filter(device::Column::PledgeId.is_in(keys.iter().map(|key| key.0)))
            .group_by(device::Column::PledgeId)
            .group_by(device::Column::State)
            .into_tuple()
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let mut states: HashMap<StatesOf, Vec<StateCount>> = HashMap::new();
        for (pledge, state, count) in counted {
            let count = i32::try_from(count).unwrap_or(i32::MAX);
            states
                .entry(StatesOf(pledge))
                .or_default()
                .push(StateCount { state, count });
        }
        for counts in states.values_mut() {
            counts.sort_unstable_by_key(|count| count.state);
        }
        Ok(states)
    }
}

/// The states of a pledge's devices, in the order of a device's life.
///
/// # Errors
/// A fault.
pub(crate) async fn count(cx: &Cx, pledge: Uuid) -> Result<Vec<StateCount>> {
    let counts = cx
        .loaders
        .get(StatesOf(pledge))
        .await
        .map_err(|fault| cx.failed(&fault))?;
    Ok(counts.unwrap_or_default())
}
