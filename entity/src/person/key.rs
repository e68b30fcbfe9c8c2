//! The key of one person, wrapped by the instance's master key. Deleting the row forgets the person.

use sea_orm::entity::prelude::*;

/// One person's key.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_key")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The key, sealed by the master key.
    pub wrapped: Vec<u8>,
}

no_relations!();
