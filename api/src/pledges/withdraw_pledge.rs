//! Taking a pledge back, before its equipment came.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use uuid::Uuid;

use super::types::{Code, WithdrawPledgeInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: WithdrawPledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::WithdrawPledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    op.step::<pledge::Entity>(&pledge, Step::Withdraw, |_| {}).await?;
    op.record(Fact::of(Kind::PledgeWithdrawn, SubjectKind::Pledge, pledge.id).read_by(pledge.donor_id));
    Ok(op.commit(pledge.id).await?)
}
