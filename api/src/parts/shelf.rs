//! What every way of putting a part on the shelf, or of taking one from it, has in common.

use entity::device;
use entity::part::{self, Kind, State};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::types::PartInput;
use crate::op::Op;
use crate::problem::{Check, Common, Halt};

/// The most memory of one module, in MiB.
const MOST_MEMORY: i32 = 1_048_576;

/// A part that was described well.
pub(crate) struct Described {
    kind: Kind,
    specification: String,
    /// For memory, how much, in MiB.
    pub(crate) memory_mib: Option<i32>,
}

/// Reads the description of a part.
pub(crate) fn read<C: From<Common>>(check: &mut Check<C>, at: &str, part: &PartInput) -> Described {
    let specification = check.text(&format!("{at}.specification"), &part.specification, 200);
    let is_memory = part.kind == Kind::Memory;
    let memory = match part.memory_mib {
        Some(memory) => is_memory && (1..=MOST_MEMORY).contains(&memory),
        None => !is_memory,
    };
    check.require(memory, Common::Invalid, &format!("{at}.memoryMib"));
    Described {
        kind: part.kind,
        specification,
        memory_mib: part.memory_mib,
    }
}

impl Described {
    /// The part on the shelf of who acts.
    ///
    /// # Errors
    /// Nobody acts.
    pub(crate) fn row(self, op: &Op<'_>, origin: Option<Uuid>) -> Result<part::Model, Halt> {
        Ok(part::Model {
            id: Uuid::now_v7(),
            territory_id: op.territory(),
            organisation_id: op.principal()?.organisation,
            kind: self.kind,
            specification: self.specification,
            memory_mib: self.memory_mib,
            origin_device_id: origin,
            device_id: None,
            state: State::InStock,
            created_at: op.now,
            updated_at: op.now,
        })
    }
}

/// Whether a device can be worked on.
pub(super) fn in_hand(device: &device::Model) -> Result<(), Halt> {
    if device.state.is_in_hand() {
        Ok(())
    } else {
        Err(Halt::Wrong(Common::WrongState, Some("deviceId".into())))
    }
}

/// What goes in or out of a device changes its memory, where it is known.
pub(super) async fn change_memory(op: &Op<'_>, device: &device::Model, by: i32) -> Result<(), Halt> {
    let (Some(memory), true) = (device.memory_mib, by != 0) else {
        return Ok(());
    };
    let change = device::ActiveModel {
        memory_mib: Set(Some(memory.saturating_add(by).max(0))),
        updated_at: Set(op.now),
        ..Default::default()
    };
    op.change::<device::Entity>(device.id, change).await
}
