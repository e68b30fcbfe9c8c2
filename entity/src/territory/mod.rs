//! The tenant: one city or authority and its programme. Rows of two territories never meet.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One programme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "territory")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The name in addresses: `poitiers`.
    #[sea_orm(unique)]
    pub slug: String,
    /// The name people read: `Poitiers`.
    pub name: String,
    /// IANA time zone in which dates are understood: `Europe/Paris`.
    pub time_zone: String,
    /// When it was created.
    pub created_at: Moment,
}

no_relations!();
