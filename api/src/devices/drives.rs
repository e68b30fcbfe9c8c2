//! The drives a device has held and its evidence, read for many devices at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::device::{drive, drive_stay};
use entity::evidence;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::policy::rows;

/// The drives of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DrivesOf(pub(crate) Uuid);

/// The evidence of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct EvidenceOf(pub(crate) Uuid);

impl Loader<DrivesOf> for Reads {
    type Value = Vec<drive::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[DrivesOf]) -> Result<HashMap<DrivesOf, Self::Value>, Self::Error> {
        let failed = |error: sea_orm::DbErr| Arc::new(Fault::from(error));
        let stays = stays(&self.app.db, keys.iter().map(|key| key.0))
            .await
            .map_err(failed)?;
        let drives = rows::seen::<drive::Entity>(&self.actor)
            .filter(drive::Column::Id.is_in(stays.iter().map(|stay| stay.drive_id)))
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        let drives: HashMap<Uuid, drive::Model> = drives.into_iter().map(|drive| (drive.id, drive)).collect();
        let by_device = grouped(keys, |key| key.0, stays, |stay| stay.device_id);
        let held = |stays: Vec<drive_stay::Model>| {
            stays
                .iter()
                .filter_map(|stay| drives.get(&stay.drive_id).cloned())
                .collect()
        };
        Ok(by_device
            .into_iter()
            .map(|(key, stays)| (key, held(stays)))
            .collect())
    }
}

/// The device a drive is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PlaceOf(pub(crate) Uuid);

impl Loader<PlaceOf> for Reads {
    type Value = Uuid;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[PlaceOf]) -> Result<HashMap<PlaceOf, Uuid>, Self::Error> {
        let stays = rows::beside::<drive_stay::Entity>()
            .filter(drive_stay::Column::DriveId.is_in(keys.iter().map(|key| key.0)))
            .filter(drive_stay::Column::Until.is_null())
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let places = stays
            .into_iter()
            .map(|stay| (PlaceOf(stay.drive_id), stay.device_id));
        Ok(places.collect())
    }
}

impl Loader<EvidenceOf> for Reads {
    type Value = Vec<evidence::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[EvidenceOf]) -> Result<HashMap<EvidenceOf, Self::Value>, Self::Error> {
        let found = rows::seen::<evidence::Entity>(&self.actor)
            .filter(evidence::Column::DeviceId.is_in(keys.iter().map(|key| key.0)))
            .order_by_desc(evidence::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.device_id))
    }
}

/// Every stay of a drive in these devices, one a drive: the first that a report showed, else the first.
pub(super) async fn stays(
    db: &impl ConnectionTrait,
    devices: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<drive_stay::Model>, sea_orm::DbErr> {
    let mut stays = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DeviceId.is_in(devices))
        .order_by_desc(drive_stay::Column::Reported)
        .order_by_asc(drive_stay::Column::Id)
        .all(db)
        .await?;
    let mut seen = std::collections::HashSet::new();
    stays.retain(|stay| seen.insert((stay.device_id, stay.drive_id)));
    Ok(stays)
}
