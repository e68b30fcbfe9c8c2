//! Declaring a device ready (I1): every drive it has held has erasure evidence, the last of it good, and later than the
//! drive's last use outside custody; or somebody checked that it holds none.

use entity::device::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::drives::stays;
use super::holding::{held_by, unseen_since};
use super::types::{Code, MakeDeviceReadyInput};
use super::{records, wiped};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: MakeDeviceReadyInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::MakeDeviceReady, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    if records::fails_its_check(&op, device.id).await? {
        return wrong(Code::QualityCheckFailed, "deviceId");
    }
    if let Some(code) = blocked(&op, &device).await? {
        return wrong(code, "deviceId");
    }
    op.step::<device::Entity>(&device, Step::MakeReady, |_| {})
        .await?;
    op.record(
        Fact::of(Kind::DeviceMadeReady, SubjectKind::Device, device.id)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}

/// What keeps a device from being ready.
async fn blocked(op: &Op<'_>, device: &device::Model) -> Result<Option<Code>, Halt> {
    if !wiped::all(op, &held_by(op, device.id).await?).await? {
        return Ok(Some(Code::DriveNotWiped));
    }
    // A controller was shown and no drive behind it: only a look inside tells, later than that report, or the drive itself.
    let unseen = unseen_since(op, device.id).await?;
    let checked = device
        .no_drive_checked_at
        .is_some_and(|at| unseen.is_none_or(|report| at >= report));
    // What somebody put in says nothing of what the machine held.
    let found = stays(op.tx(), [device.id]).await?;
    let unknown = unseen.is_some() || !found.iter().any(|stay| stay.reported);
    Ok((unknown && !checked).then_some(Code::DrivesUnknown))
}
