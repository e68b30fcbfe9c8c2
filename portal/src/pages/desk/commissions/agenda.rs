//! Which eligible cases a commission will look at: as many as a sitting holds are ticked beforehand, by their points.

use actix_web::web;

use super::href;
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Body, Deed, Kind, Link, Offer, Page, Section, Weight, act, operation};
use crate::pages::Field;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type CommissionState = String;
type Audience = String;

operation!(
    "src/pages/desk/commissions/agenda.graphql": SittingEligible, SittingPut;
    ("CommissionState", "Audience")
);

use sitting_eligible::SittingEligibleCasesNodes as Case;

/// As many cases as one sitting holds.
const A_SITTING: usize = 60;

/// `GET /desk/commissions/{id}/agenda`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit
        .ask::<SittingEligible>(sitting_eligible::Variables { id: id.to_owned() })
        .await?;
    let Some(commission) = asked
        .commission
        .filter(|commission| commission.state == "PLANNED")
    else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut cases = asked.cases.nodes;
    cases.sort_by_key(|case| std::cmp::Reverse(points(case)));
    let mut page = Page::new(t, shell, format!("{}/agenda", href(id)), t.say("sitting-put"));
    page.back = Some(Link::new(href(id), commission.title));
    page.lead = t.count("sitting-eligible", count(asked.cases.total_count));
    if cases.is_empty() {
        return Ok(page);
    }
    let first: Vec<_> = cases.iter().take(A_SITTING).map(|case| case.id.clone()).collect();
    let offers = cases
        .iter()
        .map(|case| Offer::new(case.id.clone(), words(t, case)));
    let deed = Deed::new("put", t.say("sitting-put"), Weight::Main)
        .bare()
        .ask_with(
            Field::filled("cases", first.join(" ")),
            "caseIds",
            t.say("sitting-ask-cases"),
            t.say("sitting-ask-cases-hint"),
            Kind::Any(offers.collect()),
        );
    page.sections =
        vec![Section::new("eligible", t.say("sitting-eligible-cases"), Body::Deeds).doing(vec![deed])];
    Ok(page)
}

fn points(case: &Case) -> i64 {
    case.score.as_ref().map_or(0, |score| score.points)
}

/// A case in a line: its reference, its person, its audience, its points, how often it waited.
fn words(t: T, case: &Case) -> String {
    let identity = case.person.as_ref().and_then(|person| person.identity.as_ref());
    let name = identity.map(|identity| format!("{} {}", identity.given_name, identity.family_name));
    let waited = (case.deferrals > 0).then(|| t.count("sitting-deferred", count(case.deferrals)));
    [
        Some(case.reference.clone()),
        name,
        Some(t.word("audience", &case.audience)),
        Some(t.count("points", count(points(case)))),
        waited,
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ")
}

/// `POST /desk/commissions/{id}/agenda/put`
pub(crate) async fn put(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let case_ids = form.all("cases");
    if case_ids.is_empty() {
        let wrong = visit.missing("caseIds");
        return page(&visit, &id).await?.refuse(&visit, "put", &form, wrong);
    }
    let input = sitting_put::PutOnAgendaInput {
        commission_id: id.clone(),
        case_ids,
        idempotency_key: form.key(),
    };
    let wrong = act!(visit, SittingPut, sitting_put.put_on_agenda, input);
    Page::end(page(&visit, &id), &visit, ("put", &form), wrong, &href(&id)).await
}
