//! Reporting that the computer of a case does not work any more.

use entity::case_file;
use entity::case_file::breakdown::{self, State};
use entity::device;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::reservation;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::after::{ReportBreakdownInput, open_breakdown};
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ReportBreakdownInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReportBreakdown, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let last = op
        .within::<reservation::Entity>()
        .filter(reservation::Column::CaseId.eq(case.id))
        .order_by_desc(reservation::Column::Id)
        .one(op.tx())
        .await?;
    let device = match last {
        Some(last) => Some(op.linked::<device::Entity>(last.device_id).await?),
        None => None,
    };
    let Some(device) = device.filter(|device| device.state == device::State::HandedOver) else {
        return wrong(Common::WrongState.into(), "caseId");
    };
    if open_breakdown(&op, case.id).await?.is_some() {
        return wrong(Common::WrongState.into(), "caseId");
    }
    op.insert(breakdown::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        case_id: case.id,
        device_id: device.id,
        organisation_id: op.principal()?.organisation,
        symptom: input.symptom,
        state: State::Reported,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::BreakdownReported, SubjectKind::Case, case.id)
            .with("symptom", input.symptom.word())
            .sealing_id("device", device.id)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
