//! Ending a sitting: what was not decided is carried over, and those cases wait again.

use entity::case_file;
use entity::commission::state::{ItemState, ItemStep};
use entity::commission::{self, Step, agenda_item};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::sitting::{items, present};
use super::types::{CloseCommissionInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: CloseCommissionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CloseCommission, &input).await?;
    let commission = op.load::<commission::Entity>(&input.commission_id).await?;
    let items = items(&op, commission.id).await?;
    if items.iter().any(|item| item.state == ItemState::Provisional) {
        return wrong(Code::ItemsProvisional, "commissionId");
    }
    op.step::<commission::Entity>(&commission, Step::Close, |change| {
        change.closed_at = Set(Some(op.now))
    })
    .await?;
    let undecided: Vec<_> = items
        .iter()
        .filter(|item| matches!(item.state, ItemState::Listed | ItemState::Open))
        .collect();
    for item in &undecided {
        op.step::<agenda_item::Entity>(item, ItemStep::CarryOver, |_| {})
            .await?;
    }
    take_off(&mut op, &undecided).await?;
    let settled = items
        .iter()
        .filter(|item| item.state == ItemState::Settled)
        .count();
    let fact = Fact::of(Kind::CommissionClosed, SubjectKind::Commission, commission.id)
        .with("settled", settled)
        .with("carriedOver", undecided.len());
    let present = present(&op, commission.id).await?;
    op.record(present.into_iter().fold(fact, Fact::read_by));
    Ok(op.commit(commission.id).await?)
}

/// The cases of items that were not decided are eligible again.
pub(super) async fn take_off(op: &mut Op<'_>, items: &[&agenda_item::Model]) -> Result<(), Halt> {
    let cases = op
        .within::<case_file::Entity>()
        .filter(case_file::Column::Id.is_in(items.iter().map(|item| item.case_id)))
        .filter(case_file::Column::State.eq(case_file::State::OnAgenda))
        .all(op.tx())
        .await?;
    op.step_all::<case_file::Entity>(&cases, case_file::Step::TakeOff, |_| {})
        .await?;
    for case in cases {
        op.record(Fact::of(Kind::CaseTakenOff, SubjectKind::Case, case.id).read_by(case.referrer_id));
    }
    Ok(())
}
