//! The agenda of a place of handover: today first, then the days to come; what is past and was not told comes before all.

use std::collections::BTreeMap;

use super::{href, past};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Finder, Page, Row, Section, Table, operation};
use crate::local;
use crate::pages::paging::count;
use crate::pages::public::label::scanned;
use crate::text::T;
use crate::visit::Visit;

operation!("src/pages/counter/agenda.graphql": CounterAgenda; ());

use counter_agenda::CounterAgendaHandoversNodes as Appointment;

/// The ids of the sections of days: as many days as are shown.
const DAYS: [&str; 10] = [
    "day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7", "day-8", "day-9", "day-10",
];

/// `GET /counter`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit.ask::<CounterAgenda>(counter_agenda::Variables {}).await?;
    let sought = visit.param("label").unwrap_or_default();
    let sought = scanned(&sought);
    if let Some(appointment) = carried(&asked.handovers.nodes, sought) {
        return visit.go(&href(&appointment.id));
    }
    let today = local::day_of(visit.app.clock.now().to_utc());
    let mut days: BTreeMap<String, Vec<&Appointment>> = BTreeMap::new();
    for appointment in &asked.handovers.nodes {
        days.entry(local::day(&appointment.planned_for))
            .or_default()
            .push(appointment);
    }
    for appointments in days.values_mut() {
        appointments.sort_by(|a, b| a.planned_for.cmp(&b.planned_for));
    }
    let mut page = Page::new(t, shell, "/counter", t.say("counter-title"));
    page.over = t.weekday(&today);
    let here = days.remove(&today).unwrap_or_default();
    let later = days.split_off(&today);
    page.lead = t.count("counter-today-count", u32::try_from(here.len()).unwrap_or(0));
    page.links = past::tabs(t).split_off(1);
    page.sections.push(finder(t, sought));
    let late: Vec<_> = days.into_values().flatten().collect();
    if !late.is_empty() {
        page.sections
            .push(section(t, "late", t.say("counter-late"), &late, true));
    }
    page.sections
        .push(section(t, "today", t.say("counter-today"), &here, false));
    page.sections.extend(
        DAYS.iter()
            .zip(later)
            .map(|(id, (day, appointments))| section(t, id, t.weekday(&day), &appointments, false)),
    );
    if asked.advice.total_count > 0 {
        let counts = vec![(
            asked.advice.total_count,
            t.count("counter-advice-count", count(asked.advice.total_count)),
            "/counter/advice".to_owned(),
        )];
        page.side = vec![Section::new(
            "advice",
            t.say("counter-advice"),
            Body::Counts(counts),
        )];
    }
    page.show(&visit)
}

/// Whoever holds a computer in hand scans its label, and is at the appointment it is for.
fn finder(t: T, sought: &str) -> Section {
    let finder = Finder {
        href: "/counter",
        name: "label",
        words: t.say("counter-find"),
        hint: t.say("bench-find-hint"),
        value: sought.to_owned(),
        error: if sought.is_empty() {
            String::new()
        } else {
            t.with("counter-not-found", "text", sought)
        },
        scans: true,
    };
    Section::new("find", t.say("counter-find-title"), Body::Finder(finder))
}

/// The appointment for which the computer with this label is held, however the label is written.
fn carried<'a>(appointments: &'a [Appointment], label: &str) -> Option<&'a Appointment> {
    let plain = |label: &str| -> String {
        let signs = label.chars().filter(char::is_ascii_alphanumeric);
        signs.map(|sign| sign.to_ascii_uppercase()).collect()
    };
    let sought = plain(label);
    appointments.iter().find(|appointment| {
        let device = appointment.device.as_ref();
        device
            .and_then(|device| device.label.as_deref())
            .is_some_and(|label| plain(label) == sought)
    })
}

fn section(t: T, id: &'static str, words: String, appointments: &[&Appointment], dated: bool) -> Section {
    let rows = appointments.iter().map(|appointment| row(t, appointment, dated));
    let when = if dated { "column-when" } else { "counter-at" };
    let table = Table::of(t, &["counter-who", when, "counter-phone", "counter-device"])
        .rows(rows.collect())
        .or(t.say("counter-nobody"));
    Section::new(id, words, Body::Table(table))
}

fn row(t: T, appointment: &Appointment, dated: bool) -> Row {
    let identity = appointment
        .person
        .as_ref()
        .and_then(|person| person.identity.as_ref());
    let name = identity.map_or_else(
        || appointment.reference.clone(),
        |identity| format!("{} {}", identity.given_name, identity.family_name),
    );
    let device = appointment.device.as_ref();
    vec![
        Cell::link(href(&appointment.id), name),
        if dated {
            Cell::moment(Some(&appointment.planned_for))
        } else {
            Cell::text(t.clock(&local::moment(&appointment.planned_for)))
        },
        Cell::maybe(identity.and_then(|identity| identity.phone.clone())),
        Cell::maybe(device.map(|device| {
            [
                device.label.as_deref(),
                device.manufacturer.as_deref(),
                device.model.as_deref(),
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
        })),
    ]
}
