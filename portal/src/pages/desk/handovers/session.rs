//! One session: where, until when, who comes, and what may still change about it.

use actix_web::web;

use super::super::{stock, thing};
use super::{href, session_href};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Kind, Link, Page, Section, Table, Weight, Wrong, notice, operation};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone, agenda};
use crate::text::T;
use crate::visit::Visit;

type HandoverState = String;
type HandoverSessionState = String;
type DeviceKind = String;

operation!(
    "src/pages/desk/handovers/session.graphql": DeskSession;
    ("HandoverState", "HandoverSessionState", "DeviceKind")
);
operation!("src/pages/desk/handovers/act.graphql": DeskChangeSession, DeskCancelSession; ());

use desk_session::{DeskSessionNode as Found, DeskSessionNodeOnHandoverSession as Session};

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("create", "desk-session-created"),
    ("change", "desk-session-changed"),
    ("cancel", "desk-session-cancelled"),
];

/// `GET /desk/handovers/sessions/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let variables = desk_session::Variables { id: id.to_owned() };
    let Some(Found::HandoverSession(session)) = visit.ask::<DeskSession>(variables).await?.node else {
        return Err(visit.lost(Accident::NotFound));
    };
    let title = t.moment(&local::moment(&session.starts_at));
    let mut page = Page::new(t, shell, session_href(id), title);
    page.back = Some(Link::new("/desk/handovers/sessions", t.say("desk-sessions")));
    page.tag = Some((
        t.word("handover-session-state", &session.state),
        Tone::of("handover-session-state", &session.state),
    ));
    page.over = session
        .place
        .as_ref()
        .map(|place| place.name.clone())
        .unwrap_or_default();
    page.links = vec![Link::new(agenda::href(id), t.say("desk-calendar"))];
    if session.state == "PLANNED" {
        page.lead = t.count("desk-session-free", u32::try_from(session.free).unwrap_or(0));
        if session.free > 0 {
            let words = t.say("desk-handovers-to-make");
            page.links.push(Link::new("/desk/cases?state=GRANTED", words));
        }
        if session.ends_at > visit.now() {
            page.deeds = deeds(t, &session);
        }
    } else {
        page.lead = session.reason.clone().unwrap_or_default();
    }
    page.sections = vec![comers(t, &session)];
    page.side = vec![facts(t, &session)];
    Ok(page)
}

fn deeds(t: T, session: &Session) -> Vec<Deed> {
    let asked = |deed: Deed, name, key: &str, value: String, kind| {
        deed.ask_with(Field::filled(name, value), name, t.say(key), String::new(), kind)
    };
    let change = Deed::new("change", t.say("desk-session-change"), Weight::Plain)
        .saying(t.say("desk-session-change-text"));
    let change = asked(
        change,
        "startsAt",
        "ask-from",
        local::moment(&session.starts_at),
        Kind::Moment,
    );
    let change = asked(
        change,
        "endsAt",
        "ask-until",
        local::moment(&session.ends_at),
        Kind::Moment,
    );
    let change = asked(
        change,
        "capacity",
        "desk-session-seats",
        session.capacity.to_string(),
        Kind::Number,
    );
    vec![
        change.ask("reason", t.say("desk-session-why"), Kind::Line),
        Deed::new("cancel", t.say("desk-session-cancel"), Weight::Grave)
            .saying(t.say("desk-session-cancel-text"))
            .ask("reason", t.say("desk-session-why"), Kind::Line),
    ]
}

async fn end(visit: &Visit, id: &str, done: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(page(visit, id), visit, done, wrong, &session_href(id)).await
}

/// `POST /desk/handovers/sessions/{id}/change`
pub(crate) async fn change(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (from, until) = (
        local::to_utc(form.get("startsAt")),
        local::to_utc(form.get("endsAt")),
    );
    let seats = form.number("capacity");
    let mut wrong = Vec::new();
    for (name, absent) in [
        ("startsAt", from.is_none()),
        ("endsAt", until.is_none()),
        ("capacity", seats.is_none()),
    ] {
        if absent {
            wrong.extend(visit.missing(name));
        }
    }
    if wrong.is_empty() {
        let input = desk_change_session::ChangeHandoverSessionInput {
            handover_session_id: id.clone(),
            starts_at: from,
            ends_at: until,
            capacity: seats,
            place_id: None,
            slot_minutes: None,
            reason: form.get("reason").to_owned(),
            idempotency_key: form.key(),
        };
        wrong = act!(
            visit,
            DeskChangeSession,
            desk_change_session,
            change_handover_session,
            input
        );
    }
    end(&visit, &id, ("change", &form), wrong).await
}

/// `POST /desk/handovers/sessions/{id}/cancel`
pub(crate) async fn cancel(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let input = desk_cancel_session::CancelHandoverSessionInput {
        handover_session_id: id.clone(),
        reason: form.get("reason").to_owned(),
        idempotency_key: form.key(),
    };
    let wrong = act!(
        visit,
        DeskCancelSession,
        desk_cancel_session,
        cancel_handover_session,
        input
    );
    end(&visit, &id, ("cancel", &form), wrong).await
}

fn comers(t: T, session: &Session) -> Section {
    let rows = session.handovers.iter().map(|handover| {
        let identity = handover
            .person
            .as_ref()
            .and_then(|person| person.identity.as_ref());
        let name = identity.map(|one| (one.given_name.as_str(), one.family_name.as_str()));
        vec![
            Cell::link(href(&handover.id), thing::person(t, name)),
            Cell::Code(handover.reference.clone()),
            Cell::moment(Some(&handover.planned_for)),
            Cell::state(t, "handover-state", &handover.state),
            handover.device.as_ref().map_or(Cell::Nothing, |device| {
                let (maker, model) = (device.manufacturer.as_deref(), device.model.as_deref());
                Cell::link(
                    stock::href(&device.id),
                    thing::device(t, &device.kind, maker, model),
                )
            }),
            thing::code(handover.device.as_ref().and_then(|device| device.label.as_ref())),
        ]
    });
    let columns = &[
        "column-person",
        "column-reference",
        "column-when",
        "column-state",
        "desk-device",
        "column-label",
    ];
    let table = Table::of(t, columns)
        .rows(rows.collect())
        .or(t.say("desk-session-empty"));
    Section::new("comers", t.say("desk-session-comers"), Body::Table(table))
}

fn facts(t: T, session: &Session) -> Section {
    let mut facts = vec![
        (t.say("ask-until"), Cell::moment(Some(&session.ends_at))),
        (
            t.say("desk-slot"),
            Cell::Text(t.with("desk-minutes", "minutes", t.figure(&session.slot_minutes))),
        ),
        (t.say("desk-seats"), Cell::Number(session.capacity)),
        (t.say("desk-seats-left"), Cell::Number(session.free)),
    ];
    if let Some(place) = &session.place {
        facts.push((t.say("column-place"), Cell::text(place.name.clone())));
        let mut address = place.address_lines.clone();
        address.push(place.commune.clone());
        facts.push((t.say("desk-address"), Cell::Text(address.join(", "))));
        if let Some(instructions) = &place.instructions {
            facts.push((t.say("fact-note"), Cell::text(instructions.clone())));
        }
    }
    Section::new("facts", t.say("desk-session-facts"), Body::Facts(facts))
}
