//! Sessions: half a day at a place, with room for several appointments. Those to come, unless all are asked for.

use super::{session_href, tabs};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Part, Table, operation};
use crate::local;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::visit::Visit;

type HandoverSessionState = String;

operation!("src/pages/desk/handovers/list.graphql": DeskSessions; ("HandoverSessionState"));

/// The columns.
const COLUMNS: &[&str] = &[
    "column-when",
    "ask-until",
    "column-place",
    "short-commune",
    "column-state",
    "#desk-seats",
    "#desk-seats-left",
];

/// `GET /desk/handovers/sessions`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-sessions-none"));
    let href = "/desk/handovers/sessions";
    let mut list = List::new(t, shell, href, t.say("desk-sessions"), table).by_tick(
        &visit,
        "past",
        t.say("desk-sessions-past"),
    );
    list.tabs = tabs(t);
    list.actions = vec![Link::new(
        "/desk/handovers/sessions/new",
        t.say("desk-session-new"),
    )];
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let t = visit.t;
    let variables = desk_sessions::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        starting_from: visit.param("past").is_none().then(|| visit.now()),
    };
    let list = visit.ask::<DeskSessions>(variables).await?.handover_sessions;
    let info = list.page_info;
    let rows = list.nodes.into_iter().map(|session| {
        let place = session.place.as_ref();
        vec![
            Cell::link(
                session_href(&session.id),
                t.moment(&local::moment(&session.starts_at)),
            ),
            Cell::moment(Some(&session.ends_at)),
            Cell::maybe(place.map(|place| place.name.clone())),
            Cell::maybe(place.map(|place| place.commune.clone())),
            Cell::state(t, "handover-session-state", &session.state),
            Cell::Number(session.capacity),
            Cell::Number(session.free),
        ]
    });
    Ok(Part {
        rows: rows.collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}
