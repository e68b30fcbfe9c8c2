//! Taking a device apart: its parts go into stock, and so do its drives, which it still answers for.

use entity::device::{self, Step};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use entity::part;
use sea_orm::IntoActiveModel;
use uuid::Uuid;

use super::holding::empty;
use super::types::{Code, StripDeviceInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::parts::shelf;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

/// The most parts of one device.
const MOST_PARTS: usize = 50;

pub(crate) async fn run(cx: &Cx, input: StripDeviceInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::StripDevice, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let parts = input.parts.unwrap_or_default();
    let mut check = Check::default();
    check.require(parts.len() <= MOST_PARTS, Common::Invalid, "parts");
    let described: Vec<_> = parts
        .iter()
        .take(MOST_PARTS)
        .enumerate()
        .map(|(at, part)| shelf::read(&mut check, &format!("parts.{at}"), part))
        .collect();
    check.done()?;
    op.step::<device::Entity>(&device, Step::Strip, |_| {}).await?;
    empty(&op, device.id).await?;
    let mut rows = Vec::new();
    for part in described {
        rows.push(part.row(&op, Some(device.id))?.into_active_model());
    }
    let count = rows.len();
    op.insert_all::<part::ActiveModel>(rows).await?;
    op.record(
        Fact::of(Kind::DeviceStripped, SubjectKind::Device, device.id)
            .with("parts", count)
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
