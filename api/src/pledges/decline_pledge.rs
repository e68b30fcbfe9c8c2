//! Declining a pledge: with a reason, and words the donor reads.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::pledge::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::{Code, DeclinePledgeInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: DeclinePledgeInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::DeclinePledge, &input).await?;
    let pledge = op.load::<pledge::Entity>(&input.pledge_id).await?;
    let mut check = Check::default();
    let text = check.text("text", &input.text, 2_000);
    check.done()?;
    op.step::<pledge::Entity>(&pledge, Step::Decline, |change| {
        change.decline_reason = Set(Some(input.reason));
        change.decline_text = Set(Some(text));
    })
    .await?;
    op.record(
        Fact::of(Kind::PledgeDeclined, SubjectKind::Pledge, pledge.id)
            .with("reason", input.reason.word())
            .read_by(pledge.donor_id),
    );
    Ok(op.commit(pledge.id).await?)
}
