//! Reporting that a device in custody is not to be found. It remembers where it was.

use entity::device::{self, State, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, ReportDeviceMissingInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: ReportDeviceMissingInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReportDeviceMissing, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    op.step::<device::Entity>(&device, Step::ReportMissing, |change| {
        change.missing_from = Set(Some(device.state));
    })
    .await?;
    let fact = Fact::of(Kind::DeviceReportedMissing, SubjectKind::Device, device.id)
        .read_by(device.donor_id)
        .read_as(Capacity::Refurbish, op.principal()?.organisation);
    op.record(match device.state {
        State::Reserved => fact.by_month(),
        _ => fact,
    });
    Ok(op.commit(device.id).await?)
}
