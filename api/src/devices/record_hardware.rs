//! Recording a hardware report: what the machine is made of, and above all which drives it holds. A drive seen before in
//! another machine has moved: it stays the same asset, and both machines answer for it.

use entity::device;
use entity::evidence::{self, Kind as EvidenceKind, Method, Verdict};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::holding::{drive_of, settle_in};
use super::records::untold;
use super::types::{Code, RecordHardwareInput};
use crate::evidence::{Hardware, read_hardware};
use crate::files::read::{Content, content};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecordHardwareInput) -> Result<Uuid, Stop<Code>> {
    let file = content(cx, Action::RecordHardware, &input.file_id).await?;
    let mut op = Op::begin(cx, Action::RecordHardware, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let Content { row: file, bytes } = file.ok_or(Halt::NotFound)?;
    let report = match read_hardware(&bytes) {
        Ok(report) => report,
        Err(why) => return wrong(untold(why), "fileId"),
    };
    if is_of_another(&device, &report) {
        return wrong(Code::ReportOfAnotherDevice, "fileId");
    }

    let mut shown = Vec::new();
    for seen in &report.drives {
        let drive = drive_of(&op, &device, seen, &shown).await?;
        settle_in(&op, drive, device.id).await?;
        shown.push(drive);
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
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
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
