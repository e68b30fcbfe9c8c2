//! The settings in force, part by part, each with what changes it.

use super::content::{Settings, in_force};
use super::look::retention;
use crate::answer::Answer;
use crate::kit::{Body, Cell, Deed, Kind, Offer, Page, Section, Weight, notice};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

/// Time zones of France.
const ZONES: &[&str] = &[
    "Europe/Paris",
    "America/Guadeloupe",
    "America/Martinique",
    "America/Cayenne",
    "America/Miquelon",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "Pacific/Tahiti",
];
const DAYS: &[&str] = &[
    "MONDAY",
    "TUESDAY",
    "WEDNESDAY",
    "THURSDAY",
    "FRIDAY",
    "SATURDAY",
    "SUNDAY",
];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("contact", "settings-done"),
    ("calendar", "settings-done"),
    ("languages", "settings-done"),
    ("retention", "settings-done"),
    ("theme", "settings-done"),
    ("logo", "settings-done"),
];

/// `GET /desk/settings`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

/// The page of the settings in force, but for how the programme looks.
pub(super) async fn page(visit: &Visit) -> Result<Page, Lost> {
    part(visit, "/desk/settings", |t, settings| {
        vec![
            contact(t, settings),
            calendar(t, settings),
            languages(t, settings),
            retention(t, settings),
        ]
    })
    .await
}

/// A page of some parts of the settings.
pub(super) async fn part(
    visit: &Visit,
    href: &'static str,
    sections: impl FnOnce(T, &Settings) -> Vec<Section>,
) -> Result<Page, Lost> {
    let t = visit.t;
    let space = visit.inside().await?;
    let settings = in_force(visit).await?;
    let shell = space.shell.noting(notice(visit, DONE));
    let mut page = Page::new(t, shell, href, t.say("nav-settings"));
    page.tabs = super::tabs(t);
    page.lead = match &settings.changed_at {
        Some(at) => t.count_with(
            "settings-version",
            crate::pages::paging::count(settings.version),
            "date",
            t.date(&crate::local::day(at)),
        ),
        None => t.say("settings-first"),
    };
    page.sections = sections(t, &settings);
    if !space.manages {
        for section in &mut page.sections {
            section.deeds.clear();
        }
    }
    Ok(page)
}

/// A change of one part, that knows which version it was drawn from.
pub(super) fn deed(t: T, name: &'static str, words: &str, settings: &Settings) -> Deed {
    Deed::new(name, t.say(words), Weight::Plain).with("version", settings.version.to_string())
}

/// A question whose answer so far is known.
pub(super) fn asked(
    deed: Deed,
    name: &'static str,
    path: &'static str,
    value: String,
    words: (String, String),
    kind: Kind,
) -> Deed {
    deed.ask_with(Field::filled(name, value), path, words.0, words.1, kind)
}

fn contact(t: T, settings: &Settings) -> Section {
    let contact = &settings.content.contact;
    let mut change = deed(t, "contact", "settings-contact-change", settings);
    let mut facts = Vec::new();
    let parts = [
        (
            "service",
            "content.contact.service",
            "settings-service",
            &contact.service,
        ),
        ("email", "content.contact.email", "settings-email", &contact.email),
        ("phone", "content.contact.phone", "settings-phone", &contact.phone),
        (
            "address",
            "content.contact.address",
            "settings-address",
            &contact.address,
        ),
    ];
    for (name, path, words, value) in parts {
        facts.push((t.say(words), Cell::maybe(value.clone())));
        change = asked(
            change,
            name,
            path,
            value.clone().unwrap_or_default(),
            (t.say(words), String::new()),
            Kind::Line,
        );
    }
    Section::new("whom", t.say("settings-contact"), Body::Facts(facts)).doing(vec![change])
}

fn calendar(t: T, settings: &Settings) -> Section {
    let calendar = &settings.content.calendar;
    let days: Vec<_> = calendar
        .working_days
        .iter()
        .map(|day| t.word("weekday", day))
        .collect();
    let closed: Vec<_> = calendar.closed_days.iter().map(|day| t.date(day)).collect();
    let facts = vec![
        (t.say("settings-zone"), Cell::text(calendar.time_zone.clone())),
        (t.say("settings-days"), Cell::text(days.join(", "))),
        (
            t.say("settings-hours"),
            Cell::text(format!("{} – {}", calendar.opens, calendar.closes)),
        ),
        (t.say("settings-closed"), Cell::text(closed.join(" · "))),
    ];
    let none = String::new;
    let mut zones: Vec<_> = ZONES
        .iter()
        .map(|zone| Offer::new(*zone, zone.replace('_', " ")))
        .collect();
    if !ZONES.contains(&calendar.time_zone.as_str()) {
        zones.push(Offer::new(calendar.time_zone.clone(), calendar.time_zone.clone()));
    }
    let change = deed(t, "calendar", "settings-calendar-change", settings);
    let change = asked(
        change,
        "timeZone",
        "content.calendar.timeZone",
        calendar.time_zone.clone(),
        (t.say("settings-zone"), none()),
        Kind::Choose(zones),
    );
    let change = asked(
        change,
        "workingDays",
        "content.calendar.workingDays",
        calendar.working_days.join(" "),
        (t.say("settings-days"), none()),
        Kind::Any(Offer::of(t, "weekday", DAYS)),
    );
    let change = asked(
        change,
        "opens",
        "content.calendar.opens",
        calendar.opens.clone(),
        (t.say("settings-opens"), t.say("settings-hour-hint")),
        Kind::Line,
    );
    let change = asked(
        change,
        "closes",
        "content.calendar.closes",
        calendar.closes.clone(),
        (t.say("settings-closes"), none()),
        Kind::Line,
    );
    let change = asked(
        change,
        "closedDays",
        "content.calendar.closedDays",
        calendar.closed_days.join("\n"),
        (t.say("settings-closed"), t.say("settings-closed-hint")),
        Kind::Area,
    );
    Section::new("when", t.say("settings-calendar"), Body::Facts(facts)).doing(vec![change])
}

fn languages(t: T, settings: &Settings) -> Section {
    let now = settings.content.languages.join(" ");
    let words: Vec<_> = settings
        .content
        .languages
        .iter()
        .map(|one| t.word("language", one))
        .collect();
    let offers = [
        Offer::new("FR EN", t.say("settings-fr-en")),
        Offer::new("EN FR", t.say("settings-en-fr")),
        Offer::new("FR", t.say("settings-fr")),
        Offer::new("EN", t.say("settings-en")),
    ];
    let change = asked(
        deed(t, "languages", "settings-languages-change", settings),
        "languages",
        "content.languages",
        now,
        (t.say("settings-languages"), String::new()),
        Kind::Choose(offers.to_vec()),
    );
    let facts = vec![(t.say("settings-languages"), Cell::text(words.join(", ")))];
    Section::new("speak", t.say("settings-languages"), Body::Facts(facts)).doing(vec![change])
}
