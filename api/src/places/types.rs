//! Places, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::place::Kind;
use serde::Serialize;

use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::partners::types::Organisation;
use crate::problem::{payload, problems};

node! {
    /// Where equipment is collected or computers are handed over.
    Place(place)
}

/// A page of places.
pub type PlacePage = Page<entity::place::Entity, Place>;

/// Where equipment is collected or computers are handed over.
#[Object]
impl Place {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::place::Entity>(self.0.id)
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The lines of its address, without the commune.
    async fn address_lines(&self) -> &[String] {
        &self.0.lines.0
    }

    /// Its commune, with the post code if people write it.
    async fn commune(&self) -> &str {
        &self.0.commune
    }

    /// What it is for.
    async fn kinds(&self) -> Vec<Kind> {
        self.0.kinds()
    }

    /// How to find it and to get in.
    async fn instructions(&self) -> Option<&str> {
        self.0.instructions.as_deref()
    }

    /// The organisation that runs it; null when none does, or for those who do not see it.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        match self.0.organisation_id {
            Some(id) => Organisation::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// Since when it is part of the programme.
    async fn opened_at(&self) -> Moment {
        self.0.created_at
    }

    /// Since when nothing new is planned there; null while it is open.
    async fn closed_at(&self) -> Option<Moment> {
        self.0.closed_at
    }
}

problems!(
    "PlaceProblemCode",
    PlaceProblem {
        /// The organisation that runs a place of handover must be able to hand over.
        DoesNotHandOver,
    }
);

/// What is said of a place.
#[derive(InputObject, Serialize)]
pub struct PlaceInput {
    /// Its name.
    pub name: String,
    /// The lines of its address, one to four, without the commune.
    pub address_lines: Vec<String>,
    /// Its commune, with the post code.
    pub commune: String,
    /// What it is for: one thing at least.
    pub kinds: Vec<Kind>,
    /// How to find it and to get in.
    pub instructions: Option<String>,
    /// The organisation that runs it, if one does.
    pub organisation_id: Option<ID>,
}

/// A place to add.
#[derive(InputObject, Serialize)]
pub struct CreatePlaceInput {
    /// What is said of it.
    pub place: PlaceInput,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The place added.
    CreatePlacePayload { place: Place, PlaceProblem }
}

/// A place to change.
#[derive(InputObject, Serialize)]
pub struct UpdatePlaceInput {
    /// The place, open.
    pub place_id: ID,
    /// What is said of it from now on.
    pub place: PlaceInput,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The place, as it is now.
    UpdatePlacePayload { place: Place, PlaceProblem }
}

/// A place to close.
#[derive(InputObject, Serialize)]
pub struct ClosePlaceInput {
    /// The place, open.
    pub place_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The place, closed.
    ClosePlacePayload { place: Place, PlaceProblem }
}
