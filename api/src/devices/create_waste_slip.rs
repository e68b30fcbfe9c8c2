//! A whole load leaves as waste with one slip: all of its devices, or none.

use entity::device::{self, State, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::waste_slip;
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::Code;
use super::waste_types::CreateWasteSlipInput;
use super::wiped;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

/// The most devices of one load.
const MOST: usize = 1_000;
/// How far ahead of UTC a territory may be, in milliseconds: its day begins earlier.
const EAST: i64 = 14 * 3_600_000;

pub(crate) async fn run(cx: &Cx, input: CreateWasteSlipInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::CreateWasteSlip, &input).await?;
    if input.device_ids.len() > MOST {
        return wrong(Common::Invalid.into(), "deviceIds");
    }
    let devices = op.load_all::<device::Entity>(&input.device_ids).await?;
    let mut check = Check::default();
    let operator = check.text("operator", &input.operator, 200);
    let number = check.text("number", &input.number, 60);
    let today = op.now.plus_millis(EAST).to_utc().date_naive();
    check.require(input.issued_on.0 <= today, Common::Invalid, "issuedOn");
    let weight = (1..=100_000_000).contains(&input.weight_grams);
    check.require(weight, Common::Invalid, "weightGrams");
    check.require(!input.device_ids.is_empty(), Common::Required, "deviceIds");
    check.done()?;
    if !wiped::all_inside(&op, devices.iter().map(|device| device.id)).await? {
        return wrong(Code::HoldsDrives, "deviceIds");
    }
    let slip = waste_slip::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        organisation_id: op.principal()?.organisation,
        operator,
        number,
        issued_on: input.issued_on.0,
        weight_grams: Some(input.weight_grams),
        created_at: op.now,
    };
    if !op.insert_once(slip.clone()).await? {
        return wrong(Code::WasteSlipNumberUsed, "number");
    }
    for state in State::ALL {
        let group: Vec<_> = devices
            .iter()
            .filter(|device| device.state == *state)
            .cloned()
            .collect();
        let left = op.step_all::<device::Entity>(&group, Step::Recycle, |change| {
            change.waste_operator = Set(Some(slip.operator.clone()));
            change.waste_slip = Set(Some(slip.number.clone()));
            change.waste_slip_id = Set(Some(slip.id));
        });
        if left.await.is_err() {
            return wrong(Common::WrongState.into(), "deviceIds");
        }
    }
    let organisation = op.principal()?.organisation;
    for device in &devices {
        op.record(
            Fact::of(Kind::DeviceRecycled, SubjectKind::Device, device.id)
                .with("slip", slip.number.clone())
                .read_by(device.donor_id)
                .read_as(Capacity::Refurbish, organisation),
        );
    }
    Ok(op.commit(slip.id).await?)
}
