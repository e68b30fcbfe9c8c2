//! A part goes from the shelf into a device: memory adds to what the device has.

use entity::device;
use entity::fact::Kind as FactKind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::part::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::shelf;
use super::types::{Code, FitPartInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: FitPartInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::FitPart, &input).await?;
    let part = op.load::<part::Entity>(&input.part_id).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    shelf::in_hand(&device)?;
    op.step::<part::Entity>(&part, Step::Fit, |change| change.device_id = Set(Some(device.id)))
        .await?;
    shelf::change_memory(&op, &device, part.memory_mib.unwrap_or_default()).await?;
    op.record(
        Fact::of(FactKind::PartFitted, SubjectKind::Device, device.id)
            .about(SubjectKind::Part, part.id)
            .with("part", part.kind.word())
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(part.id).await?)
}
