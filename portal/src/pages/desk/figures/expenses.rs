//! Every expense and all staff time, what was corrected included: the list adds up.

use super::costs::hours;
use crate::answer::Answer;
use crate::graphql::Date;
use crate::kit::{self, Cell, Link, List, Offer, Part, Row, Table, notice, operation};
use crate::pages::Tone;
use crate::pages::errors::page::Lost;
use crate::pages::paging::Paging;
use crate::text::T;
use crate::visit::Visit;

type CostCategory = String;

operation!("src/pages/desk/figures/expenses.graphql": DeskExpenses; ("CostCategory"));

/// What money is spent on; staff time has a form of its own.
pub(super) const CATEGORIES: &[&str] = &["FEES", "TRANSPORT", "PARTS", "SOFTWARE", "OTHER"];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("cost", "expense-recorded"),
    ("staff", "expense-staff-recorded"),
    ("jobs", "jobs-recorded"),
];

/// The address of an expense.
pub(super) fn href(id: &str) -> String {
    format!("/desk/figures/expenses/{id}")
}

/// `GET /desk/figures/expenses`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(&visit, DONE));
    let table = Table::of(
        t,
        &[
            "expense-label",
            "column-when",
            "costs-category",
            "expense-supplier",
            "#costs-amount",
            "#costs-hours",
            "column-state",
        ],
    )
    .or(t.say("expenses-none"));
    let mut list = List::new(
        t,
        shell,
        "/desk/figures/expenses",
        t.say("figures-expenses"),
        table,
    );
    list.tabs = super::tabs(t);
    list.actions = vec![Link::new("/desk/figures/expenses/new", t.say("expense-record"))];
    let mut categories = Offer::of(t, "cost-category", CATEGORIES);
    categories.push(Offer::new("STAFF", t.word("cost-category", "STAFF")));
    let list = list
        .by(&visit, "category", t.say("costs-category"), categories)
        .by_day(&visit, "from", t.say("figures-from"))
        .by_day(&visit, "to", t.say("figures-to"));
    kit::answer(&visit, list, async |paging| part(&visit, paging).await).await
}

async fn part(visit: &Visit, paging: &Paging) -> Result<Part, Lost> {
    let variables = desk_expenses::Variables {
        first: paging.first(),
        after: paging.after.clone(),
        last: paging.last(),
        before: paging.before.clone(),
        category: visit.param("category"),
        from: visit.param("from"),
        to: visit.param("to"),
    };
    let list = visit.ask::<DeskExpenses>(variables).await?.costs;
    let info = list.page_info;
    Ok(Part {
        rows: list.nodes.into_iter().map(|cost| row(visit.t, cost)).collect(),
        total: Some(list.total_count),
        start: info.has_previous_page.then_some(info.start_cursor).flatten(),
        end: info.has_next_page.then_some(info.end_cursor).flatten(),
    })
}

fn row(t: T, cost: desk_expenses::DeskExpensesCostsNodes) -> Row {
    vec![
        Cell::link(href(&cost.id), cost.label),
        Cell::When(cost.from),
        Cell::word(t, "cost-category", &cost.category),
        Cell::maybe(cost.supplier),
        cost.amount_cents.map_or(Cell::Nothing, Cell::Money),
        cost.minutes
            .map_or(Cell::Nothing, |minutes| Cell::text(hours(t, minutes))),
        standing(t, cost.reverses.is_some(), cost.reversed_by.is_some()),
    ]
}

/// Whether an expense still stands.
pub(super) fn standing(t: T, reverses: bool, reversed: bool) -> Cell {
    match (reverses, reversed) {
        (true, _) => Cell::Tag(t.say("expense-reversal"), Tone::Quiet),
        (_, true) => Cell::Tag(t.say("expense-reversed"), Tone::Ended),
        _ => Cell::Tag(t.say("expense-stands"), Tone::Good),
    }
}
