//! Taking a lost prospect up again, with something to do.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::prospect::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, ReopenProspectInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: ReopenProspectInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ReopenProspect, &input).await?;
    let prospect = op.load::<prospect::Entity>(&input.prospect_id).await?;
    let mut check = Check::default();
    let action = check.text("nextAction", &input.next_action, 200);
    check.done()?;
    op.step::<prospect::Entity>(&prospect, Step::Reopen, |change| {
        change.loss_reason = Set(None);
        change.next_action = Set(Some(action));
        change.next_action_on = Set(Some(input.next_action_on.0));
    })
    .await?;
    op.record(Fact::of(
        Kind::ProspectReopened,
        SubjectKind::Prospect,
        prospect.id,
    ));
    Ok(op.commit(prospect.id).await?)
}
