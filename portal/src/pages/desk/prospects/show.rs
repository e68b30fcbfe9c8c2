//! One company that is solicited: what comes next, what was said, and how it ended.

use actix_web::web;

use super::describe::{self, Known};
use super::href;
use crate::answer::Answer;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Offer, Page, Section, Table, Weight, notice, operation};
use crate::local;
use crate::pages::desk::partners;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Tone, happened};
use crate::text::T;
use crate::visit::Visit;

type ProspectState = String;
type ProspectSource = String;
type ProspectLossReason = String;
type ContactChannel = String;
type FactKind = String;

operation!(
    "src/pages/desk/prospects/show.graphql": DeskProspect;
    ("ProspectState", "ProspectSource", "ProspectLossReason", "ContactChannel", "FactKind")
);

use desk_prospect::DeskProspectProspect as Prospect;

const CHANNELS: &[&str] = &["PHONE", "EMAIL", "MEETING", "LETTER", "OTHER"];
const REASONS: &[&str] = &[
    "NO_ANSWER",
    "NOT_INTERESTED",
    "NO_EQUIPMENT",
    "GIVES_ELSEWHERE",
    "OTHER",
];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("log", "prospect-logged"),
    ("change", "prospect-changed"),
    ("convert", "prospect-converted"),
    ("lose", "prospect-lost"),
    ("reopen", "prospect-reopened"),
];

/// `GET /desk/prospects/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a prospect.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let variables = desk_prospect::Variables { id: id.to_owned() };
    let Some(prospect) = visit.ask::<DeskProspect>(variables).await?.prospect else {
        return Err(visit.lost(Accident::NotFound));
    };
    let today = local::day_of(visit.app.clock.now().to_utc());
    let mut page = Page::new(t, shell, href(id), prospect.name.clone());
    page.back = Some(Link::new("/desk/prospects", t.say("prospects")));
    page.tag = Some((
        t.word("prospect-state", &prospect.state),
        Tone::of("prospect-state", &prospect.state),
    ));
    page.over = prospect.sector.clone().unwrap_or_default();
    page.lead = lead(t, &prospect);
    page.deeds = deeds(t, &prospect, &today);
    page.sections = vec![contacts(t, &prospect)];
    let facts = prospect.timeline.nodes.iter();
    let facts = facts.map(|fact| (fact.kind.as_str(), fact.at.as_deref(), fact.month.as_str()));
    page.side = vec![about(t, &prospect), happened(t, facts)];
    Ok(page)
}

fn lead(t: T, prospect: &Prospect) -> String {
    match (
        &prospect.next_action,
        &prospect.next_action_on,
        &prospect.loss_reason,
    ) {
        (Some(action), Some(day), _) => {
            t.with_two("prospect-lead-next", "day", t.date(day), "action", action)
        }
        (_, _, Some(reason)) => t.with(
            "prospect-lead-lost",
            "reason",
            t.word("prospect-loss-reason", reason),
        ),
        _ if prospect.state == "CONVERTED" => t.say("prospect-lead-converted"),
        _ => t.say("prospect-lead-nothing"),
    }
}

fn deeds(t: T, prospect: &Prospect, today: &str) -> Vec<Deed> {
    let change = describe::ask(
        t,
        Deed::new("change", t.say("prospect-change"), Weight::Plain),
        known(prospect),
        !matches!(prospect.state.as_str(), "CONVERTED" | "LOST"),
    );
    match prospect.state.as_str() {
        "CONVERTED" => vec![change],
        "LOST" => vec![
            describe::next(
                t,
                Deed::new("reopen", t.say("prospect-reopen"), Weight::Main),
                "nextAction",
                "nextActionOn",
                (None, None),
            ),
            change,
        ],
        state => {
            let mut deeds = vec![log(t, today)];
            if state == "INTERESTED" {
                deeds.push(convert(t, prospect));
            }
            deeds.push(change);
            deeds.push(
                Deed::new("lose", t.say("prospect-lose"), Weight::Plain)
                    .saying(t.say("prospect-lose-text"))
                    .ask(
                        "reason",
                        t.say("ask-reason"),
                        Kind::Pick(Offer::of(t, "prospect-loss-reason", REASONS)),
                    ),
            );
            deeds
        }
    }
}

fn log(t: T, today: &str) -> Deed {
    let deed = Deed::new("log", t.say("prospect-log"), Weight::Main)
        .ask(
            "channel",
            t.say("prospect-channel"),
            Kind::Choose(Offer::of(t, "contact-channel", CHANNELS)),
        )
        .ask_with(
            Field::filled("day", today),
            "day",
            t.say("prospect-day"),
            String::new(),
            Kind::Day,
        )
        .ask_with(
            Field::empty("summary"),
            "summary",
            t.say("prospect-summary"),
            t.say("prospect-summary-hint"),
            Kind::Area,
        )
        .ask("interested", t.say("prospect-interested"), Kind::Tick);
    describe::next(t, deed, "nextAction", "nextActionOn", (None, None))
}

/// A donor needs somebody to write to.
fn convert(t: T, prospect: &Prospect) -> Deed {
    let reachable = prospect.contact_name.is_some() && prospect.contact_email.is_some();
    let text = if reachable {
        t.say("prospect-convert-text")
    } else {
        t.say("prospect-convert-first")
    };
    Deed::new("convert", t.say("prospect-convert"), Weight::Plain)
        .saying(text)
        .ask(
            "legalStatus",
            t.say("partner-status"),
            Kind::Pick(Offer::of(t, "legal-status", partners::STATUSES)),
        )
        .ask_with(
            Field::filled("language", "FR"),
            "language",
            t.say("partner-language"),
            String::new(),
            Kind::Pick(Offer::of(t, "language", partners::LANGUAGES)),
        )
}

fn known(prospect: &Prospect) -> Known {
    Known {
        name: prospect.name.clone(),
        siren: prospect.siren.clone(),
        sector: prospect.sector.clone(),
        source: prospect.source.clone(),
        contact_name: prospect.contact_name.clone(),
        contact_email: prospect.contact_email.clone(),
        contact_phone: prospect.contact_phone.clone(),
        next_action: prospect.next_action.clone(),
        next_action_on: prospect.next_action_on.clone(),
    }
}

fn about(t: T, prospect: &Prospect) -> Section {
    let mut facts = vec![
        (
            t.say("prospect-contact-short"),
            Cell::maybe(prospect.contact_name.clone()),
        ),
        (
            t.say("prospect-email"),
            prospect.contact_email.clone().map_or(Cell::Nothing, |email| {
                Cell::link(format!("mailto:{email}"), email)
            }),
        ),
        (
            t.say("prospect-phone"),
            Cell::maybe(prospect.contact_phone.clone()),
        ),
        (
            t.say("partner-siren"),
            prospect.siren.clone().map_or(Cell::Nothing, Cell::Code),
        ),
        (
            t.say("prospect-from"),
            Cell::word(t, "prospect-source", &prospect.source),
        ),
    ];
    if let Some(donor) = &prospect.organisation {
        facts.push((
            t.say("prospect-donor"),
            Cell::link(partners::href(&donor.id), donor.name.clone()),
        ));
    }
    Section::new("about", t.say("prospect-about"), Body::Facts(facts))
}

fn contacts(t: T, prospect: &Prospect) -> Section {
    let rows = prospect.contacts.nodes.iter().map(|contact| {
        vec![
            Cell::When(contact.day.clone()),
            Cell::word(t, "contact-channel", &contact.channel),
            Cell::text(contact.summary.clone()),
        ]
    });
    let table = Table::of(t, &["column-when", "column-mode", "prospect-said"])
        .rows(rows.collect())
        .or(t.say("prospect-no-contact"));
    Section::new("contacts", t.say("prospect-contacts"), Body::Table(table))
}
