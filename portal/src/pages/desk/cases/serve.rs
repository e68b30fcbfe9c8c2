//! What is done so that somebody gets a computer and keeps one that works.

use actix_web::web;

use super::super::handovers;
use super::show::end;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Wrong, operation};
use crate::local;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

type BreakdownSymptom = String;
type FollowUpOutcome = String;
type UseFrequency = String;
type UsePurpose = String;

operation!(
    "src/pages/desk/cases/serve.graphql":
    DeskReserve, DeskRelease, DeskExchange, DeskPlanHandover, DeskBroken, DeskResolve, DeskFollowUp;
    ("BreakdownSymptom", "FollowUpOutcome", "UseFrequency", "UsePurpose")
);

/// `POST /desk/cases/{id}/reserve`
pub(crate) async fn reserve(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("deviceId") {
        None => visit.missing("deviceId"),
        Some(device_id) => {
            let input = desk_reserve::ReserveDeviceInput {
                case_id: id.clone(),
                device_id,
                idempotency_key: form.key(),
            };
            act!(visit, DeskReserve, desk_reserve, reserve_device, input)
        }
    };
    end(&visit, &id, ("reserve", &form), wrong).await
}

/// `POST /desk/cases/{id}/release`
pub(crate) async fn release(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_release::ReleaseDeviceInput {
        case_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, DeskRelease, desk_release, release_device, input);
    end(&visit, &id, ("release", &form), wrong).await
}

/// `POST /desk/cases/{id}/exchange`
pub(crate) async fn exchange(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("deviceId") {
        None => visit.missing("deviceId"),
        Some(device_id) => {
            let input = desk_exchange::ExchangeDeviceInput {
                case_id: id.clone(),
                device_id,
                idempotency_key: form.key(),
            };
            act!(visit, DeskExchange, desk_exchange, exchange_device, input)
        }
    };
    end(&visit, &id, ("exchange", &form), wrong).await
}

/// `POST /desk/cases/{id}/join`: an appointment in a session.
pub(crate) async fn join(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match handovers::slot_of(&form) {
        None => visit.missing("sessionId"),
        Some((session, at)) => make(&visit, &id, &form, [Some(session), None], at).await?,
    };
    end(&visit, &id, ("join", &form), wrong).await
}

/// `POST /desk/cases/{id}/plan`: an appointment outside any session.
pub(crate) async fn plan(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (place, at) = (form.maybe("placeId"), local::to_utc(form.get("plannedFor")));
    let wrong = match (place, at) {
        (Some(place), Some(at)) => make(&visit, &id, &form, [None, Some(place)], at).await?,
        (place, at) => {
            let mut wrong = Vec::new();
            if place.is_none() {
                wrong.extend(visit.missing("placeId"));
            }
            if at.is_none() {
                wrong.extend(visit.missing("plannedFor"));
            }
            wrong
        }
    };
    end(&visit, &id, ("plan", &form), wrong).await
}

async fn make(
    visit: &Visit,
    id: &str,
    form: &Form,
    [session_id, place_id]: [Option<String>; 2],
    at: String,
) -> Result<Vec<Wrong>, Lost> {
    let input = desk_plan_handover::PlanHandoverInput {
        case_id: id.to_owned(),
        session_id,
        place_id,
        planned_for: Some(at),
        idempotency_key: form.key(),
    };
    Ok(act!(
        visit,
        DeskPlanHandover,
        desk_plan_handover,
        plan_handover,
        input
    ))
}

/// `POST /desk/cases/{id}/broken`
pub(crate) async fn broken(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("symptom") {
        None => visit.missing("symptom"),
        Some(symptom) => {
            let input = desk_broken::ReportBreakdownInput {
                case_id: id.clone(),
                symptom,
                idempotency_key: form.key(),
            };
            act!(visit, DeskBroken, desk_broken, report_breakdown, input)
        }
    };
    end(&visit, &id, ("broken", &form), wrong).await
}

/// `POST /desk/cases/{id}/resolve`
pub(crate) async fn resolve(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.get("repaired") {
        "" => visit.missing("repaired"),
        how => {
            let input = desk_resolve::ResolveBreakdownInput {
                case_id: id.clone(),
                repaired: how == "yes",
                idempotency_key: form.key(),
            };
            act!(visit, DeskResolve, desk_resolve, resolve_breakdown, input)
        }
    };
    end(&visit, &id, ("resolve", &form), wrong).await
}

/// `POST /desk/cases/{id}/follow`
pub(crate) async fn follow(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let wrong = match form.maybe("outcome") {
        None => visit.missing("outcome"),
        Some(outcome) => match answers(&visit, &form, outcome == "REACHED") {
            Err(wrong) => wrong,
            Ok(answers) => {
                let input = desk_follow_up::RecordFollowUpInput {
                    case_id: id.clone(),
                    outcome,
                    answers,
                    idempotency_key: form.key(),
                };
                act!(visit, DeskFollowUp, desk_follow_up, record_follow_up, input)
            }
        },
    };
    end(&visit, &id, ("follow", &form), wrong).await
}

/// What the person answered, or which questions have no answer yet.
fn answers(
    visit: &Visit,
    form: &Form,
    reached: bool,
) -> Result<Option<desk_follow_up::FollowUpAnswersInput>, Vec<Wrong>> {
    if !reached {
        return Ok(None);
    }
    let mut wrong = Vec::new();
    for (name, path) in [
        ("works", "answers.works"),
        ("frequency", "answers.frequency"),
        ("connection", "answers.connection"),
        ("helpWanted", "answers.helpWanted"),
    ] {
        if form.get(name).is_empty() {
            wrong.extend(visit.missing(path));
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Some(desk_follow_up::FollowUpAnswersInput {
        works: form.get("works") == "yes",
        frequency: form.get("frequency").to_owned(),
        purposes: form.all("purposes"),
        connection: form.get("connection") == "yes",
        help_wanted: form.get("helpWanted") == "yes",
    }))
}
