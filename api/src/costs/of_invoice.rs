//! An approved invoice is a cost of the programme: recorded with the approval, in its transaction, once.

use entity::cost::{self, Category};
use entity::lot::{self, invoice};
use entity::organisation;

use super::entry;
use crate::op::Op;
use crate::problem::Halt;

/// Records what an invoice comes to as the workshop's service fees, on the day it was made out. One for nothing costs
/// nothing.
///
/// # Errors
/// A fault: among others when the invoice is a cost already, which the database forbids.
pub(crate) async fn record(op: &mut Op<'_>, invoice: &invoice::Model) -> Result<(), Halt> {
    if invoice.amount_cents == 0 {
        return Ok(());
    }
    let lot = op.linked::<lot::Entity>(invoice.lot_id).await?;
    let workshop = op.linked::<organisation::Entity>(invoice.workshop_id).await?;
    let day = invoice.invoiced_on;
    let cost = cost::Model {
        label: format!("{}, {}", invoice.number, lot.title),
        amount_cents: Some(invoice.amount_cents),
        supplier: Some(workshop.name),
        lot_id: Some(lot.id),
        invoice_id: Some(invoice.id),
        ..entry::blank(op, Category::Fees, (day, day))
    };
    op.record(entry::recorded(&cost));
    op.insert(cost).await
}
