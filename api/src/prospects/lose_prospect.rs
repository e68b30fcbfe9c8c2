//! Giving a prospect up: there is nothing to be reminded of any more.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::prospect::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, LoseProspectInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: LoseProspectInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::LoseProspect, &input).await?;
    let prospect = op.load::<prospect::Entity>(&input.prospect_id).await?;
    op.step::<prospect::Entity>(&prospect, Step::Lose, |change| {
        change.loss_reason = Set(Some(input.reason));
        change.next_action = Set(None);
        change.next_action_on = Set(None);
    })
    .await?;
    op.record(
        Fact::of(Kind::ProspectLost, SubjectKind::Prospect, prospect.id).with("reason", input.reason.word()),
    );
    Ok(op.commit(prospect.id).await?)
}
