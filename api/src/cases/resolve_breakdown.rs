//! A breakdown that ends without the computer coming back: repaired, or nothing was wrong. One that comes back is `taken back`
//! or exchanged, and ends with it.

use entity::case_file::breakdown::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{Machine, case_file};
use sea_orm::ActiveValue::Set;
use sea_orm::ColumnTrait;
use uuid::Uuid;

use super::after::{ResolveBreakdownInput, open_breakdown};
use super::types::Code;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ResolveBreakdownInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ResolveBreakdown, &input).await?;
    let case = op.load::<case_file::Entity>(&input.case_id).await?;
    let Some(open) = open_breakdown(&op, case.id).await? else {
        return wrong(Common::WrongState.into(), "caseId");
    };
    let step = if input.repaired {
        Step::Repair
    } else {
        Step::Dismiss
    };
    let Ok(to) = open.state.apply(step) else {
        return wrong(Common::WrongState.into(), "caseId");
    };
    let change = breakdown::ActiveModel {
        state: Set(to),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change_beside::<breakdown::Entity>(
        breakdown::Column::TerritoryId,
        breakdown::Column::Id.eq(open.id),
        change,
    )
    .await?;
    op.record(
        Fact::of(Kind::BreakdownResolved, SubjectKind::Case, case.id)
            .with("state", to.word())
            .sealing_id("device", open.device_id)
            .read_by(case.referrer_id),
    );
    Ok(op.commit(case.id).await?)
}
