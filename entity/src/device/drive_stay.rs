//! The time a drive spent in a device. A device answers for every drive it has held.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One stay.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drive_stay")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The drive.
    pub drive_id: Uuid,
    /// The device that held it.
    pub device_id: Uuid,
    /// When it was first seen there.
    pub since: Moment,
    /// When it was seen elsewhere.
    pub until: Option<Moment>,
    /// Whether a report of the machine showed it there; false while somebody only said that they put it in.
    pub reported: bool,
}

no_relations!();
