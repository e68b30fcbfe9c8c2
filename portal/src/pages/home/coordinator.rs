//! What needs the coordinator today: what waits for an answer, who comes this week, whom to call.

use chrono::TimeDelta;

use crate::graphql::{Date, DateTime};
use crate::kit::{Body, Cell, Page, Section, Table, operation};
use crate::local;
use crate::pages::Shell;
use crate::pages::errors::page::Lost;
use crate::text::T;
use crate::visit::Visit;

type CollectionMode = String;
type CommissionState = String;

operation!("src/pages/home/coordinator.graphql": OfCoordinator; ("CollectionMode", "CommissionState"));

use of_coordinator::ResponseData as Waiting;

/// The coordinator's day.
pub(super) async fn page(visit: &Visit, shell: Shell) -> Result<Page, Lost> {
    let t = visit.t;
    let now = visit.app.clock.now().to_utc();
    let moment = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let today = local::day_of(now);
    let variables = of_coordinator::Variables {
        today: today.clone(),
        now: moment(now),
        soon: moment(now + TimeDelta::days(14)),
    };
    let asked = visit.ask::<OfCoordinator>(variables).await?;
    let name = shell
        .reader
        .as_ref()
        .map(|reader| reader.name.clone())
        .unwrap_or_default();
    let mut page = Page::new(t, shell, "/home", t.with("home-hello", "name", name));
    page.over = t.date(&today);
    page.sections = vec![answers(t, &asked), stock(t, &asked)];
    page.side = vec![
        commissions(t, &asked),
        collections(t, &asked),
        prospects(t, &asked),
    ];
    Ok(page)
}

/// What waits for an answer; what does not wait is not shown.
fn answers(t: T, asked: &Waiting) -> Section {
    let counts = [
        (
            asked.submitted.total_count,
            "waiting-pledges",
            "/desk/pledges?state=SUBMITTED",
        ),
        (
            asked.accepted.total_count,
            "waiting-dates",
            "/desk/pledges?state=ACCEPTED",
        ),
        (
            asked.cases.total_count,
            "waiting-cases",
            "/desk/cases?state=SUBMITTED",
        ),
        (
            asked.granted.total_count,
            "waiting-appointments",
            "/desk/cases?state=GRANTED",
        ),
        (
            asked.broken.total_count,
            "waiting-breakdowns",
            "/desk/cases?broken=yes",
        ),
        (
            asked.missing.total_count,
            "waiting-missing",
            "/desk/stock?state=MISSING",
        ),
    ];
    Section::new(
        "waiting",
        t.say("home-waiting"),
        counted(t, &counts, "home-nothing"),
    )
}

fn stock(t: T, asked: &Waiting) -> Section {
    let counts = [
        (
            asked.received.total_count,
            "waiting-lots-to-make",
            "/desk/stock?state=RECEIVED",
        ),
        (
            asked.ready.total_count,
            "waiting-ready",
            "/desk/stock?state=READY",
        ),
        (
            asked.eligible.total_count,
            "waiting-list",
            "/desk/cases?state=ELIGIBLE",
        ),
    ];
    Section::new(
        "balance",
        t.say("home-balance"),
        counted(t, &counts, "home-nothing"),
    )
}

fn counted(t: T, counts: &[(i64, &str, &str)], nothing: &str) -> Body {
    let shown: Vec<_> = counts
        .iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, key, href)| {
            (
                *n,
                t.count(key, u32::try_from(*n).unwrap_or(0)),
                (*href).to_owned(),
            )
        })
        .collect();
    if shown.is_empty() {
        Body::Text(vec![t.say(nothing)])
    } else {
        Body::Counts(shown)
    }
}

fn commissions(t: T, asked: &Waiting) -> Section {
    let next = asked
        .commissions
        .nodes
        .iter()
        .filter(|commission| matches!(commission.state.as_str(), "PLANNED" | "FROZEN" | "OPEN"));
    let rows = next.map(|commission| {
        vec![
            Cell::link(
                format!("/desk/commissions/{}", commission.id),
                commission.title.clone(),
            ),
            Cell::moment(Some(&commission.sits_at)),
            Cell::state(t, "commission-state", &commission.state),
        ]
    });
    let table = Table::of(t, &["column-what", "column-when", "column-state"])
        .rows(rows.collect())
        .or(t.say("home-no-commission"));
    Section::new("commissions", t.say("home-commissions"), Body::Table(table))
}

fn collections(t: T, asked: &Waiting) -> Section {
    let rows = asked.collections.nodes.iter().map(|collection| {
        let pledge = collection.pledge.as_ref();
        let donor = pledge
            .and_then(|pledge| pledge.donor.as_ref())
            .map(|donor| donor.name.clone());
        vec![
            Cell::link(
                format!("/desk/collections/{}", collection.id),
                donor.unwrap_or_default(),
            ),
            Cell::moment(Some(&collection.starts_at)),
            Cell::word(t, "collection-mode", &collection.mode),
        ]
    });
    let table = Table::of(t, &["column-donor", "column-when", "column-mode"])
        .rows(rows.collect())
        .or(t.say("home-no-collection"));
    Section::new("collections", t.say("home-collections"), Body::Table(table))
}

fn prospects(t: T, asked: &Waiting) -> Section {
    let rows = asked.prospects.nodes.iter().map(|prospect| {
        vec![
            Cell::link(format!("/desk/prospects/{}", prospect.id), prospect.name.clone()),
            Cell::maybe(prospect.next_action.clone()),
            prospect.next_action_on.clone().map_or(Cell::Nothing, Cell::When),
        ]
    });
    let table = Table::of(t, &["column-company", "column-next", "column-when"])
        .rows(rows.collect())
        .or(t.say("home-no-prospect"));
    Section::new("prospects", t.say("home-prospects"), Body::Table(table))
}
