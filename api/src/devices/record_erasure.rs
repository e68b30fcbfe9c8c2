//! Recording an erasure report: one piece of evidence a drive, with its own verdict. A drive of the report that is none of
//! the device's is kept as evidence of nothing: it names no drive.

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use entity::device::{self, drive};
use entity::evidence::{self, Kind as EvidenceKind, Method};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::{Moment, territory};
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::holding::{drive_of, held_by, settle_in, unseen_since, with_serial};
use super::records::untold;
use super::types::{Code, RecordErasureInput};
use crate::evidence::{DriveErased, DriveSeen, Erasure, Media, read_erasure, same_drive};
use crate::files::read::{Content, content};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordErasureInput) -> Result<Uuid, Stop<Code>> {
    let file = content(cx, Action::RecordErasure, &input.file_id).await?;
    let mut op = Op::begin(cx, Action::RecordErasure, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let Content { row: file, bytes } = file.ok_or(Halt::NotFound)?;
    let report = match read_erasure(&bytes) {
        Ok(report) => report,
        Err(why) => return wrong(untold(why), "fileId"),
    };
    find_unseen(&op, &device, &report).await?;
    let held = held_by(&op, device.id).await?;
    let zone = time_zone(&op).await?;

    let mut known = 0;
    let mut verdicts = Vec::new();
    for erased in &report.drives {
        let drive = held.iter().find(|drive| is_of(erased, drive));
        known += usize::from(drive.is_some());
        verdicts.push(erased.verdict.word());
        let subject = [&erased.model, &erased.serial]
            .map(|part| part.as_deref().unwrap_or_default())
            .join(" ");
        op.insert(evidence::Model {
            id: Uuid::now_v7(),
            territory_id: op.territory(),
            device_id: device.id,
            drive_id: drive.map(|drive| drive.id),
            file_id: Some(file.id),
            kind: EvidenceKind::Erasure,
            method: Method::Report,
            tool: report.tool.to_owned(),
            verdict: Some(erased.verdict),
            subject: Some(subject.trim().to_owned()),
            performed_at: done_at(erased, zone),
            note: None,
            created_at: op.now,
        })
        .await?;
    }
    if known == 0 {
        return wrong(Code::NoDriveOfDevice, "fileId");
    }
    op.record(
        Fact::of(Kind::ErasureRecorded, SubjectKind::Device, device.id)
            .with("tool", report.tool)
            .with("method", Method::Report.word())
            .with("verdicts", verdicts)
            .with("sha256", file.sha256)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}

/// Where the hardware report showed storage and no drive, a drive that was wiped and is known nowhere else is the one.
async fn find_unseen(op: &Op<'_>, device: &device::Model, report: &Erasure) -> Result<(), Halt> {
    if unseen_since(op, device.id).await?.is_none() {
        return Ok(());
    }
    for erased in &report.drives {
        let Some(serial) = &erased.serial else { continue };
        if with_serial(op, serial, &[]).await?.is_none() {
            let seen = DriveSeen {
                model: erased.model.clone(),
                serial: Some(serial.clone()),
                size_mb: erased.bytes_total.map(|bytes| bytes / 1_000_000),
                media: Media::Unknown,
                model_truncated: false,
                serial_truncated: false,
                health: None,
            };
            let drive = drive_of(op, device, &seen, &[]).await?;
            settle_in(op, drive, device.id).await?;
        }
    }
    Ok(())
}

fn is_of(erased: &DriveErased, drive: &drive::Model) -> bool {
    match (&erased.serial, &drive.serial) {
        (Some(erased), Some(held)) => same_drive(erased, held),
        _ => false,
    }
}

/// The territory's time zone: reports tell the time of the workshop's clock and not its zone.
async fn time_zone(op: &Op<'_>) -> Result<Tz, Halt> {
    let territory = rows::beside::<territory::Entity>()
        .filter(territory::Column::Id.eq(op.territory()))
        .one(op.tx())
        .await?;
    Ok(territory
        .and_then(|territory| territory.time_zone.parse().ok())
        .unwrap_or(Tz::UTC))
}

fn done_at(erased: &DriveErased, zone: Tz) -> Option<Moment> {
    let exact = erased.finished_exactly_at.map(Moment::from_utc);
    exact.or_else(|| erased.finished_at.and_then(|at| in_zone(at, zone)))
}

fn in_zone(at: NaiveDateTime, zone: Tz) -> Option<Moment> {
    let at = zone.from_local_datetime(&at).earliest()?;
    Some(Moment::from_utc(at.to_utc()))
}
