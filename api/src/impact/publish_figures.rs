//! Publishing the figures up to a day. What is published never tells of fewer than eleven people: a cell under 11 is
//! null, and a cell that grew by fewer than 11 since the last publication keeps its old value.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::publication;
use sea_orm::QueryOrder;
use uuid::Uuid;

use super::figures::compute;
use super::published::read;
use super::types::{Code, Figures, PublishFiguresInput};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

/// The least number that is told, and the least difference.
const LEAST: i64 = 11;

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
        let before = before
            .months
            .iter()
            .find(|old| old.month == month.month)
            .and_then(|old| old.handed_over);
        month.handed_over = told(month.handed_over, before);
    }
    figures
}

fn told(now: Option<i64>, before: Option<i64>) -> Option<i64> {
    match (now, before) {
        (Some(now), None) => (now >= LEAST).then_some(now),
        (Some(now), Some(before)) if (now - before).abs() < LEAST => Some(before),
        (now, _) => now.filter(|now| *now >= LEAST),
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn small_cells_and_small_changes_are_not_told() {
        assert_eq!(told(Some(10), None), None);
        assert_eq!(told(Some(11), None), Some(11));
        assert_eq!(told(Some(96), Some(86)), Some(86));
        assert_eq!(told(Some(97), Some(86)), Some(97));
        assert_eq!(told(Some(3), Some(40)), None);
    }
}
