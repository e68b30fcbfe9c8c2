//! An appointment or a session as calendars read it, for whoever sees it. No name of a person is in it.

use async_graphql::ID;
use entity::handover::{self, State, session};
use entity::{Moment, organisation, place};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::calendar::{Event, Method, write};
use crate::cases::types::reference;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::policy::{Action, action, rows};
use crate::problem::Halt;
use crate::texts::say;

/// How long an appointment outside a session takes, in milliseconds.
const AN_HOUR: i64 = 3_600_000;

/// The calendar of an appointment or a session by its opaque id.
///
/// # Errors
/// Unauthenticated, forbidden, not found, a fault.
pub(crate) async fn of(cx: &Cx, opaque: &ID) -> Result<String, Halt> {
    action::allow(&cx.actor, Action::ReadHandovers)?;
    if let Some(id) = id::decode::<handover::Entity>(opaque) {
        return appointment(cx, id).await;
    }
    let id = id::decode::<session::Entity>(opaque).ok_or(Halt::NotFound)?;
    let found = rows::seen::<session::Entity>(&cx.actor)
        .filter(session::Column::Id.eq(id))
        .one(&cx.app.db)
        .await?
        .ok_or(Halt::NotFound)?;
    let (location, instructions) = address(cx, &found).await?;
    let domain = &cx.app.config.http.mail_domain;
    let event = Event {
        uid: &format!("handover-session-{}@{domain}", found.id.simple()),
        sequence: found.revision,
        stamp: found.updated_at,
        starts_at: found.starts_at,
        ends_at: found.ends_at,
        summary: &say(cx.language, "calendar-session"),
        location: location.as_deref(),
        description: instructions.as_deref(),
    };
    Ok(write(method(found.state == session::State::Cancelled), &[event]))
}

async fn appointment(cx: &Cx, id: uuid::Uuid) -> Result<String, Halt> {
    let handover = rows::seen::<handover::Entity>(&cx.actor)
        .filter(handover::Column::Id.eq(id))
        .one(&cx.app.db)
        .await?
        .ok_or(Halt::NotFound)?;
    let session = match handover.session_id {
        Some(session) => {
            rows::of_territory::<session::Entity>(handover.territory_id)
                .filter(session::Column::Id.eq(session))
                .one(&cx.app.db)
                .await?
        }
        None => None,
    };
    let (location, instructions) = if let Some(session) = &session {
        address(cx, session).await?
    } else {
        let place = rows::of_territory::<organisation::Entity>(handover.territory_id)
            .filter(organisation::Column::Id.eq(handover.place_id))
            .one(&cx.app.db)
            .await?;
        (place.map(|place| place.name), None)
    };
    let domain = &cx.app.config.http.mail_domain;
    let summary = format!(
        "{} {}",
        say(cx.language, "calendar-handover"),
        reference(handover.case_id)
    );
    let cancelled = handover.state == State::Cancelled;
    let ends_at = session.map_or(handover.planned_for.plus_millis(AN_HOUR), |session| {
        session.slot_end(handover.planned_for)
    });
    let event = Event {
        uid: &format!("handover-{}@{domain}", handover.id.simple()),
        sequence: handover.revision + i32::from(cancelled),
        stamp: Moment(handover.updated_at.0),
        starts_at: handover.planned_for,
        ends_at,
        summary: &summary,
        location: location.as_deref(),
        description: instructions.as_deref(),
    };
    Ok(write(method(cancelled), &[event]))
}

/// What a calendar is to do with it.
fn method(cancelled: bool) -> Method {
    if cancelled {
        Method::Cancel
    } else {
        Method::Publish
    }
}

/// The address of a session's place in one line, and how to get in.
async fn address(cx: &Cx, session: &session::Model) -> Result<(Option<String>, Option<String>), Halt> {
    let place = rows::of_territory::<place::Entity>(session.territory_id)
        .filter(place::Column::Id.eq(session.place_id))
        .one(&cx.app.db)
        .await?;
    let Some(place) = place else {
        return Ok((None, None));
    };
    Ok((Some(place.in_one_line()), place.instructions))
}
