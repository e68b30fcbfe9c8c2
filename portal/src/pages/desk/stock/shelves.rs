//! Parts taken out of machines or bought: what is on the shelf, and where the others went.

use super::super::thing;
use super::{href, tabs};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{self, Cell, List, Offer, Part, Table, operation};
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::visit::Visit;

type PartState = String;
type PartKind = String;
type DeviceKind = String;

operation!("src/pages/desk/stock/shelves.graphql": DeskParts; ("PartState", "PartKind", "DeviceKind"));

/// The columns.
const COLUMNS: &[&str] = &[
    "desk-part",
    "desk-kind",
    "column-state",
    "desk-part-from",
    "desk-part-in",
    "column-since",
];

/// `GET /desk/stock/parts`
pub(crate) async fn parts(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let table = Table::of(t, COLUMNS).or(t.say("desk-parts-none"));
    let mut list = List::new(t, shell, "/desk/stock/parts", t.say("desk-parts"), table).by(
        &visit,
        "state",
        t.say("column-state"),
        Offer::of(t, "part-state", &["IN_STOCK", "FITTED", "SCRAPPED"]),
    );
    list.tabs = tabs(t);
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let t = visit.t;
    let variables = desk_parts::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
    };
    let list = visit.ask::<DeskParts>(variables).await?.parts;
    let info = list.page_info;
    let rows = list.nodes.into_iter().map(|part| {
        let of = |id: &str, kind: &str, maker: Option<&str>, model: Option<&str>, label: Option<&str>| {
            let name = thing::device(t, kind, maker, model);
            let words = label.map_or_else(|| name.clone(), |label| format!("{name} · {label}"));
            Cell::link(href(id), words)
        };
        vec![
            Cell::text(part.specification),
            Cell::word(t, "part-kind", &part.kind),
            Cell::state(t, "part-state", &part.state),
            part.origin.map_or_else(
                || Cell::Text(t.say("desk-part-bought")),
                |device| {
                    of(
                        &device.id,
                        &device.kind,
                        device.manufacturer.as_deref(),
                        device.model.as_deref(),
                        device.label.as_deref(),
                    )
                },
            ),
            part.device.map_or(Cell::Nothing, |device| {
                of(
                    &device.id,
                    &device.kind,
                    device.manufacturer.as_deref(),
                    device.model.as_deref(),
                    device.label.as_deref(),
                )
            }),
            Cell::day(Some(&part.created_at)),
        ]
    });
    Ok(Part {
        rows: rows.collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}
