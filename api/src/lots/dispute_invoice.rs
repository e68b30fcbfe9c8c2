//! The coordinator does not agree to an invoice. It stays as it is, and the workshop may send another.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::invoice::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::invoice_types::DisputeInvoiceInput;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: DisputeInvoiceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DisputeInvoice, &input).await?;
    let invoice = op.load::<invoice::Entity>(&input.invoice_id).await?;
    let mut check = Check::default();
    let text = check.text("text", &input.text, 2_000);
    check.done()?;
    op.step::<invoice::Entity>(&invoice, Step::Dispute, |change| {
        change.stands = Set(false);
        change.dispute_reason = Set(Some(input.reason));
        change.dispute_text = Set(Some(text));
    })
    .await?;
    op.record(
        Fact::of(Kind::InvoiceDisputed, SubjectKind::Lot, invoice.lot_id)
            .with("invoice", invoice.id.to_string())
            .with("reason", input.reason.word())
            .read_by(invoice.workshop_id),
    );
    Ok(op.commit(invoice.id).await?)
}
