//! An invitation to act for an organisation, valid once and for a time.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One invitation sent by mail.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The territory of the membership.
    pub territory_id: Uuid,
    /// The membership it opens.
    pub membership_id: Uuid,
    /// Until when it may be accepted.
    pub expires_at: Moment,
    /// When it was accepted.
    pub accepted_at: Option<Moment>,
}

no_relations!();
