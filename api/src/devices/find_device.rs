//! A missing device was found: it is again in the state it was missing from.

use entity::device::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, FindDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: FindDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::FindDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let Ok(to) = device.state.find(device.missing_from) else {
        return wrong(Common::WrongState.into(), "deviceId");
    };
    op.step_to::<device::Entity>(&device, to, |change| change.missing_from = Set(None))
        .await?;
    let fact = Fact::of(Kind::DeviceFound, SubjectKind::Device, device.id)
        .read_by(device.donor_id)
        .read_as(Capacity::Refurbish, op.principal()?.organisation);
    op.record(match to {
        State::Reserved => fact.by_month(),
        _ => fact,
    });
    Ok(op.commit(device.id).await?)
}
