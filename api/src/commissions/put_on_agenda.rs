//! Putting eligible cases on an agenda.

use entity::case_file::{self, Step};
use entity::commission::state::ItemState;
use entity::commission::{self, State, agenda_item};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::{ColumnTrait, ExprTrait, IntoActiveModel};
use uuid::Uuid;

use super::types::{Code, PutOnAgendaInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: PutOnAgendaInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::PutOnAgenda, &input).await?;
    let commission = op.load::<commission::Entity>(&input.commission_id).await?;
    if commission.state != State::Planned {
        return wrong(Common::WrongState.into(), "commissionId");
    }
    let cases = op.load_all::<case_file::Entity>(&input.case_ids).await?;
    if cases.is_empty() || cases.len() != input.case_ids.len() {
        return wrong(Code::CaseNotEligible, "caseIds");
    }
    if op
        .step_all::<case_file::Entity>(&cases, Step::PutOnAgenda, |_| {})
        .await
        .is_err()
    {
        return wrong(Code::CaseNotEligible, "caseIds");
    }
    // A case taken off this agenda before may come back: its old item is carried over, not listed.
    op.delete_where::<agenda_item::Entity>(
        agenda_item::Column::TerritoryId,
        agenda_item::Column::CommissionId
            .eq(commission.id)
            .and(agenda_item::Column::CaseId.is_in(cases.iter().map(|case| case.id))),
    )
    .await?;
    let items = cases.iter().map(|case| {
        agenda_item::Model {
            id: Uuid::now_v7(),
            territory_id: op.territory(),
            commission_id: commission.id,
            case_id: case.id,
            referrer_id: case.referrer_id,
            rank: None,
            grid_version: case.grid_version.unwrap_or_default(),
            deferrals: case.deferrals,
            waited_months: case.waited_months,
            helped_before: case.helped_before,
            score: case.score.unwrap_or_default(),
            taken_up_at: None,
            vote_asked_at: None,
            proposed_device_id: None,
            lack: None,
            suiting: None,
            state: ItemState::Listed,
            outcome: None,
            reason: None,
            deviation: None,
            quorum_met: None,
            decided_at: None,
        }
        .into_active_model()
    });
    op.insert_all::<agenda_item::ActiveModel>(items.collect()).await?;
    for case in &cases {
        op.record(
            Fact::of(Kind::CasePutOnAgenda, SubjectKind::Case, case.id)
                .sealing_id("commission", commission.id)
                .with("sitsAt", commission.sits_at.rfc3339())
                .read_by(case.referrer_id),
        );
    }
    Ok(op.commit(commission.id).await?)
}
