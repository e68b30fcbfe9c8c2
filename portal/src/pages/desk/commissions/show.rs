//! One commission as who holds it sees it: who sits, what is on the agenda, and the one thing to do next.

use actix_web::web;

use super::{href, item_href};
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::{Body, Cell, Deed, Link, Page, Section, Table, Weight, notice, operation};
use crate::local;
use crate::pages::Tone;
use crate::pages::errors::page::{Accident, Lost};
use crate::pages::paging::{Stretch, count};
use crate::pages::room::sheet::{called, live, minutes, presence, proposed, stands};
use crate::text::T;
use crate::visit::Visit;

type CommissionState = String;
type OrganisationKind = String;
type AgendaItemState = String;
type Outcome = String;
type Audience = String;
type DeviceKind = String;
type ProposalLack = String;

operation!(
    "src/pages/desk/commissions/show.graphql": Sitting;
    ("CommissionState", "OrganisationKind", "AgendaItemState", "Outcome", "Audience", "DeviceKind", "ProposalLack")
);

use sitting::SittingCommission as Commission;

/// Words on what was done.
const DONE: &[(&str, &str)] = &[
    ("plan", "sitting-done-plan"),
    ("put", "sitting-done-put"),
    ("freeze", "sitting-done-freeze"),
    ("begin", "sitting-done-begin"),
    ("close", "sitting-done-close"),
    ("cancel", "sitting-done-cancel"),
    ("settle", "sitting-done-all"),
];

/// `GET /desk/commissions/{id}`
pub(crate) async fn show(visit: Visit, id: web::Path<String>) -> Answer {
    page(&visit, &id).await?.show(&visit)
}

/// The page of a commission.
pub(super) async fn page(visit: &Visit, id: &str) -> Result<Page, Lost> {
    let t = visit.t;
    let shell = visit.inside().await?.shell.noting(notice(visit, DONE));
    let asked = visit
        .ask::<Sitting>(sitting::Variables { id: id.to_owned() })
        .await?;
    let Some(commission) = asked.commission else {
        return Err(visit.lost(Accident::NotFound));
    };
    let mut page = Page::new(t, shell, href(id), commission.title.clone());
    page.back = Some(Link::new("/desk/commissions", t.say("nav-commissions")));
    page.tag = Some((
        t.word("commission-state", &commission.state),
        Tone::of("commission-state", &commission.state),
    ));
    page.over = format!(
        "{}, {}",
        t.moment(&local::moment(&commission.sits_at)),
        commission.place
    );
    page.sections = vec![
        next(t, &commission, asked.eligible.total_count),
        agenda(visit, &commission),
    ];
    page.links = minutes(t, &commission.id, &commission.state);
    page.side = vec![seats(t, &commission)];
    page.side.extend(stock(t, &commission));
    page.side.extend(outlook(t, &commission));
    if matches!(commission.state.as_str(), "FROZEN" | "OPEN") {
        page.live = Some((live(&commission.id), commission.revision));
    }
    if commission.state == "OPEN" {
        let screen = format!("/room/{}/now", commission.id);
        page.links.push(Link::new(screen, t.say("sitting-screen")));
    }
    if matches!(commission.state.as_str(), "OPEN" | "CLOSED") {
        page.side.insert(0, outcomes(t, &commission));
    }
    Ok(page)
}

/// How many organisations sit.
fn present(commission: &Commission) -> i64 {
    let present = commission
        .seats
        .iter()
        .filter(|seat| seat.present_since.is_some());
    i64::try_from(present.count()).unwrap_or(0)
}

/// The one thing to do next, and what else the state allows.
fn next(t: T, commission: &Commission, eligible: i64) -> Section {
    let id = &commission.id;
    let mut todos = Vec::new();
    let mut deeds = Vec::new();
    let cancel =
        || Deed::new("cancel", t.say("sitting-cancel"), Weight::Grave).saying(t.say("sitting-cancel-text"));
    match commission.state.as_str() {
        "PLANNED" => {
            if eligible > 0 {
                todos.push((
                    Tone::Yours,
                    t.count("sitting-to-put", count(eligible)),
                    format!("{}/agenda", href(id)),
                ));
            } else {
                todos.push((Tone::Quiet, t.say("sitting-no-eligible"), String::new()));
            }
            if !commission.agenda.is_empty() {
                deeds.push(
                    Deed::new("freeze", t.say("sitting-freeze"), Weight::Plain)
                        .saying(t.say("sitting-freeze-text")),
                );
            }
            deeds.push(cancel());
        }
        "FROZEN" => {
            let lacking = commission.quorum - present(commission);
            if lacking > 0 {
                todos.push((
                    Tone::Moving,
                    t.count("sitting-quorum-lacks", count(lacking)),
                    String::new(),
                ));
            } else {
                deeds.push(Deed::new("begin", t.say("sitting-begin"), Weight::Main));
            }
            deeds.push(cancel());
        }
        "OPEN" => {
            todos.push(match now(commission).and_then(|at| commission.agenda.get(at)) {
                Some(item) => (
                    Tone::Yours,
                    t.with("sitting-next", "case", called(t, item.rank)),
                    item_href(id, &item.id),
                ),
                None => (Tone::Good, t.say("sitting-all-decided"), String::new()),
            });
            let left = commission
                .agenda
                .iter()
                .filter(|item| matches!(item.state.as_str(), "LISTED" | "OPEN"));
            let left = count(i64::try_from(left.count()).unwrap_or(0));
            deeds.push(
                Deed::new("close", t.say("sitting-close"), Weight::Plain)
                    .saying(t.count("sitting-close-text", left)),
            );
        }
        "CLOSED" => todos.push((Tone::Good, t.say("sitting-closed"), String::new())),
        _ => todos.push((Tone::Ended, t.say("sitting-cancelled"), String::new())),
    }
    Section::new("next", t.say("sitting-what-next"), Body::Todos(todos)).doing(deeds)
}

/// Which item of the agenda is to be gone on with, in a sitting.
fn now(commission: &Commission) -> Option<usize> {
    let waiting = |state: &str| commission.agenda.iter().position(|item| item.state == state);
    ["PROVISIONAL", "OPEN", "LISTED"].into_iter().find_map(waiting)
}

fn agenda(visit: &Visit, commission: &Commission) -> Section {
    let t = visit.t;
    let here = now(commission).filter(|_| commission.state == "OPEN");
    let stretch = Stretch::of(visit, commission.agenda.len(), here.unwrap_or_default());
    let rows = stretch.rows(&commission.agenda).iter().map(|item| {
        let audience = item
            .sheet
            .as_ref()
            .map(|sheet| t.word("audience", &sheet.audience));
        let reference = item.case.as_ref().map(|case| case.reference.clone());
        let name = if item.rank.is_some() {
            called(t, item.rank)
        } else {
            reference.clone().unwrap_or_default()
        };
        vec![
            Cell::link(item_href(&commission.id, &item.id), name),
            Cell::maybe(audience),
            Cell::Number(item.points),
            item.proposal
                .as_ref()
                .map_or(Cell::Nothing, |proposal| proposed(t, proposal.lack.as_deref())),
            stands(t, &item.state, item.outcome.as_deref()),
        ]
    });
    let table = Table::of(
        t,
        &[
            "room-case-column",
            "room-audience",
            "#room-points",
            "room-proposal",
            "column-state",
        ],
    )
    .rows(rows.collect())
    .or(t.say("sitting-agenda-none"));
    let words = stretch.heading(t, t.say("room-agenda"));
    Section::new("agenda", words, Body::Table(table)).leading(stretch.others(
        t,
        &href(&commission.id),
        "agenda",
    ))
}

fn seats(t: T, commission: &Commission) -> Section {
    let rows = commission.seats.iter().map(|seat| {
        vec![
            Cell::text(seat.name.clone()),
            presence(t, seat.present_since.as_deref()),
        ]
    });
    let table = Table::of(t, &["room-organisation", "room-presence"]).rows(rows.collect());
    let words = t.count_with(
        "room-present",
        count(present(commission)),
        "quorum",
        t.figure(&commission.quorum),
    );
    Section::new("seats", words, Body::Table(table))
}

/// What there is to give while the agenda is prepared, to whom it would go, and what was granted this year so far.
fn outlook(t: T, commission: &Commission) -> Option<Section> {
    let outlook = commission.outlook.as_ref()?;
    let ready: i64 = outlook.computers.iter().map(|of| of.count).sum();
    let rows = outlook.audiences.iter().map(|of| {
        vec![
            Cell::word(t, "audience", &of.audience),
            Cell::Number(of.listed),
            Cell::Number(of.served),
            of.share.map_or(Cell::Nothing, Cell::percent),
            Cell::Number(of.granted_this_year),
        ]
    });
    let table = Table::of(
        t,
        &[
            "room-audience",
            "#sitting-listed",
            "#sitting-served",
            "#grid-share",
            "#sitting-this-year",
        ],
    )
    .rows(rows.collect());
    let words = t.count("sitting-outlook", count(ready));
    Some(Section::new("outlook", words, Body::Table(table)))
}

/// What there was to give at the freeze, and what is left of it: of the computers, and of each audience's places.
fn stock(t: T, commission: &Commission) -> Option<Section> {
    let stock = commission.stock.as_ref()?;
    let granted = |audience: Option<&str>| {
        let granted = commission.agenda.iter().filter(|item| {
            item.outcome.as_deref() == Some("GRANT")
                && audience.is_none_or(|one| item.sheet.as_ref().is_some_and(|sheet| sheet.audience == one))
        });
        i64::try_from(granted.count()).unwrap_or(0)
    };
    let line = |words: String, had: i64, granted: i64| {
        vec![
            Cell::Text(words),
            Cell::Number(had),
            Cell::Number((had - granted).max(0)),
        ]
    };
    let kinds = stock.computers.iter().map(|of| {
        vec![
            Cell::word(t, "device-kind", &of.kind),
            Cell::Number(of.count),
            Cell::Nothing,
        ]
    });
    let places = stock.places.iter().map(|of| {
        let words = t.with("sitting-places", "audience", t.word("audience", &of.audience));
        line(words, of.places, granted(Some(&of.audience)))
    });
    let ready = stock.computers.iter().map(|of| of.count).sum();
    let mut rows: Vec<_> = kinds.chain(places).collect();
    if ready > 0 {
        rows.insert(0, line(t.say("sitting-computers"), ready, granted(None)));
    }
    let table = Table::of(t, &["sitting-stock-of", "#sitting-ready", "#sitting-left"])
        .rows(rows)
        .or(t.say("sitting-stock-none"));
    Some(Section::new("stock", t.say("sitting-stock"), Body::Table(table)))
}

/// What was decided so far.
fn outcomes(t: T, commission: &Commission) -> Section {
    let settled = |outcomes: &[&str]| {
        let settled = commission.agenda.iter().filter(|item| {
            item.state == "SETTLED" && item.outcome.as_deref().is_some_and(|one| outcomes.contains(&one))
        });
        i64::try_from(settled.count()).unwrap_or(0)
    };
    let counts = [
        (settled(&["GRANT"]), "sitting-granted"),
        (settled(&["DEFER"]), "sitting-put-off"),
        (settled(&["REJECT", "REDIRECT"]), "sitting-refused"),
    ];
    let counts = counts
        .into_iter()
        .map(|(n, key)| (n, t.count(key, count(n)), String::new()));
    Section::new(
        "outcomes",
        t.say("sitting-outcomes"),
        Body::Counts(counts.collect()),
    )
}
