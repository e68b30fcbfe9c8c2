//! Writing down what was found: part by part, the battery, and a grade for how it works and how it looks.

use std::collections::HashSet;

use entity::device;
use entity::device::record::{Content, Diagnosis};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::records;
use super::types::{Code, DiagnoseDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: DiagnoseDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DiagnoseDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let mut check = Check::default();
    let note = check.maybe_text("note", input.note.as_deref(), 2_000);
    let battery = input
        .battery_percent
        .is_none_or(|percent| (0..=100).contains(&percent));
    check.require(battery, Common::Invalid, "batteryPercent");
    let parts: HashSet<_> = input.findings.iter().map(|finding| finding.component).collect();
    check.require(parts.len() == input.findings.len(), Common::Invalid, "findings");
    check.done()?;
    let diagnosis = Diagnosis {
        findings: input.findings,
        battery_percent: input.battery_percent,
        function: input.function,
        appearance: input.appearance,
        note,
    };
    records::write(&op, &device, Content::Diagnosis(diagnosis)).await?;
    op.record(
        Fact::of(Kind::DeviceDiagnosed, SubjectKind::Device, device.id)
            .with("function", input.function.word())
            .with("appearance", input.appearance.word())
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
