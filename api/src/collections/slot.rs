//! The rule of a slot: in the future, in order, within a day.

use entity::Moment;

use super::types::Code;
use crate::problem::Check;

/// The longest a slot may last, in milliseconds.
const LONGEST: i64 = 24 * 3_600_000;

/// Notes a slot that cannot be kept.
pub(super) fn check(check: &mut Check<Code>, now: Moment, starts_at: Moment, ends_at: Moment) {
    let lasts = ends_at.0 - starts_at.0;
    if starts_at < now {
        check.note(Code::SlotInvalid, "startsAt");
    } else if lasts <= 0 || lasts > LONGEST {
        check.note(Code::SlotInvalid, "endsAt");
    }
}
