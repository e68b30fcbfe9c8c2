//! Planning a commission: when and where it sits, and who is called.

use super::href;
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Body, Deed, Kind, Link, Offer, Page, Section, Weight, operation, wrongs};
use crate::local;
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

type Capacity = String;
type OrganisationState = String;

operation!(
    "src/pages/desk/commissions/new.graphql": SittingCalled, SittingPlan;
    ("Capacity", "OrganisationState")
);

/// `GET /desk/commissions/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit.ask::<SittingCalled>(sitting_called::Variables {}).await?;
    let called: Vec<_> = asked
        .organisations
        .nodes
        .into_iter()
        .filter(|one| one.capacities.iter().any(|capacity| capacity == "DECIDE"))
        .filter(|one| one.state == "APPROVED" && one.suspended_at.is_none())
        .map(|one| Offer::new(one.id, one.name))
        .collect();
    let everybody: Vec<_> = called.iter().map(|offer| offer.value.clone()).collect();
    let most = called.len() / 2 + 1;
    let deed = Deed::new("plan", t.say("sitting-plan"), Weight::Main)
        .bare()
        .ask_with(
            Field::empty("title"),
            "title",
            t.say("sitting-ask-title"),
            t.say("sitting-ask-title-hint"),
            Kind::Line,
        )
        .ask("sitsAt", t.say("sitting-ask-when"), Kind::Moment)
        .ask("place", t.say("sitting-ask-place"), Kind::Line)
        .ask_with(
            Field::filled("organisations", everybody.join(" ")),
            "organisationIds",
            t.say("sitting-ask-called"),
            t.say("sitting-ask-called-hint"),
            Kind::Any(called),
        )
        .ask_with(
            Field::filled("quorum", most.to_string()),
            "quorum",
            t.say("sitting-ask-quorum"),
            t.say("sitting-ask-quorum-hint"),
            Kind::Number,
        );
    let mut page = Page::new(t, shell, "/desk/commissions/new", t.say("sitting-plan"));
    page.back = Some(Link::new("/desk/commissions", t.say("nav-commissions")));
    page.sections = vec![Section::new("sitting", t.say("sitting-about"), Body::Deeds).doing(vec![deed])];
    Ok(page)
}

/// `POST /desk/commissions/new/plan`
pub(crate) async fn plan(visit: Visit, form: Form) -> Answer {
    let (at, quorum) = (local::to_utc(form.get("sitsAt")), form.number("quorum"));
    let mut wrong = Vec::new();
    for (name, absent) in [
        ("title", !form.has("title")),
        ("sitsAt", at.is_none()),
        ("place", !form.has("place")),
        ("quorum", quorum.is_none()),
    ] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    let (Some(sits_at), Some(quorum), true) = (at, quorum, wrong.is_empty()) else {
        return page(&visit).await?.refuse(&visit, "plan", &form, wrong);
    };
    let input = sitting_plan::PlanCommissionInput {
        title: form.get("title").to_owned(),
        sits_at,
        place: form.get("place").to_owned(),
        organisation_ids: form.all("organisations"),
        quorum,
        idempotency_key: form.key(),
    };
    let planned = visit
        .ask::<SittingPlan>(sitting_plan::Variables { input })
        .await?
        .plan_commission;
    match planned.commission {
        Some(commission) => visit.go(&format!("{}?done=plan", href(&commission.id))),
        None => page(&visit)
            .await?
            .refuse(&visit, "plan", &form, wrongs!(planned.problems)),
    }
}
