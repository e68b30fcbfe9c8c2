//! A part in stock is good for nothing more.

use entity::fact::Kind as FactKind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::part::{self, Step};
use uuid::Uuid;

use super::types::{Code, ScrapPartInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: ScrapPartInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ScrapPart, &input).await?;
    let part = op.load::<part::Entity>(&input.part_id).await?;
    op.step::<part::Entity>(&part, Step::Scrap, |_| {}).await?;
    op.record(
        Fact::of(FactKind::PartScrapped, SubjectKind::Part, part.id)
            .with("part", part.kind.word())
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(part.id).await?)
}
