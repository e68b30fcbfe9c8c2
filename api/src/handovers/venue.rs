//! Where and when a session may be: at a place of handover run by an organisation that hands over, in the future, within a
//! day that the programme works.

use async_graphql::ID;
use entity::handover::session;
use entity::organisation::{self, Capacity};
use entity::place;
use uuid::Uuid;

use super::types::Code;
use crate::op::Op;
use crate::problem::{Check, Common, Halt, Stop, wrong};
use crate::settings::in_force;

/// The longest a session lasts, in milliseconds: a day.
const LONGEST: i64 = 24 * 3_600_000;

/// A place where a session may be, and the organisation that hands over there.
pub(super) async fn of(op: &Op<'_>, place: &ID) -> Result<(Uuid, Uuid), Stop<Code>> {
    let place = op.load::<place::Entity>(place).await?;
    let Some(runs) = place
        .organisation_id
        .filter(|_| place.is_open_for(place::Kind::Handover))
    else {
        return wrong(Code::NotAPlace, "placeId");
    };
    let organisation = op.linked::<organisation::Entity>(runs).await?;
    if !organisation.capacities.0.contains(&Capacity::HandOver) {
        return wrong(Code::NotAPlace, "placeId");
    }
    Ok((place.id, runs))
}

/// Notes what is wrong with the time and the seats of a session.
pub(super) async fn check(
    op: &Op<'_>,
    check: &mut Check<Code>,
    session: &session::Model,
) -> Result<(), Halt> {
    check.require(session.starts_at >= op.now, Common::Invalid, "startsAt");
    let lasts = session.ends_at.0.saturating_sub(session.starts_at.0);
    check.require((1..=LONGEST).contains(&lasts), Common::Invalid, "endsAt");
    check.require((1..=100).contains(&session.capacity), Common::Invalid, "capacity");
    let slot = i64::from(session.slot_minutes);
    check.require(
        (1..=1_440).contains(&slot) && slot * 60_000 <= lasts.max(60_000),
        Common::Invalid,
        "slotMinutes",
    );
    if !in_force::works_at(op.tx(), op.territory(), session.starts_at).await? {
        check.note(Code::DayOff, "startsAt");
    }
    Ok(())
}
