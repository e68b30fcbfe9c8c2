//! A portal session: what the cookie's random value stands for. Only its hash is kept.

use sea_orm::entity::prelude::*;

use super::membership;
use crate::Moment;

/// One browser signed in for one membership.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// SHA-256 of the cookie's value.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    /// The membership signed in.
    pub membership_id: Uuid,
    /// Whether a membership that both coordinates and decides is here to decide.
    pub deciding: bool,
    /// Until when, in real time.
    pub expires_at: Moment,
}

no_relations!();
joined!(MembershipId to membership);
