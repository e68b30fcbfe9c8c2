//! The rule of a slot: in the future, in order, within a day that the programme works.

use entity::Moment;

use super::types::Code;
use crate::op::Op;
use crate::problem::{Check, Halt};
use crate::settings::in_force;

/// The longest a slot may last, in milliseconds.
const LONGEST: i64 = 24 * 3_600_000;

/// Notes a slot that cannot be kept.
pub(super) async fn check(
    op: &Op<'_>,
    check: &mut Check<Code>,
    starts_at: Moment,
    ends_at: Moment,
) -> Result<(), Halt> {
    if !in_force::works_at(op.tx(), op.territory(), starts_at).await? {
        check.note(Code::DayOff, "startsAt");
    }
    let lasts = ends_at.0 - starts_at.0;
    if starts_at < op.now {
        check.note(Code::SlotInvalid, "startsAt");
    } else if lasts <= 0 || lasts > LONGEST {
        check.note(Code::SlotInvalid, "endsAt");
    }
    Ok(())
}
