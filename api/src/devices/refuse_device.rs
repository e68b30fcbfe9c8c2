//! Refusing a device that was received: it stays the donor's, who is to fetch it.

use entity::device::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::types::{Code, RefuseDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: RefuseDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RefuseDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    op.step::<device::Entity>(&device, Step::Refuse, |_| {}).await?;
    op.record(
        Fact::of(Kind::DeviceRefused, SubjectKind::Device, device.id)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
