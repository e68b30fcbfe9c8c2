//! Recording a hardware report: what the machine is made of, and above all which drives it holds. A drive seen before in
//! another machine has moved: it stays the same asset, and both machines answer for it.

use entity::device::{self, drive, drive_stay};
use entity::evidence::{self, Kind as EvidenceKind, Method, Verdict};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, RecordHardwareInput};
use crate::evidence::{DriveSeen, Hardware, Media, read_hardware, same_drive};
use crate::files::read::{Content, content};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordHardwareInput) -> Result<Uuid, Stop<Code>> {
    let file = content(cx, Action::RecordHardware, &input.file_id).await?;
    let mut op = Op::begin(cx, Action::RecordHardware, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let Content { row: file, bytes } = file.ok_or(Halt::NotFound)?;
    let Ok(report) = read_hardware(&bytes) else {
        return wrong(Code::ReportUnreadable, "fileId");
    };
    if is_of_another(&device, &report) {
        return wrong(Code::ReportOfAnotherDevice, "fileId");
    }

    for seen in &report.drives {
        let drive = drive_of(&op, &device, seen).await?;
        settle_in(&op, drive, device.id).await?;
    }
    let evidence = evidence::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        device_id: device.id,
        drive_id: None,
        file_id: Some(file.id),
        kind: EvidenceKind::Hardware,
        method: Method::Report,
        tool: report.tool.to_owned(),
        verdict: report.storage_unseen.then_some(Verdict::Unknown),
        subject: report.model.clone(),
        performed_at: None,
        note: None,
        created_at: op.now,
    };
    op.insert(evidence).await?;
    describe(&op, &device, &report).await?;
    op.record(
        Fact::of(Kind::HardwareRecorded, SubjectKind::Device, device.id)
            .with("tool", report.tool)
            .with("drives", report.drives.len())
            .with("storageUnseen", report.storage_unseen)
            .with("sha256", file.sha256)
            .read_by(device.donor_id)
            .read_by(op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}

/// Whether both the inventory and the report know the machine's serial number, and they differ.
fn is_of_another(device: &device::Model, report: &Hardware) -> bool {
    match (&device.serial, &report.serial) {
        (Some(known), Some(read)) => !known.eq_ignore_ascii_case(read),
        _ => false,
    }
}

/// The drive a report shows: one the device holds, one known elsewhere in the territory, or a new one.
async fn drive_of(op: &Op<'_>, device: &device::Model, seen: &DriveSeen) -> Result<Uuid, Halt> {
    if let Some(serial) = &seen.serial {
        // Reports cut serial numbers: what begins alike is looked at, and compared with that in mind.
        let beginning: String = serial.chars().take(4).collect();
        let like = op
            .within::<drive::Entity>()
            .filter(drive::Column::Serial.starts_with(beginning))
            .all(op.tx())
            .await?;
        let same = |drive: &&drive::Model| {
            drive
                .serial
                .as_deref()
                .is_some_and(|known| same_drive(known, serial))
        };
        if let Some(known) = like.iter().find(same) {
            return Ok(known.id);
        }
    } else {
        let held = super::drives::stays(op.tx(), [device.id]).await?;
        let held = op
            .within::<drive::Entity>()
            .filter(drive::Column::Id.is_in(held.iter().map(|stay| stay.drive_id)));
        let held = held.filter(drive::Column::Serial.is_null()).all(op.tx()).await?;
        if let Some(known) = held.iter().find(|drive| drive.model == seen.model) {
            return Ok(known.id);
        }
    }
    let id = Uuid::now_v7();
    op.insert(drive::Model {
        id,
        territory_id: op.territory(),
        model: seen.model.clone(),
        serial: seen.serial.clone(),
        size_mb: seen.size_mb.and_then(|size| i64::try_from(size).ok()),
        media: match seen.media {
            Media::Hdd => drive::Media::Hdd,
            Media::Ssd => drive::Media::Ssd,
            Media::Nvme => drive::Media::Nvme,
            Media::Unknown => drive::Media::Unknown,
        },
        used_until: device.received_at.unwrap_or(op.now),
        created_at: op.now,
    })
    .await?;
    Ok(id)
}

/// Notes that a drive is in a device now, and no longer where it was.
async fn settle_in(op: &Op<'_>, drive: Uuid, device: Uuid) -> Result<(), Halt> {
    let open = rows::beside::<drive_stay::Entity>()
        .filter(drive_stay::Column::DriveId.eq(drive))
        .filter(drive_stay::Column::Until.is_null())
        .all(op.tx())
        .await?;
    if open.iter().any(|stay| stay.device_id == device) {
        return Ok(());
    }
    op.change_beside::<drive_stay::Entity>(
        drive_stay::Column::TerritoryId,
        drive_stay::Column::DriveId
            .eq(drive)
            .and(drive_stay::Column::Until.is_null()),
        drive_stay::ActiveModel {
            until: Set(Some(op.now)),
            ..Default::default()
        },
    )
    .await?;
    let stay = drive_stay::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        drive_id: drive,
        device_id: device,
        since: op.now,
        until: None,
    };
    op.insert(stay).await
}

/// What the inventory did not say, the report does.
async fn describe(op: &Op<'_>, device: &device::Model, report: &Hardware) -> Result<(), Halt> {
    let memory = report.memory_mib.and_then(|memory| i32::try_from(memory).ok());
    let change = device::ActiveModel {
        manufacturer: Set(device
            .manufacturer
            .clone()
            .or_else(|| report.manufacturer.clone())),
        model: Set(device.model.clone().or_else(|| report.model.clone())),
        serial: Set(device.serial.clone().or_else(|| report.serial.clone())),
        processor: Set(report.processor.clone().or_else(|| device.processor.clone())),
        memory_mib: Set(memory.or(device.memory_mib)),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<device::Entity>(device.id, change).await
}
