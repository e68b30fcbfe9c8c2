//! Every commission of the programme, newest first.

use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type CommissionState = String;

operation!("src/pages/desk/commissions/list.graphql": DeskCommissions; ("CommissionState"));

/// `GET /desk/commissions`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "room-commission",
            "column-when",
            "column-place",
            "#room-cases",
            "#sitting-decided",
            "column-state",
        ],
    )
    .or(t.say("sitting-none"));
    let mut list = List::new(t, shell, "/desk/commissions", t.say("nav-commissions"), table);
    list.actions = vec![Link::new("/desk/commissions/new", t.say("sitting-plan"))];
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = desk_commissions::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let list = visit.ask::<DeskCommissions>(variables).await?.commissions;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.into_iter().map(|one| row(visit.t, one)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, one: desk_commissions::DeskCommissionsCommissionsNodes) -> Row {
    vec![
        Cell::link(href(&one.id), one.title),
        Cell::moment(Some(&one.sits_at)),
        Cell::text(one.place),
        Cell::Number(one.agenda_size),
        Cell::Number(one.settled),
        Cell::state(t, "commission-state", &one.state),
    ]
}
