//! What who holds a commission does with it as a whole.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Page, Wrong, act, operation};
use crate::visit::Visit;

operation!(
    "src/pages/desk/commissions/deeds.graphql": SittingFreeze, SittingBegin, SittingClose, SittingCancel;
    ()
);

/// `POST /desk/commissions/{id}/freeze`
pub(crate) async fn freeze(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = sitting_freeze::FreezeCommissionInput {
        commission_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingFreeze, sitting_freeze.freeze_commission, input);
    end(&visit, &id, ("freeze", &form), wrong).await
}

/// `POST /desk/commissions/{id}/begin`
pub(crate) async fn begin(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = sitting_begin::OpenCommissionInput {
        commission_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingBegin, sitting_begin.open_commission, input);
    end(&visit, &id, ("begin", &form), wrong).await
}

/// `POST /desk/commissions/{id}/close`
pub(crate) async fn close(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = sitting_close::CloseCommissionInput {
        commission_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingClose, sitting_close.close_commission, input);
    end(&visit, &id, ("close", &form), wrong).await
}

/// `POST /desk/commissions/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = sitting_cancel::CancelCommissionInput {
        commission_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingCancel, sitting_cancel.cancel_commission, input);
    end(&visit, &id, ("cancel", &form), wrong).await
}

async fn end(visit: &Visit, id: &str, deed: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, deed, wrong, &href(id)).await
}
