//! A delivery or pick-up as calendars read it, for whoever sees it: a change has a higher number, what was given up is cancelled.

use async_graphql::ID;
use entity::collection::{self, State};
use entity::pledge;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::calendar::{Event, Method, write};
use crate::gateway::Cx;
use crate::graphql::id;
use crate::policy::{Action, action, rows};
use crate::problem::Halt;
use crate::texts::say;

/// The calendar of a collection by its opaque id.
///
/// # Errors
/// Unauthenticated, forbidden, not found, a fault.
pub(crate) async fn of(cx: &Cx, opaque: &ID) -> Result<String, Halt> {
    action::allow(&cx.actor, Action::ReadCollections)?;
    let id = id::decode::<collection::Entity>(opaque).ok_or(Halt::NotFound)?;
    let found = rows::seen::<collection::Entity>(&cx.actor)
        .filter(collection::Column::Id.eq(id))
        .one(&cx.app.db)
        .await?
        .ok_or(Halt::NotFound)?;
    let pledge = rows::of_territory::<pledge::Entity>(found.territory_id)
        .filter(pledge::Column::Id.eq(found.pledge_id))
        .one(&cx.app.db)
        .await?;
    let mode = found.mode.word().to_lowercase().replace('_', "-");
    let title = pledge.map(|pledge| pledge.title).unwrap_or_default();
    let event = Event {
        uid: &format!(
            "collection-{}@{}",
            found.id.simple(),
            cx.app.config.http.mail_domain
        ),
        sequence: found.sequence,
        stamp: found.updated_at,
        starts_at: found.starts_at,
        ends_at: found.ends_at,
        summary: &format!("{} – {title}", say(cx.language, &format!("collection-{mode}"))),
        location: Some(&found.place),
        description: found.note.as_deref(),
    };
    let method = match found.state {
        State::Cancelled | State::Missed => Method::Cancel,
        State::Planned | State::Done => Method::Publish,
    };
    Ok(write(method, &[event]))
}
