//! Where and when an appointment is: in a session that has room, or at an organisation at any time. The session's row is
//! locked while its appointments are counted, so that the last seat is given once.

use async_graphql::ID;
use entity::Moment;
use entity::handover::{self, State, session};
use entity::organisation::{self, Capacity};
use sea_orm::{ColumnTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::types::Code;
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

/// The slot an input asks for: a session, or an organisation and a time.
pub(super) async fn of(
    op: &Op<'_>,
    session: Option<&ID>,
    place: Option<&ID>,
    at: Option<Moment>,
) -> Result<Slot, Stop<Code>> {
    let slot = match (session, place, at) {
        (Some(session), None, None) => in_session(op, session).await?,
        (None, Some(place), Some(at)) => {
            let place = op.load::<organisation::Entity>(place).await?;
            if !place.capacities.0.contains(&Capacity::HandOver) {
                return wrong(Code::NotAPlace, "placeId");
            }
            Slot {
                organisation: place.id,
                session: None,
                at,
            }
        }
        _ => return wrong(Common::Required.into(), "sessionId"),
    };
    if slot.at < op.now {
        let field = if session.is_some() {
            "sessionId"
        } else {
            "plannedFor"
        };
        return wrong(Common::Invalid.into(), field);
    }
    Ok(slot)
}

async fn in_session(op: &Op<'_>, id: &ID) -> Result<Slot, Stop<Code>> {
    let session = op.load::<session::Entity>(id).await?;
    if taken(op, session.id).await? >= u64::try_from(session.capacity).unwrap_or_default() {
        return wrong(Code::SessionFull, "sessionId");
    }
    Ok(Slot {
        organisation: session.organisation_id,
        session: Some(session.id),
        at: session.starts_at,
    })
}

/// How many appointments of a session are to come or took place.
async fn taken(op: &Op<'_>, session: Uuid) -> Result<u64, Halt> {
    let planned = op
        .within::<handover::Entity>()
        .filter(handover::Column::SessionId.eq(session))
        .filter(handover::Column::State.is_in([State::Planned, State::Done]));
    Ok(planned.count(op.tx()).await?)
}
