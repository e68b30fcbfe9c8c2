//! What lets in who lost the authenticator app, once. Only keyed hashes are kept; a code that was used is gone.

use sea_orm::entity::prelude::*;

/// One code that was not used yet.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_code")]
pub struct Model {
    /// Whose it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The keyed hash of the code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
}

no_relations!();
