//! What may change about an appointment.

use actix_web::web;

use super::{href, show, slot_of};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Page, Wrong, operation};
use crate::local;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

operation!(
    "src/pages/desk/handovers/act.graphql": DeskReschedule, DeskCancelHandover, DeskMissHandover;
    ()
);

async fn end(visit: &Visit, id: &str, done: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, done, wrong, &href(id)).await
}

/// `POST /desk/handovers/{id}/join`: to another session.
pub(crate) async fn join(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match slot_of(&form) {
        None => visit.missing("sessionId"),
        Some((session, at)) => to(&visit, &id, &form, [Some(session), None], at).await?,
    };
    end(&visit, &id, ("join", &form), wrong).await
}

/// `POST /desk/handovers/{id}/move`: to another place and time.
pub(crate) async fn move_away(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (place, at) = (form.maybe("placeId"), local::to_utc(form.get("plannedFor")));
    let mut wrong = Vec::new();
    for (name, absent) in [("placeId", place.is_none()), ("plannedFor", at.is_none())] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    if let (Some(place), Some(at)) = (place, at) {
        wrong = to(&visit, &id, &form, [None, Some(place)], at).await?;
    }
    end(&visit, &id, ("move", &form), wrong).await
}

async fn to(
    visit: &Visit,
    id: &str,
    form: &Form,
    [session_id, place_id]: [Option<String>; 2],
    at: String,
) -> Result<Vec<Wrong>, Lost> {
    let input = desk_reschedule::RescheduleHandoverInput {
        handover_id: id.to_owned(),
        session_id,
        place_id,
        planned_for: Some(at),
        idempotency_key: form.key(),
    };
    Ok(act!(
        visit,
        DeskReschedule,
        desk_reschedule,
        reschedule_handover,
        input
    ))
}

/// `POST /desk/handovers/{id}/miss`
pub(crate) async fn miss(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_miss_handover::MissHandoverInput {
        handover_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskMissHandover, desk_miss_handover, miss_handover, input);
    end(&visit, &id, ("miss", &form), wrong).await
}

/// `POST /desk/handovers/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_cancel_handover::CancelHandoverInput {
        handover_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskCancelHandover,
        desk_cancel_handover,
        cancel_handover,
        input
    );
    end(&visit, &id, ("cancel", &form), wrong).await
}
