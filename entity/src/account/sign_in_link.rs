//! A link by e-mail that signs an account in, valid once and for a quarter of an hour. What the link holds is
//! derived from the row and from a key of the instance: whoever reads the table signs nobody in.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One link that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_link")]
pub struct Model {
    /// `UUIDv7`: of an account's links, the one with the greatest id is the one that opens.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whom it signs in; none where the address is nobody's, so that asking takes the same time.
    pub account_id: Option<Uuid>,
    /// 256 random bits, which the token is derived from together with the id.
    pub nonce: String,
    /// Until when it opens, in real time.
    pub expires_at: Moment,
    /// When its mail was set off, or found to be for nobody, in real time.
    pub posted_at: Option<Moment>,
    /// When it was used, in real time.
    pub used_at: Option<Moment>,
}

no_relations!();
