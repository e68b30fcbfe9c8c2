//! Taking a case back, at any state before the computer changes hands: what waits for it is let go.

use entity::case_file::{self, Step};
use entity::commission::agenda_item;
use entity::commission::state::{ItemState, ItemStep};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::let_go::let_go;
use super::release::release;
use super::types::{Code, WithdrawCaseInput};
use crate::gateway::Cx;
use crate::handovers::calling_off::call_off;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Halt, Stop};

pub(crate) async fn run(cx: &Cx, input: WithdrawCaseInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::WithdrawCase, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    op.step::<case_file::Entity>(&case, Step::Withdraw, |_| {})
        .await?;
    leave_agenda(&mut op, &case).await?;
    cancel_appointment(&mut op, &case).await?;
    release(&mut op, &case).await?;
    let_go(&mut op, &case).await?;
    op.record(Fact::of(Kind::CaseWithdrawn, SubjectKind::Case, case.id).read_by(case.referrer_id));
    Ok(op.commit(case.id).await?)
}

/// Its item is carried over: the commission has nothing to decide any more.
async fn leave_agenda(op: &mut Op<'_>, case: &case_file::Model) -> Result<(), Halt> {
    let items = op
        .within::<agenda_item::Entity>()
        .filter(agenda_item::Column::CaseId.eq(case.id))
        .filter(agenda_item::Column::State.is_in([
            ItemState::Listed,
            ItemState::Open,
            ItemState::Provisional,
        ]))
        .all(op.tx())
        .await?;
    for mut item in items {
        if item.state == ItemState::Provisional {
            op.step::<agenda_item::Entity>(&item, ItemStep::Undo, |_| {})
                .await?;
            item.state = ItemState::Open;
        }
        op.step::<agenda_item::Entity>(&item, ItemStep::CarryOver, |_| {})
            .await?;
        op.record(
            Fact::of(Kind::ItemCarriedOver, SubjectKind::Commission, item.commission_id)
                .sealing_id("case", case.id),
        );
    }
    Ok(())
}

async fn cancel_appointment(op: &mut Op<'_>, case: &case_file::Model) -> Result<(), Halt> {
    let planned = op
        .within::<handover::Entity>()
        .filter(handover::Column::CaseId.eq(case.id))
        .filter(handover::Column::State.eq(handover::State::Planned))
        .one(op.tx())
        .await?;
    if let Some(handover) = planned {
        call_off(op, &handover, None).await?;
    }
    Ok(())
}
