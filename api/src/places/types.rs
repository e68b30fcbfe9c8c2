//! Places, as the API has them.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::Moment;
use entity::place::{Kind, version};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use crate::fault::Fault;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::loaders::{Reads, grouped};
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::partners::types::Organisation;
use crate::policy::{Action, action, rows};
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

    /// 1, 2, 3…: the version of what is said of it.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// All that was ever said of it, the newest first. For the coordinator alone; empty for others.
    async fn versions(&self, ctx: &Context<'_>) -> Result<Vec<PlaceVersion>> {
        let cx = cx(ctx);
        if action::allow(&cx.actor, Action::UpdatePlace).is_err() {
            return Ok(vec![]);
        }
        let found = cx.loaders.get(VersionsOf(self.0.id)).await;
        let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        Ok(found.into_iter().map(PlaceVersion::from).collect())
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

/// What was said of a place, from one moment to the next.
#[derive(Debug, SimpleObject)]
pub struct PlaceVersion {
    /// 1, 2, 3…
    pub version: i32,
    /// Its name.
    pub name: String,
    /// The lines of its address, without the commune.
    pub address_lines: Vec<String>,
    /// Its commune.
    pub commune: String,
    /// How to find it and to get in.
    pub instructions: Option<String>,
    /// Since when it is so.
    pub since: Moment,
}

impl From<version::Model> for PlaceVersion {
    fn from(row: version::Model) -> Self {
        Self {
            version: row.version,
            name: row.name,
            address_lines: row.lines.0,
            commune: row.commune,
            instructions: row.instructions,
            since: row.created_at,
        }
    }
}

/// The versions of a place that was seen, the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct VersionsOf(Uuid);

impl Loader<VersionsOf> for Reads {
    type Value = Vec<version::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[VersionsOf]) -> Result<HashMap<VersionsOf, Self::Value>, Self::Error> {
        let found = rows::beside::<version::Entity>()
            .filter(version::Column::PlaceId.is_in(keys.iter().map(|key| key.0)))
            .order_by_desc(version::Column::Version)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.place_id))
    }
}

problems!(
    "PlaceProblemCode",
    PlaceProblem {
        /// Somebody changed the place meanwhile: read it again.
        PlaceChanged,
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
    /// The version that was read, and is replaced; null replaces whatever there is.
    pub expected_version: Option<i32>,
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
