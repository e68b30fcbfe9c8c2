//! What a place of handover tells of an appointment.

use actix_web::web;
use api::gateway::upload;

use super::{href, show};
use crate::answer::Answer;
use crate::form::{Form, FormWithFile, Upload};
use crate::graphql::{self, Date};
use crate::kit::{Page, Wrong, act, operation};
use crate::pages::pledges::new::MEGABYTES;
use crate::visit::Visit;

type CheckPoint = String;
type ReceiptMethod = String;
type SupportTheme = String;
type Accessory = String;
type ConnectionOffer = String;

operation!(
    "src/pages/counter/answer.graphql": CounterComplete, CounterMiss, CounterSupport;
    ("CheckPoint", "ReceiptMethod", "SupportTheme", "Accessory", "ConnectionOffer")
);

/// `POST /counter/{id}/complete`
pub(crate) async fn complete(visit: Visit, id: web::Path<String>, sent: FormWithFile) -> Answer {
    let FormWithFile(form, file) = sent;
    let Some(receipt) = form.maybe("receipt") else {
        let wrong = visit.missing("receipt");
        return end(&visit, &id, ("complete", &form), wrong).await;
    };
    let receipt_file_id = match file {
        Upload::Nothing => None,
        Upload::TooLarge => {
            let wrong = vec![Wrong {
                field: Some("receiptFileId".to_owned()),
                message: visit.t.count("file-too-large", MEGABYTES),
            }];
            return end(&visit, &id, ("complete", &form), wrong).await;
        }
        Upload::File(name, content) => {
            let cx = visit.cx();
            let file = upload(&cx, &name, content)
                .await
                .map_err(|halt| visit.refused(graphql::of_error(&cx.refuse(halt), &cx.trace)))?;
            Some(api::graphql::id::of_file(file).0)
        }
    };
    let input = counter_complete::CompleteHandoverInput {
        handover_id: id.clone(),
        receipt,
        receipt_reference: form.maybe("receiptReference"),
        receipt_file_id,
        checked: form.all("checked"),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, CounterComplete, counter_complete.complete_handover, input);
    end(&visit, &id, ("complete", &form), wrong).await
}

/// `POST /counter/{id}/miss`
pub(crate) async fn miss(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = counter_miss::MissHandoverInput {
        handover_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, CounterMiss, counter_miss.miss_handover, input);
    end(&visit, &id, ("miss", &form), wrong).await
}

/// `POST /counter/{id}/support`
pub(crate) async fn support(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (day, minutes) = (form.maybe("heldOn"), form.number("minutes"));
    let (Some(held_on), Some(minutes)) = (day.clone(), minutes) else {
        let mut wrong = Vec::new();
        for (name, absent) in [("heldOn", day.is_none()), ("minutes", minutes.is_none())] {
            if absent {
                wrong.extend(visit.missing(name));
            }
        }
        return end(&visit, &id, ("support", &form), wrong).await;
    };
    let input = counter_support::RecordSupportSessionInput {
        handover_id: id.clone(),
        held_on,
        minutes,
        themes: form.all("themes"),
        accessories: form.all("accessories"),
        connection_offer: form.maybe("connectionOffer"),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        CounterSupport,
        counter_support.record_support_session,
        input
    );
    end(&visit, &id, ("support", &form), wrong).await
}

async fn end(visit: &Visit, id: &str, deed: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, deed, wrong, &href(id)).await
}
