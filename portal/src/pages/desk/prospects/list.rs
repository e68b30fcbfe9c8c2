//! Every company that is solicited, or those to call by today.

use super::href;
use crate::answer::Answer;
use crate::graphql::Date;
use crate::kit::{self, Cell, Link, List, Offer, Part, Row, Table, notice, operation};
use crate::local;
use crate::pages::desk::partners;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type ProspectState = String;
type ProspectSource = String;

operation!("src/pages/desk/prospects/list.graphql": DeskProspects; ("ProspectState", "ProspectSource"));

/// The states one may ask for.
const STATES: &[&str] = &["IDENTIFIED", "CONTACTED", "INTERESTED", "CONVERTED", "LOST"];

/// `GET /desk/prospects`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let shell = shell.noting(notice(&visit, &[("add", "prospect-added")]));
    let table = Table::of(
        t,
        &[
            "column-company",
            "column-state",
            "column-next",
            "column-when",
            "prospect-sector",
            "prospect-from",
        ],
    )
    .or(t.say("prospects-none"));
    let mut list = List::new(t, shell, "/desk/prospects", t.say("prospects"), table).by(
        &visit,
        "state",
        t.say("column-state"),
        Offer::of(t, "prospect-state", STATES),
    );
    list = list.by_tick(&visit, "due", t.say("prospects-due-today"));
    list.tabs = partners::tabs(t);
    list.actions = vec![Link::new("/desk/prospects/new", t.say("prospect-add"))];
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let today = local::day_of(visit.app.clock.now().to_utc());
    let variables = desk_prospects::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        state: visit.param("state"),
        due_before: visit.param("due").map(|_| today),
    };
    let list = visit.ask::<DeskProspects>(variables).await?.prospects;
    let info = list.page_info;
    Ok(Part {
        rows: list
            .nodes
            .into_iter()
            .map(|prospect| row(visit.t, prospect))
            .collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, prospect: desk_prospects::DeskProspectsProspectsNodes) -> Row {
    vec![
        Cell::link(href(&prospect.id), prospect.name),
        Cell::state(t, "prospect-state", &prospect.state),
        Cell::maybe(prospect.next_action),
        prospect.next_action_on.map_or(Cell::Nothing, Cell::When),
        Cell::maybe(prospect.sector),
        Cell::word(t, "prospect-source", &prospect.source),
    ]
}
