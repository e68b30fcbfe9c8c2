//! A partner's software, acting for one organisation with scopes.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::organisation::{self, Capacities};
use crate::{Moment, territory};

/// OAuth scopes, as granted: `cases:read`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Scopes(pub Vec<String>);

/// One application of a partner.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "app_client")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation it acts for.
    pub organisation_id: Uuid,
    /// The OAuth client identifier.
    #[sea_orm(unique)]
    pub client_id: String,
    /// The name people gave it.
    pub name: String,
    /// SHA-256 of its secret: 256 random bits need no slow hash.
    pub secret_hash: String,
    /// SHA-256 of the secret before…
    pub previous_secret_hash: Option<String>,
    /// …and until when, in real time, it is still good.
    pub previous_until: Option<Moment>,
    /// What it may ask.
    pub scopes: Scopes,
    /// The capacities of who created it, which it never exceeds; none for one from before they were kept.
    pub capacities: Option<Capacities>,
    /// Since when it is refused.
    pub revoked_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
}

no_relations!();
joined!(OrganisationId to organisation, TerritoryId to territory);
