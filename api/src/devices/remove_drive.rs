//! A drive comes out of a device and is in stock. The device still answers for it until it is wiped.

use entity::device::{self, drive};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::holding::{held_now, leave, place_of};
use super::records::in_hand;
use super::types::{Code, RemoveDriveInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RemoveDriveInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RemoveDrive, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let drive = op.load::<drive::Entity>(&input.drive_id).await?;
    in_hand(&device)?;
    if place_of(&op, drive.id).await? != Some(device.id) {
        return wrong(Code::NoDriveOfDevice, "driveId");
    }
    leave(&op, drive.id).await?;
    held_now(&op, device.id).await?;
    op.record(
        Fact::of(Kind::DriveRemoved, SubjectKind::Device, device.id)
            .about(SubjectKind::Drive, drive.id)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
