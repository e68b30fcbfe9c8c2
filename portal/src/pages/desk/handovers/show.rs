//! One appointment: who comes for which computer, when and where, and what may still change.

use actix_web::web;

use super::super::{cases, stock, thing};
use super::{href, session_href, slots};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, notice, operation};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone, agenda};
use crate::text::T;
use crate::visit::Visit;

type HandoverState = String;
type CheckPoint = String;
type ReceiptMethod = String;
type Language = String;
type DeviceKind = String;
type SupportTheme = String;
type Capacity = String;

operation!(
    "src/pages/desk/handovers/show.graphql": DeskHandover;
    (
        "HandoverState", "CheckPoint", "ReceiptMethod", "Language", "DeviceKind", "SupportTheme", "Capacity"
    )
);

use desk_handover::{DeskHandoverHandover as Handover, ResponseData as Asked};

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("join", "desk-handover-moved"),
    ("move", "desk-handover-moved"),
    ("miss", "desk-handover-missed"),
    ("cancel", "desk-handover-cancelled"),
];

/// `GET /desk/handovers/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of an appointment.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let now = visit.now();
    let variables = desk_handover::Variables {
        id: id.to_owned(),
        now: now.clone(),
    };
    let asked = visit.ask::<DeskHandover>(variables).await?;
    let Some(handover) = &asked.handover else {
        return Err(visit.lost(Accident::NotFound));
    };
    let identity = handover
        .person
        .as_ref()
        .and_then(|person| person.identity.as_ref());
    let name = identity.map(|one| (one.given_name.as_str(), one.family_name.as_str()));
    let mut page = Page::new(t, shell, href(id), thing::person(t, name));
    page.back = Some(Link::new("/desk/handovers", t.say("desk-handovers")));
    page.tag = Some((
        t.word("handover-state", &handover.state),
        Tone::of("handover-state", &handover.state),
    ));
    page.over = t.with("desk-handover-of", "reference", &handover.reference);
    page.lead = t.with_two(
        "desk-lead-planned",
        "when",
        t.moment(&local::moment(&handover.planned_for)),
        "place",
        handover.place.as_deref().unwrap_or_default(),
    );
    if let Some(case) = &handover.case {
        page.links
            .push(Link::new(cases::href(&case.id), t.say("desk-handover-case")));
    }
    if handover.state == "PLANNED" {
        page.links
            .push(Link::new(agenda::href(id), t.say("desk-calendar")));
        page.deeds = deeds(t, &asked, handover, &now);
    }
    page.links.extend(papers(t, handover));
    page.sections = vec![facts(t, handover)];
    page.sections.extend(receipt(t, handover));
    page.sections.extend(support(t, handover));
    Ok(page)
}

/// What is printed for an appointment: the letter before it, the receipt on the day and after.
fn papers(t: T, handover: &Handover) -> Vec<Link> {
    let paper = |name: &str, key| {
        let words = t.say(key);
        Link::new(format!("/papers/handovers/{}/{name}.pdf", handover.id), words)
    };
    match handover.state.as_str() {
        "PLANNED" => vec![
            paper("convocation", "desk-paper-convocation"),
            paper("receipt", "desk-paper-receipt"),
        ],
        "DONE" => vec![paper("receipt", "desk-paper-receipt")],
        _ => Vec::new(),
    }
}

fn deeds(t: T, asked: &Asked, handover: &Handover, now: &str) -> Vec<Deed> {
    let mut deeds = Vec::new();
    if handover.planned_for.as_str() <= now {
        deeds.push(
            Deed::new("miss", t.say("desk-handover-miss"), Weight::Plain)
                .saying(t.say("desk-handover-miss-text")),
        );
    }
    let sessions = asked.handover_sessions.nodes.iter().map(|session| {
        let place = session.place.as_ref().map_or("", |place| &place.name);
        (session.id.as_str(), place, session.free_slots.as_slice())
    });
    let offers = slots(t, sessions);
    if !offers.is_empty() {
        deeds.push(
            Deed::new("join", t.say("desk-handover-join"), Weight::Plain)
                .saying(t.say("desk-handover-move-text"))
                .ask_with(
                    Field::empty("slot"),
                    "sessionId",
                    t.say("desk-join-which"),
                    String::new(),
                    Kind::Choose(offers),
                ),
        );
    }
    let places = asked.organisations.nodes.iter().filter(|place| {
        place.suspended_at.is_none() && place.capacities.iter().any(|capacity| capacity == "HAND_OVER")
    });
    let places = places.map(|place| Offer::new(&*place.id, &*place.name));
    deeds.push(
        Deed::new("move", t.say("desk-handover-move"), Weight::Plain)
            .saying(t.say("desk-handover-move-text"))
            .ask(
                "placeId",
                t.say("desk-plan-place"),
                Kind::Choose(places.collect()),
            )
            .ask("plannedFor", t.say("desk-plan-when"), Kind::Moment),
    );
    deeds.push(
        Deed::new("cancel", t.say("desk-handover-cancel"), Weight::Grave)
            .saying(t.say("desk-handover-cancel-text")),
    );
    deeds
}

fn facts(t: T, handover: &Handover) -> Section {
    let mut facts = Vec::new();
    if let Some(identity) = handover
        .person
        .as_ref()
        .and_then(|person| person.identity.as_ref())
    {
        facts.push((t.say("ask-phone"), Cell::maybe(identity.phone.clone())));
        facts.push((t.say("ask-email"), Cell::maybe(identity.email.clone())));
    }
    if let Some(person) = &handover.person {
        facts.push((
            t.say("desk-person-language"),
            Cell::word(t, "language", &person.language),
        ));
    }
    if let Some(device) = &handover.device {
        let (maker, model) = (device.manufacturer.as_deref(), device.model.as_deref());
        facts.push((
            t.say("desk-device"),
            Cell::link(
                stock::href(&device.id),
                thing::device(t, &device.kind, maker, model),
            ),
        ));
        facts.push((t.say("column-label"), thing::code(device.label.as_ref())));
    }
    if let Some(session) = &handover.session {
        facts.push((
            t.say("desk-session"),
            Cell::link(
                session_href(&session.id),
                t.moment(&local::moment(&session.starts_at)),
            ),
        ));
    }
    if let Some(needs) = &handover.needs {
        let yes_no = |yes| Cell::Text(t.say(if yes { "yes" } else { "no" }));
        facts.push((t.say("desk-need-connection"), yes_no(needs.connection)));
        facts.push((
            t.say("short-skills"),
            Cell::Text(t.with("desk-skills", "level", needs.skills.to_string())),
        ));
        facts.push((t.say("short-accessibility"), yes_no(needs.accessibility)));
    }
    facts.push((t.say("desk-missed"), Cell::Number(handover.missed)));
    Section::new("facts", t.say("desk-handover-facts"), Body::Facts(facts))
}

/// The receipt; none before.
fn receipt(t: T, handover: &Handover) -> Option<Section> {
    let method = handover.receipt_method.as_ref()?;
    let mut facts = vec![
        (t.say("column-mode"), Cell::word(t, "receipt-method", method)),
        (t.say("column-when"), Cell::moment(handover.receipt_at.as_deref())),
    ];
    if let Some(reference) = &handover.receipt_reference {
        facts.push((t.say("desk-receipt-sheet"), Cell::text(reference.clone())));
    }
    let checked: Vec<_> = handover
        .checked
        .iter()
        .map(|point| t.word("check-point", point))
        .collect();
    facts.push((t.say("desk-checked"), Cell::text(checked.join(" · "))));
    Some(Section::new("receipt", t.say("desk-receipt"), Body::Facts(facts)))
}

/// The help given afterwards; none where none was.
fn support(t: T, handover: &Handover) -> Option<Section> {
    let rows: Vec<_> = handover
        .support_sessions
        .iter()
        .map(|session| {
            let themes: Vec<_> = session
                .themes
                .iter()
                .map(|theme| t.word("support-theme", theme))
                .collect();
            vec![
                Cell::When(session.held_on.clone()),
                Cell::text(themes.join(" · ")),
                Cell::Text(t.with("desk-minutes", "minutes", t.figure(&session.minutes))),
            ]
        })
        .collect();
    let table = Table::of(t, &["column-when", "column-what", "#desk-work"]);
    (!rows.is_empty()).then(|| Section::new("support", t.say("desk-support"), Body::Table(table.rows(rows))))
}
