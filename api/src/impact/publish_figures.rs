//! Publishing the figures up to a day. What is published never tells of fewer than eleven people: a cell under 11 is
//! null, a cell that grew by fewer than 11 since the last publication keeps its old value, and no null cell can be worked
//! out from the others.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::publication;
use sea_orm::QueryOrder;
use uuid::Uuid;

use super::figures::compute;
use super::published::read;
use super::suppress::{complement, told};
use super::types::{Code, ComputerCost, Figures, MonthFigure, PublishFiguresInput};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: PublishFiguresInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PublishFigures, &input).await?;
    let as_of = input.as_of.0;
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
    let figures = suppress(compute(op.tx(), op.territory(), as_of).await?, &before);
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
    let handed_over = &mut figures.handed_over;
    let cells = [
        (&mut figures.collected, before.collected),
        (&mut handed_over.total, before.handed_over.total),
        (&mut handed_over.family, before.handed_over.family),
        (&mut handed_over.job_seeker, before.handed_over.job_seeker),
        (&mut handed_over.student, before.handed_over.student),
        (&mut figures.stripped, before.stripped),
        (&mut figures.recycled, before.recycled),
        (&mut figures.missing, before.missing),
    ];
    for (cell, before) in cells {
        *cell = told(*cell, before);
    }
    for month in &mut figures.months {
        let old = before.months.iter().find(|old| old.month == month.month);
        for (now, old) in month
            .cells()
            .into_iter()
            .zip(old.cloned().unwrap_or_default().cells())
        {
            *now = told(Some(now.unwrap_or_default()), *old);
        }
    }
    complement_months(&mut figures);
    keep_with_the_total(&mut figures, before, exact);
    figures
}

/// Months and audiences are one table with its margins: no null of it follows from the others.
fn complement_months(figures: &mut Figures) {
    let handed_over = &mut figures.handed_over;
    let margins = [
        &mut handed_over.family,
        &mut handed_over.job_seeker,
        &mut handed_over.student,
        &mut handed_over.total,
    ];
    let mut lines: Vec<[&mut Option<i64>; 4]> = figures.months.iter_mut().map(MonthFigure::cells).collect();
    lines.push(margins);
    let mut table: Vec<Vec<Option<i64>>> = lines
        .iter()
        .map(|line| line.iter().map(|cell| **cell).collect())
        .collect();
    complement(&mut table);
    for (line, told) in lines.into_iter().zip(table) {
        for (cell, told) in line.into_iter().zip(told) {
            *cell = told;
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
