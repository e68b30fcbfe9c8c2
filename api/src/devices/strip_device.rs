//! Taking a device apart: its parts serve others.

use entity::device::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::types::{Code, StripDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: StripDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::StripDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    op.step::<device::Entity>(&device, Step::Strip, |_| {}).await?;
    op.record(
        Fact::of(Kind::DeviceStripped, SubjectKind::Device, device.id)
            .read_by(device.donor_id)
            .read_by(op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
