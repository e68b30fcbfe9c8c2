//! Every appointment of a place, by reference: who came is not kept on show.

use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Offer, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type HandoverState = String;

operation!("src/pages/counter/past.graphql": CounterPast; ("HandoverState"));

/// The states one may ask for.
const STATES: &[&str] = &["DONE", "MISSED", "PLANNED", "CANCELLED"];

/// The lists of a place of handover.
pub(super) fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/counter", t.say("counter-title")),
        Link::new("/counter/past", t.say("counter-all")),
        Link::new("/counter/advice", t.say("counter-advice")),
    ]
}

/// `GET /counter/past`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "counter-reference",
            "column-when",
            "column-state",
            "column-label",
            "#counter-support-minutes",
        ],
    )
    .or(t.say("counter-none"));
    let mut list = List::new(t, shell, "/counter/past", t.say("counter-all"), table).by(
        &visit,
        "state",
        t.say("column-state"),
        Offer::of(t, "handover-state", STATES),
    );
    list.tabs = tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = counter_past::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
    };
    let list = visit.ask::<CounterPast>(variables).await?.handovers;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|appointment| row(visit.t, &appointment))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, appointment: &counter_past::CounterPastHandoversNodes) -> Row {
    let minutes: i64 = appointment
        .support_sessions
        .iter()
        .map(|session| session.minutes)
        .sum();
    let label = appointment
        .device
        .as_ref()
        .and_then(|device| device.label.clone());
    vec![
        Cell::link(href(&appointment.id), appointment.reference.clone()),
        Cell::moment(Some(&appointment.planned_for)),
        Cell::state(t, "handover-state", &appointment.state),
        label.map_or(Cell::Nothing, Cell::Code),
        if minutes == 0 {
            Cell::Nothing
        } else {
            Cell::Number(minutes)
        },
    ]
}
