//! A case before the commission, for who holds it and for who watches the screen: three actions lead to the next one, to
//! take it up, to decide and to settle.

use actix_web::web;

use super::href;
use crate::answer::Answer;
use crate::kit::{Body, Cell, Deed, Kind, Offer, Page, Section, Weight, notice};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::pages::room::item::ask_vote;
use crate::pages::room::sheet::{self, Item};
use crate::text::T;
use crate::visit::Visit;

/// Why a request may be refused.
const REASONS: &[&str] = &[
    "PRIORITY_TO_OTHERS",
    "ALREADY_EQUIPPED",
    "ALREADY_HELPED",
    "OUTSIDE_AUDIENCE",
    "OUTSIDE_TERRITORY",
    "INCOMPLETE",
    "REDIRECTED",
    "OTHER",
];
/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("ask-vote", "room-vote-asked"),
    ("undo", "sitting-done-undo"),
    ("settle", "sitting-done-settle"),
];

/// `GET /desk/commissions/{id}/items/{item}`
pub(crate) async fn show(visit: Visit, path: web::Path<(String, String)>) -> Answer {
    let (commission, item) = path.into_inner();
    page(&visit, &commission, &item).await?.show(&visit)
}

/// The page of a case before the commission.
pub(super) async fn page(visit: &Visit, commission: &str, item: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let (sitting, item) = sheet::item(visit, commission, item).await?;
    let mut page = sheet::page(t, shell, &href(commission), &sitting, &item);
    if item.outcome.is_some() {
        page.sections.insert(0, decided(t, &item));
    }
    if sitting.state == "OPEN" {
        page.deeds = deeds(t, &item);
    }
    Ok(page)
}

/// What was decided, and why.
fn decided(t: T, item: &Item) -> Section {
    let outcome = item.outcome.as_deref().unwrap_or_default();
    let mut facts = vec![(t.say("sitting-outcome"), Cell::word(t, "outcome", outcome))];
    facts.extend(
        item.reason
            .as_ref()
            .map(|reason| (t.say("ask-reason"), Cell::word(t, "refusal-reason", reason))),
    );
    facts.extend(
        item.deviation
            .as_ref()
            .map(|why| (t.say("sitting-deviation"), Cell::text(why.clone()))),
    );
    facts.extend(
        item.quorum_met
            .map(|counted| (t.say("sitting-counted"), Cell::Number(counted))),
    );
    Section::new("decided", t.say("sitting-decided-so"), Body::Facts(facts))
}

/// What the state of an item lets one do.
fn deeds(t: T, item: &Item) -> Vec<Deed> {
    match item.state.as_str() {
        "LISTED" => vec![Deed::new("take-up", t.say("sitting-take-up"), Weight::Main)],
        "OPEN" => {
            let lacks = item.proposal.as_ref().map(|proposal| proposal.lack.is_some());
            let mut deeds = Vec::new();
            // What the ranking and the stock do not suggest is done with a reason.
            if lacks != Some(true) {
                deeds.push(Deed::new("grant", t.say("sitting-grant"), Weight::Main));
            }
            if lacks != Some(false) {
                let weight = if lacks == Some(true) {
                    Weight::Main
                } else {
                    Weight::Plain
                };
                deeds.push(Deed::new("defer", t.say("sitting-defer"), weight));
            }
            deeds.extend([refuse(t), deviate(t)]);
            if item.vote.is_none() {
                deeds.push(ask_vote(t));
            }
            deeds
        }
        "PROVISIONAL" => vec![
            Deed::new("settle", t.say("sitting-settle"), Weight::Main),
            Deed::new("undo", t.say("sitting-undo"), Weight::Plain),
        ],
        _ => Vec::new(),
    }
}

fn refuse(t: T) -> Deed {
    Deed::new("refuse", t.say("sitting-refuse"), Weight::Grave)
        .saying(t.say("sitting-refuse-text"))
        .ask(
            "outcome",
            t.say("sitting-outcome"),
            Kind::Pick(Offer::of(t, "outcome", &["REJECT", "REDIRECT"])),
        )
        .ask(
            "reason",
            t.say("ask-reason"),
            Kind::Choose(Offer::of(t, "refusal-reason", REASONS)),
        )
        .ask_with(
            Field::empty("text"),
            "text",
            t.say("sitting-ask-words"),
            t.say("sitting-ask-words-hint"),
            Kind::Area,
        )
        .ask_with(
            Field::empty("deviation"),
            "deviation",
            t.say("sitting-ask-deviation"),
            t.say("sitting-ask-deviation-hint"),
            Kind::Line,
        )
}

/// A decision that the rank does not suggest, or that needs a word.
fn deviate(t: T) -> Deed {
    Deed::new("deviate", t.say("sitting-deviate"), Weight::Plain)
        .saying(t.say("sitting-deviate-text"))
        .ask(
            "outcome",
            t.say("sitting-outcome"),
            Kind::Pick(Offer::of(t, "outcome", &["GRANT", "DEFER"])),
        )
        .ask("deviation", t.say("sitting-deviation"), Kind::Line)
        .ask_with(
            Field::empty("text"),
            "text",
            t.say("sitting-ask-word"),
            t.say("sitting-ask-word-hint"),
            Kind::Area,
        )
}
