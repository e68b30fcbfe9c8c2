//! Another time or place for an appointment that is to come: whoever was told of the first is told of the second.

use entity::handover::{self, session};
use uuid::Uuid;

use super::inputs::RescheduleHandoverInput;
use super::slot;
use super::types::Code;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RescheduleHandoverInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RescheduleHandover, &input).await?;
    let handover = op.load::<handover::Entity>(&input.handover_id).await?;
    let asked = input.session_id.as_ref().and_then(id::decode::<session::Entity>);
    let same_time = input.planned_for.is_none_or(|at| at == handover.planned_for);
    if asked.is_some() && asked == handover.session_id && same_time {
        return wrong(Code::SameSession, "sessionId");
    }
    let slot = slot::of(
        &op,
        input.session_id.as_ref(),
        input.place_id.as_ref(),
        input.planned_for,
    )
    .await?;
    slot::move_to(&mut op, &handover, &slot, None).await?;
    Ok(op.commit(handover.id).await?)
}
