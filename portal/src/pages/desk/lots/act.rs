//! What is done with a lot and with what the workshop asks for it.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Page, Wrong, operation};
use crate::visit::Visit;

type InvoiceDisputeReason = String;

operation!(
    "src/pages/desk/lots/act.graphql": DeskSendLot, DeskCancelLot, DeskApprove, DeskDispute;
    ("InvoiceDisputeReason")
);

async fn end(visit: &Visit, id: &str, done: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, done, wrong, &href(id)).await
}

/// `POST /desk/lots/{id}/send`
pub(crate) async fn send(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_send_lot::SendLotInput {
        lot_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskSendLot, desk_send_lot, send_lot, input);
    end(&visit, &id, ("send", &form), wrong).await
}

/// `POST /desk/lots/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_cancel_lot::CancelLotInput {
        lot_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskCancelLot, desk_cancel_lot, cancel_lot, input);
    end(&visit, &id, ("cancel", &form), wrong).await
}

/// `POST /desk/lots/{id}/approve`
pub(crate) async fn approve(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_approve::ApproveInvoiceInput {
        invoice_id: form.get("invoiceId").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskApprove, desk_approve, approve_invoice, input);
    end(&visit, &id, ("approve", &form), wrong).await
}

/// `POST /desk/lots/{id}/dispute`
pub(crate) async fn dispute(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("reason") {
        None => visit.missing("reason"),
        Some(reason) => {
            let input = desk_dispute::DisputeInvoiceInput {
                invoice_id: form.get("invoiceId").to_owned(),
                reason,
                text: form.get("text").to_owned(),
                idempotency_key: form.key(),
            };
            act!(visit, DeskDispute, desk_dispute, dispute_invoice, input)
        }
    };
    end(&visit, &id, ("dispute", &form), wrong).await
}
