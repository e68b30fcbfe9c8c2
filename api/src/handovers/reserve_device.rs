//! Holding a device for a case (I2): the rows are locked, the states asked, and the database forbids a second.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, device, reservation};
use uuid::Uuid;

use super::types::{Code, ReserveDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReserveDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReserveDevice, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    if case.state != case_file::State::Granted {
        return wrong(Common::WrongState.into(), "caseId");
    }
    match op
        .step::<device::Entity>(&device, device::Step::Reserve, |_| {})
        .await
    {
        Err(Halt::Wrong(..)) => return wrong(Code::DeviceNotAvailable, "deviceId"),
        other => other?,
    }
    let held = reservation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        case_id: case.id,
        device_id: device.id,
        active: true,
        created_at: op.now,
        ended_at: None,
    };
    if !op.insert_once(held).await? {
        return wrong(Code::CaseServed, "caseId");
    }
    op.record(
        Fact::of(Kind::DeviceReserved, SubjectKind::Device, device.id)
            .sealing_id("case", case.id)
            .read_by(device.donor_id)
            .by_month(),
    );
    op.record(
        Fact::of(Kind::CaseServed, SubjectKind::Case, case.id)
            .sealing_id("device", device.id)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
