//! The minutes of a sitting that is closed, for those who held it and those who sat.

use actix_web::web;
use documents::{Decision, Minutes, Paper};

use super::printed;
use crate::answer::Answer;
use crate::graphql::DateTime;
use crate::kit::operation;
use crate::local;
use crate::pages::errors::page::Accident;
use crate::pages::paging::count;
use crate::text::T;
use crate::visit::Visit;

type Audience = String;
type BallotChoice = String;
type CommissionState = String;
type DeviceKind = String;
type Outcome = String;
type RefusalReason = String;

operation!(
    "src/pages/papers/minutes.graphql": PaperMinutes;
    ("Audience", "BallotChoice", "CommissionState", "DeviceKind", "Outcome", "RefusalReason")
);

use paper_minutes::{PaperMinutesCommission as Commission, PaperMinutesCommissionAgenda as Item};

/// In the order in which the minutes count them.
const OUTCOMES: [&str; 4] = ["GRANT", "DEFER", "REDIRECT", "REJECT"];

/// `GET /papers/commissions/{id}/minutes.pdf`
pub(super) async fn print(visit: Visit, id: web::Path<String>) -> Answer {
    let shell = visit.inside().await?.shell;
    let variables = paper_minutes::Variables { id: id.into_inner() };
    let commission = visit.ask::<PaperMinutes>(variables).await?.commission;
    // Before the close nothing is settled yet, and minutes are no draft.
    let Some(commission) = commission.filter(|one| one.state == "CLOSED") else {
        return Err(visit.lost(Accident::NotFound));
    };
    let minutes = of(visit.t, commission);
    printed(&visit, &shell, "minutes", Paper::Minutes(minutes)).await
}

fn of(t: T, commission: Commission) -> Minutes {
    let (present, absent): (Vec<_>, Vec<_>) = commission
        .seats
        .into_iter()
        .partition(|seat| seat.present_since.is_some());
    let names = |seats: Vec<paper_minutes::PaperMinutesCommissionSeats>| {
        seats.into_iter().map(|seat| seat.name).collect()
    };
    let mut stock = Vec::new();
    if let Some(had) = &commission.stock {
        let kinds = had.computers.iter();
        stock.extend(kinds.map(|of| (t.word("device-kind", &of.kind), of.count)));
        stock.extend(had.places.iter().map(|of| {
            let words = t.with("sitting-places", "audience", t.word("audience", &of.audience));
            (words, of.places)
        }));
    }
    let counted = |outcome: &str| {
        let items = commission.agenda.iter();
        let count = items
            .filter(|item| item.outcome.as_deref() == Some(outcome))
            .count();
        (
            t.word("outcome", outcome),
            i64::try_from(count).unwrap_or(i64::MAX),
        )
    };
    Minutes {
        title: commission.title,
        on: local::moment(&commission.sits_at),
        place: commission.place,
        closed: commission
            .closed_at
            .map(|at| local::moment(&at))
            .unwrap_or_default(),
        quorum: commission.quorum,
        grid: commission.stock.as_ref().map(|stock| stock.grid_version),
        seed: commission.seed,
        present: names(present),
        absent: names(absent),
        stock,
        outcomes: OUTCOMES
            .map(counted)
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .collect(),
        decisions: commission
            .agenda
            .into_iter()
            .map(|item| decision(t, item))
            .collect(),
    }
}

fn decision(t: T, item: Item) -> Decision {
    let reason = item.reason.map(|reason| t.word("refusal-reason", &reason));
    let vote = item.vote.map(|vote| {
        let counts = vote.counts.iter().map(|one| {
            let choice = t.word("ballot-choice", &one.choice);
            t.with_two("score-line", "what", choice, "value", t.figure(&one.count))
        });
        t.with("minutes-vote", "counts", counts.collect::<Vec<_>>().join(", "))
    });
    let recusals = item.recusals.filter(|recusals| *recusals > 0);
    let recusals = recusals.map(|recusals| t.count("minutes-recusals", count(recusals)));
    Decision {
        rank: item.rank.unwrap_or_default(),
        reference: item.case.map(|case| case.reference).unwrap_or_default(),
        audience: item
            .sheet
            .map(|sheet| t.word("audience", &sheet.audience))
            .unwrap_or_default(),
        points: item.points,
        outcome: item
            .outcome
            .map(|outcome| t.word("outcome", &outcome))
            .unwrap_or_default(),
        why: reason
            .into_iter()
            .chain(item.deviation)
            .chain(vote)
            .chain(recusals)
            .collect(),
        counting: item.quorum_met,
    }
}
