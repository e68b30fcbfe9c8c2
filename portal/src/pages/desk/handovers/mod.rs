//! Sessions of handovers and the appointments made in them and elsewhere.

mod act;
mod list;
mod new;
mod session;
mod sessions;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::form::Form;
use crate::kit::{Link, Offer};
use crate::local;
use crate::pages::read;
use crate::text::T;

/// Where each page is. The sessions come first: their name is no appointment.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/handovers", read().to(list::show))
        .route("/desk/handovers/sessions", read().to(sessions::show))
        .route("/desk/handovers/sessions/new", read().to(new::show))
        .route("/desk/handovers/sessions/new/create", post().to(new::create))
        .route("/desk/handovers/sessions/{id}", read().to(session::show))
        .route("/desk/handovers/sessions/{id}/change", post().to(session::change))
        .route("/desk/handovers/sessions/{id}/cancel", post().to(session::cancel))
        .route("/desk/handovers/{id}", read().to(show::show))
        .route("/desk/handovers/{id}/join", post().to(act::join))
        .route("/desk/handovers/{id}/move", post().to(act::move_away))
        .route("/desk/handovers/{id}/miss", post().to(act::miss))
        .route("/desk/handovers/{id}/cancel", post().to(act::cancel));
}

/// The address of an appointment for those who run the programme.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/handovers/{id}")
}

/// The address of a session.
pub(super) fn session_href(id: &str) -> String {
    format!("/desk/handovers/sessions/{id}")
}

/// The lists of appointments and of sessions.
pub(super) fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/desk/handovers", t.say("desk-tab-appointments")),
        Link::new("/desk/handovers/sessions", t.say("desk-tab-sessions")),
    ]
}

/// The most slots that are offered at once.
const MOST_SLOTS: usize = 60;

/// The free slots of sessions, the next one first: of each session its id, its place and its free slots.
pub(super) fn slots<'a>(
    t: T,
    sessions: impl Iterator<Item = (&'a str, &'a str, &'a [String])>,
) -> Vec<Offer> {
    let mut slots: Vec<_> = sessions
        .flat_map(|(id, place, slots)| slots.iter().map(move |at| (at.as_str(), id, place)))
        .collect();
    slots.sort_unstable();
    slots
        .into_iter()
        .take(MOST_SLOTS)
        .map(|(at, id, place)| {
            let when = t.moment(&local::moment(at));
            Offer::new(format!("{id} {at}"), format!("{when} · {place}"))
        })
        .collect()
}

/// The session and the moment of the slot that was chosen.
pub(super) fn slot_of(form: &Form) -> Option<(String, String)> {
    let (session, at) = form.get("slot").split_once(' ')?;
    Some((session.to_owned(), at.to_owned()))
}
