//! The paper with which devices leave as waste: one for a whole load, with its operator and its weight.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One slip.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "waste_slip")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation that sent the load.
    pub organisation_id: Uuid,
    /// The operator that took it.
    pub operator: String,
    /// The operator's number: unique among its slips.
    pub number: String,
    /// The day of the slip.
    pub issued_on: Date,
    /// What the load weighed, in grams; none where nobody weighed it.
    pub weight_grams: Option<i64>,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
