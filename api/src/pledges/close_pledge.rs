//! Closing a pledge: every device that came has reached its end.

use entity::device;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::types::{ClosePledgeInput, Code};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: ClosePledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ClosePledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    let states: Vec<device::State> = op
        .within::<device::Entity>()
        .select_only()
        .column(device::Column::State)
        .filter(device::Column::PledgeId.eq(pledge.id))
        .into_tuple()
        .all(op.tx())
        .await?;
    // One that was announced and never came is missing from the delivery: nothing more is expected of it.
    let under_way = |state: &device::State| !state.is_end() && *state != device::State::Announced;
    if states.iter().any(under_way) {
        return wrong(Code::DevicesUnderWay, "pledgeId");
    }
    op.step::<pledge::Entity>(&pledge, Step::Close, |_| {}).await?;
    op.record(Fact::of(Kind::PledgeClosed, SubjectKind::Pledge, pledge.id).read_by(pledge.donor_id));
    Ok(op.commit(pledge.id).await?)
}
