//! Which organisation may read which fact: a partner's feed is one range of this index.

use sea_orm::entity::prelude::*;

/// One fact in one organisation's feed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fact_reader")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// The number of the fact.
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    /// Its territory.
    pub territory_id: Uuid,
    /// The fact.
    pub fact_id: Uuid,
    /// The capacities that read it there, as bits: who only decides for a university does not follow its cases.
    pub sides: i32,
}

no_relations!();
