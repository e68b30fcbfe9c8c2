//! Writing down how long somebody worked on a device, and in what role: never who.

use entity::device;
use entity::device::record::{Content, Work};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::records;
use super::types::{Code, LogWorkInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop};

/// A day, in minutes.
const DAY: i32 = 24 * 60;

pub(crate) async fn run(cx: &Cx, input: LogWorkInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::LogWork, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let mut check = Check::default();
    check.require((1..=DAY).contains(&input.minutes), Common::Invalid, "minutes");
    check.done()?;
    let work = Work {
        kind: input.kind,
        role: input.role,
        minutes: input.minutes,
    };
    records::write(&op, &device, Content::Work(work)).await?;
    op.record(
        Fact::of(Kind::WorkLogged, SubjectKind::Device, device.id)
            .with("work", input.kind.word())
            .with("role", input.role.word())
            .with("minutes", input.minutes)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
