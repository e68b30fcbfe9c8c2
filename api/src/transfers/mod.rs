//! Cases that go from one partner to another, with the person's consent.

pub(crate) mod accept_transfer;
pub(crate) mod decline_transfer;
pub(crate) mod propose_transfer;
pub mod types;

use async_graphql::{Context, Object, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    AcceptTransferInput, AcceptTransferPayload, DeclineTransferInput, DeclineTransferPayload,
    ProposeTransferInput, ProposeTransferPayload, Transfer, TransferPage,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading transfers.
#[derive(Default)]
pub struct TransferQuery;

/// Reading transfers.
#[Object]
impl TransferQuery {
    /// The transfers this actor sees, newest first: those it proposed or received.
    async fn transfers(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<entity::transfer::State>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<TransferPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadTransfers).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<entity::transfer::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(entity::transfer::Column::State.eq(state));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Transfer).await
    }
}

/// Changing transfers.
#[derive(Default)]
pub struct TransferMutation;

/// Changing transfers.
#[Object]
impl TransferMutation {
    /// Proposes a case to another partner, the person agreeing. Until it accepts, the other partner learns the audience alone.
    async fn propose_transfer(
        &self,
        ctx: &Context<'_>,
        input: ProposeTransferInput,
    ) -> Result<ProposeTransferPayload> {
        ProposeTransferPayload::of(cx(ctx), propose_transfer::run(cx(ctx), input).await).await
    }

    /// Takes a case that was proposed: the person and the case are this organisation's to follow from now on, and the one before
    /// sees them no more.
    async fn accept_transfer(
        &self,
        ctx: &Context<'_>,
        input: AcceptTransferInput,
    ) -> Result<AcceptTransferPayload> {
        AcceptTransferPayload::of(cx(ctx), accept_transfer::run(cx(ctx), input).await).await
    }

    /// Does not take a case that was proposed, or takes a proposal back.
    async fn decline_transfer(
        &self,
        ctx: &Context<'_>,
        input: DeclineTransferInput,
    ) -> Result<DeclineTransferPayload> {
        DeclineTransferPayload::of(cx(ctx), decline_transfer::run(cx(ctx), input).await).await
    }
}
