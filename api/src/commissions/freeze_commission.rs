//! Fixing an agenda: cases are scored by the grid in force, whichever scored them before, and ranked; the computers that are
//! ready are proposed to them in that order. Organisations that referred a case, or gave it to another since, are recused of it.

use std::collections::{BTreeSet, HashMap};

use entity::commission::{self, Step, agenda_item, recusal, seat};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, organisation, transfer};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::grids::in_force;
use super::proposal::Market;
use super::ranking::{self, Ranked, cases_of};
use super::types::{Code, FreezeCommissionInput};
use crate::gateway::Cx;
use crate::journal::Fact;
use crate::op::Op;
use crate::policy::{Action, rows};
use crate::problem::{Halt, Stop};

pub(crate) async fn run(cx: &Cx, input: FreezeCommissionInput) -> Result<Uuid, Stop<Code>> {
    let mut op = Op::begin(cx, Action::FreezeCommission, &input).await?;
    let commission = op.load::<commission::Entity>(&input.commission_id).await?;
    let seed = i64::from(rand::random::<u32>());
    let grid = in_force(&op).await?;
    let market = Market::of(op.tx(), op.territory(), &grid.rules).await?;
    let stock = market.told(&grid);
    op.step::<commission::Entity>(&commission, Step::Freeze, |change| {
        change.seed = Set(Some(seed));
        change.stock = Set(Some(stock.clone()));
    })
    .await?;
    let ranked = ranking::of(&op, commission.id, &grid, seed).await?;
    let mut items: Vec<_> = (1..)
        .zip(&ranked)
        .map(|(rank, one)| (one.item.id, placed(rank, one, grid.version)))
        .collect();
    let mut served = 0;
    if !market.is_empty() {
        let proposals = market.propose(&grid.rules, ranked.iter().map(|one| &one.case));
        for ((_, item), proposal) in items.iter_mut().zip(proposals) {
            served += usize::from(proposal.computer.is_ok());
            market.note(proposal, item);
        }
    }
    op.change_all::<agenda_item::Entity>(&items).await?;
    let anew: Vec<_> = ranked
        .iter()
        .filter(|one| one.case.grid_version != Some(grid.version) || one.case.score != Some(one.points))
        .map(|one| (one.case.id, scored(one, grid.version)))
        .collect();
    op.change_all::<case_file::Entity>(&anew).await?;
    let called = rows::beside::<seat::Entity>()
        .filter(seat::Column::CommissionId.eq(commission.id))
        .all(op.tx())
        .await?;
    let fact = Fact::of(Kind::CommissionFrozen, SubjectKind::Commission, commission.id)
        .with("items", ranked.len())
        .with("ready", stock.computers.iter().map(|of| of.count).sum::<i32>())
        .with("proposed", served)
        .with("gridVersion", stock.grid_version)
        .with("scoredAnew", anew.len())
        .with("seed", seed);
    op.record(
        called
            .iter()
            .fold(fact, |fact, seat| fact.read_by(seat.organisation_id)),
    );
    name_seats(&op, &called).await?;
    recuse_referrers(&mut op, &commission, &called, &ranked).await?;
    Ok(op.commit(commission.id).await?)
}

/// Those who are called keep the name they have now: it stands in the minutes.
async fn name_seats(op: &Op<'_>, called: &[seat::Model]) -> Result<(), Halt> {
    let organisations = op
        .within::<organisation::Entity>()
        .filter(organisation::Column::Id.is_in(called.iter().map(|seat| seat.organisation_id)))
        .all(op.tx())
        .await?;
    let mut names: HashMap<Uuid, String> = organisations.into_iter().map(|row| (row.id, row.name)).collect();
    for seat in called {
        let this = seat::Column::CommissionId
            .eq(seat.commission_id)
            .and(seat::Column::OrganisationId.eq(seat.organisation_id));
        let change = seat::ActiveModel {
            name: Set(names.remove(&seat.organisation_id)),
            ..Default::default()
        };
        op.change_beside::<seat::Entity>(seat::Column::TerritoryId, this, change)
            .await?;
    }
    Ok(())
}

/// What an item keeps of its place: its rank, and what it takes to score it again (I11).
fn placed(rank: i32, one: &Ranked, grid_version: i32) -> agenda_item::ActiveModel {
    agenda_item::ActiveModel {
        rank: Set(Some(rank)),
        grid_version: Set(grid_version),
        deferrals: Set(one.standing.deferrals),
        waited_months: Set(one.standing.months),
        helped_before: Set(one.standing.helped),
        score: Set(one.points),
        ..Default::default()
    }
}

/// What a case keeps of the grid that scored it.
fn scored(one: &Ranked, grid_version: i32) -> case_file::ActiveModel {
    case_file::ActiveModel {
        grid_version: Set(Some(grid_version)),
        waited_months: Set(one.standing.months),
        helped_before: Set(one.standing.helped),
        score: Set(Some(one.points)),
        ..Default::default()
    }
}

/// Who referred a case is recused of it, and so is who gave it away since: what it knows, and wishes, it did not give away.
async fn recuse_referrers(
    op: &mut Op<'_>,
    commission: &commission::Model,
    called: &[seat::Model],
    ranked: &[Ranked],
) -> Result<(), Halt> {
    let given = op
        .within::<transfer::Entity>()
        .filter(transfer::Column::CaseId.in_subquery(cases_of(op, commission.id)))
        .filter(transfer::Column::State.eq(transfer::State::Accepted))
        .order_by_asc(transfer::Column::Id)
        .all(op.tx())
        .await?;
    let mut before: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for given in given {
        before.entry(given.case_id).or_default().push(given.from_id);
    }
    let mut rows = Vec::new();
    for Ranked { item, .. } in ranked {
        let before = before.get(&item.case_id).into_iter().flatten();
        let concerned: BTreeSet<Uuid> = before.copied().chain([item.referrer_id]).collect();
        for seat in called
            .iter()
            .filter(|seat| concerned.contains(&seat.organisation_id))
        {
            rows.push(
                recusal::Model {
                    agenda_item_id: item.id,
                    organisation_id: seat.organisation_id,
                    territory_id: op.territory(),
                    created_at: op.now,
                }
                .into_active_model(),
            );
            op.record(
                Fact::of(Kind::RecusalRecorded, SubjectKind::Commission, commission.id)
                    .sealing_id("item", item.id)
                    .read_by(seat.organisation_id),
            );
        }
    }
    op.insert_all(rows).await
}
