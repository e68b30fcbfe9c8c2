//! Sending a device away as waste: with the operator that takes it and the number of its slip, and without a drive that could
//! still be read.

use entity::device::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::waste_slip;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::{Code, RecycleDeviceInput};
use super::wiped;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Halt, Stop, wrong};

pub(crate) async fn run(cx: &Cx, input: RecycleDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::RecycleDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let mut check = Check::default();
    let operator = check.text("operator", &input.operator, 200);
    let slip = check.text("slip", &input.slip, 60);
    check.done()?;
    if !wiped::all_inside(&op, [device.id]).await? {
        return wrong(Code::HoldsDrives, "deviceId");
    }
    let document = slip_of(&op, &operator, &slip).await?;
    op.step::<device::Entity>(&device, Step::Recycle, |change| {
        change.waste_slip_id = Set(Some(document));
        change.waste_operator = Set(Some(operator));
        change.waste_slip = Set(Some(slip.clone()));
    })
    .await?;
    op.record(
        Fact::of(Kind::DeviceRecycled, SubjectKind::Device, device.id)
            .with("slip", slip)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}

/// The slip of this number: the one that is known, or a new one for this device, which nobody weighed.
async fn slip_of(op: &Op<'_>, operator: &str, number: &str) -> Result<Uuid, Halt> {
    let new = waste_slip::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        organisation_id: op.principal()?.organisation,
        operator: operator.to_owned(),
        number: number.to_owned(),
        issued_on: op.now.to_utc().date_naive(),
        weight_grams: None,
        created_at: op.now,
    };
    if op.insert_once(new.clone()).await? {
        return Ok(new.id);
    }
    let known = op
        .within::<waste_slip::Entity>()
        .filter(waste_slip::Column::Operator.eq(operator))
        .filter(waste_slip::Column::Number.eq(number))
        .one(op.tx())
        .await?;
    known
        .map(|slip| slip.id)
        .ok_or_else(|| Fault::new("waste slip").into())
}
