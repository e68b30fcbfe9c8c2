//! An organisation that takes no part in one item.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One recusal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recusal")]
pub struct Model {
    /// The item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub agenda_item_id: Uuid,
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
