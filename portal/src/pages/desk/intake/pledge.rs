//! Reconciling a pledge with its inventory, once no collection is awaited: what is still announced came, stays the donor's, or
//! did not come.

use actix_web::web;

use super::super::pledges;
use super::fleet::{self, Fleet};
use super::{Intake, Told};
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Link, Offer, Wrong, operation, wrongs};
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::count;
use crate::pages::{Field, Shell};
use crate::visit::Visit;

operation!("src/pages/desk/intake/fleet.graphql": DeskReconcile; ());

/// `GET /desk/pledges/{id}/reception`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let fleet = fleet::of(&visit, &id).await?;
    if let Some((collection, _)) = fleet.awaited.as_ref() {
        // What comes with a collection is said on its own page.
        return visit.go(&format!("{}/intake", super::super::collections::href(collection)));
    }
    let told = Told {
        rest: "came".to_owned(),
        ..Told::default()
    };
    visit.show(&page(&visit, shell, &id, &fleet, &told, Vec::new())?)
}

/// `POST /desk/pledges/{id}/reception`
pub(crate) async fn take(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let shell = visit.inside().await?.shell;
    let fleet = fleet::of(&visit, &id).await?;
    let told = Told::of(&form);
    if !told.done {
        return visit.show(&page(&visit, shell, &id, &fleet, &told, Vec::new())?);
    }
    if told.rest.is_empty() {
        let wrong = visit.missing("rest");
        return visit.show_again(&page(&visit, shell, &id, &fleet, &told, wrong)?);
    }
    let those = |wanted: fn(&str) -> bool| {
        let devices = fleet.devices.iter();
        let devices = devices.filter(|device| wanted(told.of_device(&device.id)));
        devices.map(|device| device.id.clone()).collect()
    };
    let input = desk_reconcile::ReceivePledgeInput {
        pledge_id: id.clone(),
        missing: those(|said| said == "missing"),
        refused: those(|said| !matches!(said, "missing" | "came")),
        idempotency_key: form.key(),
    };
    let asked = visit
        .ask::<DeskReconcile>(desk_reconcile::Variables { input })
        .await?;
    let wrong = wrongs!(asked.receive_pledge.problems);
    if wrong.is_empty() {
        return visit.go(&format!("{}?done=receive", pledges::href(&id)));
    }
    visit.show_again(&page(&visit, shell, &id, &fleet, &told, wrong)?)
}

fn page(
    visit: &Visit,
    shell: Shell,
    id: &str,
    fleet: &Fleet,
    told: &Told,
    wrong: Vec<Wrong>,
) -> Result<Intake, Lost> {
    let t = visit.t;
    if fleet.state != "SCHEDULED" && wrong.is_empty() {
        return Err(visit.lost(Accident::NotFound));
    }
    let back = pledges::href(id);
    let href = format!("{back}/reception");
    let (lines, found, page, pages) = told.lines(fleet);
    let mut rest = Field::filled("rest", told.rest.clone());
    let mut whole = Vec::new();
    for Wrong { field, message } in wrong {
        match field.as_deref() {
            Some("rest") => rest.error = message,
            _ => whole.push(message),
        }
    }
    let shown = |id: &String| lines.iter().any(|line| line.id == *id);
    let kept = told.said.iter().filter(|(id, _)| !shown(id));
    let devices = count(i64::try_from(fleet.devices.len()).unwrap_or(0));
    Ok(Intake {
        shell: shell.at(href.clone()),
        href,
        back: Link::new(back, fleet.title.clone()),
        title: t.say("desk-reception"),
        lead: t.count_with("desk-reception-lead", devices, "donor", &fleet.donor),
        follows: t.say("desk-reception-follows"),
        button: t.say("desk-reception-go"),
        rest,
        kept: kept.map(|(id, said)| (id.clone(), said.clone())).collect(),
        others: u32::try_from(told.said.len()).unwrap_or(0),
        refusals: vec![Offer::new("refused", t.say("intake-refused"))],
        note: None,
        extras: None,
        find: told.find.clone(),
        found: u32::try_from(found).unwrap_or(0),
        lines,
        page: u32::try_from(page).unwrap_or(1),
        pages: u32::try_from(pages).unwrap_or(1),
        key: uuid::Uuid::new_v4().to_string(),
        wrong: whole,
        t,
    })
}
