//! A part comes into stock: bought, or taken out of a device that stays.

use entity::device;
use entity::fact::Kind as FactKind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::part::Kind;
use uuid::Uuid;

use super::shelf;
use super::types::{Code, StockPartInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: StockPartInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::StockPart, &input).await?;
    let origin = match &input.device_id {
        Some(device) => Some(op.load::<device::Entity>(device).await?),
        None => None,
    };
    let mut check = Check::default();
    let part = shelf::read(&mut check, "part", &input.part);
    check.done()?;
    if let Some(device) = &origin {
        shelf::in_hand(device)?;
        if input.part.kind == Kind::Memory {
            shelf::change_memory(&op, device, -part.memory_mib.unwrap_or_default()).await?;
        }
    }
    let row = part.row(&op, origin.as_ref().map(|device| device.id))?;
    let id = row.id;
    op.insert(row).await?;
    let mut fact = Fact::of(FactKind::PartStocked, SubjectKind::Part, id)
        .with("part", input.part.kind.word())
        .read_as(Capacity::Refurbish, op.principal()?.organisation);
    if let Some(device) = &origin {
        fact = fact
            .about(SubjectKind::Device, device.id)
            .read_as(Capacity::Donate, device.donor_id);
    }
    op.record(fact);
    Ok(op.commit(id).await?)
}
