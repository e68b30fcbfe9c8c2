//! What the workshop asks for its lots: the four of the winter come to the year's 6,000 euros, agreed to once an invoice for a
//! device too many was disputed. They are costs by their approval alone. One more waits for the coordinator.
//!
//! At a standing clock: the story told beside does not change.

use async_graphql::ID;
use entity::lot;
use entity::lot::invoice::{self, DisputeReason, line};

use super::poitiers::Programme;
use super::stage::{Stage, done};
use crate::fault::Fault;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::lots::invoice_types::{
    ApproveInvoiceInput, DisputeInvoiceInput, InvoiceLineInput, InvoiceLotInput,
};
use crate::lots::{approve_invoice, dispute_invoice, invoice_lot};

/// What a device costs at the workshop, in cents.
const A_DEVICE: i64 = 4_000;
/// What a lot costs beside, in cents.
const A_LOT: i64 = 40_000;

/// What is agreed for a lot of so many devices: 110 devices in four lots come to 6,000 euros.
pub(super) fn price(devices: usize) -> i64 {
    A_LOT + A_DEVICE * i64::try_from(devices).unwrap_or_default()
}

/// What becomes of the invoice of a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bill {
    /// The coordinator agrees.
    Approved,
    /// The coordinator does not; another is sent, and agreed to.
    Disputed,
    /// The coordinator has not looked at it.
    Waits,
}

impl Programme {
    /// The workshop invoices a completed lot of so many devices.
    pub(super) async fn bill(
        &mut self,
        stage: &Stage,
        lot: &ID,
        devices: usize,
        bill: Bill,
    ) -> Result<(), Fault> {
        if bill == Bill::Disputed {
            let wrong = self.ask(stage, lot, devices + 1).await?;
            let input = DisputeInvoiceInput {
                invoice_id: wrong,
                reason: DisputeReason::WrongQuantity,
                text: "Le lot compte un appareil de moins que la facture.".into(),
                idempotency_key: None,
            };
            let disputed = dispute_invoice::run(&self.city.coordinator, input).await;
            done("dispute_invoice", disputed)?;
        }
        let right = self.ask(stage, lot, devices).await?;
        if bill == Bill::Waits {
            return Ok(());
        }
        let input = ApproveInvoiceInput {
            invoice_id: right,
            idempotency_key: None,
        };
        let approved = approve_invoice::run(&self.city.coordinator, input).await;
        done("approve_invoice", approved).map(|_| ())
    }

    async fn ask(&mut self, stage: &Stage, lot: &ID, devices: usize) -> Result<ID, Fault> {
        self.invoices += 1;
        let line = |title: &str, quantity: usize, unit_cents: i64| InvoiceLineInput {
            kind: line::Kind::Service,
            title: title.into(),
            quantity: i32::try_from(quantity).unwrap_or_default(),
            unit_cents,
        };
        let input = InvoiceLotInput {
            lot_id: lot.clone(),
            number: format!("REB-{}-{:03}", stage.today().format("%Y"), self.invoices),
            invoiced_on: Day(stage.today()),
            lines: vec![
                line("Remise en état, par appareil", devices, A_DEVICE),
                line("Enlèvement, tri et traçabilité, par lot", 1, A_LOT),
            ],
            idempotency_key: None,
        };
        let sent = invoice_lot::run(&self.workshop.cx, input).await;
        Ok(id::encode::<invoice::Entity>(done("invoice_lot", sent)?))
    }

    /// The invoice of a lot of last spring, which waits on the eve of the opening.
    pub(super) async fn late_invoice(&mut self, stage: &Stage) -> Result<(), Fault> {
        let Some((lot, devices)) = self.to_invoice.take() else {
            return Err(Fault::new("the demo's lot without an invoice"));
        };
        let lot = id::encode::<lot::Entity>(lot);
        self.bill(stage, &lot, devices, Bill::Waits).await
    }
}
