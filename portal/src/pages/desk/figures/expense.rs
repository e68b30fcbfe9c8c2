//! One expense, and its correction: nothing is ever changed, what was wrong is reversed and written anew.

use actix_web::web;

use super::costs::hours;
use super::expenses::{href, standing};
use crate::answer::Answer;
use crate::form::Form;
use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Deed, Kind, Link, Page, Section, Weight, act, notice, operation};
use crate::pages::Field;
use crate::pages::errors::page::{Accident, Lost};
use crate::text::T;
use crate::visit::Visit;

type CostCategory = String;
type StaffRole = String;

operation!(
    "src/pages/desk/figures/expense.graphql": DeskExpense, DeskCorrectCost;
    ("CostCategory", "StaffRole")
);

use desk_expense::DeskExpenseCost as Cost;

/// `GET /desk/figures/expenses/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let shell = shell.noting(notice(visit, &[("correct", "expense-corrected")]));
    let variables = desk_expense::Variables { id: id.to_owned() };
    let Some(cost) = visit.ask::<DeskExpense>(variables).await?.cost else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut page = Page::new(t, shell, href(id), cost.label.clone());
    page.back = Some(Link::new("/desk/figures/expenses", t.say("figures-expenses")));
    if let Cell::Tag(words, tone) = standing(t, cost.reverses.is_some(), cost.reversed_by.is_some()) {
        page.tag = Some((words, tone));
    }
    page.over = t.word("cost-category", &cost.category);
    page.sections = vec![Section::new(
        "about",
        t.say("expense-about"),
        Body::Facts(facts(t, &cost)),
    )];
    if cost.reverses.is_none() && cost.reversed_by.is_none() {
        page.deeds = vec![correct_deed(t, &cost)];
    }
    Ok(page)
}

fn facts(t: T, cost: &Cost) -> Vec<(String, Cell)> {
    let mut facts = Vec::new();
    let mut say = |key: &str, cell: Cell| {
        if !matches!(cell, Cell::Nothing) {
            facts.push((t.say(key), cell));
        }
    };
    say(
        "costs-amount",
        cost.amount_cents.map_or(Cell::Nothing, Cell::Money),
    );
    say(
        "costs-hours",
        cost.minutes
            .map_or(Cell::Nothing, |minutes| Cell::text(hours(t, minutes))),
    );
    say(
        "expense-hourly",
        cost.hourly_cents.map_or(Cell::Nothing, Cell::Money),
    );
    say(
        "costs-role",
        Cell::maybe(cost.staff_role.as_ref().map(|role| t.word("staff-role", role))),
    );
    say("expense-supplier", Cell::maybe(cost.supplier.clone()));
    say("figures-from", Cell::When(cost.from.clone()));
    if cost.to != cost.from {
        say("figures-to", Cell::When(cost.to.clone()));
    }
    if let Some(lot) = &cost.lot {
        say(
            "expense-lot",
            Cell::link(format!("/desk/lots/{}", lot.id), lot.title.clone()),
        );
    }
    if let Some(pledge) = &cost.pledge {
        say(
            "column-pledge",
            Cell::link(format!("/desk/pledges/{}", pledge.id), pledge.title.clone()),
        );
    }
    say("expense-reason", Cell::maybe(cost.reason.clone()));
    let ties = [
        ("expense-reverses", cost.reverses.as_ref().map(|other| &other.id)),
        (
            "expense-reversed-by",
            cost.reversed_by.as_ref().map(|other| &other.id),
        ),
        ("expense-replaces", cost.replaces.as_ref().map(|other| &other.id)),
    ];
    for (key, id) in ties {
        if let Some(id) = id {
            say(key, Cell::link(href(id), t.say("expense-see")));
        }
    }
    say("expense-written", Cell::moment(Some(&cost.created_at)));
    facts
}

fn correct_deed(t: T, cost: &Cost) -> Deed {
    let deed =
        Deed::new("correct", t.say("expense-correct"), Weight::Plain).saying(t.say("expense-correct-text"));
    let deed = if cost.category == "STAFF" {
        deed.with("kind", "STAFF").ask_with(
            Field::empty("hours"),
            "minutes",
            t.say("expense-right-hours"),
            t.say("expense-right-hint"),
            Kind::Number,
        )
    } else {
        deed.ask_with(
            Field::empty("amount"),
            "amountCents",
            t.say("expense-right-amount"),
            t.say("expense-right-hint"),
            Kind::Number,
        )
    };
    deed.ask("reason", t.say("expense-why"), Kind::Area)
}

/// `POST /desk/figures/expenses/{id}/correct`
pub(crate) async fn correct(visit: Visit, id: web::Path<String>, form: Form) -> Answer {
    let mut wrong = visit.absent(&form, &["reason"]);
    for (name, path) in [("hours", "minutes"), ("amount", "amountCents")] {
        for mut one in visit.unread(&form, &[name]) {
            one.field = Some(path.to_owned());
            wrong.push(one);
        }
    }
    if wrong.is_empty() {
        let input = desk_correct_cost::CorrectCostInput {
            cost_id: id.clone(),
            amount_cents: form.scaled("amount", 100),
            minutes: form.scaled("hours", 60),
            reason: form.text("reason"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskCorrectCost, desk_correct_cost.correct_cost, input);
    }
    Page::end(page(&visit, &id), &visit, ("correct", &form), wrong, &href(&id)).await
}
