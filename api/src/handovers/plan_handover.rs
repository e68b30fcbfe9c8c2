//! Making an appointment for a case that holds a device.

use entity::case_file::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::{self, State};
use entity::reservation;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::of_case::is_planned;
use super::slot;
use super::types::{Code, PlanHandoverInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: PlanHandoverInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PlanHandover, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let slot = slot::of(
        &op,
        input.session_id.as_ref(),
        input.place_id.as_ref(),
        input.planned_for,
    )
    .await?;
    let held = op
        .within::<reservation::Entity>()
        .filter(reservation::Column::CaseId.eq(case.id))
        .filter(reservation::Column::Active.eq(true))
        .one(op.tx())
        .await?;
    let Some(held) = held else {
        return wrong(Code::CaseNotServed, "caseId");
    };
    // An exchange leaves the case as it is: its appointments are counted instead.
    if case.state.is_equipped() && is_planned(&op, case.id).await? {
        return wrong(Common::WrongState.into(), "caseId");
    }
    if !case.state.is_equipped() {
        op.step::<case_file::Entity>(&case, Step::Plan, |_| {}).await?;
    }
    let id = Uuid::now_v7();
    op.insert(handover::Model {
        id,
        territory_id: op.territory(),
        case_id: case.id,
        person_id: case.person_id,
        referrer_id: case.referrer_id,
        device_id: held.device_id,
        place_id: slot.organisation,
        session_id: slot.session,
        planned_for: slot.at,
        revision: 0,
        state: State::Planned,
        receipt_method: None,
        receipt_at: None,
        receipt_reference: None,
        receipt_file_id: None,
        checked: None,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::HandoverPlanned, SubjectKind::Handover, id)
            .about(SubjectKind::Case, case.id)
            .with("plannedFor", slot.at.rfc3339())
            .sealing_id("person", case.person_id)
            .sealing_id("device", held.device_id)
            .read_by(slot.organisation)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(id).await?)
}
