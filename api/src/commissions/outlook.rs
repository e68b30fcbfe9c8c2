//! What a grid would give today: who would stand where, and who would be given a computer. Asked before an agenda is fixed, and
//! before a grid is published; nothing is written.

use std::collections::{BTreeMap, HashMap};

use async_graphql::SimpleObject;
use chrono::Datelike;
use entity::case_file::{self, Audience};
use entity::commission::agenda_item::{self, Outcome};
use entity::commission::proposal::Proposal;
use entity::commission::state::ItemState;
use entity::commission::{self, KindInStock, State};
use entity::grid::score::{Standing, score};
use entity::grid::{self, Rules};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::proposal::Market;
use super::ranking::order;
use super::standing;
use crate::clock::start_of;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::policy::{Action, action, rows};
use crate::problem::Halt;

/// What an audience has on an agenda that is being prepared, and what there would be for it.
#[derive(Clone, Copy, Debug, SimpleObject)]
pub struct AudienceOutlook {
    /// The audience.
    pub audience: Audience,
    /// Its cases on the agenda.
    pub listed: i32,
    /// Those of them that would be given a computer, if the agenda were fixed now.
    pub served: i32,
    /// Its share of the computers, in percent, by the grid in force; null where the grid sets none.
    pub share: Option<i32>,
    /// Computers that commissions have granted it since the year began.
    pub granted_this_year: i32,
}

/// What fixing an agenda would give today: stock against needs, and what was granted this year so far.
#[derive(Clone, Debug, SimpleObject)]
pub struct AgendaOutlook {
    /// The computers that are ready and that nobody was promised, by kind.
    pub computers: Vec<KindInStock>,
    /// Each audience.
    pub audiences: Vec<AudienceOutlook>,
}

/// The outlook of a commission whose agenda is being prepared, for who prepares it; none for others.
///
/// # Errors
/// A fault.
pub(super) async fn of(cx: &Cx, commission: &commission::Model) -> Result<Option<AgendaOutlook>, Halt> {
    let may = action::allow(&cx.actor, Action::FreezeCommission);
    let Some(who) = may.ok().filter(|_| commission.state == State::Planned) else {
        return Ok(None);
    };
    let (db, now) = (&cx.app.db, cx.app.clock.now());
    let newest = rows::of_territory::<grid::Entity>(who.territory)
        .order_by_desc(grid::Column::Version)
        .one(db)
        .await?;
    let grid = newest.ok_or_else(|| Fault::new("no grid"))?;
    let listed = rows::seen::<agenda_item::Entity>(&cx.actor)
        .filter(agenda_item::Column::CommissionId.eq(commission.id))
        .filter(agenda_item::Column::State.eq(ItemState::Listed))
        .select_only()
        .column(agenda_item::Column::CaseId)
        .into_query();
    let cases = rows::seen::<case_file::Entity>(&cx.actor)
        .filter(case_file::Column::Id.in_subquery(listed))
        .all(db)
        .await?;
    let market = Market::of(db, who.territory, &grid.rules).await?;
    let standing = standing::of(db, who.territory, &cases, now).await?;
    let by_audience = Outlook::of(&market, &grid.rules, &cases, &standing).by_audience();

    let zone = rows::zone(db, who.territory).await?;
    let today = now.to_utc().with_timezone(&zone).date_naive();
    let year = start_of(today.with_ordinal(1).unwrap_or(today), zone);
    let granted = rows::seen::<agenda_item::Entity>(&cx.actor)
        .filter(agenda_item::Column::State.eq(ItemState::Settled))
        .filter(agenda_item::Column::Outcome.eq(Outcome::Grant))
        .filter(agenda_item::Column::DecidedAt.gte(year))
        .select_only()
        .column(agenda_item::Column::CaseId)
        .into_query();
    let granted: Vec<Audience> = rows::seen::<case_file::Entity>(&cx.actor)
        .filter(case_file::Column::Id.in_subquery(granted))
        .select_only()
        .column(case_file::Column::Audience)
        .into_tuple()
        .all(db)
        .await?;
    let told = |audience: &Audience| {
        let (listed, served) = by_audience.get(audience).copied().unwrap_or_default();
        let quota = grid.rules.quotas.iter().find(|quota| quota.audience == *audience);
        let granted = granted.iter().filter(|of| *of == audience).count();
        AudienceOutlook {
            audience: *audience,
            listed,
            served,
            share: quota.map(|quota| quota.percent),
            granted_this_year: i32::try_from(granted).unwrap_or(i32::MAX),
        }
    };
    Ok(Some(AgendaOutlook {
        computers: market.told(&grid).computers,
        audiences: Audience::ALL.iter().map(told).collect(),
    }))
}

/// Who stands where under one grid, and who would be given a computer.
pub(super) struct Outlook<'a> {
    /// By rank: the case and its points.
    pub(super) ranked: Vec<(&'a case_file::Model, i32)>,
    /// In the same order.
    pub(super) proposals: Vec<Proposal>,
}

impl<'a> Outlook<'a> {
    /// What rules would give, to cases that stand so.
    pub(super) fn of(
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
    pub(super) fn places(&self) -> HashMap<Uuid, (i32, i32)> {
        let places = (1..).zip(&self.ranked);
        places
            .map(|(rank, (case, points))| (case.id, (rank, *points)))
            .collect()
    }

    /// How many of an audience wait, and how many of them would be given a computer.
    pub(super) fn by_audience(&self) -> BTreeMap<Audience, (i32, i32)> {
        let mut counts: BTreeMap<Audience, (i32, i32)> = BTreeMap::new();
        for ((case, _), proposal) in self.ranked.iter().zip(&self.proposals) {
            let (waiting, served) = counts.entry(case.audience).or_default();
            *waiting += 1;
            *served += i32::from(proposal.computer.is_ok());
        }
        counts
    }
}
