//! Another place, time or number of seats for a session, with notice: its appointments move with it, and whoever was told of
//! them is told again.

use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::session::{self, Step};
use sea_orm::ActiveValue::Set;
use uuid::Uuid;

use super::inputs::ChangeHandoverSessionInput;
use super::slot::{Slot, move_to, taken, to_come};
use super::types::Code;
use super::venue;
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::Action;
use crate::problem::{Check, Halt, Stop};

pub(crate) async fn run(cx: &Cx, input: ChangeHandoverSessionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::ChangeHandoverSession, &input).await?;
    let session = op.load::<session::Entity>(&input.handover_session_id).await?;
    let (place, runs) = match &input.place_id {
        Some(place) => venue::of(&op, place).await?,
        None => (session.place_id, session.organisation_id),
    };
    let mut check = Check::default();
    let reason = check.text("reason", &input.reason, 500);
    let planned = session::Model {
        place_id: place,
        organisation_id: runs,
        capacity: input.capacity.unwrap_or(session.capacity),
        slot_minutes: input.slot_minutes.unwrap_or(session.slot_minutes),
        starts_at: input.starts_at.unwrap_or(session.starts_at),
        ends_at: input.ends_at.unwrap_or(session.ends_at),
        ..session.clone()
    };
    venue::check(&op, &mut check, &planned).await?;
    let seats = usize::try_from(planned.capacity).unwrap_or_default();
    if taken(&op, session.id).await?.len() > seats {
        check.note(Code::SeatsTaken, "capacity");
    }
    check.done()?;
    op.step::<session::Entity>(&session, Step::Change, |change| {
        change.place_id = Set(place);
        change.organisation_id = Set(runs);
        change.capacity = Set(planned.capacity);
        change.slot_minutes = Set(planned.slot_minutes);
        change.starts_at = Set(planned.starts_at);
        change.ends_at = Set(planned.ends_at);
        change.reason = Set(Some(reason));
        change.revision = Set(session.revision + 1);
    })
    .await?;
    op.record(
        Fact::of(Kind::HandoverSessionChanged, SubjectKind::Place, place)
            .with("session", session.id.to_string())
            .with("capacity", planned.capacity)
            .read_by(session.organisation_id)
            .read_by(runs),
    );
    move_appointments(&mut op, &session, &planned).await?;
    Ok(op.commit(session.id).await?)
}

/// Who was expected at the session is expected where and when it is now, in the order they were. Who is not concerned is
/// not told: an appointment stays where place and slots are what they were.
async fn move_appointments(
    op: &mut Op<'_>,
    before: &session::Model,
    now: &session::Model,
) -> Result<(), Halt> {
    let same_slots = (before.starts_at, before.ends_at, before.slot_minutes)
        == (now.starts_at, now.ends_at, now.slot_minutes);
    let (slots, seats) = (now.slots(), now.seats_a_slot().max(1));
    for (number, handover) in to_come(op, before.id).await?.iter().enumerate() {
        let anew = slots.get(number / seats).copied().unwrap_or(now.starts_at);
        let at = if same_slots { handover.planned_for } else { anew };
        if at == handover.planned_for && before.place_id == now.place_id {
            continue;
        }
        let slot = Slot {
            organisation: now.organisation_id,
            session: Some(now.id),
            at,
        };
        move_to(op, handover, &slot, Some(now.id)).await?;
    }
    Ok(())
}
