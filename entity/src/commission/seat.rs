//! An organisation called to a commission.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One organisation called to one commission.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "seat")]
pub struct Model {
    /// The commission.
    #[sea_orm(primary_key, auto_increment = false)]
    pub commission_id: Uuid,
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// What it was called when the agenda was fixed: the minutes say so for ever.
    pub name: Option<String>,
    /// Since when somebody sits for it.
    pub present_since: Option<Moment>,
}

no_relations!();
