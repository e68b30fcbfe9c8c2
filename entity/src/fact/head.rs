//! The last number given in a territory. The row is locked last, so that numbers have no gap and no reader of the
//! feed ever misses one.

use sea_orm::entity::prelude::*;

/// The head of one territory's journal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_head")]
pub struct Model {
    /// The territory.
    #[sea_orm(primary_key, auto_increment = false)]
    pub territory_id: Uuid,
    /// The number of its last fact.
    pub seq: i64,
}

no_relations!();
