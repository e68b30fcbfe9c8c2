//! A new drive comes into stock: bought, and used by nobody. It needs no proof of erasure until somebody has had it, so its
//! serial number must be one that no report has shown.

use entity::device::drive::{self, State};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::drive_types::StockDriveInput;
use super::holding;
use super::types::Code;
use crate::evidence::same_drive;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Common, Stop, wrong};

/// The most a drive may hold, in decimal megabytes: a thousand terabytes.
const MOST_MB: i64 = 1_000_000_000;

pub(crate) async fn run(cx: &Cx, input: StockDriveInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::StockDrive, &input).await?;
    let mut check = Check::default();
    let model = check.text("model", &input.model, 120);
    let serial = check.text("serial", &input.serial, 60);
    // A serial number that would not even be found in itself identifies nothing.
    check.require(same_drive(&serial, &serial), Common::Invalid, "serial");
    check.require((1..=MOST_MB).contains(&input.size_mb), Common::Invalid, "sizeMb");
    check.done()?;
    if holding::is_known(&op, &serial).await? {
        return wrong(Code::DriveKnown, "serial");
    }
    let id = Uuid::now_v7();
    op.insert(drive::Model {
        id,
        territory_id: op.territory(),
        model: Some(model),
        serial: Some(serial),
        size_mb: Some(input.size_mb),
        media: input.media,
        used_until: op.now,
        passed: None,
        power_on_hours: None,
        wear_percent: None,
        tested_at: None,
        state: State::Usable,
        bought_at: Some(op.now),
        organisation_id: Some(op.principal()?.organisation),
        created_at: op.now,
        updated_at: op.now,
    })
    .await?;
    op.record(
        Fact::of(Kind::DriveStocked, SubjectKind::Drive, id)
            .with("media", input.media.word())
            .with("sizeMb", input.size_mb)
            .read_by(op.principal()?.organisation),
    );
    Ok(op.commit(id).await?)
}
