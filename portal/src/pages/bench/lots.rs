//! Every lot that was confided to the workshop.

use super::lot_href;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, Link, List, Part, Row, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type LotState = String;
type InvoiceState = String;

operation!("src/pages/bench/lots.graphql": BenchLots; ("LotState", "InvoiceState"));

/// `GET /bench/lots`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(
        t,
        &[
            "bench-lot",
            "column-state",
            "column-since",
            "#bench-devices-column",
            "#bench-price",
            "bench-invoice",
        ],
    )
    .or(t.say("bench-no-lot"));
    let mut list = List::new(t, shell, "/bench/lots", t.say("bench-lots"), table);
    list.tabs = tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

/// The lists of the workshop.
pub(super) fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/bench", t.say("bench-today")),
        Link::new("/bench/lots", t.say("bench-lots")),
        Link::new("/bench/devices", t.say("bench-devices")),
    ]
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = bench_lots::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
    };
    let list = visit.ask::<BenchLots>(variables).await?.lots;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.into_iter().map(|lot| row(visit.t, lot)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, lot: bench_lots::BenchLotsLotsNodes) -> Row {
    vec![
        Cell::link(lot_href(&lot.id), lot.title),
        Cell::state(t, "lot-state", &lot.state),
        Cell::day(Some(&lot.updated_at)),
        Cell::Number(lot.devices.total_count),
        Cell::Money(lot.price_cents),
        lot.invoices.first().map_or(Cell::Nothing, |invoice| {
            Cell::state(t, "invoice-state", &invoice.state)
        }),
    ]
}
