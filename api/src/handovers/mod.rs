//! From a granted case to the computer in somebody's hands.

pub(crate) mod calendar;
pub(crate) mod calling_off;
pub(crate) mod cancel_handover;
pub(crate) mod cancel_handover_session;
pub(crate) mod change_handover_session;
pub(crate) mod complete_handover;
pub(crate) mod create_handover_session;
pub(crate) mod exchange_device;
pub mod inputs;
pub(crate) mod miss_handover;
pub(crate) mod of_case;
pub(crate) mod plan_handover;
pub(crate) mod record_support_session;
pub(crate) mod release_device;
pub(crate) mod reschedule_handover;
pub(crate) mod reserve_device;
mod slot;
pub mod types;
mod venue;

use async_graphql::{Context, ID, Object, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::inputs::{
    CancelHandoverSessionInput, CancelHandoverSessionPayload, ChangeHandoverSessionInput,
    ChangeHandoverSessionPayload, CreateHandoverSessionInput, CreateHandoverSessionPayload, HandoverSession,
    HandoverSessionPage, RecordSupportSessionInput, RecordSupportSessionPayload, RescheduleHandoverInput,
    RescheduleHandoverPayload,
};
use self::types::{
    CancelHandoverInput, CancelHandoverPayload, CompleteHandoverInput, CompleteHandoverPayload,
    ExchangeDeviceInput, ExchangeDevicePayload, Handover, HandoverPage, MissHandoverInput,
    MissHandoverPayload, PlanHandoverInput, PlanHandoverPayload, ReleaseDeviceInput, ReleaseDevicePayload,
    ReserveDeviceInput, ReserveDevicePayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading handovers.
#[derive(Default)]
pub struct HandoverQuery;

/// Reading handovers.
#[Object]
impl HandoverQuery {
    /// The appointments this actor sees, newest first.
    async fn handovers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::handover::State>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<HandoverPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadHandovers).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::handover::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(entity::handover::Column::State.eq(state));
        }
        page(
            ctx,
            list,
            &Ask {
                after,
                before,
                first,
                last,
            },
            None,
            Handover,
        )
        .await
    }

    /// The sessions of handovers this actor sees, newest first.
    #[expect(clippy::too_many_arguments, reason = "GraphQL arguments of a list")]
    async fn handover_sessions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::handover::session::State>,
        #[graphql(desc = "Beginning at this moment or later.")] starting_from: Option<entity::Moment>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<HandoverSessionPage> {
        use entity::handover::session;
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadHandoverSessions).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<session::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(session::Column::State.eq(state));
        }
        if let Some(from) = starting_from {
            list = list.filter(session::Column::StartsAt.gte(from));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, HandoverSession).await
    }

    /// One appointment; null when this actor does not see it.
    async fn handover(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Handover>> {
        match crate::graphql::id::decode::<entity::handover::Entity>(&id) {
            Some(id) => Handover::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing handovers.
#[derive(Default)]
pub struct HandoverMutation;

/// Changing handovers.
#[Object]
impl HandoverMutation {
    /// Holds a ready device for a granted case. At most one device a case, and one case a device.
    async fn reserve_device(
        &self,
        ctx: &Context<'_>,
        input: ReserveDeviceInput,
    ) -> Result<ReserveDevicePayload> {
        ReserveDevicePayload::of(cx(ctx), reserve_device::run(cx(ctx), input).await).await
    }

    /// Holds another computer for somebody who has one; the old one comes back. It is handed over at an appointment like the
    /// first, and the case keeps its state.
    async fn exchange_device(
        &self,
        ctx: &Context<'_>,
        input: ExchangeDeviceInput,
    ) -> Result<ExchangeDevicePayload> {
        ExchangeDevicePayload::of(cx(ctx), exchange_device::run(cx(ctx), input).await).await
    }

    /// Lets go of the device held for a granted case.
    async fn release_device(
        &self,
        ctx: &Context<'_>,
        input: ReleaseDeviceInput,
    ) -> Result<ReleaseDevicePayload> {
        ReleaseDevicePayload::of(cx(ctx), release_device::run(cx(ctx), input).await).await
    }

    /// Makes an appointment; the person, the referrer and the place are told by mail.
    async fn plan_handover(
        &self,
        ctx: &Context<'_>,
        input: PlanHandoverInput,
    ) -> Result<PlanHandoverPayload> {
        PlanHandoverPayload::of(cx(ctx), plan_handover::run(cx(ctx), input).await).await
    }

    /// The device changes hands, against a receipt.
    async fn complete_handover(
        &self,
        ctx: &Context<'_>,
        input: CompleteHandoverInput,
    ) -> Result<CompleteHandoverPayload> {
        CompleteHandoverPayload::of(cx(ctx), complete_handover::run(cx(ctx), input).await).await
    }

    /// Nobody came: the case waits for another appointment, and the device stays held.
    async fn miss_handover(
        &self,
        ctx: &Context<'_>,
        input: MissHandoverInput,
    ) -> Result<MissHandoverPayload> {
        MissHandoverPayload::of(cx(ctx), miss_handover::run(cx(ctx), input).await).await
    }

    /// Cancels an appointment: the case waits for another one, and the device stays held.
    async fn cancel_handover(
        &self,
        ctx: &Context<'_>,
        input: CancelHandoverInput,
    ) -> Result<CancelHandoverPayload> {
        CancelHandoverPayload::of(cx(ctx), cancel_handover::run(cx(ctx), input).await).await
    }

    /// Makes room for several appointments at a place.
    async fn create_handover_session(
        &self,
        ctx: &Context<'_>,
        input: CreateHandoverSessionInput,
    ) -> Result<CreateHandoverSessionPayload> {
        CreateHandoverSessionPayload::of(cx(ctx), create_handover_session::run(cx(ctx), input).await).await
    }

    /// Changes place, time or seats of a session, with notice: its appointments move with it, and whoever was told of them is
    /// told again.
    async fn change_handover_session(
        &self,
        ctx: &Context<'_>,
        input: ChangeHandoverSessionInput,
    ) -> Result<ChangeHandoverSessionPayload> {
        ChangeHandoverSessionPayload::of(cx(ctx), change_handover_session::run(cx(ctx), input).await).await
    }

    /// Cancels a session and its appointments, with notice: their cases wait for others, and the devices stay held.
    async fn cancel_handover_session(
        &self,
        ctx: &Context<'_>,
        input: CancelHandoverSessionInput,
    ) -> Result<CancelHandoverSessionPayload> {
        CancelHandoverSessionPayload::of(cx(ctx), cancel_handover_session::run(cx(ctx), input).await).await
    }

    /// Moves an appointment to another session, or another time and place; who was told is told again.
    async fn reschedule_handover(
        &self,
        ctx: &Context<'_>,
        input: RescheduleHandoverInput,
    ) -> Result<RescheduleHandoverPayload> {
        RescheduleHandoverPayload::of(cx(ctx), reschedule_handover::run(cx(ctx), input).await).await
    }

    /// Records help given with a computer, in coded words.
    async fn record_support_session(
        &self,
        ctx: &Context<'_>,
        input: RecordSupportSessionInput,
    ) -> Result<RecordSupportSessionPayload> {
        RecordSupportSessionPayload::of(cx(ctx), record_support_session::run(cx(ctx), input).await).await
    }
}
