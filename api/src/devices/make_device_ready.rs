//! Declaring a device ready (I1): every drive it has held has erasure evidence, the last of it good, and later than the
//! drive's last use outside custody; or somebody checked that it holds none.

use std::collections::HashMap;

use entity::Moment;
use entity::device::{self, Step, drive};
use entity::evidence::{self, Kind as EvidenceKind, Verdict};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::holding::{held_by, unseen_since};
use super::records;
use super::types::{Code, MakeDeviceReadyInput};
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

/// When a wipe ended. A report that does not say, or speaks of the future, is as old as its record: it must not hide what
/// was recorded after it, nor be hidden by what came before it.
fn done_at(proof: &evidence::Model) -> Moment {
    proof
        .performed_at
        .map_or(proof.created_at, |at| at.min(proof.created_at))
}

/// What keeps a device from being ready.
async fn blocked(op: &Op<'_>, device: &device::Model) -> Result<Option<Code>, Halt> {
    let drives = held_by(op, device.id).await?;
    let mut proofs = op
        .within::<evidence::Entity>()
        .filter(evidence::Column::Kind.eq(EvidenceKind::Erasure))
        .filter(evidence::Column::DriveId.is_in(drives.iter().map(|drive| drive.id)))
        .all(op.tx())
        .await?;
    proofs.sort_by_key(|proof| (done_at(proof), proof.id));
    let last: HashMap<Uuid, &evidence::Model> = proofs
        .iter()
        .filter_map(|proof| Some((proof.drive_id?, proof)))
        .collect();
    let wiped = |drive: &drive::Model| {
        last.get(&drive.id).is_some_and(|proof| {
            proof.verdict == Some(Verdict::Erased)
                && proof.performed_at.is_some_and(|at| at > drive.used_until)
        })
    };
    if !drives.iter().all(wiped) {
        return Ok(Some(Code::DriveNotWiped));
    }
    // A controller was shown and no drive behind it: only a look inside tells, later than that report, or the drive itself.
    let unseen = unseen_since(op, device.id).await?;
    let checked = device
        .no_drive_checked_at
        .is_some_and(|at| unseen.is_none_or(|report| at >= report));
    let unknown = drives.is_empty() || unseen.is_some();
    Ok((unknown && !checked).then_some(Code::DrivesUnknown))
}
