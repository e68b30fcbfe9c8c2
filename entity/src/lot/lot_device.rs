//! Which devices a lot took: history that stays when a device moves on.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One device of one lot.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lot_device")]
pub struct Model {
    /// The lot.
    #[sea_orm(primary_key, auto_increment = false)]
    pub lot_id: Uuid,
    /// The device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// When it was this lot's no more: the lot was completed, or the device came back from somebody. None while the
    /// workshop holds it.
    pub left_at: Option<Moment>,
}

no_relations!();
