//! What the state of a case lets those who run the programme do.

use super::show::{Adviser, Case};
use crate::kit::{Deed, Kind, Offer, Weight};
use crate::pages::Field;
use crate::text::T;

/// Why a case may be refused before a commission.
const REASONS: &[&str] = &[
    "OUTSIDE_TERRITORY",
    "OUTSIDE_AUDIENCE",
    "ALREADY_EQUIPPED",
    "ALREADY_HELPED",
    "INCOMPLETE",
    "REDIRECTED",
    "OTHER",
];
/// What may be wrong with a computer.
const SYMPTOMS: &[&str] = &[
    "DOES_NOT_START",
    "SCREEN",
    "KEYBOARD",
    "POWER",
    "NETWORK",
    "SOFTWARE",
    "OTHER",
];

/// Whether ready devices and sessions are offered.
pub(super) fn needs_offers(case: &Case) -> bool {
    case.state == "GRANTED" || may_plan(case) || may_exchange(case)
}

/// Whether an appointment may be made: a device is held, and none is made yet.
pub(super) fn may_plan(case: &Case) -> bool {
    let held = case
        .device
        .as_ref()
        .is_some_and(|device| device.state == "RESERVED");
    let planned = case
        .handover
        .as_ref()
        .is_some_and(|handover| handover.state == "PLANNED");
    held && !planned
}

/// Whether somebody who has a computer may get another one.
pub(super) fn may_exchange(case: &Case) -> bool {
    let holds = case
        .device
        .as_ref()
        .is_none_or(|device| matches!(device.state.as_str(), "HANDED_OVER" | "RETURNED"));
    is_equipped(case) && holds && is_broken(case)
}

fn is_equipped(case: &Case) -> bool {
    matches!(case.state.as_str(), "EQUIPPED" | "CLOSED")
}

fn is_broken(case: &Case) -> bool {
    case.breakdowns
        .iter()
        .any(|breakdown| matches!(breakdown.state.as_str(), "REPORTED" | "RETURNED"))
}

/// What may be done, what most come for first.
pub(super) fn deeds(t: T, case: &Case, now: &str) -> Vec<Deed> {
    let mut deeds = match case.state.as_str() {
        "SUBMITTED" => vec![
            Deed::new("qualify", t.say("desk-qualify"), Weight::Main).saying(t.say("desk-qualify-text")),
            Deed::new("ask", t.say("desk-ask"), Weight::Plain)
                .saying(t.say("desk-ask-text"))
                .ask_with(
                    Field::empty("questions"),
                    "questions",
                    t.say("desk-ask-questions"),
                    t.say("desk-ask-questions-hint"),
                    Kind::Area,
                )
                .ask_with(
                    Field::empty("dueOn"),
                    "dueOn",
                    t.say("desk-ask-due"),
                    t.say("desk-ask-due-hint"),
                    Kind::Day,
                ),
            refuse(t),
        ],
        "EQUIPPED" => vec![
            Deed::new("close", t.say("desk-close-case"), Weight::Plain).saying(t.say("desk-close-case-text")),
        ],
        _ => Vec::new(),
    };
    if is_due(case, now) {
        deeds.insert(0, follow(t));
    }
    if case
        .breakdowns
        .iter()
        .any(|breakdown| breakdown.state == "REPORTED")
    {
        deeds.push(Deed::new("resolve", t.say("desk-resolve"), Weight::Plain).ask(
            "repaired",
            t.say("desk-resolve-how"),
            Kind::Pick(vec![
                Offer::new("yes", t.say("desk-resolve-repaired")),
                Offer::new("no", t.say("desk-resolve-dismissed")),
            ]),
        ));
    } else if is_equipped(case)
        && case
            .device
            .as_ref()
            .is_some_and(|device| device.state == "HANDED_OVER")
    {
        deeds.push(Deed::new("broken", t.say("desk-broken"), Weight::Plain).ask(
            "symptom",
            t.say("desk-broken-what"),
            Kind::Choose(Offer::of(t, "breakdown-symptom", SYMPTOMS)),
        ));
    }
    if case.state != "DRAFT" {
        deeds.push(
            Deed::new("message", t.say("desk-message"), Weight::Plain)
                .saying(t.say("desk-message-text"))
                .ask("text", t.say("desk-message-words"), Kind::Area),
        );
    }
    deeds
}

fn refuse(t: T) -> Deed {
    Deed::new("refuse", t.say("desk-refuse-case"), Weight::Grave)
        .saying(t.say("desk-refuse-case-text"))
        .ask(
            "reason",
            t.say("ask-reason"),
            Kind::Choose(Offer::of(t, "refusal-reason", REASONS)),
        )
        .ask_with(
            Field::empty("text"),
            "text",
            t.say("desk-refuse-words"),
            t.say("desk-refuse-words-hint"),
            Kind::Area,
        )
}

/// Whether the person is to be asked how they get on: six months after the handover, until they answered.
fn is_due(case: &Case, now: &str) -> bool {
    let due = case.follow_up_due_at.as_deref().is_some_and(|at| at <= now);
    let answered = case
        .follow_ups
        .iter()
        .any(|follow| matches!(follow.outcome.as_str(), "REACHED" | "DECLINED"));
    due && !answered
}

/// How somebody gets on with the computer.
fn follow(t: T) -> Deed {
    let yes_no = || {
        Kind::Pick(vec![
            Offer::new("yes", t.say("yes")),
            Offer::new("no", t.say("no")),
        ])
    };
    let named = |name: &'static str| Field::empty(name);
    Deed::new("follow", t.say("desk-follow"), Weight::Plain)
        .saying(t.say("desk-follow-text"))
        .ask(
            "outcome",
            t.say("desk-follow-outcome"),
            Kind::Pick(Offer::of(
                t,
                "follow-up-outcome",
                &["REACHED", "NOT_REACHED", "DECLINED"],
            )),
        )
        .ask_with(
            named("works"),
            "answers.works",
            t.say("desk-follow-works"),
            String::new(),
            yes_no(),
        )
        .ask_with(
            named("frequency"),
            "answers.frequency",
            t.say("desk-follow-frequency"),
            String::new(),
            Kind::Choose(Offer::of(
                t,
                "use-frequency",
                &["DAILY", "WEEKLY", "RARELY", "NEVER"],
            )),
        )
        .ask_with(
            named("purposes"),
            "answers.purposes",
            t.say("desk-follow-purposes"),
            String::new(),
            Kind::Any(Offer::of(
                t,
                "use-purpose",
                &["SCHOOL", "WORK", "FORMALITIES", "CONTACT", "LEISURE"],
            )),
        )
        .ask_with(
            named("connection"),
            "answers.connection",
            t.say("desk-follow-connection"),
            String::new(),
            yes_no(),
        )
        .ask_with(
            named("helpWanted"),
            "answers.helpWanted",
            t.say("desk-follow-help"),
            String::new(),
            yes_no(),
        )
}

/// Sending the person to a digital adviser.
pub(super) fn advise(t: T, case: &Case, advisers: &[Adviser]) -> Option<Deed> {
    let open = !matches!(case.state.as_str(), "DRAFT" | "WITHDRAWN") && case.consents;
    let offers = advisers.iter().map(|one| Offer::new(&*one.id, &*one.name));
    (open && !advisers.is_empty()).then(|| {
        Deed::new("advise", t.say("desk-advise"), Weight::Plain)
            .saying(t.say("desk-advise-text"))
            .ask(
                "adviserId",
                t.say("desk-advise-whom"),
                Kind::Choose(offers.collect()),
            )
            .ask_with(
                Field::filled("help", case.help_needed.join(" ")),
                "help",
                t.say("desk-advise-help"),
                String::new(),
                Kind::Any(Offer::of(t, "help-kind", &["SIGNAL", "SKILLS", "EQUIPMENT"])),
            )
    })
}
