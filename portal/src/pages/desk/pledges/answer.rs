//! What a coordinator does with a pledge.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Page, operation, wrongs};
use crate::local;
use crate::visit::Visit;

type DeclineReason = String;
type CollectionMode = String;

operation!(
    "src/pages/desk/pledges/answer.graphql": DeskAccept, DeskDecline, DeskPlan, DeskClose;
    ("DeclineReason", "CollectionMode")
);

/// `POST /desk/pledges/{id}/accept`
pub(crate) async fn accept(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_accept::AcceptPledgeInput {
        pledge_id: id.clone(),
        idempotency_key: form.key(),
    };
    let asked = visit.ask::<DeskAccept>(desk_accept::Variables { input }).await?;
    let wrong = wrongs!(asked.accept_pledge.problems);
    Page::end(
        show::page(&visit, &id),
        &visit,
        ("accept", &form),
        wrong,
        &href(&id),
    )
    .await
}

/// `POST /desk/pledges/{id}/decline`
pub(crate) async fn decline(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let Some(reason) = form.maybe("reason") else {
        let wrong = visit.missing("reason");
        return Page::end(show::page(&visit, &id), &visit, ("decline", &form), wrong, "").await;
    };
    let input = desk_decline::DeclinePledgeInput {
        pledge_id: id.clone(),
        reason,
        text: form.get("text").to_owned(),
        idempotency_key: form.key(),
    };
    let asked = visit
        .ask::<DeskDecline>(desk_decline::Variables { input })
        .await?;
    let wrong = wrongs!(asked.decline_pledge.problems);
    Page::end(
        show::page(&visit, &id),
        &visit,
        ("decline", &form),
        wrong,
        &href(&id),
    )
    .await
}

/// `POST /desk/pledges/{id}/plan`
pub(crate) async fn plan(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (mode, from, until) = (
        form.maybe("mode"),
        local::to_utc(form.get("startsAt")),
        local::to_utc(form.get("endsAt")),
    );
    let (Some(mode), Some(starts_at), Some(ends_at)) = (mode.clone(), from.clone(), until.clone()) else {
        let mut wrong = Vec::new();
        for (name, absent) in [
            ("mode", mode.is_none()),
            ("startsAt", from.is_none()),
            ("endsAt", until.is_none()),
        ] {
            if absent {
                wrong.extend(visit.missing(name));
            }
        }
        return Page::end(show::page(&visit, &id), &visit, ("plan", &form), wrong, "").await;
    };
    let input = desk_plan::PlanCollectionInput {
        pledge_id: id.clone(),
        mode,
        place: form.maybe("place"),
        place_id: None,
        carrier: form.maybe("carrier"),
        starts_at,
        ends_at,
        expected: None,
        note: None,
        idempotency_key: form.key(),
    };
    let asked = visit.ask::<DeskPlan>(desk_plan::Variables { input }).await?;
    let wrong = wrongs!(asked.plan_collection.problems);
    Page::end(
        show::page(&visit, &id),
        &visit,
        ("plan", &form),
        wrong,
        &href(&id),
    )
    .await
}

/// `POST /desk/pledges/{id}/close`
pub(crate) async fn close(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_close::ClosePledgeInput {
        pledge_id: id.clone(),
        idempotency_key: form.key(),
    };
    let asked = visit.ask::<DeskClose>(desk_close::Variables { input }).await?;
    let wrong = wrongs!(asked.close_pledge.problems);
    Page::end(
        show::page(&visit, &id),
        &visit,
        ("close", &form),
        wrong,
        &href(&id),
    )
    .await
}
