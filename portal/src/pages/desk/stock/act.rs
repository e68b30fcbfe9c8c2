//! What is done with one device.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Page, Wrong, operation};
use crate::visit::Visit;

type ReturnReason = String;
type PartKind = String;

operation!(
    "src/pages/desk/stock/act.graphql":
    DeskRefuseDevice, DeskLose, DeskFind, DeskRecycle, DeskStrip, DeskTakeBack;
    ("ReturnReason", "PartKind")
);

async fn end(visit: &Visit, id: &str, done: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, done, wrong, &href(id)).await
}

/// `POST /desk/stock/{id}/refuse`
pub(crate) async fn refuse(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_refuse_device::RefuseDeviceInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskRefuseDevice, desk_refuse_device, refuse_device, input);
    end(&visit, &id, ("refuse", &form), wrong).await
}

/// `POST /desk/stock/{id}/lose`
pub(crate) async fn lose(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_lose::ReportDeviceMissingInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskLose, desk_lose, report_device_missing, input);
    end(&visit, &id, ("lose", &form), wrong).await
}

/// `POST /desk/stock/{id}/find`
pub(crate) async fn find(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_find::FindDeviceInput {
        device_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskFind, desk_find, find_device, input);
    end(&visit, &id, ("find", &form), wrong).await
}

/// `POST /desk/stock/{id}/recycle`
pub(crate) async fn recycle(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_recycle::RecycleDeviceInput {
        device_id: id.clone(),
        operator: form.get("operator").to_owned(),
        slip: form.get("slip").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskRecycle, desk_recycle, recycle_device, input);
    end(&visit, &id, ("recycle", &form), wrong).await
}

/// `POST /desk/stock/{id}/strip`: its drives go into stock; the workshop adds the parts that it keeps.
pub(crate) async fn strip(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_strip::StripDeviceInput {
        device_id: id.clone(),
        parts: None,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskStrip, desk_strip, strip_device, input);
    end(&visit, &id, ("strip", &form), wrong).await
}

/// `POST /desk/stock/{id}/back`
pub(crate) async fn take_back(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("reason") {
        None => visit.missing("reason"),
        Some(reason) => {
            let input = desk_take_back::TakeBackDeviceInput {
                device_id: id.clone(),
                reason,
                idempotency_key: form.key(),
            };
            act!(visit, DeskTakeBack, desk_take_back, take_back_device, input)
        }
    };
    end(&visit, &id, ("back", &form), wrong).await
}
