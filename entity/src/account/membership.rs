//! One account acting for one organisation, with a subset of its capacities.

use sea_orm::entity::prelude::*;

use crate::organisation::Capacities;
use crate::{Moment, account, organisation, territory};

vocabulary! {
    /// How far a member may act for its organisation.
    #[graphql(name = "MembershipRole")]
    Role {
        /// Acts and manages the members.
        Manager,
        /// Acts.
        Agent,
        /// Reads.
        Reader,
    }
}

/// One account in one organisation.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The territory of the organisation.
    pub territory_id: Uuid,
    /// The organisation.
    pub organisation_id: Uuid,
    /// The account.
    pub account_id: Uuid,
    /// Manager, agent or reader.
    pub role: Role,
    /// Its capacities, at most those of the organisation.
    pub capacities: Capacities,
    /// Since when it is refused at its next request.
    pub suspended_at: Option<Moment>,
    /// Since when it is no member any more; it is suspended too.
    pub left_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
}

no_relations!();
joined!(AccountId to account, OrganisationId to organisation, TerritoryId to territory);
