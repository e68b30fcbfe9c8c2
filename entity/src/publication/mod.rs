//! A published snapshot of aggregates: what anyone may read.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// The programme's figures as published for one day.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The last day counted.
    pub as_of: Date,
    /// The figures; small cells are null.
    pub content: Json,
    /// When it was published.
    pub published_at: Moment,
}

no_relations!();
