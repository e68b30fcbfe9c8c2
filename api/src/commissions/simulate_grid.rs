//! What another grid would change today: who would stand where among the cases that wait, and whom the computers that are ready
//! would serve. Nothing is written.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use entity::case_file::{self, Audience, State};
use entity::commission::{self, agenda_item, proposal::Proposal};
use entity::grid::score::{Standing, score};
use entity::grid::{self, Rules};
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::grid_types::{CaseMove, GridSimulation, ServedAudience, SimulateGridInput};
use super::proposal::Market;
use super::publish_grid::checked;
use super::ranking::order;
use super::standing;
use super::types::Code;
use crate::cases::types::Case;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::policy::{Action, action, rows};
use crate::problem::{Halt, Stop};

/// How many moves are told at most: those that go furthest.
const MOVES: usize = 50;

/// Simulates rules on the cases that wait.
///
/// # Errors
/// What is wrong with the rules; unauthenticated, forbidden, a fault.
pub(super) async fn run(cx: &Cx, input: SimulateGridInput) -> Result<GridSimulation, Stop<Code>> {
    let who = action::allow(&cx.actor, Action::PublishGrid)?;
    let rules = checked(Rules {
        weights: input.weights,
        cap: input.cap,
        quotas: input.quotas,
        minimums: input.minimums,
    })?;
    let db = &cx.app.db;
    let newest = rows::of_territory::<grid::Entity>(who.territory)
        .order_by_desc(grid::Column::Version)
        .one(db)
        .await?;
    let in_force = newest.ok_or_else(|| Fault::new("no grid"))?.rules;
    let waiting = waiting(cx).await?;
    let market = Market::of(db, who.territory, &in_force).await?;
    let standing = standing::of(db, who.territory, &waiting, cx.app.clock.now()).await?;
    let before = Outlook::of(&market, &in_force, &waiting, &standing);
    let after = Outlook::of(&market, &rules, &waiting, &standing);
    Ok(told(&market, &before, &after))
}

/// The cases whose rank is not fixed yet: eligible, or on an agenda that is not frozen.
async fn waiting(cx: &Cx) -> Result<Vec<case_file::Model>, Halt> {
    let planned = rows::seen::<commission::Entity>(&cx.actor)
        .filter(commission::Column::State.eq(commission::State::Planned))
        .select_only()
        .column(commission::Column::Id)
        .into_query();
    let listed = rows::seen::<agenda_item::Entity>(&cx.actor)
        .filter(agenda_item::Column::CommissionId.in_subquery(planned))
        .select_only()
        .column(agenda_item::Column::CaseId)
        .into_query();
    let is_listed = case_file::Column::State
        .eq(State::OnAgenda)
        .and(case_file::Column::Id.in_subquery(listed));
    Ok(rows::seen::<case_file::Entity>(&cx.actor)
        .filter(case_file::Column::State.eq(State::Eligible).or(is_listed))
        .all(&cx.app.db)
        .await?)
}

/// Who stands where under one grid, and who would be given a computer.
struct Outlook<'a> {
    /// By rank: the case and its points.
    ranked: Vec<(&'a case_file::Model, i32)>,
    /// In the same order.
    proposals: Vec<Proposal>,
}

impl<'a> Outlook<'a> {
    fn of(
        market: &Market,
        rules: &Rules,
        waiting: &'a [case_file::Model],
        standing: &HashMap<Uuid, Standing>,
    ) -> Self {
        let points = |case: &case_file::Model| {
            let standing = standing.get(&case.id).copied().unwrap_or_default();
            score(rules, &case.criteria, standing).points
        };
        let mut ranked: Vec<_> = waiting.iter().map(|case| (case, points(case))).collect();
        // What breaks ties is drawn when an agenda is fixed: here the same lot is drawn for both.
        ranked.sort_by_cached_key(|(case, points)| order(*points, case, 0));
        let proposals = market.propose(rules, ranked.iter().map(|(case, _)| *case));
        Self { ranked, proposals }
    }

    /// Rank, from 1, and points, by case.
    fn places(&self) -> HashMap<Uuid, (i32, i32)> {
        let places = (1..).zip(&self.ranked);
        places
            .map(|(rank, (case, points))| (case.id, (rank, *points)))
            .collect()
    }

    /// How many of an audience wait, and how many of them would be given a computer.
    fn by_audience(&self) -> BTreeMap<Audience, (i32, i32)> {
        let mut counts: BTreeMap<Audience, (i32, i32)> = BTreeMap::new();
        for ((case, _), proposal) in self.ranked.iter().zip(&self.proposals) {
            let (waiting, served) = counts.entry(case.audience).or_default();
            *waiting += 1;
            *served += i32::from(proposal.computer.is_ok());
        }
        counts
    }
}

fn told(market: &Market, before: &Outlook<'_>, after: &Outlook<'_>) -> GridSimulation {
    let places = before.places();
    let mut moves: Vec<CaseMove> = Vec::new();
    for (rank_after, (case, points_after)) in (1..).zip(&after.ranked) {
        let (rank_before, points_before) = places.get(&case.id).copied().unwrap_or_default();
        if rank_after != rank_before || *points_after != points_before {
            moves.push(CaseMove {
                case: Case((*case).clone()),
                rank_before,
                rank_after,
                points_before,
                points_after: *points_after,
            });
        }
    }
    let count = |moved: fn(&CaseMove) -> bool| {
        i64::try_from(moves.iter().filter(|one| moved(one)).count()).unwrap_or(i64::MAX)
    };
    let (rising, falling) = (
        count(|one| one.rank_after < one.rank_before),
        count(|one| one.rank_after > one.rank_before),
    );
    moves.sort_by_key(|one| (Reverse(one.rank_after.abs_diff(one.rank_before)), one.rank_after));
    moves.truncate(MOVES);
    let served_after = after.by_audience();
    let audiences = before
        .by_audience()
        .into_iter()
        .map(|(audience, (waiting, before))| {
            let after = served_after.get(&audience).map_or(0, |(_, served)| *served);
            ServedAudience {
                audience,
                waiting,
                before,
                after,
            }
        });
    GridSimulation {
        waiting: i64::try_from(before.ranked.len()).unwrap_or(i64::MAX),
        computers: market.size(),
        rising,
        falling,
        audiences: audiences.collect(),
        moves,
        problems: vec![],
    }
}
