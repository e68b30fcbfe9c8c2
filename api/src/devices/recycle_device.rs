//! Sending a device away as waste: with the operator that takes it and the number of its slip.

use entity::device::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, RecycleDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: RecycleDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecycleDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let mut check = Check::default();
    let operator = check.text("operator", &input.operator, 200);
    let slip = check.text("slip", &input.slip, 60);
    check.done()?;
    op.step::<device::Entity>(&device, Step::Recycle, |change| {
        change.waste_operator = Set(Some(operator));
        change.waste_slip = Set(Some(slip.clone()));
    })
    .await?;
    op.record(
        Fact::of(Kind::DeviceRecycled, SubjectKind::Device, device.id)
            .with("slip", slip)
            .read_by(device.donor_id)
            .read_by(op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
