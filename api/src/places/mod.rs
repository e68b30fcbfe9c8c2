//! Where equipment is collected and where computers are handed over.

mod address;
pub(crate) mod close_place;
pub(crate) mod create_place;
pub mod types;
pub(crate) mod update_place;

use async_graphql::{Context, ID, Object, Result};
use entity::place::{Column, Kind};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    ClosePlaceInput, ClosePlacePayload, CreatePlaceInput, CreatePlacePayload, Place, PlacePage,
    UpdatePlaceInput, UpdatePlacePayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading places.
#[derive(Default)]
pub struct PlaceQuery;

/// Reading places.
#[Object]
impl PlaceQuery {
    /// The places of the programme, newest first.
    #[expect(
        clippy::too_many_arguments,
        reason = "a filter each, beside the four of a page"
    )]
    async fn places(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "For this alone.")] kind: Option<Kind>,
        #[graphql(desc = "Those closed too.", default)] closed: bool,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<PlacePage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadPlaces).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::place::Entity>(&cx.actor);
        if !closed {
            list = list.filter(Column::ClosedAt.is_null());
        }
        match kind {
            Some(Kind::Collection) => list = list.filter(Column::Collects.eq(true)),
            Some(Kind::Handover) => list = list.filter(Column::HandsOver.eq(true)),
            None => {}
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Place).await
    }

    /// One place; null when this actor does not see it.
    async fn place(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Place>> {
        match crate::graphql::id::decode::<entity::place::Entity>(&id) {
            Some(id) => Place::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing places.
#[derive(Default)]
pub struct PlaceMutation;

/// Changing places.
#[Object]
impl PlaceMutation {
    /// Adds a place, open from now on.
    async fn create_place(&self, ctx: &Context<'_>, input: CreatePlaceInput) -> Result<CreatePlacePayload> {
        CreatePlacePayload::of(cx(ctx), create_place::run(cx(ctx), input).await).await
    }

    /// Changes what is said of a place: all of it, as it is from now on.
    async fn update_place(&self, ctx: &Context<'_>, input: UpdatePlaceInput) -> Result<UpdatePlacePayload> {
        UpdatePlacePayload::of(cx(ctx), update_place::run(cx(ctx), input).await).await
    }

    /// Closes a place: nothing new is planned there; what was stays planned.
    async fn close_place(&self, ctx: &Context<'_>, input: ClosePlaceInput) -> Result<ClosePlacePayload> {
        ClosePlacePayload::of(cx(ctx), close_place::run(cx(ctx), input).await).await
    }
}
