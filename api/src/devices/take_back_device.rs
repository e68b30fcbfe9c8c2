//! A device comes back after it was handed over: broken, or not needed any more. It may go to the workshop again, and is ready
//! only once it was wiped again (I1). Its case keeps its state.

use entity::device;
use uuid::Uuid;

use super::returning::take_back;
use super::types::{Code, TakeBackDeviceInput};
use crate::gateway::Cx;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::Stop;

pub(crate) async fn run(cx: &Cx, input: TakeBackDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::TakeBackDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    take_back(&mut op, &device, input.reason).await?;
    Ok(op.commit(device.id).await?)
}
