//! Sittings: who is called, what is decided and why, by a published grid.

pub(crate) mod ask_vote;
pub(crate) mod attend_commission;
pub(crate) mod cancel_commission;
pub(crate) mod cast_ballot;
pub(crate) mod close_commission;
pub(crate) mod decide_item;
pub(crate) mod decision;
pub(crate) mod freeze_commission;
pub mod grid_types;
pub(crate) mod grids;
pub(crate) mod leave_commission;
pub(crate) mod open_commission;
pub mod outlook;
pub(crate) mod plan_commission;
mod proposal;
pub(crate) mod publish_grid;
pub(crate) mod put_on_agenda;
mod ranking;
mod recuse_from_item;
pub(crate) mod settle_item;
mod simulate_grid;
mod sitting;
pub(crate) mod standing;
pub(crate) mod take_up_item;
pub mod types;
pub(crate) mod undo_decision;
pub mod vote;

use async_graphql::{Context, ID, Object, Result};

use self::grid_types::{Grid, GridSimulation, PublishGridInput, PublishGridPayload, SimulateGridInput};
use self::types::{
    AskVoteInput, AskVotePayload, AttendCommissionInput, AttendCommissionPayload, CancelCommissionInput,
    CancelCommissionPayload, CastBallotInput, CastBallotPayload, CloseCommissionInput,
    CloseCommissionPayload, Commission, CommissionPage, DecideItemInput, DecideItemPayload,
    FreezeCommissionInput, FreezeCommissionPayload, LeaveCommissionInput, LeaveCommissionPayload,
    OpenCommissionInput, OpenCommissionPayload, PlanCommissionInput, PlanCommissionPayload, PutOnAgendaInput,
    PutOnAgendaPayload, RecuseFromItemInput, RecuseFromItemPayload, SettleItemInput, SettleItemPayload,
    TakeUpItemInput, TakeUpItemPayload, UndoDecisionInput, UndoDecisionPayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading sittings.
#[derive(Default)]
pub struct CommissionQuery;

/// Reading sittings.
#[Object]
impl CommissionQuery {
    /// The commissions this actor sees, newest first.
    async fn commissions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<CommissionPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadCommissions).map_err(|halt| cx.refuse(halt))?;
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(
            ctx,
            rows::seen::<entity::commission::Entity>(&cx.actor),
            &ask,
            None,
            Commission,
        )
        .await
    }

    /// One commission; null when this actor does not see it.
    async fn commission(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Commission>> {
        match crate::graphql::id::decode::<entity::commission::Entity>(&id) {
            Some(id) => Commission::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// The grid in force in a programme. Published: anybody may read it.
    async fn grid(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The programme's name in addresses: `poitiers`.")] territory: String,
    ) -> Result<Option<Grid>> {
        let cx = cx(ctx);
        grids::published(cx, &territory)
            .await
            .map_err(|halt| cx.refuse(halt))
    }

    /// What another grid would change today among the cases whose rank is not fixed yet, against the grid in force. Nothing is
    /// published, and nothing else changes.
    async fn simulate_grid(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The other grid.")] input: SimulateGridInput,
    ) -> Result<GridSimulation> {
        GridSimulation::of(cx(ctx), simulate_grid::run(cx(ctx), input).await)
    }
}

/// Changing sittings.
#[derive(Default)]
pub struct CommissionMutation;

/// Changing sittings.
#[Object]
impl CommissionMutation {
    /// Publishes a new version of the grid: what is scored from now on is scored by it, and what was scored keeps its version.
    async fn publish_grid(&self, ctx: &Context<'_>, input: PublishGridInput) -> Result<PublishGridPayload> {
        PublishGridPayload::of(cx(ctx), publish_grid::run(cx(ctx), input).await).await
    }

    /// Plans a commission and calls organisations to it.
    async fn plan_commission(
        &self,
        ctx: &Context<'_>,
        input: PlanCommissionInput,
    ) -> Result<PlanCommissionPayload> {
        PlanCommissionPayload::of(cx(ctx), plan_commission::run(cx(ctx), input).await).await
    }

    /// Puts eligible cases on the agenda of a planned commission.
    async fn put_on_agenda(&self, ctx: &Context<'_>, input: PutOnAgendaInput) -> Result<PutOnAgendaPayload> {
        PutOnAgendaPayload::of(cx(ctx), put_on_agenda::run(cx(ctx), input).await).await
    }

    /// Fixes agenda and ranking; members may read from then on. Referrers among the members are recused of their cases.
    async fn freeze_commission(
        &self,
        ctx: &Context<'_>,
        input: FreezeCommissionInput,
    ) -> Result<FreezeCommissionPayload> {
        FreezeCommissionPayload::of(cx(ctx), freeze_commission::run(cx(ctx), input).await).await
    }

    /// The member's organisation sits in a commission it is called to.
    async fn attend_commission(
        &self,
        ctx: &Context<'_>,
        input: AttendCommissionInput,
    ) -> Result<AttendCommissionPayload> {
        AttendCommissionPayload::of(cx(ctx), attend_commission::run(cx(ctx), input).await).await
    }

    /// The member's organisation leaves the sitting.
    async fn leave_commission(
        &self,
        ctx: &Context<'_>,
        input: LeaveCommissionInput,
    ) -> Result<LeaveCommissionPayload> {
        LeaveCommissionPayload::of(cx(ctx), leave_commission::run(cx(ctx), input).await).await
    }

    /// Opens a sitting that has its quorum.
    async fn open_commission(
        &self,
        ctx: &Context<'_>,
        input: OpenCommissionInput,
    ) -> Result<OpenCommissionPayload> {
        OpenCommissionPayload::of(cx(ctx), open_commission::run(cx(ctx), input).await).await
    }

    /// Ends a sitting: items without a decision are carried over, and their cases wait again.
    async fn close_commission(
        &self,
        ctx: &Context<'_>,
        input: CloseCommissionInput,
    ) -> Result<CloseCommissionPayload> {
        CloseCommissionPayload::of(cx(ctx), close_commission::run(cx(ctx), input).await).await
    }

    /// Cancels a commission that did not sit: its cases wait again.
    async fn cancel_commission(
        &self,
        ctx: &Context<'_>,
        input: CancelCommissionInput,
    ) -> Result<CancelCommissionPayload> {
        CancelCommissionPayload::of(cx(ctx), cancel_commission::run(cx(ctx), input).await).await
    }

    /// The member's organisation takes no part in an item.
    async fn recuse_from_item(
        &self,
        ctx: &Context<'_>,
        input: RecuseFromItemInput,
    ) -> Result<RecuseFromItemPayload> {
        RecuseFromItemPayload::of(cx(ctx), recuse_from_item::run(cx(ctx), input).await).await
    }

    /// Begins the discussion of an item.
    async fn take_up_item(&self, ctx: &Context<'_>, input: TakeUpItemInput) -> Result<TakeUpItemPayload> {
        TakeUpItemPayload::of(cx(ctx), take_up_item::run(cx(ctx), input).await).await
    }

    /// Puts an item that is being discussed to the vote. From then on what most organisations chose is decided.
    async fn ask_vote(&self, ctx: &Context<'_>, input: AskVoteInput) -> Result<AskVotePayload> {
        AskVotePayload::of(cx(ctx), ask_vote::run(cx(ctx), input).await).await
    }

    /// The member's organisation votes on an item, or changes its ballot, until the item is decided.
    async fn cast_ballot(&self, ctx: &Context<'_>, input: CastBallotInput) -> Result<CastBallotPayload> {
        CastBallotPayload::of(cx(ctx), cast_ballot::run(cx(ctx), input).await).await
    }

    /// Decides an item, for now: it may be undone until it is settled.
    async fn decide_item(&self, ctx: &Context<'_>, input: DecideItemInput) -> Result<DecideItemPayload> {
        DecideItemPayload::of(cx(ctx), decide_item::run(cx(ctx), input).await).await
    }

    /// Takes a decision back before it is settled.
    async fn undo_decision(
        &self,
        ctx: &Context<'_>,
        input: UndoDecisionInput,
    ) -> Result<UndoDecisionPayload> {
        UndoDecisionPayload::of(cx(ctx), undo_decision::run(cx(ctx), input).await).await
    }

    /// The decision of an item stands: the case moves, and the referrer is told by mail.
    async fn settle_item(&self, ctx: &Context<'_>, input: SettleItemInput) -> Result<SettleItemPayload> {
        SettleItemPayload::of(cx(ctx), settle_item::run(cx(ctx), input).await).await
    }
}
