//! The parts that have to do with a device: those in it, and those that came out of it; read for many devices at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::part;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::Reads;
use crate::policy::rows;

/// The parts of a device, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PartsOf(pub(crate) Uuid);

/// In one of these devices, or taken out of it.
pub(super) fn of_devices(devices: impl IntoIterator<Item = Uuid>) -> Condition {
    let devices: Vec<Uuid> = devices.into_iter().collect();
    Condition::any()
        .add(part::Column::DeviceId.is_in(devices.iter().copied()))
        .add(part::Column::OriginDeviceId.is_in(devices))
}

impl Loader<PartsOf> for Reads {
    type Value = Vec<part::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[PartsOf]) -> Result<HashMap<PartsOf, Self::Value>, Self::Error> {
        let found = rows::seen::<part::Entity>(&self.actor)
            .filter(of_devices(keys.iter().map(|key| key.0)))
            .order_by_desc(part::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let of = |key: &PartsOf| {
            let mine = |part: &&part::Model| [part.device_id, part.origin_device_id].contains(&Some(key.0));
            found.iter().filter(mine).cloned().collect()
        };
        Ok(keys.iter().map(|key| (*key, of(key))).collect())
    }
}
