//! What a caller's idempotency key stood for: a keyed hash of the input and the resulting id, never a payload.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One key of one principal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    /// The membership or app client.
    #[sea_orm(primary_key, auto_increment = false)]
    pub principal_id: Uuid,
    /// The caller's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Keyed hash of the mutation's name and its input.
    pub input_hash: String,
    /// The id of what the mutation made or changed.
    pub result_id: Uuid,
    /// When, in real time.
    pub created_at: Moment,
}

no_relations!();
