//! What a place of handover or an adviser may know of who comes: how to reach them, and what they need.

use crate::kit::{Body, Cell, Section};
use crate::text::T;

/// How to reach somebody.
pub(super) struct Contact {
    /// By telephone.
    pub(super) phone: Option<String>,
    /// By mail.
    pub(super) email: Option<String>,
    /// In which language.
    pub(super) language: String,
}

/// What somebody needs.
pub(super) struct Needs {
    /// A laptop or a desktop.
    pub(super) wanted: String,
    /// Whether there is a connection at home.
    pub(super) connection: bool,
    /// How they feel with a computer, 1 to 4.
    pub(super) skills: i64,
    /// Whether the computer must be adapted.
    pub(super) accessibility: bool,
    /// What there is at home.
    pub(super) at_home: String,
}

/// Reads the needs of any of this space's operations.
macro_rules! needs {
    ($needs:expr) => {
        $needs
            .as_ref()
            .map(|needs| $crate::pages::counter::person::Needs {
                wanted: needs.wanted.clone(),
                connection: needs.connection,
                skills: needs.skills,
                accessibility: needs.accessibility,
                at_home: needs.equipment_at_home.clone(),
            })
    };
}

/// Reads the contact of any of this space's operations.
macro_rules! contact {
    ($person:expr) => {
        $person
            .as_ref()
            .map(|person| $crate::pages::counter::person::Contact {
                phone: person
                    .identity
                    .as_ref()
                    .and_then(|identity| identity.phone.clone()),
                email: person
                    .identity
                    .as_ref()
                    .and_then(|identity| identity.email.clone()),
                language: person.language.clone(),
            })
    };
}

pub(super) use {contact, needs};

/// How to reach somebody; none once it is over.
pub(super) fn reach(t: T, contact: Option<Contact>) -> Section {
    let body = contact.map_or_else(
        || Body::Text(vec![t.say("counter-person-over")]),
        |contact| {
            let call = |phone: String| {
                let dialled: String = phone.chars().filter(|c| !c.is_whitespace()).collect();
                Cell::link(format!("tel:{dialled}"), phone)
            };
            let write = |email: String| Cell::link(format!("mailto:{email}"), email);
            Body::Facts(vec![
                (t.say("counter-phone"), contact.phone.map_or(Cell::Nothing, call)),
                (t.say("counter-email"), contact.email.map_or(Cell::Nothing, write)),
                (
                    t.say("counter-language"),
                    Cell::word(t, "language", &contact.language),
                ),
            ])
        },
    );
    Section::new("contact", t.say("counter-contact"), body)
}

/// What somebody needs.
pub(super) fn needed(t: T, needs: Option<Needs>) -> Option<Section> {
    let needs = needs?;
    let yes = |is: bool| Cell::text(t.say(if is { "yes" } else { "no" }));
    let facts = vec![
        (t.say("short-kind"), Cell::word(t, "wanted-kind", &needs.wanted)),
        (t.say("short-connection"), yes(needs.connection)),
        (t.say("short-skills"), Cell::text(skills(t, needs.skills))),
        (t.say("short-accessibility"), yes(needs.accessibility)),
        (
            t.say("short-equipment"),
            Cell::word(t, "home-equipment", &needs.at_home),
        ),
    ];
    Some(Section::new("needs", t.say("counter-needs"), Body::Facts(facts)))
}

/// How somebody feels with a computer, as they said it.
pub(crate) fn skills(t: T, level: i64) -> String {
    t.say(match level {
        1 => "skills-1",
        2 => "skills-2",
        3 => "skills-3",
        _ => "skills-4",
    })
}
