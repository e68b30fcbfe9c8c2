//! What a coordinator does with a partner.

use actix_web::web;

use super::{href, show};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Page, Wrong, act, operation};
use crate::visit::Visit;

type LegalStatus = String;
type Capacity = String;
type Audience = String;

operation!(
    "src/pages/desk/partners/answer.graphql":
    DeskApprovePartner, DeskRefusePartner, DeskSuspendPartner, DeskResumePartner, DeskChangePartner;
    ("LegalStatus", "Capacity", "Audience")
);

async fn end(visit: &Visit, id: &str, name: &str, form: &Form, wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, (name, form), wrong, &href(id)).await
}

/// `POST /desk/partners/{id}/approve`
pub(crate) async fn approve(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_approve_partner::ApproveOrganisationInput {
        organisation_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskApprovePartner,
        desk_approve_partner.approve_organisation,
        input
    );
    end(&visit, &id, "approve", &form, wrong).await
}

/// `POST /desk/partners/{id}/refuse`
pub(crate) async fn refuse(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_refuse_partner::RefuseOrganisationInput {
        organisation_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskRefusePartner,
        desk_refuse_partner.refuse_organisation,
        input
    );
    end(&visit, &id, "refuse", &form, wrong).await
}

/// `POST /desk/partners/{id}/suspend`
pub(crate) async fn suspend(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_suspend_partner::SuspendOrganisationInput {
        organisation_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskSuspendPartner,
        desk_suspend_partner.suspend_organisation,
        input
    );
    end(&visit, &id, "suspend", &form, wrong).await
}

/// `POST /desk/partners/{id}/resume`
pub(crate) async fn resume(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_resume_partner::ResumeOrganisationInput {
        organisation_id: id.clone(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskResumePartner,
        desk_resume_partner.resume_organisation,
        input
    );
    end(&visit, &id, "resume", &form, wrong).await
}

/// `POST /desk/partners/{id}/change`
pub(crate) async fn change(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["name", "legalStatus"]);
    if wrong.is_empty() {
        let input = desk_change_partner::ChangeOrganisationInput {
            organisation_id: id.clone(),
            name: form.text("name"),
            legal_status: form.text("legalStatus"),
            siren: form.maybe("siren"),
            capacities: form.all("capacities"),
            audiences: form.all("audiences"),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskChangePartner,
            desk_change_partner.change_organisation,
            input
        );
    }
    end(&visit, &id, "change", &form, wrong).await
}
