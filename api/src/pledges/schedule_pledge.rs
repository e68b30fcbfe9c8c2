//! Agreeing a day for the delivery.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, SchedulePledgeInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: SchedulePledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::SchedulePledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    if input.day.0 < op.now.to_utc().date_naive() {
        return wrong(Common::Invalid.into(), "day");
    }
    op.step::<pledge::Entity>(&pledge, Step::Schedule, |change| {
        change.scheduled_for = Set(Some(input.day.0))
    })
    .await?;
    op.record(
        Fact::of(Kind::PledgeScheduled, SubjectKind::Pledge, pledge.id)
            .with("day", input.day.0.to_string())
            .read_by(pledge.donor_id),
    );
    Ok(op.commit(pledge.id).await?)
}
