//! Devices sent together to the workshop.

pub(crate) mod acknowledge_lot;
pub(crate) mod approve_invoice;
pub(crate) mod cancel_lot;
pub(crate) mod complete_lot;
pub(crate) mod create_lot;
pub(crate) mod dispute_invoice;
pub(crate) mod invoice_lot;
pub mod invoice_types;
pub(crate) mod send_lot;
pub mod types;

use async_graphql::{Context, ID, Object, Result};

use self::invoice_types::{
    ApproveInvoiceInput, ApproveInvoicePayload, DisputeInvoiceInput, DisputeInvoicePayload, InvoiceLotInput,
    InvoiceLotPayload,
};
use self::types::{
    AcknowledgeLotInput, AcknowledgeLotPayload, CancelLotInput, CancelLotPayload, CompleteLotInput,
    CompleteLotPayload, CreateLotInput, CreateLotPayload, Lot, LotPage, SendLotInput, SendLotPayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading lots.
#[derive(Default)]
pub struct LotQuery;

/// Reading lots.
#[Object]
impl LotQuery {
    /// The lots this actor sees, newest first.
    async fn lots(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<LotPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadLots).map_err(|halt| cx.refuse(halt))?;
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, rows::seen::<entity::lot::Entity>(&cx.actor), &ask, None, Lot).await
    }

    /// One lot; null when this actor does not see it.
    async fn lot(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Lot>> {
        match crate::graphql::id::decode::<entity::lot::Entity>(&id) {
            Some(id) => Lot::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing lots.
#[derive(Default)]
pub struct LotMutation;

/// Changing lots.
#[Object]
impl LotMutation {
    /// Puts devices together for a workshop.
    async fn create_lot(&self, ctx: &Context<'_>, input: CreateLotInput) -> Result<CreateLotPayload> {
        CreateLotPayload::of(cx(ctx), create_lot::run(cx(ctx), input).await).await
    }

    /// The lot leaves; its devices are at the workshop from then on.
    async fn send_lot(&self, ctx: &Context<'_>, input: SendLotInput) -> Result<SendLotPayload> {
        SendLotPayload::of(cx(ctx), send_lot::run(cx(ctx), input).await).await
    }

    /// The workshop has the lot.
    async fn acknowledge_lot(
        &self,
        ctx: &Context<'_>,
        input: AcknowledgeLotInput,
    ) -> Result<AcknowledgeLotPayload> {
        AcknowledgeLotPayload::of(cx(ctx), acknowledge_lot::run(cx(ctx), input).await).await
    }

    /// The workshop is done with every device of the lot.
    async fn complete_lot(&self, ctx: &Context<'_>, input: CompleteLotInput) -> Result<CompleteLotPayload> {
        CompleteLotPayload::of(cx(ctx), complete_lot::run(cx(ctx), input).await).await
    }

    /// Gives up a lot that was not sent.
    async fn cancel_lot(&self, ctx: &Context<'_>, input: CancelLotInput) -> Result<CancelLotPayload> {
        CancelLotPayload::of(cx(ctx), cancel_lot::run(cx(ctx), input).await).await
    }

    /// Sends the workshop's invoice for a completed lot. One stands for a lot: another may follow a disputed one.
    async fn invoice_lot(&self, ctx: &Context<'_>, input: InvoiceLotInput) -> Result<InvoiceLotPayload> {
        InvoiceLotPayload::of(cx(ctx), invoice_lot::run(cx(ctx), input).await).await
    }

    /// Agrees to pay an invoice.
    async fn approve_invoice(
        &self,
        ctx: &Context<'_>,
        input: ApproveInvoiceInput,
    ) -> Result<ApproveInvoicePayload> {
        ApproveInvoicePayload::of(cx(ctx), approve_invoice::run(cx(ctx), input).await).await
    }

    /// Does not agree to an invoice, with a reason.
    async fn dispute_invoice(
        &self,
        ctx: &Context<'_>,
        input: DisputeInvoiceInput,
    ) -> Result<DisputeInvoicePayload> {
        DisputeInvoicePayload::of(cx(ctx), dispute_invoice::run(cx(ctx), input).await).await
    }
}
