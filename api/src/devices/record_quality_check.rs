//! The check-list before a device leaves the workshop: every point of it, each time. A device whose last check failed does
//! not become ready.

use std::collections::HashSet;

use entity::device;
use entity::device::record::{Content, QualityCheck};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::records;
use super::types::{Code, RecordQualityCheckInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

pub(crate) async fn run(cx: &Cx, input: RecordQualityCheckInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecordQualityCheck, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let quality = QualityCheck {
        results: input.results,
        accessories: input.accessories,
    };
    let mut check = Check::default();
    if !quality.is_complete() {
        check.note(Code::QualityPointsMissing, "results");
    }
    let things: HashSet<_> = quality.accessories.iter().collect();
    check.require(
        things.len() == quality.accessories.len(),
        Common::Invalid,
        "accessories",
    );
    check.done()?;
    let passed = quality.passes();
    records::write(&op, &device, Content::QualityCheck(quality)).await?;
    op.record(
        Fact::of(Kind::QualityChecked, SubjectKind::Device, device.id)
            .with("passed", passed)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
