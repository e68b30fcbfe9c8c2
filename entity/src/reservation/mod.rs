//! A device held for a granted case. The database forbids a second (I2).

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One reservation; history once released or handed over.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reservation")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The device.
    pub device_id: Uuid,
    /// Whether it holds: at most one a device and one a case.
    pub active: bool,
    /// When it was made.
    pub created_at: Moment,
    /// When it ended.
    pub ended_at: Option<Moment>,
}

no_relations!();
