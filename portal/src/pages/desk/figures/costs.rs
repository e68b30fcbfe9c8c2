//! What a period cost, in all and by computer handed over, and the jobs that came of it.

use super::period::Period;
use crate::answer::Answer;
use crate::graphql::Date;
use crate::kit::{Body, Cell, Link, Page, Section, Table, operation};
use crate::text::T;
use crate::visit::Visit;

type CostCategory = String;
type StaffRole = String;

operation!("src/pages/desk/figures/costs.graphql": DeskCosts; ("CostCategory", "StaffRole"));

use desk_costs::{DeskCostsActivitySpending as Spending, DeskCostsJobsReports as Reports};

/// `GET /desk/figures/costs`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let period = Period::of(&visit);
    let variables = desk_costs::Variables {
        from: period.from.clone(),
        to: period.to.clone(),
    };
    let asked = visit.ask::<DeskCosts>(variables).await?;
    let mut page = Page::new(t, shell, "/desk/figures/costs", t.say("figures-costs"));
    page.tabs = super::tabs(t);
    page.filters = period.filters(&visit);
    page.links = vec![Link::new("/desk/figures/expenses/new", t.say("expense-record"))];
    if let Some(spending) = &asked.activity.spending {
        let given = asked.activity.devices_handed_over.unwrap_or(0);
        page.sections = vec![totals(t, spending, given)];
        page.side = vec![categories(t, spending), staff(t, spending)];
    }
    page.sections.push(jobs(t, &asked.jobs_reports));
    page.show_with_sheets(&visit)
}

fn totals(t: T, spending: &Spending, given: i64) -> Section {
    let money = |cents: Option<i64>, none: &str| match cents {
        Some(cents) => Cell::Money(cents),
        None => Cell::text(t.say(none)),
    };
    let full_none = if spending.uncosted_minutes > 0 {
        "costs-hourly-missing"
    } else {
        "costs-nothing-given"
    };
    let facts = vec![
        (
            t.say("costs-direct-each"),
            money(spending.direct_per_computer_cents, "costs-nothing-given"),
        ),
        (
            t.say("costs-full-each"),
            money(spending.full_per_computer_cents, full_none),
        ),
        (t.say("costs-direct"), Cell::Money(spending.direct_cents)),
        (
            t.say("costs-full"),
            money(spending.full_cents, "costs-hourly-missing"),
        ),
        (t.say("costs-given"), Cell::Number(given)),
    ];
    Section::new("totals", t.say("costs-totals"), Body::Facts(facts))
}

fn categories(t: T, spending: &Spending) -> Section {
    let rows = spending.categories.iter().map(|part| {
        vec![
            Cell::word(t, "cost-category", &part.category),
            Cell::Money(part.cents),
        ]
    });
    let table = Table::of(t, &["costs-category", "#costs-amount"])
        .rows(rows.collect())
        .or(t.say("costs-none"));
    Section::new("categories", t.say("costs-categories"), Body::Table(table))
}

fn staff(t: T, spending: &Spending) -> Section {
    let mut rows: Vec<_> = spending
        .staff
        .iter()
        .map(|part| {
            vec![
                Cell::word(t, "staff-role", &part.role),
                Cell::text(hours(t, part.minutes)),
            ]
        })
        .collect();
    if !rows.is_empty() {
        let posts = spending.posts_hundredths;
        let mark = if t.code() == "fr" { ',' } else { '.' };
        rows.push(vec![
            Cell::text(t.say("costs-posts")),
            Cell::text(format!("{}{mark}{:02}", posts / 100, posts.abs() % 100)),
        ]);
    }
    let table = Table::of(t, &["costs-role", "#costs-hours"])
        .rows(rows)
        .or(t.say("costs-no-staff"));
    Section::new("staff", t.say("costs-staff"), Body::Table(table))
}

/// Minutes as hours.
pub(super) fn hours(t: T, minutes: i64) -> String {
    let whole = minutes.abs() / 60;
    let sign = if minutes < 0 { "\u{2212}" } else { "" };
    match minutes.abs() % 60 {
        0 => format!("{sign}{}\u{a0}h", t.figure(&whole)),
        rest => format!("{sign}{}\u{a0}h\u{a0}{rest:02}", t.figure(&whole)),
    }
}

fn jobs(t: T, reports: &Reports) -> Section {
    let rows = reports.nodes.iter().map(|report| {
        let workshop = report.workshop.as_ref().map(|workshop| workshop.name.clone());
        vec![
            Cell::maybe(workshop),
            Cell::When(report.as_of.clone()),
            Cell::Number(report.created),
            Cell::Number(report.planned),
            Cell::maybe(report.note.clone()),
        ]
    });
    let table = Table::of(
        t,
        &[
            "jobs-workshop",
            "jobs-as-of",
            "#jobs-created",
            "#jobs-planned",
            "fact-note",
        ],
    )
    .rows(rows.collect())
    .or(t.say("jobs-none"));
    Section::new("jobs", t.say("jobs-title"), Body::Table(table))
}
