//! A part that was fitted comes out again, and is in stock.

use entity::device;
use entity::fact::Kind as FactKind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::part::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::shelf;
use super::types::{Code, TakeOutPartInput};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: TakeOutPartInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::TakeOutPart, &input).await?;
    let part = op.load::<part::Entity>(&input.part_id).await?;
    let Some(device) = part.device_id else {
        return wrong(Common::WrongState.into(), "partId");
    };
    // The part is one's own; the device it is in may be somebody else's to work on by now.
    let device = op
        .load::<device::Entity>(&id::encode::<device::Entity>(device))
        .await?;
    shelf::in_hand(&device)?;
    op.step::<part::Entity>(&part, Step::TakeOut, |change| change.device_id = Set(None))
        .await?;
    shelf::change_memory(&op, &device, -part.memory_mib.unwrap_or_default()).await?;
    op.record(
        Fact::of(FactKind::PartTakenOut, SubjectKind::Device, device.id)
            .about(SubjectKind::Part, part.id)
            .with("part", part.kind.word())
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(part.id).await?)
}
