//! Half a day at a place, with room for several appointments.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover_session")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// Where.
    pub place_id: Uuid,
    /// The organisation that hands over there, as it was when the session was made.
    pub organisation_id: Uuid,
    /// How many people may come.
    pub capacity: i32,
    /// From when.
    pub starts_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// When it was created.
    pub created_at: Moment,
}

no_relations!();
