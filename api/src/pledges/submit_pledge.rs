//! Sending a pledge to the coordinator.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use uuid::Uuid;

use super::types::{Code, SubmitPledgeInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: SubmitPledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::SubmitPledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    if pledge.announced == 0 {
        return wrong(Code::InventoryEmpty, "pledgeId");
    }
    op.step::<pledge::Entity>(&pledge, Step::Submit, |_| {}).await?;
    op.record(
        Fact::of(Kind::PledgeSubmitted, SubjectKind::Pledge, pledge.id)
            .with("announced", pledge.announced)
            .read_by(pledge.donor_id),
    );
    Ok(op.commit(pledge.id).await?)
}
