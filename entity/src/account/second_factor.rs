//! What an authenticator app and this instance both know (RFC 6238), where a person asked for a second step.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// The second factor of one account.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factor")]
pub struct Model {
    /// Whose it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// The shared secret, sealed with a key of the instance.
    pub secret: Vec<u8>,
    /// When the secret was made, in real time.
    pub begun_at: Moment,
    /// Since when it is asked for, in real time; none until a first code proved that the app has it.
    pub confirmed_at: Option<Moment>,
    /// The thirty seconds of the last code that was used: no code is good twice.
    pub last_step: i64,
}

no_relations!();
