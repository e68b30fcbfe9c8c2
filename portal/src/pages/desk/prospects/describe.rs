//! What is asked about a company, when it is added and when it is changed.

use crate::kit::{Deed, Kind, Offer};
use crate::pages::Field;
use crate::text::T;

/// How one came to a company.
const SOURCES: &[&str] = &["SEARCH", "EVENT", "PARTNER", "DONOR", "SPONTANEOUS", "OTHER"];

/// What is known of a company so far.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) name: String,
    pub(super) siren: Option<String>,
    pub(super) sector: Option<String>,
    pub(super) source: String,
    pub(super) contact_name: Option<String>,
    pub(super) contact_email: Option<String>,
    pub(super) contact_phone: Option<String>,
    pub(super) next_action: Option<String>,
    pub(super) next_action_on: Option<String>,
}

/// The questions about it; what comes next is asked where there is a next.
pub(super) fn ask(t: T, deed: Deed, known: Known, is_open: bool) -> Deed {
    let line = |name: &'static str, value: Option<String>| Field::filled(name, value.unwrap_or_default());
    let none = String::new;
    let deed = deed
        .ask_with(
            Field::filled("name", known.name),
            "prospect.name",
            t.say("prospect-name"),
            none(),
            Kind::Line,
        )
        .ask_with(
            Field::filled("source", known.source),
            "prospect.source",
            t.say("prospect-from"),
            none(),
            Kind::Choose(Offer::of(t, "prospect-source", SOURCES)),
        )
        .ask_with(
            line("sector", known.sector),
            "prospect.sector",
            t.say("prospect-sector-ask"),
            none(),
            Kind::Line,
        )
        .ask_with(
            line("siren", known.siren),
            "prospect.siren",
            t.say("prospect-siren"),
            t.say("partner-siren-hint"),
            Kind::Line,
        )
        .ask_with(
            line("contactName", known.contact_name),
            "prospect.contactName",
            t.say("prospect-contact"),
            t.say("prospect-contact-hint"),
            Kind::Line,
        )
        .ask_with(
            line("contactEmail", known.contact_email),
            "prospect.contactEmail",
            t.say("prospect-email"),
            none(),
            Kind::Line,
        )
        .ask_with(
            line("contactPhone", known.contact_phone),
            "prospect.contactPhone",
            t.say("prospect-phone"),
            none(),
            Kind::Line,
        );
    if !is_open {
        return deed;
    }
    next(
        t,
        deed,
        "prospect.nextAction",
        "prospect.nextActionOn",
        (known.next_action, known.next_action_on),
    )
}

/// What to do next, and when: both or none.
pub(super) fn next(
    t: T,
    deed: Deed,
    action_path: &'static str,
    day_path: &'static str,
    (action, day): (Option<String>, Option<String>),
) -> Deed {
    deed.ask_with(
        Field::filled("nextAction", action.unwrap_or_default()),
        action_path,
        t.say("prospect-next"),
        t.say("prospect-next-hint"),
        Kind::Line,
    )
    .ask_with(
        Field::filled("nextActionOn", day.unwrap_or_default()),
        day_path,
        t.say("prospect-next-on"),
        String::new(),
        Kind::Day,
    )
}
