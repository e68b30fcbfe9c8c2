//! The order of an agenda: by the points that the grid in force gives, then by the date of submission, then by lot. The lot is
//! drawn from a seed that is recorded, so that the ranking can be made again.

use std::cmp::Reverse;
use std::collections::HashMap;

use entity::commission::agenda_item;
use entity::commission::state::ItemState;
use entity::grid::score::{Standing, score};
use entity::{case_file, grid};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, QueryTrait};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::sitting::items;
use super::standing;
use crate::fault::Fault;
use crate::op::Op;
use crate::problem::Halt;

/// An item in its place.
pub(super) struct Ranked {
    /// The item, as it was before.
    pub(super) item: agenda_item::Model,
    /// Its case, as it was before.
    pub(super) case: case_file::Model,
    /// How it stands now.
    pub(super) standing: Standing,
    /// What the grid gives it.
    pub(super) points: i32,
}

/// The items of an agenda by rank, all scored by the same grid: one that was scored by another before is scored anew.
///
/// # Errors
/// A fault; an item without its case is one, since the others would be given what is not theirs.
pub(super) async fn of(
    op: &Op<'_>,
    commission: Uuid,
    grid: &grid::Model,
    seed: i64,
) -> Result<Vec<Ranked>, Halt> {
    let mut items = items(op, commission).await?;
    // A case that was withdrawn meanwhile is on the agenda no more.
    items.retain(|item| item.state == ItemState::Listed);
    let cases = op
        .within::<case_file::Entity>()
        .filter(case_file::Column::Id.in_subquery(cases_of(op, commission)))
        .all(op.tx())
        .await?;
    let standing = standing::of(op.tx(), op.territory(), &cases, op.now).await?;
    let mut cases: HashMap<Uuid, case_file::Model> = cases.into_iter().map(|case| (case.id, case)).collect();
    let ranked = items.into_iter().map(|item| {
        let case = cases.remove(&item.case_id)?;
        let standing = standing.get(&case.id).copied()?;
        let points = score(&grid.rules, &case.criteria, standing).points;
        Some(Ranked {
            item,
            case,
            standing,
            points,
        })
    });
    let mut ranked: Vec<_> = ranked
        .collect::<Option<_>>()
        .ok_or(Fault::new("case of an item"))?;
    ranked.sort_by_cached_key(|one| order(one.points, &one.case, seed));
    Ok(ranked)
}

/// Where a case with so many points stands among others.
pub(super) fn order(points: i32, case: &case_file::Model, seed: i64) -> impl Ord + use<> {
    let lot = Sha256::new()
        .chain_update(seed.to_be_bytes())
        .chain_update(case.id.as_bytes())
        .finalize();
    let since = case.submitted_at.map_or(i64::MAX, |at| at.0);
    (Reverse(points), since, lot.to_vec())
}

/// The ids of the cases of an agenda.
pub(super) fn cases_of(op: &Op<'_>, commission: Uuid) -> SelectStatement {
    op.within::<agenda_item::Entity>()
        .filter(agenda_item::Column::CommissionId.eq(commission))
        .select_only()
        .column(agenda_item::Column::CaseId)
        .into_query()
}
