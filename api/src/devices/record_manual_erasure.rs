//! Recording by hand that a drive was wiped, with the certificate of who did it where there is one.

use entity::device::{self, drive};
use entity::evidence::{self, Kind as EvidenceKind, Method, Verdict};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::file;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::drives::stays;
use super::types::{Code, RecordManualErasureInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordManualErasureInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordManualErasure, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let drive = op.load::<drive::Entity>(&input.drive_id).await?;
    let file = match &input.file_id {
        Some(file) => Some(op.load::<file::Entity>(file).await?.id),
        None => None,
    };
    let mut check = Check::default();
    let note = check.text("note", &input.note, 500);
    check.require(input.performed_at <= op.now, Common::Invalid, "performedAt");
    check.done()?;
    if !stays(op.tx(), [device.id])
        .await?
        .iter()
        .any(|stay| stay.drive_id == drive.id)
    {
        return wrong(Code::NoDriveOfDevice, "driveId");
    }
    op.insert(evidence::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        device_id: device.id,
        drive_id: Some(drive.id),
        file_id: file,
        kind: EvidenceKind::Erasure,
        method: Method::Manual,
        tool: "manual".into(),
        verdict: Some(Verdict::Erased),
        subject: drive.serial.or(drive.model),
        performed_at: Some(input.performed_at),
        note: Some(note),
        created_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::ErasureRecorded, SubjectKind::Device, device.id)
            .with("tool", "manual")
            .with("method", Method::Manual.word())
            .with("verdicts", vec![Verdict::Erased.word()])
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
