//! Lots, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::file::attachment::Subject;
use entity::lot::{State, lot_device};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;

use super::invoice_types::{InvoicesOf, LotInvoice};
use crate::devices::types::{Device, DevicePage};
use crate::files::types::{AttachmentPage, attachments};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::{Page, children};
use crate::partners::types::Organisation;
use crate::policy::rows;
use crate::problem::{of_one, payload, problems};

node! {
    /// Devices sent together to the workshop.
    Lot(lot)
}

/// A page of lots.
pub type LotPage = Page<entity::lot::Entity, Lot>;

/// Devices sent together to the workshop, with a price.
#[Object]
impl Lot {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::lot::Entity>(self.0.id)
    }

    /// What it is called.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// The workshop's price, in cents of euro.
    async fn price_cents(&self) -> i64 {
        self.0.price_cents
    }

    /// When it was put together.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> Moment {
        self.0.updated_at
    }

    /// The files attached to it, newest first.
    async fn attachments(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<AttachmentPage> {
        attachments(ctx, Subject::Lot, self.0.id, first, after).await
    }

    /// The workshop it goes to.
    async fn workshop(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.workshop_id).await
    }

    /// What the workshop asked for it, newest first: one that stands at most, and those disputed before.
    async fn invoices(&self, ctx: &Context<'_>) -> Result<Vec<LotInvoice>> {
        let cx = cx(ctx);
        let invoices = cx
            .loaders
            .get(InvoicesOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        Ok(invoices.unwrap_or_default().into_iter().map(LotInvoice).collect())
    }

    /// The devices it took, newest first.
    async fn devices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
    ) -> Result<DevicePage> {
        let cx = cx(ctx);
        let of_lot = Query::select()
            .column(lot_device::Column::DeviceId)
            .from(lot_device::Entity)
            .and_where(lot_device::Column::LotId.eq(self.0.id))
            .to_owned();
        let list = rows::seen::<entity::device::Entity>(&cx.actor)
            .filter(entity::device::Column::Id.in_subquery(of_lot));
        children(ctx, list, first, after, Device).await
    }
}

problems!(
    "LotProblemCode",
    LotProblem {
        /// The organisation is not a workshop.
        NotAWorkshop,
        /// A device is not in custody, or is in another lot.
        DeviceNotAvailable,
        /// A device of the lot is still at the workshop, or missing.
        DevicesUnderWay,
        /// An invoice stands for the lot already.
        AlreadyInvoiced,
        /// The workshop gave this number to another invoice.
        InvoiceNumberUsed,
    }
);

/// A lot to put together.
#[derive(InputObject, Serialize)]
pub struct CreateLotInput {
    /// The workshop it goes to.
    pub workshop_id: ID,
    /// What it is called.
    pub title: String,
    /// The workshop's price, in cents of euro.
    pub price_cents: i64,
    /// Its devices: received or returned, at least one, at most 1,000.
    pub device_ids: Vec<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The lot.
    CreateLotPayload { lot: Lot, LotProblem }
}

of_one! {
    /// The lot.
    lot_id;
    /// The lot, as it is now.
    lot: Lot, LotProblem;
    /// A lot that leaves.
    SendLotInput => SendLotPayload {};
    /// A lot that came.
    AcknowledgeLotInput => AcknowledgeLotPayload {};
    /// A lot that is done.
    CompleteLotInput => CompleteLotPayload {};
    /// A lot to give up.
    CancelLotInput => CancelLotPayload {};
}
