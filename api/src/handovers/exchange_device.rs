//! Another computer for somebody who has one: the old one comes back, a ready one is held for the same case, and is handed over
//! at an appointment like the first. The case keeps its state: it was decided and equipped once.

use entity::device::{self, ReturnReason, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, reservation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::types::{Code, ExchangeDeviceInput};
use crate::devices::returning::take_back;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ExchangeDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ExchangeDevice, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let other = op.load::<device::Entity>(&input.device_id).await?;
    if !case.state.is_equipped() {
        return wrong(Common::WrongState.into(), "caseId");
    }
    let last = op
        .within::<reservation::Entity>()
        .filter(reservation::Column::CaseId.eq(case.id))
        .order_by_desc(reservation::Column::Id)
        .one(op.tx())
        .await?
        .ok_or_else(|| Fault::new("reservation of an equipped case"))?;
    if last.active {
        return wrong(Code::CaseServed, "caseId");
    }
    match op
        .step::<device::Entity>(&other, device::Step::Reserve, |_| {})
        .await
    {
        Err(Halt::Wrong(..)) => return wrong(Code::DeviceNotAvailable, "deviceId"),
        done => done?,
    }
    // One that came back before is somebody else's matter by now.
    let old = op.linked::<device::Entity>(last.device_id).await?;
    if old.state == State::HandedOver {
        take_back(&mut op, &old, ReturnReason::Exchanged).await?;
    }
    op.insert(reservation::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        case_id: case.id,
        device_id: other.id,
        active: true,
        created_at: op.now,
        ended_at: None,
    })
    .await?;
    op.record(
        Fact::of(Kind::DeviceReserved, SubjectKind::Device, other.id)
            .sealing_id("case", case.id)
            .read_by(other.donor_id)
            .by_month(),
    );
    op.record(
        Fact::of(Kind::CaseServed, SubjectKind::Case, case.id)
            .with("exchange", true)
            .sealing_id("device", other.id)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
