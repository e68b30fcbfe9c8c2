//! Every lot, newest first, with what its invoice waits for.

use super::super::stock;
use super::href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Part, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::visit::Visit;

type LotState = String;
type InvoiceState = String;

operation!("src/pages/desk/lots/list.graphql": DeskLots; ("LotState", "InvoiceState"));

/// The columns.
const COLUMNS: &[&str] = &[
    "desk-lot",
    "desk-workshop",
    "column-state",
    "desk-invoice",
    "column-since",
    "#desk-devices",
    "#desk-price",
];

/// `GET /desk/lots`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-lots-none"));
    let mut list = List::new(t, shell, "/desk/lots", t.say("desk-lots"), table);
    list.tabs = stock::tabs(t);
    list.actions = vec![Link::new("/desk/lots/new", t.say("desk-lot-new"))];
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let t = visit.t;
    let variables = desk_lots::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let list = visit.ask::<DeskLots>(variables).await?.lots;
    let info = list.page_info;
    let rows = list.nodes.into_iter().map(|lot| {
        vec![
            Cell::link(href(&lot.id), lot.title),
            Cell::maybe(lot.workshop.map(|workshop| workshop.name)),
            Cell::state(t, "lot-state", &lot.state),
            lot.invoices.first().map_or(Cell::Nothing, |invoice| {
                Cell::state(t, "invoice-state", &invoice.state)
            }),
            Cell::day(Some(&lot.created_at)),
            Cell::Number(lot.devices.total_count),
            Cell::Money(lot.price_cents),
        ]
    });
    Ok(Part {
        rows: rows.collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}
