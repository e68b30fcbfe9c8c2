//! Invoices of lots, as the API has them, and how they are read for many lots at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::Moment;
use entity::lot::invoice::{self, DisputeReason, State, line};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::types::{Code, Lot, LotProblem};
use crate::fault::Fault;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::loaders::{Reads, grouped};
use crate::graphql::node::node;
use crate::graphql::scalars::Day;
use crate::partners::types::Organisation;
use crate::policy::rows;
use crate::problem::payload;

node! {
    /// What the workshop asks for a lot.
    LotInvoice(lot::invoice)
}

/// One line of an invoice.
#[derive(Clone, Debug, SimpleObject)]
pub struct InvoiceLine {
    /// What it is for.
    pub kind: line::Kind,
    /// The same, in words.
    pub title: String,
    /// How many.
    pub quantity: i32,
    /// The price of one, in cents of euro.
    pub unit_cents: i64,
}

/// What the workshop asks for a lot it is done with.
#[Object]
impl LotInvoice {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<invoice::Entity>(self.0.id)
    }

    /// The workshop's own number.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// The day it was made out.
    async fn invoiced_on(&self) -> Day {
        Day(self.0.invoiced_on)
    }

    /// What it comes to, in cents of euro: the sum of its lines.
    async fn amount_cents(&self) -> i64 {
        self.0.amount_cents
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// Why it is disputed.
    async fn dispute_reason(&self) -> Option<DisputeReason> {
        self.0.dispute_reason
    }

    /// The same, in words.
    async fn dispute_text(&self) -> Option<&str> {
        self.0.dispute_text.as_deref()
    }

    /// When it was sent.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// The lot it is for.
    async fn lot(&self, ctx: &Context<'_>) -> Result<Option<Lot>> {
        Lot::load(cx(ctx), self.0.lot_id).await
    }

    /// The workshop that asks.
    async fn workshop(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.workshop_id).await
    }

    /// Its lines.
    async fn lines(&self, ctx: &Context<'_>) -> Result<Vec<InvoiceLine>> {
        let cx = cx(ctx);
        let lines = cx
            .loaders
            .get(LinesOf(self.0.id))
            .await
            .map_err(|fault| cx.failed(&fault))?;
        let told = |line: line::Model| InvoiceLine {
            kind: line.kind,
            title: line.title,
            quantity: line.quantity,
            unit_cents: line.unit_cents,
        };
        Ok(lines.unwrap_or_default().into_iter().map(told).collect())
    }
}

/// The invoices of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct InvoicesOf(pub(super) Uuid);

/// The lines of an invoice that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct LinesOf(Uuid);

impl Loader<InvoicesOf> for Reads {
    type Value = Vec<invoice::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[InvoicesOf]) -> Result<HashMap<InvoicesOf, Self::Value>, Self::Error> {
        let found = rows::seen::<invoice::Entity>(&self.actor)
            .filter(invoice::Column::LotId.is_in(keys.iter().map(|key| key.0)))
            .order_by_desc(invoice::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.lot_id))
    }
}

impl Loader<LinesOf> for Reads {
    type Value = Vec<line::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[LinesOf]) -> Result<HashMap<LinesOf, Self::Value>, Self::Error> {
        let found = rows::beside::<line::Entity>()
            .filter(line::Column::InvoiceId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(line::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.invoice_id))
    }
}

/// A line of an invoice to send.
#[derive(InputObject, Serialize)]
pub struct InvoiceLineInput {
    /// What it is for.
    pub kind: line::Kind,
    /// The same, in words; each line another.
    pub title: String,
    /// How many, 1 to 10,000.
    pub quantity: i32,
    /// The price of one, in cents of euro.
    pub unit_cents: i64,
}

/// An invoice to send for a completed lot.
#[derive(InputObject, Serialize)]
pub struct InvoiceLotInput {
    /// The lot.
    pub lot_id: ID,
    /// The workshop's own number, unique among its invoices.
    pub number: String,
    /// The day it was made out.
    pub invoiced_on: Day,
    /// Its lines, at most 100: the fee per device, and parts.
    pub lines: Vec<InvoiceLineInput>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// An invoice to agree to.
#[derive(InputObject, Serialize)]
pub struct ApproveInvoiceInput {
    /// The invoice.
    pub invoice_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// An invoice not to agree to.
#[derive(InputObject, Serialize)]
pub struct DisputeInvoiceInput {
    /// The invoice.
    pub invoice_id: ID,
    /// Why.
    pub reason: DisputeReason,
    /// The same, in words for the workshop.
    pub text: String,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The invoice.
    InvoiceLotPayload { invoice: LotInvoice, LotProblem }
}

payload! {
    /// The invoice, as it is now.
    ApproveInvoicePayload { invoice: LotInvoice, LotProblem }
}

payload! {
    /// The invoice, as it is now.
    DisputeInvoicePayload { invoice: LotInvoice, LotProblem }
}
