//! Every pledge of the programme.

use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Offer, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type PledgeState = String;

operation!("src/pages/desk/pledges/list.graphql": DeskPledges; ("PledgeState"));

/// The states one may ask for.
const STATES: &[&str] = &[
    "SUBMITTED",
    "ACCEPTED",
    "SCHEDULED",
    "RECEIVED",
    "CLOSED",
    "DRAFT",
    "DECLINED",
    "WITHDRAWN",
];

/// `GET /desk/pledges`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "column-pledge",
            "column-donor",
            "column-state",
            "column-since",
            "#column-announced",
            "#column-received",
        ],
    )
    .or(t.say("desk-pledges-none"));
    let mut list = List::new(t, shell, "/desk/pledges", t.say("desk-pledges"), table).by(
        &visit,
        "state",
        t.say("column-state"),
        Offer::of(t, "pledge-state", STATES),
    );
    list.tabs = super::tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = desk_pledges::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
    };
    let list = visit.ask::<DeskPledges>(variables).await?.pledges;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|pledge| row(visit.t, pledge))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, pledge: desk_pledges::DeskPledgesPledgesNodes) -> Row {
    vec![
        Cell::link(href(&pledge.id), pledge.title),
        Cell::maybe(pledge.donor.map(|donor| donor.name)),
        Cell::state(t, "pledge-state", &pledge.state),
        Cell::day(Some(&pledge.created_at)),
        Cell::Number(pledge.announced),
        Cell::Number(pledge.accepted),
    ]
}
