//! Making room for several appointments at a place.

use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Deed, Kind, Link, Offer, Page, Weight, operation, wrongs};
use crate::local;
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::visit::Visit;

operation!("src/pages/desk/handovers/session.graphql": DeskSessionNew; ());
operation!("src/pages/desk/handovers/act.graphql": DeskCreateSession; ());

/// `GET /desk/handovers/sessions/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit
        .ask::<DeskSessionNew>(desk_session_new::Variables {})
        .await?;
    let mut page = Page::new(
        t,
        shell,
        "/desk/handovers/sessions/new",
        t.say("desk-session-new"),
    );
    page.back = Some(Link::new("/desk/handovers/sessions", t.say("desk-sessions")));
    let places: Vec<_> = asked
        .places
        .nodes
        .into_iter()
        .filter(|place| place.organisation.is_some())
        .map(|place| Offer::new(place.id, format!("{}, {}", place.name, place.commune)))
        .collect();
    if places.is_empty() {
        page.lead = t.say("desk-session-no-place");
        page.links = vec![Link::new("/desk/settings", t.say("nav-settings"))];
        return Ok(page);
    }
    page.deeds = vec![
        Deed::new("create", t.say("desk-session-create"), Weight::Main)
            .saying(t.say("desk-session-create-text"))
            .ask("placeId", t.say("column-place"), Kind::Choose(places))
            .ask("startsAt", t.say("ask-from"), Kind::Moment)
            .ask("endsAt", t.say("ask-until"), Kind::Moment)
            .ask_with(
                Field::filled("capacity", "8"),
                "capacity",
                t.say("desk-session-seats"),
                t.say("desk-session-seats-hint"),
                Kind::Number,
            )
            .ask_with(
                Field::empty("slotMinutes"),
                "slotMinutes",
                t.say("desk-session-slot"),
                t.say("desk-session-slot-hint"),
                Kind::Number,
            ),
    ];
    Ok(page)
}

/// `POST /desk/handovers/sessions/new/create`
pub(crate) async fn create(visit: Visit, form: Form) -> Answer {
    let mut wrong = Vec::new();
    let place = form.maybe("placeId");
    let (from, until) = (
        local::to_utc(form.get("startsAt")),
        local::to_utc(form.get("endsAt")),
    );
    let seats = form.number("capacity");
    for (name, absent) in [
        ("placeId", place.is_none()),
        ("startsAt", from.is_none()),
        ("endsAt", until.is_none()),
        ("capacity", seats.is_none()),
    ] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    if let (Some(place_id), Some(starts_at), Some(ends_at), Some(capacity)) = (place, from, until, seats) {
        let input = desk_create_session::CreateHandoverSessionInput {
            place_id,
            starts_at,
            ends_at,
            capacity,
            slot_minutes: form.number("slotMinutes"),
            idempotency_key: form.key(),
        };
        let asked = visit
            .ask::<DeskCreateSession>(desk_create_session::Variables { input })
            .await?
            .create_handover_session;
        if let Some(session) = asked.handover_session {
            return visit.go(&format!("{}?done=create", super::session_href(&session.id)));
        }
        wrong = wrongs!(asked.problems);
    }
    page(&visit).await?.refuse(&visit, "create", &form, wrong)
}
