//! What may change about a delivery or pick-up that is to come.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Page, Wrong, operation};
use crate::local;
use crate::visit::Visit;

operation!(
    "src/pages/desk/collections/act.graphql": DeskChangeCollection, DeskCancelCollection, DeskMissCollection;
    ()
);

async fn end(visit: &Visit, id: &str, done: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, done, wrong, &href(id)).await
}

/// `POST /desk/collections/{id}/change`
pub(crate) async fn change(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = Vec::new();
    let (from, until) = (
        local::to_utc(form.get("startsAt")),
        local::to_utc(form.get("endsAt")),
    );
    for (name, absent) in [("startsAt", from.is_none()), ("endsAt", until.is_none())] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    if wrong.is_empty() {
        let input = desk_change_collection::ChangeCollectionInput {
            collection_id: id.clone(),
            starts_at: from,
            ends_at: until,
            // A place of the programme stays one, unless another address is written.
            place: Some(form.get("place").to_owned()).filter(|place| place != form.get("was")),
            place_id: None,
            carrier: Some(form.get("carrier").to_owned()),
            reason: form.get("reason").to_owned(),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskChangeCollection,
            desk_change_collection,
            change_collection,
            input
        );
    }
    end(&visit, &id, ("change", &form), wrong).await
}

/// `POST /desk/collections/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_cancel_collection::CancelCollectionInput {
        collection_id: id.clone(),
        reason: form.get("reason").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskCancelCollection,
        desk_cancel_collection,
        cancel_collection,
        input
    );
    end(&visit, &id, ("cancel", &form), wrong).await
}

/// `POST /desk/collections/{id}/miss`
pub(crate) async fn miss(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_miss_collection::MissCollectionInput {
        collection_id: id.clone(),
        reason: form.get("reason").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskMissCollection,
        desk_miss_collection,
        miss_collection,
        input
    );
    end(&visit, &id, ("miss", &form), wrong).await
}
