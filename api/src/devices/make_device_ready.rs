//! Declaring a device ready (I1): every drive it has held has erasure evidence, the last of it good, and later than the
//! drive's last use outside custody; or somebody checked that it holds none.

use std::collections::HashMap;

use entity::device::{self, Step, drive};
use entity::evidence::{self, Kind as EvidenceKind, Verdict};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::drives::stays;
use super::types::{Code, MakeDeviceReadyInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: MakeDeviceReadyInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::MakeDeviceReady, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    if let Some(code) = blocked(&op, &device).await? {
        return wrong(code, "deviceId");
    }
    op.step::<device::Entity>(&device, Step::MakeReady, |_| {})
        .await?;
    op.record(
        Fact::of(Kind::DeviceMadeReady, SubjectKind::Device, device.id)
            .read_by(device.donor_id)
            .read_by(op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}

/// What keeps a device from being ready.
async fn blocked(op: &Op<'_>, device: &device::Model) -> Result<Option<Code>, Halt> {
    let held: Vec<Uuid> = stays(op.tx(), [device.id])
        .await?
        .iter()
        .map(|stay| stay.drive_id)
        .collect();
    let drives = op
        .within::<drive::Entity>()
        .filter(drive::Column::Id.is_in(held.iter().copied()))
        .all(op.tx())
        .await?;
    let proofs = op
        .within::<evidence::Entity>()
        .filter(evidence::Column::Kind.eq(EvidenceKind::Erasure))
        .filter(evidence::Column::DriveId.is_in(held))
        .order_by_asc(evidence::Column::PerformedAt)
        .order_by_asc(evidence::Column::Id)
        .all(op.tx())
        .await?;
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
    let reports = op
        .within::<evidence::Entity>()
        .filter(evidence::Column::DeviceId.eq(device.id))
        .filter(evidence::Column::Kind.eq(EvidenceKind::Hardware))
        .order_by_desc(evidence::Column::Id)
        .one(op.tx())
        .await?;
    // The last report showed a controller and no drive behind it: only a look inside tells.
    let unseen = reports.is_some_and(|report| report.verdict == Some(Verdict::Unknown));
    let unknown = drives.is_empty() || unseen;
    Ok((unknown && device.no_drive_checked_at.is_none()).then_some(Code::DrivesUnknown))
}
