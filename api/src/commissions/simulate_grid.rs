//! What another grid would change today: who would stand where among the cases that wait, and whom the computers that are ready
//! would serve. Nothing is written.

use std::cmp::Reverse;

use entity::case_file::{self, State};
use entity::commission::{self, agenda_item};
use entity::grid::{self, Rules};
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::grid_types::{CaseMove, GridSimulation, ServedAudience, SimulateGridInput};
use super::outlook::Outlook;
use super::proposal::Market;
use super::publish_grid::checked;
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
