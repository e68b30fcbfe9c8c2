//! One appointment: who comes, what is handed over, and what is told of it afterwards.

use actix_web::web;

use super::href;
use super::person::{contact, needed, needs, reach};
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, notice, operation};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone};
use crate::text::T;
use crate::visit::Visit;

type HandoverState = String;
type CheckPoint = String;
type ReceiptMethod = String;
type Language = String;
type WantedKind = String;
type HomeEquipment = String;
type DeviceKind = String;
type SupportTheme = String;
type Accessory = String;
type ConnectionOffer = String;

operation!(
    "src/pages/counter/show.graphql": CounterHandover;
    (
        "HandoverState", "CheckPoint", "ReceiptMethod", "Language", "WantedKind", "HomeEquipment", "DeviceKind",
        "SupportTheme", "Accessory", "ConnectionOffer"
    )
);

use counter_handover::CounterHandoverHandover as Handover;

/// What is checked while the computer changes hands, in order.
const CHECKS: &[&str] = &[
    "IDENTITY_CHECKED",
    "DEVICE_STARTED",
    "ACCOUNT_OPENED",
    "CONNECTION_SHOWN",
    "ACCESSORIES_GIVEN",
    "HELP_EXPLAINED",
];
/// What help is about.
const THEMES: &[&str] = &[
    "FIRST_STEPS",
    "MAIL",
    "PROCEDURES",
    "CONNECTION",
    "SECURITY",
    "SCHOOL",
    "JOB_SEARCH",
    "OFFICE",
    "ACCESSIBILITY",
    "OTHER",
];
/// What is given with it.
const ACCESSORIES: &[&str] = &[
    "MOUSE",
    "BAG",
    "USB_STICK",
    "HEADSET",
    "KEYBOARD",
    "MODEM",
    "NETWORK_ADAPTER",
];
/// What comes of the connection at home.
const OFFERS: &[&str] = &["NOT_NEEDED", "SOCIAL_TARIFF", "PREPAID_DATA", "DECLINED"];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("complete", "counter-done-complete"),
    ("miss", "counter-done-miss"),
    ("support", "counter-done-support"),
];

/// `GET /counter/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of an appointment.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let asked = visit
        .ask::<CounterHandover>(counter_handover::Variables { id: id.to_owned() })
        .await?;
    let Some(handover) = asked.handover else {
        return Err(visit.lost(Accident::NotFound));
    };
    let identity = handover
        .person
        .as_ref()
        .and_then(|person| person.identity.as_ref());
    let title = identity.map_or_else(
        || t.with("counter-appointment", "reference", &handover.reference),
        |identity| format!("{} {}", identity.given_name, identity.family_name),
    );
    let mut page = Page::new(t, shell, href(id), title);
    page.back = Some(Link::new("/counter", t.say("counter-title")));
    page.tag = Some((
        t.word("handover-state", &handover.state),
        Tone::of("handover-state", &handover.state),
    ));
    page.over = t.moment(&local::moment(&handover.planned_for));
    if handover.missed > 0 {
        page.lead = t.count(
            "counter-missed-before",
            u32::try_from(handover.missed).unwrap_or(0),
        );
    }
    let today = local::day_of(visit.app.clock.now().to_utc());
    match handover.state.as_str() {
        "PLANNED" => {
            page.links = vec![
                Link::new(
                    format!("/papers/handovers/{id}/receipt.pdf"),
                    t.say("counter-print"),
                ),
                Link::new(handover.calendar_path.clone(), t.say("counter-calendar")),
            ];
            page.sections = vec![
                Section::new("handing", t.say("counter-handing"), Body::Deeds)
                    .doing(vec![complete(t), miss(t)]),
            ];
        }
        "DONE" => {
            page.links = vec![Link::new(
                format!("/papers/handovers/{id}/receipt.pdf"),
                t.say("counter-print"),
            )];
            page.sections = vec![
                receipt(t, &handover),
                supported(t, &handover).doing(vec![support(t, &today)]),
            ];
        }
        _ => {
            page.sections = vec![Section::new(
                "over",
                t.say("counter-over"),
                Body::Text(vec![t.say("counter-over-text")]),
            )];
        }
    }
    page.side = vec![reach(t, contact!(handover.person)), device(t, &handover)];
    page.side.extend(needed(t, needs!(handover.needs)));
    Ok(page)
}

/// The computer changes hands.
fn complete(t: T) -> Deed {
    Deed::new("complete", t.say("counter-complete"), Weight::Main)
        .saying(t.say("counter-complete-text"))
        .ask(
            "checked",
            t.say("counter-checks"),
            Kind::Any(Offer::of(t, "check-point", CHECKS)),
        )
        .ask_with(
            Field::empty("receipt"),
            "receipt",
            t.say("counter-receipt"),
            t.say("counter-receipt-hint"),
            Kind::Pick(Offer::of(t, "receipt-method", &["SCREEN", "PAPER"])),
        )
        .ask_with(
            Field::empty("receiptReference"),
            "receiptReference",
            t.say("counter-receipt-reference"),
            t.say("counter-receipt-reference-hint"),
            Kind::Line,
        )
        .ask_with(
            Field::empty("file"),
            "receiptFileId",
            t.say("counter-receipt-file"),
            t.say("counter-receipt-file-hint"),
            Kind::File("image/*,.pdf"),
        )
}

fn miss(t: T) -> Deed {
    Deed::new("miss", t.say("counter-miss"), Weight::Grave).saying(t.say("counter-miss-text"))
}

/// Help that was given afterwards.
fn support(t: T, today: &str) -> Deed {
    Deed::new("support", t.say("counter-support-add"), Weight::Main)
        .ask_with(
            Field::filled("heldOn", today),
            "heldOn",
            t.say("counter-held-on"),
            String::new(),
            Kind::Day,
        )
        .ask("minutes", t.say("bench-ask-minutes"), Kind::Number)
        .ask(
            "themes",
            t.say("counter-themes"),
            Kind::Any(Offer::of(t, "support-theme", THEMES)),
        )
        .ask(
            "connectionOffer",
            t.say("counter-connection"),
            Kind::Pick(Offer::of(t, "connection-offer", OFFERS)),
        )
        .ask(
            "accessories",
            t.say("counter-accessories"),
            Kind::Any(Offer::of(t, "accessory", ACCESSORIES)),
        )
}

fn device(t: T, handover: &Handover) -> Section {
    let body = handover.device.as_ref().map_or_else(
        || Body::Text(vec![t.say("counter-no-device")]),
        |device| {
            let name = [device.manufacturer.as_deref(), device.model.as_deref()];
            let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let code = |text: &Option<String>| text.clone().map_or(Cell::Nothing, Cell::Code);
            Body::Facts(vec![
                (t.say("column-label"), code(&device.label)),
                (t.say("column-kind"), Cell::word(t, "device-kind", &device.kind)),
                (t.say("column-model"), Cell::text(name)),
                (t.say("column-serial"), code(&device.serial)),
            ])
        },
    );
    Section::new("device", t.say("counter-device"), body)
}

fn receipt(t: T, handover: &Handover) -> Section {
    let mut facts = vec![(
        t.say("counter-receipt"),
        handover
            .receipt_method
            .as_ref()
            .map_or(Cell::Nothing, |method| Cell::word(t, "receipt-method", method)),
    )];
    facts.push((t.say("column-when"), Cell::moment(handover.receipt_at.as_deref())));
    if let Some(reference) = &handover.receipt_reference {
        facts.push((t.say("counter-receipt-reference"), Cell::text(reference.clone())));
    }
    let checked: Vec<_> = handover
        .checked
        .iter()
        .map(|point| t.word("check-point", point))
        .collect();
    facts.push((t.say("counter-checks"), Cell::text(checked.join(", "))));
    Section::new("receipt", t.say("counter-handed"), Body::Facts(facts))
}

fn supported(t: T, handover: &Handover) -> Section {
    let words = |family: &str, values: &[String]| {
        let words: Vec<_> = values.iter().map(|value| t.word(family, value)).collect();
        Cell::text(words.join(", "))
    };
    let rows = handover.support_sessions.iter().map(|session| {
        vec![
            Cell::When(session.held_on.clone()),
            Cell::Number(session.minutes),
            words("support-theme", &session.themes),
            words("accessory", &session.accessories),
            Cell::maybe(
                session
                    .connection_offer
                    .as_ref()
                    .map(|offer| t.word("connection-offer", offer)),
            ),
        ]
    });
    let table = Table::of(
        t,
        &[
            "day",
            "#bench-minutes",
            "counter-themes",
            "bench-accessories",
            "short-connection",
        ],
    )
    .rows(rows.collect())
    .or(t.say("counter-no-support"));
    Section::new("support-given", t.say("counter-support"), Body::Table(table))
}
