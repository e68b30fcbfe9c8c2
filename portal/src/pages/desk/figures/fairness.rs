//! Whether commissions decide alike: the share granted, the wait and the departures from the ranking, for each audience, kind of
//! partner and commune.

use super::period::Period;
use crate::answer::Answer;
use crate::graphql::Date;
use crate::kit::{Body, Cell, Page, Row, Section, Table, operation};
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type Audience = String;
type OrganisationKind = String;

operation!("src/pages/desk/figures/fairness.graphql": DeskFairness; ("Audience", "OrganisationKind"));

use desk_fairness::Shares;

/// The most communes of the page: the first ones say most.
const MOST: usize = 12;

/// `GET /desk/figures/fairness`
pub(crate) async fn show(visit: Visit) -> Answer {
    let t = visit.t;
    let shell = visit.inside().await?.shell;
    let period = Period::of(&visit);
    let variables = desk_fairness::Variables {
        from: period.from.clone(),
        to: period.to.clone(),
    };
    let fairness = visit.ask::<DeskFairness>(variables).await?.fairness;
    let mut page = Page::new(t, shell, "/desk/figures/fairness", t.say("figures-fairness"));
    page.tabs = super::tabs(t);
    page.filters = period.filters(&visit);
    page.lead = t.say("fairness-lead");
    let audiences = fairness
        .audiences
        .iter()
        .map(|one| row(t.word("audience", &one.audience), &one.decided));
    let kinds = fairness
        .referrer_kinds
        .iter()
        .map(|one| row(t.word("organisation-kind", &one.kind), &one.decided));
    let communes = fairness.communes.iter().take(MOST).map(|one| {
        let unknown = || t.say("figures-commune-unknown");
        row(one.commune.clone().unwrap_or_else(unknown), &one.decided)
    });
    page.sections = vec![
        totals(t, &fairness.all),
        table(
            t,
            ("audiences", "figures-audiences"),
            "figures-audience",
            audiences.collect(),
        ),
        table(t, ("kinds", "fairness-kinds"), "fairness-kind", kinds.collect()),
        table(
            t,
            ("communes", "figures-communes"),
            "figures-commune",
            communes.collect(),
        ),
    ];
    page.show_with_sheets(&visit)
}

fn totals(t: T, all: &Shares) -> Section {
    let of = |number: i64, key: &str| (number, t.count(key, count(number)), String::new());
    let mut counts = vec![
        of(all.decisions, "fairness-decisions"),
        of(all.granted, "sitting-granted"),
        of(all.deviations, "fairness-deviations"),
    ];
    counts.extend(all.waiting_days.map(|days| of(days, "fairness-days")));
    Section::new("totals", t.say("figures-totals"), Body::Counts(counts))
}

fn row(name: String, of: &Shares) -> Row {
    vec![
        Cell::text(name),
        Cell::Number(of.decisions),
        Cell::Number(of.granted),
        Cell::share(of.granted, of.decisions),
        Cell::Number(of.deferred),
        Cell::Number(of.refused),
        Cell::Number(of.deviations),
        of.waiting_days.map_or(Cell::Nothing, Cell::Number),
    ]
}

fn table(t: T, (id, words): (&'static str, &str), of: &str, rows: Vec<Row>) -> Section {
    let headings = [
        of,
        "#fairness-col-decisions",
        "#fairness-col-granted",
        "#fairness-col-share",
        "#fairness-col-deferred",
        "#fairness-col-refused",
        "#fairness-col-deviations",
        "#fairness-col-days",
    ];
    let table = Table::of(t, &headings).rows(rows).or(t.say("figures-nothing"));
    Section::new(id, t.say(words), Body::Table(table))
}
