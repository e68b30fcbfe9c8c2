//! A lot leaves for the workshop, and its devices with it.

use entity::device;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::{self, Step};
use entity::organisation::Capacity;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::types::{Code, SendLotInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: SendLotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::SendLot, &input).await?;
    let lot = op.load::<lot::Entity>(&input.lot_id).await?;
    let devices = op
        .within::<device::Entity>()
        .filter(device::Column::LotId.eq(lot.id))
        .lock_exclusive()
        .all(op.tx())
        .await?;
    op.step::<lot::Entity>(&lot, Step::Send, |_| {}).await?;
    let (returned, received): (Vec<_>, Vec<_>) = devices
        .into_iter()
        .partition(|device| device.state == device::State::Returned);
    for group in [&received, &returned] {
        let sent = op
            .step_all::<device::Entity>(group, device::Step::Send, |_| {})
            .await;
        if sent.is_err() {
            return wrong(Code::DeviceNotAvailable, "lotId");
        }
    }
    op.record(
        Fact::of(Kind::LotSent, SubjectKind::Lot, lot.id)
            .with("devices", received.len() + returned.len())
            .read_by(lot.workshop_id),
    );
    for device in received.iter().chain(&returned) {
        op.record(
            Fact::of(Kind::DeviceSent, SubjectKind::Device, device.id)
                .read_by(device.donor_id)
                .read_as(Capacity::Refurbish, lot.workshop_id),
        );
    }
    Ok(op.commit(lot.id).await?)
}
