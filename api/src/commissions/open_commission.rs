//! Opening a sitting that has its quorum.

use entity::commission::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::sitting::present;
use super::types::{Code, OpenCommissionInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: OpenCommissionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::OpenCommission, &input).await?;
    let commission = op.load::<commission::Entity>(&input.commission_id).await?;
    let present = present(&op, commission.id).await?;
    if i32::try_from(present.len()).unwrap_or(i32::MAX) < commission.quorum {
        return wrong(Code::QuorumMissing, "commissionId");
    }
    op.step::<commission::Entity>(&commission, Step::Open, |_| {})
        .await?;
    let fact = Fact::of(Kind::CommissionOpened, SubjectKind::Commission, commission.id)
        .with("present", present.len());
    op.record(present.into_iter().fold(fact, Fact::read_by));
    Ok(op.commit(commission.id).await?)
}
