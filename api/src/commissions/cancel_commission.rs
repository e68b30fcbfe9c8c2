//! Cancelling a commission that did not sit: its cases wait again.

use entity::commission::{self, Step, seat};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::close_commission::carry_over;
use super::sitting::items;
use super::types::{CancelCommissionInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: CancelCommissionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CancelCommission, &input).await?;
    let commission = op.load::<commission::Entity>(&input.commission_id).await?;
    op.step::<commission::Entity>(&commission, Step::Cancel, |_| {})
        .await?;
    let items = items(&op, commission.id).await?;
    carry_over(&mut op, &items).await?;
    let called = rows::beside::<seat::Entity>()
        .filter(seat::Column::CommissionId.eq(commission.id))
        .all(op.tx())
        .await?;
    let fact = Fact::of(Kind::CommissionCancelled, SubjectKind::Commission, commission.id);
    op.record(
        called
            .into_iter()
            .fold(fact, |fact, seat| fact.read_by(seat.organisation_id)),
    );
    Ok(op.commit(commission.id).await?)
}
