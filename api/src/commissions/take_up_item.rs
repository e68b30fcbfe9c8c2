//! Beginning the discussion of an item.

use entity::commission::agenda_item;
use entity::commission::state::ItemStep;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::sitting::{item, quorum};
use super::types::{Code, TakeUpItemInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: TakeUpItemInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::TakeUpItem, &input).await?;
    let (item, commission) = item(&op, &input.agenda_item_id).await?;
    quorum(&op, &item, &commission).await?;
    op.step::<agenda_item::Entity>(&item, ItemStep::TakeUp, |change| {
        change.taken_up_at = Set(Some(op.now));
    })
    .await?;
    op.record(
        Fact::of(Kind::ItemTakenUp, SubjectKind::Commission, commission.id).sealing_id("item", item.id),
    );
    Ok(op.commit(item.id).await?)
}
