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
        change.closed_at = Set(Some(op.now));
    })
    .await?;
    let carried_over = carry_over(&mut op, &items).await?;
    let settled = items
        .iter()
        .filter(|item| item.state == ItemState::Settled)
        .count();
    let fact = Fact::of(Kind::CommissionClosed, SubjectKind::Commission, commission.id)
        .with("settled", settled)
        .with("carriedOver", carried_over);
    let present = present(&op, commission.id).await?;
    op.record(present.into_iter().fold(fact, Fact::read_by));
    Ok(op.commit(commission.id).await?)
}

/// Carries over the items that were not decided, whose cases are eligible again; says how many they are.
pub(super) async fn carry_over(op: &mut Op<'_>, items: &[agenda_item::Model]) -> Result<usize, Halt> {
    let mut carried_over = 0;
    for state in [ItemState::Listed, ItemState::Open] {
        let undecided = items.iter().filter(|item| item.state == state).cloned();
        let undecided: Vec<_> = undecided.collect();
        op.step_all::<agenda_item::Entity>(&undecided, ItemStep::CarryOver, |_| {})
            .await?;
        take_off(op, &undecided).await?;
        carried_over += undecided.len();
    }
    Ok(carried_over)
}

async fn take_off(op: &mut Op<'_>, items: &[agenda_item::Model]) -> Result<(), Halt> {
    for part in items.chunks(5_000) {
        let cases = op
            .within::<case_file::Entity>()
            .filter(case_file::Column::Id.is_in(part.iter().map(|item| item.case_id)))
            .filter(case_file::Column::State.eq(case_file::State::OnAgenda))
            .all(op.tx())
            .await?;
        op.step_all::<case_file::Entity>(&cases, case_file::Step::TakeOff, |_| {})
            .await?;
        for case in cases {
            op.record(Fact::of(Kind::CaseTakenOff, SubjectKind::Case, case.id).read_by(case.referrer_id));
        }
    }
    Ok(())
}
