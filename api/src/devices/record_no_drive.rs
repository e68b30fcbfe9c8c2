//! Recording that a device was opened and holds no drive.

use entity::device;
use entity::device::State;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, RecordNoDriveInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordNoDriveInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordNoDrive, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    if !matches!(
        device.state,
        State::Received | State::InWorkshop | State::Returned
    ) {
        return wrong(Common::WrongState.into(), "deviceId");
    }
    let change = device::ActiveModel {
        no_drive_checked_at: Set(Some(op.now)),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<device::Entity>(device.id, change).await?;
    op.record(
        Fact::of(Kind::NoDriveRecorded, SubjectKind::Device, device.id)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
