//! Every appointment at which a computer changes hands.

use super::super::thing;
use super::{href, tabs};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Offer, Part, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::visit::Visit;

type HandoverState = String;

operation!("src/pages/desk/handovers/list.graphql": DeskHandovers; ("HandoverState"));

/// The columns.
const COLUMNS: &[&str] = &[
    "column-person",
    "column-reference",
    "column-when",
    "column-place",
    "column-state",
    "#desk-missed",
];

/// `GET /desk/handovers`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-handovers-none"));
    let mut list = List::new(t, shell, "/desk/handovers", t.say("desk-handovers"), table).by(
        &visit,
        "state",
        t.say("column-state"),
        Offer::of(t, "handover-state", &["PLANNED", "DONE", "MISSED", "CANCELLED"]),
    );
    list.tabs = tabs(t);
    list.actions = vec![Link::new(
        "/desk/cases?state=GRANTED",
        t.say("desk-handovers-to-make"),
    )];
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let t = visit.t;
    let variables = desk_handovers::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
    };
    let list = visit.ask::<DeskHandovers>(variables).await?.handovers;
    let info = list.page_info;
    let rows = list.nodes.into_iter().map(|handover| {
        let identity = handover.person.and_then(|person| person.identity);
        let name = identity
            .as_ref()
            .map(|identity| (identity.given_name.as_str(), identity.family_name.as_str()));
        vec![
            Cell::link(href(&handover.id), thing::person(t, name)),
            Cell::Code(handover.reference),
            Cell::moment(Some(&handover.planned_for)),
            Cell::maybe(handover.place),
            Cell::state(t, "handover-state", &handover.state),
            Cell::Number(handover.missed),
        ]
    });
    Ok(Part {
        rows: rows.collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}
