//! Putting devices together for a workshop.

use entity::device;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::lot::{self, State, lot_device};
use entity::organisation::{self, Capacity};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, IntoActiveModel};
use uuid::Uuid;

use super::types::{Code, CreateLotInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: CreateLotInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateLot, &input).await?;
    let workshop = op.load::<organisation::Entity>(&input.workshop_id).await?;
    let mut check = Check::default();
    let title = check.text("title", &input.title, 120);
    check.require(input.price_cents >= 0, Common::Invalid, "priceCents");
    check.require(!input.device_ids.is_empty(), Common::Required, "deviceIds");
    check.require(input.device_ids.len() <= 1_000, Common::Invalid, "deviceIds");
    if !workshop.capacities.0.contains(&Capacity::Refurbish) {
        check.note(Code::NotAWorkshop, "workshopId");
    }
    check.done()?;
    let devices = op.load_all::<device::Entity>(&input.device_ids).await?;
    let free = |device: &device::Model| {
        matches!(device.state, device::State::Received | device::State::Returned) && device.lot_id.is_none()
    };
    if !devices.iter().all(free) {
        return wrong(Code::DeviceNotAvailable, "deviceIds");
    }

    let id = Uuid::now_v7();
    op.insert(lot::Model {
        id,
        territory_id: op.territory(),
        workshop_id: workshop.id,
        title,
        state: State::Draft,
        price_cents: input.price_cents,
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    let rows = devices.iter().map(|device| {
        lot_device::Model {
            lot_id: id,
            device_id: device.id,
            territory_id: op.territory(),
            left_at: None,
        }
        .into_active_model()
    });
    op.insert_all::<lot_device::ActiveModel>(rows.collect()).await?;
    op.change_where::<device::Entity>(
        device::Column::Id.is_in(devices.iter().map(|device| device.id)),
        device::ActiveModel {
            lot_id: Set(Some(id)),
            ..Default::default()
        },
    )
    .await?;
    op.record(Fact::of(Kind::LotCreated, SubjectKind::Lot, id).with("devices", devices.len()));
    Ok(op.commit(id).await?)
}
