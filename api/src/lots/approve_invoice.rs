//! The coordinator agrees to pay an invoice: it is a cost of the programme from then on.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::invoice::{self, Step};
use uuid::Uuid;

use super::invoice_types::ApproveInvoiceInput;
use super::types::Code;
use crate::costs::of_invoice;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: ApproveInvoiceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ApproveInvoice, &input).await?;
    let invoice = op.load::<invoice::Entity>(&input.invoice_id).await?;
    op.step::<invoice::Entity>(&invoice, Step::Approve, |_| {})
        .await?;
    of_invoice::record(&mut op, &invoice).await?;
    op.record(
        Fact::of(Kind::InvoiceApproved, SubjectKind::Lot, invoice.lot_id)
            .with("invoice", invoice.id.to_string())
            .with("amountCents", invoice.amount_cents)
            .read_by(invoice.workshop_id),
    );
    Ok(op.commit(invoice.id).await?)
}
