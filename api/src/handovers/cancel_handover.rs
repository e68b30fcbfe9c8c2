//! Cancelling an appointment: the case waits for another one, and the device stays held.

use entity::handover;
use uuid::Uuid;

use super::calling_off::{call_off, wait_again};
use super::types::{CancelHandoverInput, Code};
use crate::gateway::Cx;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: CancelHandoverInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CancelHandover, &input).await?;
    let handover = op.load::<handover::Entity>(&input.handover_id).await?;
    call_off(&mut op, &handover, None).await?;
    wait_again(&op, &handover).await?;
    Ok(op.commit(handover.id).await?)
}
