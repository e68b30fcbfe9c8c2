//! One case as those who run the programme see it: who needs what, how it scores and why, what was said, and what to do now.

use actix_web::web;

use super::{facts, href, offers, said, steps};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Link, Page, notice, operation};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Tone, happened};
use crate::visit::Visit;

pub(super) type CaseState = String;
pub(super) type Audience = String;
pub(super) type AgeBand = String;
pub(super) type InformedBy = String;
pub(super) type HelpKind = String;
pub(super) type Language = String;
pub(super) type WantedKind = String;
pub(super) type HomeEquipment = String;
pub(super) type QuotientBand = String;
pub(super) type JobSeekerCategory = String;
pub(super) type ScholarshipStep = String;
pub(super) type AttestedCriterion = String;
pub(super) type AttestationSource = String;
pub(super) type Criterion = String;
pub(super) type Outcome = String;
pub(super) type RefusalReason = String;
pub(super) type DeviceKind = String;
pub(super) type DeviceState = String;
pub(super) type HandoverState = String;
pub(super) type BreakdownSymptom = String;
pub(super) type BreakdownState = String;
pub(super) type FollowUpOutcome = String;
pub(super) type CaseNoteKind = String;
pub(super) type DuplicateReason = String;
pub(super) type DuplicateVerdict = String;
pub(super) type FactKind = String;
pub(super) type Capacity = String;

operation!(
    "src/pages/desk/cases/show.graphql": DeskCase, DeskCaseOffers;
    (
        "CaseState", "Audience", "AgeBand", "InformedBy", "HelpKind", "Language", "WantedKind", "HomeEquipment",
        "QuotientBand", "JobSeekerCategory", "ScholarshipStep", "AttestedCriterion", "AttestationSource",
        "Criterion", "Outcome", "RefusalReason", "DeviceKind", "DeviceState", "HandoverState",
        "BreakdownSymptom", "BreakdownState", "FollowUpOutcome", "CaseNoteKind", "FactKind", "Capacity",
        "DuplicateReason", "DuplicateVerdict"
    )
);

pub(super) use desk_case::{DeskCaseCase as Case, DeskCasePartnersFor as Adviser, Resembling};
pub(super) use desk_case_offers::ResponseData as Offered;

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("qualify", "desk-case-qualified"),
    ("ask", "desk-case-asked"),
    ("refuse", "desk-case-refused"),
    ("message", "desk-case-messaged"),
    ("duplicate", "desk-duplicate-judged"),
    ("close", "desk-case-closed"),
    ("advise", "desk-case-advised"),
    ("reserve", "desk-case-reserved"),
    ("release", "desk-case-released"),
    ("exchange", "desk-case-exchanged"),
    ("join", "desk-case-planned"),
    ("plan", "desk-case-planned"),
    ("broken", "desk-case-breakdown-noted"),
    ("resolve", "desk-case-breakdown-ended"),
    ("follow", "desk-case-followed"),
];

/// `GET /desk/cases/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a case.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let asked = visit
        .ask::<DeskCase>(desk_case::Variables { id: id.to_owned() })
        .await?;
    let Some(case) = asked.case else {
        return Err(visit.lost(Accident::NotFound));
    };
    let now = visit.now();
    let mut page = Page::new(t, shell, href(id), said::name(t, &case));
    page.back = Some(Link::new("/desk/cases", t.say("nav-desk-cases")));
    page.tag = Some((
        t.word("case-state", &case.state),
        Tone::of("case-state", &case.state),
    ));
    page.over = t.with_two(
        "desk-case-over",
        "reference",
        &case.reference,
        "referrer",
        case.referrer.as_ref().map_or("", |referrer| &referrer.name),
    );
    page.lead = said::lead(t, &case);
    page.deeds = steps::deeds(t, &case, &now);
    if steps::needs_offers(&case) {
        let offered = visit
            .ask::<DeskCaseOffers>(desk_case_offers::Variables { now })
            .await?;
        page.deeds.splice(0..0, offers::deeds(t, &case, &offered));
    }
    page.deeds.extend(steps::advise(t, &case, &asked.partners_for));
    if case
        .handover
        .as_ref()
        .is_some_and(|handover| handover.state == "PLANNED")
    {
        page.links.extend(said::appointment(t, &case));
    }
    if case.decision.is_some() || case.state == "INELIGIBLE" {
        page.links.push(Link::new(
            format!("/papers/cases/{id}/decision.pdf"),
            t.say("desk-paper-decision"),
        ));
    }
    page.sections = [
        said::duplicates(t, &case),
        said::household(t, &case),
        said::questions(t, &case),
        said::notes(t, &case),
        facts::score(t, &case),
        said::decision(t, &case),
        Some(facts::situation(t, &case)),
        facts::proofs(t, &case),
    ]
    .into_iter()
    .flatten()
    .collect();
    page.side = [Some(facts::person(t, &case)), said::equipment(t, &case)]
        .into_iter()
        .flatten()
        .chain([happened(
            t,
            case.timeline
                .nodes
                .iter()
                .map(|fact| (fact.kind.as_str(), fact.at.as_deref(), fact.month.as_str())),
        )])
        .collect();
    Ok(page)
}

/// What the page of a case shows again when a deed is refused.
pub(super) async fn end(
    visit: &Visit,
    id: &str,
    done: (&str, &crate::form::Form),
    wrong: Vec<crate::kit::Wrong>,
) -> Answer {
    Page::end(page(visit, id), visit, done, wrong, &href(id)).await
}
