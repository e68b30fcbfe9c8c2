//! What a coordinator does with a company that is solicited.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::Date;
use crate::kit::{Page, Wrong, act, operation};
use crate::visit::Visit;

type ContactChannel = String;
type ProspectSource = String;
type ProspectLossReason = String;
type LegalStatus = String;
type Language = String;

operation!(
    "src/pages/desk/prospects/answer.graphql":
    DeskLogContact, DeskChangeProspect, DeskConvertProspect, DeskLoseProspect, DeskReopenProspect;
    ("ContactChannel", "ProspectSource", "ProspectLossReason", "LegalStatus", "Language")
);

async fn end(visit: &Visit, id: &str, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, (name, form), wrong, &href(id)).await
}

/// `POST /desk/prospects/{id}/log`
pub(crate) async fn log(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["channel", "day", "summary"]);
    if wrong.is_empty() {
        let input = desk_log_contact::LogContactInput {
            prospect_id: id.clone(),
            channel: form.text("channel"),
            day: form.text("day"),
            summary: form.text("summary"),
            interested: form.has("interested"),
            next_action: form.maybe("nextAction"),
            next_action_on: form.maybe("nextActionOn"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskLogContact, desk_log_contact.log_contact, input);
    }
    end(&visit, &id, "log", &form, wrong).await
}

/// `POST /desk/prospects/{id}/change`
pub(crate) async fn change(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["name", "source"]);
    for one in &mut wrong {
        one.field = one.field.take().map(|field| format!("prospect.{field}"));
    }
    if wrong.is_empty() {
        let input = desk_change_prospect::ChangeProspectInput {
            prospect_id: id.clone(),
            prospect: desk_change_prospect::ProspectInput {
                name: form.text("name"),
                siren: form.maybe("siren"),
                sector: form.maybe("sector"),
                source: form.text("source"),
                contact_name: form.maybe("contactName"),
                contact_email: form.maybe("contactEmail"),
                contact_phone: form.maybe("contactPhone"),
                next_action: form.maybe("nextAction"),
                next_action_on: form.maybe("nextActionOn"),
            },
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskChangeProspect,
            desk_change_prospect.change_prospect,
            input
        );
    }
    end(&visit, &id, "change", &form, wrong).await
}

/// `POST /desk/prospects/{id}/convert`
pub(crate) async fn convert(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["legalStatus", "language"]);
    if wrong.is_empty() {
        let input = desk_convert_prospect::ConvertProspectInput {
            prospect_id: id.clone(),
            legal_status: form.text("legalStatus"),
            language: form.text("language"),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskConvertProspect,
            desk_convert_prospect.convert_prospect,
            input
        );
    }
    end(&visit, &id, "convert", &form, wrong).await
}

/// `POST /desk/prospects/{id}/lose`
pub(crate) async fn lose(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["reason"]);
    if wrong.is_empty() {
        let input = desk_lose_prospect::LoseProspectInput {
            prospect_id: id.clone(),
            reason: form.text("reason"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskLoseProspect, desk_lose_prospect.lose_prospect, input);
    }
    end(&visit, &id, "lose", &form, wrong).await
}

/// `POST /desk/prospects/{id}/reopen`
pub(crate) async fn reopen(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["nextAction", "nextActionOn"]);
    if wrong.is_empty() {
        let input = desk_reopen_prospect::ReopenProspectInput {
            prospect_id: id.clone(),
            next_action: form.text("nextAction"),
            next_action_on: form.text("nextActionOn"),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskReopenProspect,
            desk_reopen_prospect.reopen_prospect,
            input
        );
    }
    end(&visit, &id, "reopen", &form, wrong).await
}
