//! Deliveries and pick-ups: the donor brings its equipment or the programme fetches it, whole or in parts.

pub(crate) mod calendar;
pub(crate) mod cancel_collection;
pub(crate) mod change_collection;
pub(crate) mod complete_collection;
pub(crate) mod miss_collection;
pub(crate) mod plan_collection;
mod slot;
pub mod types;
mod whereabouts;

use async_graphql::{Context, ID, Object, Result};
use entity::Moment;
use entity::collection::{Column, Entity, State};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    CancelCollectionInput, CancelCollectionPayload, ChangeCollectionInput, ChangeCollectionPayload,
    Collection, CollectionPage, CompleteCollectionInput, CompleteCollectionPayload, MissCollectionInput,
    MissCollectionPayload, PlanCollectionInput, PlanCollectionPayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading collections.
#[derive(Default)]
pub struct CollectionQuery;

/// Reading collections.
#[Object]
impl CollectionQuery {
    /// The deliveries and pick-ups this actor sees, newest first; of a time alone, for a calendar.
    #[expect(clippy::too_many_arguments, reason = "each is an argument of the field")]
    async fn collections(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<State>,
        #[graphql(desc = "That begin at this moment or later.")] from: Option<Moment>,
        #[graphql(desc = "That begin before this moment.")] to: Option<Moment>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<CollectionPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadCollections).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(Column::State.eq(state));
        }
        if let Some(from) = from {
            list = list.filter(Column::StartsAt.gte(from));
        }
        if let Some(to) = to {
            list = list.filter(Column::StartsAt.lt(to));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Collection).await
    }

    /// One delivery or pick-up; null when this actor does not see it.
    async fn collection(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Collection>> {
        match crate::graphql::id::decode::<Entity>(&id) {
            Some(id) => Collection::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing collections.
#[derive(Default)]
pub struct CollectionMutation;

/// Changing collections.
#[Object]
impl CollectionMutation {
    /// Agrees a delivery or pick-up of an accepted pledge, or of a part of it; the donor is told by mail. A pledge may have
    /// several.
    async fn plan_collection(
        &self,
        ctx: &Context<'_>,
        input: PlanCollectionInput,
    ) -> Result<PlanCollectionPayload> {
        PlanCollectionPayload::of(cx(ctx), plan_collection::run(cx(ctx), input).await).await
    }

    /// Changes time, place or carrier of a collection, with a reason; the donor is told by mail, and calendars take the change.
    async fn change_collection(
        &self,
        ctx: &Context<'_>,
        input: ChangeCollectionInput,
    ) -> Result<ChangeCollectionPayload> {
        ChangeCollectionPayload::of(cx(ctx), change_collection::run(cx(ctx), input).await).await
    }

    /// Gives a collection up before its time, with a reason: the coordinator, or the donor. The pledge stays as it is, and
    /// another may be planned.
    async fn cancel_collection(
        &self,
        ctx: &Context<'_>,
        input: CancelCollectionInput,
    ) -> Result<CancelCollectionPayload> {
        CancelCollectionPayload::of(cx(ctx), cancel_collection::run(cx(ctx), input).await).await
    }

    /// Notes that a collection did not take place because somebody did not come.
    async fn miss_collection(
        &self,
        ctx: &Context<'_>,
        input: MissCollectionInput,
    ) -> Result<MissCollectionPayload> {
        MissCollectionPayload::of(cx(ctx), miss_collection::run(cx(ctx), input).await).await
    }

    /// Takes in what came with a collection: devices accepted get a label, those refused stay the donor's, those nobody
    /// announced join the inventory. What did not come may come with another collection.
    async fn complete_collection(
        &self,
        ctx: &Context<'_>,
        input: CompleteCollectionInput,
    ) -> Result<CompleteCollectionPayload> {
        CompleteCollectionPayload::of(cx(ctx), complete_collection::run(cx(ctx), input).await).await
    }
}
