//! Writing down which system a device starts.

use entity::device;
use entity::device::record::{Content, System};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::organisation::Capacity;
use uuid::Uuid;

use super::records;
use super::types::{Code, InstallSystemInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Stop};

pub(crate) async fn run(cx: &Cx, input: InstallSystemInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::InstallSystem, &input).await?;
    let device = op.load::<device::Entity>(&input.device_id).await?;
    let mut check = Check::default();
    let version = check.text("version", &input.version, 40);
    check.done()?;
    let system = System {
        system: input.system,
        version,
    };
    records::write(&op, &device, Content::System(system)).await?;
    op.record(
        Fact::of(Kind::SystemInstalled, SubjectKind::Device, device.id)
            .with("system", input.system.word())
            .read_by(device.donor_id)
            .read_as(Capacity::Refurbish, op.principal()?.organisation),
    );
    Ok(op.commit(device.id).await?)
}
