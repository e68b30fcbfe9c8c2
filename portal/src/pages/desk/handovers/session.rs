//! One session: where, until when, and who comes.

use actix_web::web;

use super::super::{stock, thing};
use super::{href, session_href};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Link, Page, Section, Table, notice, operation};
use crate::local;
use crate::pages::agenda;
use crate::pages::errors::page::Accident;
use crate::text::T;
use crate::visit::Visit;

type HandoverState = String;
type DeviceKind = String;

operation!("src/pages/desk/handovers/session.graphql": DeskSession; ("HandoverState", "DeviceKind"));

use desk_session::{DeskSessionNode as Found, DeskSessionNodeOnHandoverSession as Session};

/// `GET /desk/handovers/sessions/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let t = visit.t;
    let done = notice(&visit, &[("create", "desk-session-created")]);
    let shell = visit.inside().await?.shell.noting(done);
    let variables = desk_session::Variables { id: id.clone() };
    let Some(Found::HandoverSession(session)) = visit.ask::<DeskSession>(variables).await?.node else {
        return Err(visit.lost(Accident::NotFound));
    };
    let title = t.moment(&local::moment(&session.starts_at));
    let mut page = Page::new(t, shell, session_href(&id), title);
    page.back = Some(Link::new("/desk/handovers/sessions", t.say("desk-sessions")));
    page.over = session
        .place
        .as_ref()
        .map(|place| place.name.clone())
        .unwrap_or_default();
    page.lead = t.count("desk-session-free", u32::try_from(session.free).unwrap_or(0));
    page.links = vec![Link::new(agenda::href(&id), t.say("desk-calendar"))];
    if session.free > 0 {
        page.links.push(Link::new(
            "/desk/cases?state=GRANTED",
            t.say("desk-handovers-to-make"),
        ));
    }
    page.sections = vec![comers(t, &session)];
    page.side = vec![facts(t, &session)];
    page.show(&visit)
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
