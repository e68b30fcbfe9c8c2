//! What was spent, the time that was given, the jobs of a workshop: written down.

use super::expenses::CATEGORIES;
use super::period::today;
use crate::answer::Answer;
use crate::form::{Form, FormWithFile, Upload};
use crate::graphql::Date;
use crate::kit::{Deed, Kind, Link, Offer, Page, Weight, Wrong, act, operation};
use crate::pages::Field;
use crate::pages::errors::page::Lost;
use crate::pages::pledges::new::MEGABYTES;
use crate::text::T;
use crate::visit::Visit;

type OrganisationKind = String;
type CostCategory = String;
type StaffRole = String;

operation!(
    "src/pages/desk/figures/record.graphql": DeskRecord, DeskRecordCost, DeskRecordStaff, DeskRecordJobs;
    ("OrganisationKind", "CostCategory", "StaffRole")
);

const HREF: &str = "/desk/figures/expenses/new";
const LIST: &str = "/desk/figures/expenses";
const ROLES: &[&str] = &["COORDINATOR", "TECHNICIAN", "ADVISER", "ADMINISTRATION", "OTHER"];

/// `GET /desk/figures/expenses/new`
pub(crate) async fn show(visit: Visit) -> Answer {
    page(&visit).await?.show(&visit)
}

async fn page(visit: &Visit) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let asked = visit.ask::<DeskRecord>(desk_record::Variables {}).await?;
    let lots = asked.lots.nodes.into_iter();
    let lots = lots.map(|lot| Offer::new(lot.id, lot.title)).collect();
    let workshops = asked.organisations.nodes.into_iter();
    let workshops = workshops
        .filter(|one| one.kind == "WORKSHOP")
        .map(|one| Offer::new(one.id, one.name));
    let mut page = Page::new(t, shell, HREF, t.say("expense-record"));
    page.back = Some(Link::new(LIST, t.say("figures-expenses")));
    page.lead = t.say("expense-record-lead");
    let today = today(visit);
    page.deeds = vec![
        cost_deed(t, &today, lots),
        staff_deed(t, &today),
        jobs_deed(t, &today, workshops.collect()),
    ];
    Ok(page)
}

fn days(t: T, deed: Deed, today: &str) -> Deed {
    deed.ask_with(
        Field::filled("from", today),
        "from",
        t.say("expense-from"),
        String::new(),
        Kind::Day,
    )
    .ask_with(
        Field::empty("to"),
        "to",
        t.say("expense-to"),
        t.say("expense-to-hint"),
        Kind::Day,
    )
}

fn cost_deed(t: T, today: &str, lots: Vec<Offer>) -> Deed {
    let deed = Deed::new("cost", t.say("expense-cost"), Weight::Main)
        .ask(
            "category",
            t.say("costs-category"),
            Kind::Choose(Offer::of(t, "cost-category", CATEGORIES)),
        )
        .ask_with(
            Field::empty("label"),
            "label",
            t.say("expense-label-ask"),
            t.say("expense-label-hint"),
            Kind::Line,
        )
        .ask_with(
            Field::empty("amount"),
            "amountCents",
            t.say("expense-amount"),
            t.say("expense-amount-hint"),
            Kind::Number,
        )
        .ask("supplier", t.say("expense-supplier-ask"), Kind::Line);
    let mut deed = days(t, deed, today);
    if !lots.is_empty() {
        deed = deed.ask("lotId", t.say("expense-lot-ask"), Kind::Choose(lots));
    }
    deed.ask_with(
        Field::empty("file"),
        "fileId",
        t.say("expense-file"),
        t.count("expense-file-hint", MEGABYTES),
        Kind::File(".pdf,.png,.jpg,.jpeg"),
    )
}

fn staff_deed(t: T, today: &str) -> Deed {
    let deed = Deed::new("staff", t.say("expense-staff"), Weight::Plain)
        .saying(t.say("expense-staff-text"))
        .ask(
            "role",
            t.say("costs-role"),
            Kind::Choose(Offer::of(t, "staff-role", ROLES)),
        )
        .ask_with(
            Field::empty("label"),
            "label",
            t.say("expense-staff-for"),
            t.say("expense-staff-for-hint"),
            Kind::Line,
        )
        .ask_with(
            Field::empty("hours"),
            "minutes",
            t.say("expense-hours"),
            t.say("expense-hours-hint"),
            Kind::Number,
        )
        .ask_with(
            Field::empty("hourly"),
            "hourlyCents",
            t.say("expense-hourly-ask"),
            t.say("expense-hourly-hint"),
            Kind::Number,
        );
    days(t, deed, today)
}

fn jobs_deed(t: T, today: &str, workshops: Vec<Offer>) -> Deed {
    Deed::new("jobs", t.say("jobs-record"), Weight::Plain)
        .saying(t.say("jobs-record-text"))
        .ask("workshopId", t.say("jobs-workshop"), Kind::Choose(workshops))
        .ask_with(
            Field::filled("asOf", today),
            "asOf",
            t.say("jobs-as-of"),
            String::new(),
            Kind::Day,
        )
        .ask("created", t.say("jobs-created-ask"), Kind::Number)
        .ask("planned", t.say("jobs-planned-ask"), Kind::Number)
        .ask("note", t.say("jobs-note"), Kind::Area)
}

/// What is missing or unreadable, told by the names of the mutation's input.
fn checked(visit: &Visit, form: &Form, asked: &[&str], numbers: &[(&str, &str)]) -> Vec<Wrong> {
    let names: Vec<_> = numbers.iter().map(|(name, _)| *name).collect();
    let mut wrong = visit.absent(form, asked);
    wrong.extend(visit.unread(form, &names));
    for one in &mut wrong {
        let path = numbers
            .iter()
            .find(|(name, _)| one.field.as_deref() == Some(*name));
        if let Some((_, path)) = path {
            one.field = Some((*path).to_owned());
        }
    }
    wrong
}

/// `POST /desk/figures/expenses/new/cost`
pub(crate) async fn cost(visit: Visit, FormWithFile(form, file): FormWithFile) -> Answer {
    let mut wrong = checked(
        &visit,
        &form,
        &["category", "label", "amount", "from"],
        &[("amount", "amountCents")],
    );
    if matches!(file, Upload::TooLarge) {
        wrong.push(Wrong {
            field: Some("fileId".to_owned()),
            message: visit.t.count("file-too-large", MEGABYTES),
        });
    }
    if wrong.is_empty() {
        let file_id = match file {
            Upload::File(name, content) => Some(visit.keep(&name, content).await?),
            _ => None,
        };
        let input = desk_record_cost::RecordCostInput {
            category: form.text("category"),
            label: form.text("label"),
            amount_cents: form.scaled("amount", 100).unwrap_or(0),
            supplier: form.maybe("supplier"),
            from: form.text("from"),
            to: form.maybe("to"),
            lot_id: form.maybe("lotId"),
            device_id: None,
            pledge_id: None,
            file_id,
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskRecordCost, desk_record_cost.record_cost, input);
    }
    Page::end(page(&visit), &visit, ("cost", &form), wrong, LIST).await
}

/// `POST /desk/figures/expenses/new/staff`
pub(crate) async fn staff(visit: Visit, form: Form) -> Answer {
    let mut wrong = checked(
        &visit,
        &form,
        &["role", "label", "hours", "from"],
        &[("hours", "minutes"), ("hourly", "hourlyCents")],
    );
    if wrong.is_empty() {
        let input = desk_record_staff::RecordStaffTimeInput {
            role: form.text("role"),
            label: form.text("label"),
            minutes: form.scaled("hours", 60).unwrap_or(0),
            hourly_cents: form.scaled("hourly", 100),
            from: form.text("from"),
            to: form.maybe("to"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskRecordStaff, desk_record_staff.record_staff_time, input);
    }
    Page::end(page(&visit), &visit, ("staff", &form), wrong, LIST).await
}

/// `POST /desk/figures/expenses/new/jobs`
pub(crate) async fn jobs(visit: Visit, form: Form) -> Answer {
    let asked = ["workshopId", "asOf", "created", "planned"];
    let numbers = [("created", "created"), ("planned", "planned")];
    let mut wrong = checked(&visit, &form, &asked, &numbers);
    if wrong.is_empty() {
        let input = desk_record_jobs::RecordJobsInput {
            workshop_id: form.text("workshopId"),
            as_of: form.text("asOf"),
            created: form.scaled("created", 1).unwrap_or(0),
            planned: form.scaled("planned", 1).unwrap_or(0),
            note: form.maybe("note"),
            idempotency_key: form.key(),
        };
        wrong = act!(visit, DeskRecordJobs, desk_record_jobs.record_jobs, input);
    }
    Page::end(page(&visit), &visit, ("jobs", &form), wrong, LIST).await
}
