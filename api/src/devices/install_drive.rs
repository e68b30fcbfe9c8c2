//! A drive goes into a device: from the stock, or from another device in hand. It stays the same asset, and every device
//! that held it answers for it until it is wiped.

use entity::device::{self, drive};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::holding::{held_now, place_of, put_in};
use super::records::in_hand;
use super::types::{Code, InstallDriveInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: InstallDriveInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::InstallDrive, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let drive = op.load::<drive::Entity>(&input.drive_id).await?;
    in_hand(&device)?;
    let from = place_of(&op, drive.id).await?;
    if from == Some(device.id) || drive.state == drive::State::Destroyed {
        return wrong(Common::WrongState.into(), "driveId");
    }
    // What is ready, held or given keeps the drives it was checked with.
    let from = match from {
        Some(from) => Some(op.linked::<device::Entity>(from).await?),
        None => None,
    };
    if from.as_ref().is_some_and(|from| in_hand(from).is_err()) {
        return wrong(Code::DriveNotAvailable, "driveId");
    }
    put_in(&op, drive.id, device.id, false).await?;
    for changed in from.iter().chain([&device]) {
        held_now(&op, changed.id).await?;
    }
    if let Some(from) = from {
        op.record(
            Fact::of(Kind::DriveRemoved, SubjectKind::Device, from.id)
                .about(SubjectKind::Drive, drive.id)
                .read_by(from.donor_id)
                .read_as(Capacity::Refurbish, op.principal()?.organisation),
        );
    }
    op.record(
        Fact::of(Kind::DriveInstalled, SubjectKind::Device, device.id)
            .about(SubjectKind::Drive, drive.id)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
