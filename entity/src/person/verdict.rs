//! What the coordinator found two people that look alike to be.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What two people that look alike are.
    #[graphql(name = "DuplicateVerdict")]
    Verdict {
        /// One person, referred twice.
        Same,
        /// Two people.
        Different,
    }
}

/// One verdict on two people.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_verdict")]
pub struct Model {
    /// The one with the smaller id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub first_id: Uuid,
    /// The other.
    #[sea_orm(primary_key, auto_increment = false)]
    pub second_id: Uuid,
    /// Their territory.
    pub territory_id: Uuid,
    /// What they are.
    pub verdict: Verdict,
    /// When it was found.
    pub at: Moment,
}

no_relations!();

/// Two people as a verdict names them: the one with the smaller id first.
#[must_use]
pub fn pair(one: Uuid, other: Uuid) -> (Uuid, Uuid) {
    (std::cmp::min(one, other), std::cmp::max(one, other))
}
