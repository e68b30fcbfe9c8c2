//! Taking in what came with a delivery or pick-up: what was announced, with why some of it stays the donor's, and what nobody had
//! announced. What did not come may come with another collection.

use actix_web::web;

use super::super::collections;
use super::fleet::{self, Fleet};
use super::{Intake, Told};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::DateTime;
use crate::kit::{Link, Offer, Wrong, operation, wrongs};
use crate::local;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::{Field, Shell};
use crate::visit::Visit;

type CollectionState = String;
type DeviceKind = String;
type IntakeRefusal = String;

operation!(
    "src/pages/desk/intake/fleet.graphql": DeskIntake, DeskTake;
    ("CollectionState", "DeviceKind", "IntakeRefusal")
);

use desk_intake::DeskIntakeCollection as Collection;

/// Why a device may stay the donor's.
const REFUSALS: &[&str] = &[
    "BROKEN",
    "INCOMPLETE",
    "LOCKED",
    "TOO_OLD",
    "NOT_EQUIPMENT",
    "OTHER",
];

/// `GET /desk/collections/{id}/intake`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let (shell, collection, fleet) = load(&visit, &id).await?;
    let all = i64::try_from(fleet.devices.len()).unwrap_or(i64::MAX);
    // Of a part of the fleet, nobody knows which part.
    let whole = collection.expected.is_none_or(|expected| expected >= all);
    let told = Told {
        rest: if whole { "came" } else { "missing" }.to_owned(),
        ..Told::default()
    };
    visit.show(&page(&visit, shell, &collection, &fleet, told, Vec::new()))
}

async fn load(visit: &Visit, id: &str) -> Result<(Shell, Collection, Fleet), Lost> {
    let shell = visit.inside().await?.shell;
    let variables = desk_intake::Variables { id: id.to_owned() };
    let found = visit.ask::<DeskIntake>(variables).await?.collection;
    let Some(collection) = found.filter(|collection| collection.state == "PLANNED") else {
        return Err(visit.lost(Accident::NotFound));
    };
    let pledge = collection.pledge.as_ref().map_or("", |pledge| &pledge.id);
    let fleet = fleet::of(visit, pledge).await?;
    Ok((shell, collection, fleet))
}

/// `POST /desk/collections/{id}/intake`
pub(crate) async fn take(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let (shell, collection, fleet) = load(&visit, &id).await?;
    let mut told = Told::of(&form);
    if !told.done {
        return visit.show(&page(&visit, shell, &collection, &fleet, told, Vec::new()));
    }
    let mut wrong = if told.rest.is_empty() {
        visit.missing("rest")
    } else {
        Vec::new()
    };
    told.extras.retain(|extra| !extra.is_blank());
    for (at, _) in told
        .extras
        .iter()
        .enumerate()
        .filter(|(_, extra)| extra.kind.is_empty())
    {
        wrong.extend(visit.missing(&format!("unexpected.{at}.kind")));
    }
    if wrong.is_empty() {
        wrong = send(&visit, &id, &form, &fleet, &told).await?;
        if wrong.is_empty() {
            return visit.go(&format!("{}?done=intake", collections::href(&id)));
        }
    }
    visit.show_again(&page(&visit, shell, &collection, &fleet, told, wrong))
}

async fn send(visit: &Visit, id: &str, form: &Form, fleet: &Fleet, told: &Told) -> Result<Vec<Wrong>, Lost> {
    let mut accepted = Vec::new();
    let mut refused = Vec::new();
    for device in &fleet.devices {
        match told.of_device(&device.id) {
            "came" => accepted.push(device.id.clone()),
            "missing" => {}
            reason => refused.push(desk_take::RefusedInput {
                device_id: device.id.clone(),
                reason: reason.to_owned(),
                note: Some(told.note.clone()).filter(|note| !note.is_empty() && reason == "OTHER"),
            }),
        }
    }
    let text = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let unexpected = told.extras.iter().map(|extra| desk_take::UnexpectedInput {
        kind: extra.kind.clone(),
        manufacturer: text(&extra.maker),
        model: text(&extra.model),
        serial: text(&extra.serial),
    });
    let input = desk_take::CompleteCollectionInput {
        collection_id: id.to_owned(),
        accepted,
        refused,
        unexpected: unexpected.collect(),
        idempotency_key: form.key(),
    };
    let asked = visit.ask::<DeskTake>(desk_take::Variables { input }).await?;
    Ok(wrongs!(asked.complete_collection.problems))
}

fn page(
    visit: &Visit,
    shell: Shell,
    collection: &Collection,
    fleet: &Fleet,
    told: Told,
    wrong: Vec<Wrong>,
) -> Intake {
    let t = visit.t;
    let back = collections::href(&collection.id);
    let href = format!("{back}/intake");
    let (lines, found, page, pages) = told.lines(fleet);
    let mut rest = Field::filled("rest", told.rest.clone());
    let mut note = Field::filled("note", told.note.clone());
    let mut extras = told.extras;
    let mut whole = Vec::new();
    for Wrong { field, message } in wrong {
        let field = field.unwrap_or_default();
        let extra = field.strip_prefix("unexpected.").and_then(|rest| {
            let (at, _) = rest.split_once('.')?;
            extras.get_mut(at.parse::<usize>().ok()?)
        });
        match (extra, field.as_str()) {
            (Some(extra), _) => extra.error = message,
            (None, "rest") => rest.error = message,
            (None, field) if field.starts_with("refused.") => note.error = message,
            (None, _) => whole.push(message),
        }
    }
    let refusals = Offer::of(t, "intake-refusal", REFUSALS).into_iter().map(|one| {
        Offer::new(
            one.value,
            t.with("intake-refused-for", "reason", one.words.to_lowercase()),
        )
    });
    let shown = |id: &String| lines.iter().any(|line| line.id == *id);
    let kept = told.said.iter().filter(|(id, _)| !shown(id));
    let day = t.date(&local::day(&collection.starts_at));
    Intake {
        shell: shell.at(href.clone()),
        href,
        back: Link::new(
            back,
            t.with_two("desk-collection-title", "donor", &fleet.donor, "when", &day),
        ),
        title: t.say("desk-collection-take"),
        lead: t.count_with(
            "desk-reception-lead",
            u32::try_from(fleet.devices.len()).unwrap_or(u32::MAX),
            "donor",
            &fleet.donor,
        ),
        follows: t.say("desk-collection-follows"),
        button: t.say("desk-collection-go"),
        rest,
        kept: kept.map(|(id, said)| (id.clone(), said.clone())).collect(),
        others: u32::try_from(told.said.len()).unwrap_or(0),
        refusals: refusals.collect(),
        note: Some(note),
        extras: Some(extras),
        find: told.find,
        found: u32::try_from(found).unwrap_or(0),
        lines,
        page: u32::try_from(page).unwrap_or(1),
        pages: u32::try_from(pages).unwrap_or(1),
        key: uuid::Uuid::new_v4().to_string(),
        wrong: whole,
        t,
    }
}
