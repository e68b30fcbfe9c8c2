//! Taking a pledge back, before its equipment came.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use entity::{collection, device};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, WithdrawPledgeInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: WithdrawPledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::WithdrawPledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    let came = op
        .within::<device::Entity>()
        .filter(device::Column::PledgeId.eq(pledge.id))
        .filter(device::Column::State.ne(device::State::Announced));
    if came.count(op.tx()).await? > 0 {
        return wrong(Code::PartlyReceived, "pledgeId");
    }
    op.step::<pledge::Entity>(&pledge, Step::Withdraw, |_| {}).await?;
    give_up(&mut op, pledge.id).await?;
    op.record(Fact::of(Kind::PledgeWithdrawn, SubjectKind::Pledge, pledge.id).read_by(pledge.donor_id));
    Ok(op.commit(pledge.id).await?)
}

/// Nobody needs to come any more.
async fn give_up(op: &mut Op<'_>, pledge: Uuid) -> Result<(), Halt> {
    let planned = op
        .within::<collection::Entity>()
        .filter(collection::Column::PledgeId.eq(pledge))
        .filter(collection::Column::State.eq(collection::State::Planned));
    for planned in planned.all(op.tx()).await? {
        op.step::<collection::Entity>(&planned, collection::Step::Cancel, |_| {})
            .await?;
        op.record(
            Fact::of(Kind::CollectionCancelled, SubjectKind::Collection, planned.id)
                .about(SubjectKind::Pledge, pledge)
                .read_by(planned.donor_id),
        );
    }
    Ok(())
}
