//! A donor's offers, from the draft to the last device's end.

pub(crate) mod accept_pledge;
pub(crate) mod close_pledge;
pub(crate) mod decline_pledge;
pub mod differences;
pub(crate) mod draft_pledge;
pub(crate) mod import_inventory;
pub(crate) mod intake;
pub(crate) mod receive_pledge;
pub(crate) mod schedule_pledge;
pub(crate) mod submit_pledge;
pub mod types;
pub(crate) mod withdraw_pledge;

use async_graphql::{Context, ID, Object, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    AcceptPledgeInput, AcceptPledgePayload, ClosePledgeInput, ClosePledgePayload, DeclinePledgeInput,
    DeclinePledgePayload, DraftPledgeInput, DraftPledgePayload, ImportInventoryInput, ImportInventoryPayload,
    Pledge, PledgePage, ReceivePledgeInput, ReceivePledgePayload, SchedulePledgeInput, SchedulePledgePayload,
    SubmitPledgeInput, SubmitPledgePayload, WithdrawPledgeInput, WithdrawPledgePayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading pledges.
#[derive(Default)]
pub struct PledgeQuery;

/// Reading pledges.
#[Object]
impl PledgeQuery {
    /// The pledges this actor sees, newest first.
    async fn pledges(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::pledge::State>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<PledgePage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadPledges).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::pledge::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(entity::pledge::Column::State.eq(state));
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
            Pledge,
        )
        .await
    }

    /// One pledge; null when this actor does not see it.
    async fn pledge(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Pledge>> {
        match crate::graphql::id::decode::<entity::pledge::Entity>(&id) {
            Some(id) => Pledge::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing pledges.
#[derive(Default)]
pub struct PledgeMutation;

/// Changing pledges.
#[Object]
impl PledgeMutation {
    /// Begins a pledge, or corrects one that is not sent yet.
    async fn draft_pledge(&self, ctx: &Context<'_>, input: DraftPledgeInput) -> Result<DraftPledgePayload> {
        DraftPledgePayload::of(cx(ctx), draft_pledge::run(cx(ctx), input).await).await
    }

    /// Reads a spreadsheet into a pledge that is not sent yet: first as a preview, then for good. The inventory is what the
    /// last file says; the same file twice changes nothing.
    async fn import_inventory(
        &self,
        ctx: &Context<'_>,
        input: ImportInventoryInput,
    ) -> Result<ImportInventoryPayload> {
        import_inventory::answer(cx(ctx), import_inventory::run(cx(ctx), input).await).await
    }

    /// Sends a pledge to the coordinator.
    async fn submit_pledge(
        &self,
        ctx: &Context<'_>,
        input: SubmitPledgeInput,
    ) -> Result<SubmitPledgePayload> {
        SubmitPledgePayload::of(cx(ctx), submit_pledge::run(cx(ctx), input).await).await
    }

    /// Takes a pledge back before its equipment came.
    async fn withdraw_pledge(
        &self,
        ctx: &Context<'_>,
        input: WithdrawPledgeInput,
    ) -> Result<WithdrawPledgePayload> {
        WithdrawPledgePayload::of(cx(ctx), withdraw_pledge::run(cx(ctx), input).await).await
    }

    /// Accepts a pledge; the donor is told by mail.
    async fn accept_pledge(
        &self,
        ctx: &Context<'_>,
        input: AcceptPledgeInput,
    ) -> Result<AcceptPledgePayload> {
        AcceptPledgePayload::of(cx(ctx), accept_pledge::run(cx(ctx), input).await).await
    }

    /// Declines a pledge with a reason; the donor is told by mail.
    async fn decline_pledge(
        &self,
        ctx: &Context<'_>,
        input: DeclinePledgeInput,
    ) -> Result<DeclinePledgePayload> {
        DeclinePledgePayload::of(cx(ctx), decline_pledge::run(cx(ctx), input).await).await
    }

    /// Agrees a day for the delivery of an accepted pledge.
    async fn schedule_pledge(
        &self,
        ctx: &Context<'_>,
        input: SchedulePledgeInput,
    ) -> Result<SchedulePledgePayload> {
        SchedulePledgePayload::of(cx(ctx), schedule_pledge::run(cx(ctx), input).await).await
    }

    /// Reconciles a pledge with its inventory, once no collection is awaited: every device announced is accepted, refused or
    /// missing; those accepted get a label. The donor is told by mail what came and what differs.
    async fn receive_pledge(
        &self,
        ctx: &Context<'_>,
        input: ReceivePledgeInput,
    ) -> Result<ReceivePledgePayload> {
        ReceivePledgePayload::of(cx(ctx), receive_pledge::run(cx(ctx), input).await).await
    }

    /// Closes a pledge whose every device has reached its end.
    async fn close_pledge(&self, ctx: &Context<'_>, input: ClosePledgeInput) -> Result<ClosePledgePayload> {
        ClosePledgePayload::of(cx(ctx), close_pledge::run(cx(ctx), input).await).await
    }
}
