//! Where and when an appointment is: at a slot of a session that has room, or at an organisation at any time. The session's
//! row is locked while its appointments are counted, so that the last seat is given once.

use async_graphql::ID;
use entity::Moment;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::handover::{self, State, Step, session};
use entity::organisation::{self, Capacity};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::types::Code;
use crate::journal::Fact;
use crate::op::Op;
use crate::problem::{Common, Halt, Stop, wrong};

/// Where and when.
pub(super) struct Slot {
    /// The organisation that hands over.
    pub(super) organisation: Uuid,
    /// The session, if it is in one.
    pub(super) session: Option<Uuid>,
    /// When.
    pub(super) at: Moment,
}

/// The slot an input asks for: one of a session (the next free one, where none is named), or an organisation and a time.
pub(super) async fn of(
    op: &Op<'_>,
    session: Option<&ID>,
    place: Option<&ID>,
    at: Option<Moment>,
) -> Result<Slot, Stop<Code>> {
    match (session, place, at) {
        (Some(session), None, wished) => in_session(op, session, wished).await,
        (None, Some(place), Some(at)) => {
            let place = op.load::<organisation::Entity>(place).await?;
            if !place.capacities.0.contains(&Capacity::HandOver) {
                return wrong(Code::NotAPlace, "placeId");
            }
            if at < op.now {
                return wrong(Common::Invalid.into(), "plannedFor");
            }
            Ok(Slot {
                organisation: place.id,
                session: None,
                at,
            })
        }
        _ => wrong(Common::Required.into(), "sessionId"),
    }
}

async fn in_session(op: &Op<'_>, id: &ID, wished: Option<Moment>) -> Result<Slot, Stop<Code>> {
    let session = op.load::<session::Entity>(id).await?;
    if session.state != session::State::Planned {
        return wrong(Common::WrongState.into(), "sessionId");
    }
    let mut slots = session.slots();
    slots.retain(|slot| *slot >= op.now);
    if slots.is_empty() {
        return wrong(Common::Invalid.into(), "sessionId");
    }
    let taken = taken(op, session.id).await?;
    if taken.len() >= usize::try_from(session.capacity).unwrap_or_default() {
        return wrong(Code::SessionFull, "sessionId");
    }
    let free = |slot: &Moment| taken.iter().filter(|at| *at == slot).count() < session.seats_a_slot();
    let at = match wished {
        Some(wished) if !slots.contains(&wished) => return wrong(Common::Invalid.into(), "plannedFor"),
        Some(wished) if !free(&wished) => return wrong(Code::SlotTaken, "plannedFor"),
        Some(wished) => wished,
        None => match slots.into_iter().find(free) {
            Some(next) => next,
            None => return wrong(Code::SessionFull, "sessionId"),
        },
    };
    Ok(Slot {
        organisation: session.organisation_id,
        session: Some(session.id),
        at,
    })
}

/// The slots of a session's appointments that are to come or took place.
pub(super) async fn taken(op: &Op<'_>, session: Uuid) -> Result<Vec<Moment>, Halt> {
    let planned = op
        .within::<handover::Entity>()
        .filter(handover::Column::SessionId.eq(session))
        .filter(handover::Column::State.is_in([State::Planned, State::Done]))
        .all(op.tx())
        .await?;
    Ok(planned.into_iter().map(|handover| handover.planned_for).collect())
}

/// The appointments of a session that are to come, in their order, locked.
pub(super) async fn to_come(op: &Op<'_>, session: Uuid) -> Result<Vec<handover::Model>, Halt> {
    Ok(op
        .within::<handover::Entity>()
        .filter(handover::Column::SessionId.eq(session))
        .filter(handover::Column::State.eq(State::Planned))
        .order_by_asc(handover::Column::PlannedFor)
        .order_by_asc(handover::Column::Id)
        .lock_exclusive()
        .all(op.tx())
        .await?)
}

/// Moves an appointment; with its session, when it is that which changed. A place that expects nobody any more learns that,
/// and not where the person goes.
pub(super) async fn move_to(
    op: &mut Op<'_>,
    handover: &handover::Model,
    slot: &Slot,
    with_session: Option<Uuid>,
) -> Result<(), Halt> {
    op.step::<handover::Entity>(handover, Step::Reschedule, |change| {
        change.place_id = Set(slot.organisation);
        change.session_id = Set(slot.session);
        change.planned_for = Set(slot.at);
        change.revision = Set(handover.revision + 1);
    })
    .await?;
    let mut fact = Fact::of(Kind::HandoverRescheduled, SubjectKind::Handover, handover.id)
        .about(SubjectKind::Case, handover.case_id)
        .with("plannedFor", slot.at.rfc3339())
        .sealing_id("person", handover.person_id)
        .read_by(slot.organisation)
        .read_by(handover.referrer_id);
    if let Some(session) = with_session {
        fact = fact.with("session", session.to_string());
    }
    op.record(fact);
    if slot.organisation != handover.place_id {
        op.record(
            Fact::of(Kind::HandoverMovedAway, SubjectKind::Handover, handover.id).read_by(handover.place_id),
        );
    }
    Ok(())
}
