//! Publishing the figures up to a day. What is published never tells of fewer than eleven people: a cell under 11 is
//! null, a cell that grew by fewer than 11 since the last publication keeps its old value, and no null cell can be worked
//! out from the others.

use chrono::NaiveDate;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::publication;
use sea_orm::QueryOrder;
use uuid::Uuid;

use super::fairness::{self, OTHER};
use super::figures::compute;
use super::published::read;
use super::suppress::{Cell, complement, told};
use super::types::{Code, ComputerCost, FairnessFigures, Figures, MonthFigure, PublishFiguresInput};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};
use crate::sheet::plain;

pub(crate) async fn run(cx: &Cx, input: PublishFiguresInput) -> Result<Uuid, Stop<Code>> {
    let as_of = input.as_of.0;
    // Where people live is read as somebody, and not within the transaction.
    let fairness = fairness::up_to(cx, as_of).await?;
    let mut op = Op::begin(cx, Action::PublishFigures, &input).await?;
    if as_of > op.now.to_utc().date_naive() {
        return wrong(Common::Invalid.into(), "asOf");
    }
    let last = op
        .within::<publication::Entity>()
        .order_by_desc(publication::Column::AsOf)
        .one(op.tx())
        .await?;
    if last.as_ref().is_some_and(|last| last.as_of >= as_of) {
        return wrong(Code::AlreadyPublished, "asOf");
    }
    let before = last.map(|last| read(&last.content)).unwrap_or_default();
    let mut figures = compute(op.tx(), op.territory(), as_of).await?;
    figures.fairness = fairness;
    let figures = suppress(figures, &before);
    let id = Uuid::now_v7();
    op.insert(publication::Model {
        id,
        territory_id: op.territory(),
        as_of,
        content: serde_json::to_value(figures).map_err(|_| Fault::new("figures"))?,
        published_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::FiguresPublished, SubjectKind::Territory, op.territory())
            .with("asOf", as_of.to_string()),
    );
    Ok(op.commit(id).await?)
}

/// The figures as they may be told, given those told before.
fn suppress(mut figures: Figures, before: &Figures) -> Figures {
    let exact = figures.handed_over.total;
    let cells = [
        (&mut figures.collected, before.collected),
        (&mut figures.stripped, before.stripped),
        (&mut figures.recycled, before.recycled),
        (&mut figures.missing, before.missing),
    ];
    for (cell, before) in cells {
        *cell = told(*cell, before);
    }
    suppress_people(&mut figures, before);
    suppress_decisions(&mut figures.fairness, &before.fairness);
    keep_with_the_total(&mut figures, before, exact);
    figures
}

/// People by month and audience are one table with its margins. A month that was over when it was last told stays as it
/// was told: what was hidden then would give others away now.
fn suppress_people(figures: &mut Figures, before: &Figures) {
    let next_day = before
        .as_of
        .parse()
        .ok()
        .and_then(|day: NaiveDate| day.succ_opt());
    let open_month = next_day.map(|day| day.format("%Y-%m").to_string());
    let mut old = before.clone();
    let mut table = Vec::new();
    for month in &mut figures.months {
        let was = old.months.iter_mut().find(|was| was.month == month.month);
        let is_over = was.is_some() && open_month.as_ref().is_some_and(|open| month.month < *open);
        let was = was.map_or([None; 4], |was| was.cells().map(|cell| *cell));
        let cells = month.cells().map(|cell| cell.unwrap_or_default());
        let cell = |(exact, before): (i64, Option<i64>)| Cell {
            told: if is_over {
                before
            } else {
                told(Some(exact), before)
            },
            ..Cell::of(exact, before)
        };
        table.push(cells.into_iter().zip(was).map(cell).collect());
    }
    let now = figures.handed_over.cells().map(|cell| cell.unwrap_or_default());
    let was = old.handed_over.cells().map(|cell| *cell);
    table.push(
        now.into_iter()
            .zip(was)
            .map(|(exact, before)| Cell::of(exact, before))
            .collect(),
    );
    complement(&mut table);
    let lines = figures.months.iter_mut().map(MonthFigure::cells);
    for (line, told) in lines.chain([figures.handed_over.cells()]).zip(table) {
        for (cell, told) in line.into_iter().zip(told) {
            *cell = told.told;
        }
    }
}

/// Decisions by audience and by commune are two tables with one total. What one of them holds back of the
/// total is held back in all. A group of whom nothing is told is not named: all of those are one.
fn suppress_decisions(figures: &mut FairnessFigures, before: &FairnessFigures) {
    let exact = figures.decisions();
    // Some kinds of partner refer one audience alone: the two tables would tell of one another.
    figures.referrer_kinds.clear();
    let mut old = before.clone();
    let mut tables: Vec<Vec<Vec<Cell>>> = Vec::new();
    for (groups, was) in figures.tables().into_iter().zip(old.tables()) {
        let mut table = Vec::new();
        for group in groups {
            // However it is written this time, it is the same group, and keeps the name that was told.
            let was = was
                .iter_mut()
                .find(|was| plain(&was.group) == plain(&group.group));
            let was = was.map_or([None; 3], |was| {
                group.group.clone_from(&was.group);
                was.cells().map(|cell| *cell)
            });
            let now = group.cells().map(|cell| cell.unwrap_or_default());
            let cells = now.into_iter().zip(was);
            table.push(cells.map(|(exact, before)| Cell::of(exact, before)).collect());
        }
        tables.push(table);
    }
    share_the_total(&mut tables);
    for (groups, table) in figures.tables().into_iter().zip(tables) {
        for (group, line) in groups.iter_mut().zip(table) {
            for (cell, told) in group.cells().into_iter().zip(line) {
                *cell = told.told;
            }
        }
    }
    figures.communes.retain(|commune| {
        commune.group == OTHER
            || commune.decisions.is_some()
            || commune.granted.is_some()
            || commune.not_granted.is_some()
    });
    figures.deviations = told(figures.deviations, before.deviations);
    let total = figures.decisions();
    if total.is_none() {
        figures.waiting_days = None;
    } else if total != exact {
        figures.waiting_days = before.waiting_days;
    }
}

/// Holds cells back in tables whose last line is the same, until no null one follows from the others in any of them. What was
/// granted and what was not move only where the number of decisions is of today, and one of them is not told without the other.
fn share_the_total(tables: &mut [Vec<Vec<Cell>>]) {
    loop {
        for table in tables.iter_mut() {
            complement(table);
        }
        let mut moved = false;
        for line in tables.iter_mut().flatten() {
            let [granted, refused, decisions] = line.as_mut_slice() else {
                continue;
            };
            let is_old = decisions.told != Some(decisions.exact);
            if is_old || granted.told.is_none() || refused.told.is_none() {
                for cell in [granted, refused] {
                    moved |= cell.told != cell.before;
                    cell.told = cell.before;
                }
            }
        }
        let Some(lasts) = tables
            .iter()
            .map(|table| table.last().cloned())
            .collect::<Option<Vec<_>>>()
        else {
            return;
        };
        for table in tables.iter_mut() {
            for (at, cell) in table.last_mut().into_iter().flatten().enumerate() {
                // Whoever holds it back tells what was told before: nothing, or the old value.
                let held = lasts
                    .iter()
                    .filter_map(|last| last.get(at))
                    .find(|other| other.told != cell.told);
                if held.is_some() && cell.told != cell.before {
                    cell.told = cell.before;
                    moved = true;
                }
            }
        }
        if !moved {
            return;
        }
    }
}

/// What is divided by the total, or multiplied, would give the exact total away: it is told with the total that is told,
/// and changes with it alone.
fn keep_with_the_total(figures: &mut Figures, before: &Figures, exact: Option<i64>) {
    let total = figures.handed_over.total;
    if total.is_none() {
        figures.computer_cost = ComputerCost::default();
        figures.avoided.kg = None;
    } else if total != exact {
        figures.computer_cost = before.computer_cost;
        figures.avoided = before.avoided.clone();
    }
}
