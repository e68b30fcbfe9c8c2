//! A drive is destroyed: it leaves the device or the stock for good, and nothing has to be proved of it any more.

use entity::device::drive::{self, Step};
use entity::device::{self, drive_stay};
use entity::evidence::{self, Kind as EvidenceKind, Method, Verdict};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::file;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::drive_types::DestroyDriveInput;
use super::holding::{held_now, leave, place_of};
use super::records::in_hand;
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Check, Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: DestroyDriveInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DestroyDrive, &input).await?;
    let drive = op.load::<drive::Entity>(&input.drive_id).await?;
    let file = match &input.file_id {
        Some(file) => Some(op.load::<file::Entity>(file).await?.id),
        None => None,
    };
    let mut check = Check::default();
    let note = check.text("note", &input.note, 500);
    check.require(input.performed_at <= op.now, Common::Invalid, "performedAt");
    check.done()?;
    let inside = place_of(&op, drive.id).await?;
    let device = last_held_by(&op, drive.id).await?;
    if inside.is_some() && device.as_ref().is_some_and(|device| in_hand(device).is_err()) {
        return wrong(Code::DriveNotAvailable, "driveId");
    }
    op.step::<drive::Entity>(&drive, Step::Destroy, |_| {}).await?;
    leave(&op, drive.id).await?;
    if let Some(inside) = inside {
        held_now(&op, inside).await?;
    }
    let mut fact = match &device {
        Some(device) => Fact::of(Kind::DriveDestroyed, SubjectKind::Device, device.id)
            .about(SubjectKind::Drive, drive.id)
            .read_by(device.donor_id),
        None => Fact::of(Kind::DriveDestroyed, SubjectKind::Drive, drive.id),
    };
    fact = fact.read_by(op.principal()?.organisation);
    if let Some(device) = device {
        op.insert(evidence::Model {
            id: Uuid::now_v7(),
            territory_id: op.territory(),
            device_id: device.id,
            drive_id: Some(drive.id),
            file_id: file,
            kind: EvidenceKind::Erasure,
            method: Method::Manual,
            tool: "destruction".into(),
            verdict: Some(Verdict::Erased),
            subject: drive.serial.or(drive.model),
            performed_at: Some(input.performed_at),
            note: Some(note),
            created_at: op.now,
        })
        .await?;
    }
    op.record(fact);
    Ok(op.commit(drive.id).await?)
}

/// The device a drive is in, or was in last.
async fn last_held_by(op: &Op<'_>, drive: Uuid) -> Result<Option<device::Model>, Halt> {
    let stay = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DriveId.eq(drive))
        .order_by_desc(drive_stay::Column::Id)
        .one(op.tx())
        .await?;
    match stay {
        Some(stay) => Ok(Some(op.linked::<device::Entity>(stay.device_id).await?)),
        None => Ok(None),
    }
}
