//! Every case of the programme: by state, by audience, by person, and those that need somebody's attention after the handover.

use super::super::thing;
use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Offer, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type CaseState = String;
type CaseOrder = String;
type Audience = String;

operation!("src/pages/desk/cases/list.graphql": DeskCases; ("CaseState", "CaseOrder", "Audience"));

/// The states one may ask for, in the order of a case's life.
const STATES: &[&str] = &[
    "SUBMITTED",
    "INFORMATION_REQUESTED",
    "ELIGIBLE",
    "ON_AGENDA",
    "GRANTED",
    "HANDOVER_PLANNED",
    "EQUIPPED",
    "CLOSED",
    "INELIGIBLE",
    "REJECTED",
    "WITHDRAWN",
];
/// The columns.
const COLUMNS: &[&str] = &[
    "column-person",
    "column-reference",
    "column-audience",
    "column-referrer",
    "column-state",
    "column-sent",
    "#column-points",
];

/// `GET /desk/cases`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-cases-none"));
    let list = List::new(t, shell, "/desk/cases", t.say("nav-desk-cases"), table)
        .by(&visit, "search", t.say("desk-case-search"), Vec::new())
        .by(
            &visit,
            "state",
            t.say("column-state"),
            Offer::of(t, "case-state", STATES),
        )
        .by(
            &visit,
            "audience",
            t.say("column-audience"),
            Offer::of(t, "audience", &["FAMILY", "JOB_SEEKER", "STUDENT"]),
        )
        .by_tick(&visit, "waiting", t.say("desk-case-waiting"))
        .by_tick(&visit, "broken", t.say("desk-case-broken"))
        .by_tick(&visit, "due", t.say("desk-case-due"))
        .by_tick(&visit, "expired", t.say("desk-case-expired"));
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let waiting = visit.param("waiting").is_some();
    let filter = desk_cases::CaseFilter {
        search: visit.param("search"),
        states: visit.param("state").map(|state| vec![state]),
        audience: visit.param("audience"),
        waiting: waiting.then_some(true),
        broken_down: visit.param("broken").is_some(),
        follow_up_due: visit.param("due").is_some(),
        attestation_expired: visit.param("expired").is_some(),
        commune: None,
        referrer_id: None,
        updated_since: None,
    };
    let variables = desk_cases::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        filter: Some(filter),
        // Those who wait stand in the order in which they wait.
        order: if waiting { "WAITING" } else { "CREATED" }.to_owned(),
    };
    let list = visit.ask::<DeskCases>(variables).await?.cases;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.into_iter().map(|case| row(visit.t, case)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, case: desk_cases::DeskCasesCasesNodes) -> Row {
    let identity = case.person.and_then(|person| person.identity);
    let name = identity
        .as_ref()
        .map(|identity| (identity.given_name.as_str(), identity.family_name.as_str()));
    vec![
        Cell::link(href(&case.id), thing::person(t, name)),
        Cell::Code(case.reference),
        Cell::word(t, "audience", &case.audience),
        Cell::maybe(case.referrer.map(|referrer| referrer.name)),
        Cell::state(t, "case-state", &case.state),
        Cell::day(Some(case.submitted_at.as_ref().unwrap_or(&case.created_at))),
        case.score
            .map_or(Cell::Nothing, |score| Cell::Number(score.points)),
    ]
}
