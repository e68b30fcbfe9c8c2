//! Fixing an agenda: cases are ranked by points, then by the date of submission, then by a seed that is recorded, so that
//! the ranking can be made again; and the computers that are ready are proposed to them in that order. Organisations that
//! referred a case, or gave it to another since, are recused of it.

use std::collections::HashMap;

use entity::commission::{self, Step, agenda_item, recusal, seat};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, transfer};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::proposal::Market;
use super::sitting::items;
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
    let market = Market::of(&op).await?;
    let stock = market.told();
    op.step::<commission::Entity>(&commission, Step::Freeze, |change| {
        change.seed = Set(Some(seed));
        change.stock = Set(Some(stock.clone()));
    })
    .await?;
    let (ranked, cases) = rank(&op, commission.id, seed).await?;
    let mut proposals = if market.is_empty() {
        Vec::new()
    } else {
        market.propose(&ranked, &cases)?
    }
    .into_iter();
    let mut served = 0;
    for (rank, item) in (1..).zip(&ranked) {
        let mut change = proposals.next().unwrap_or_default();
        served += usize::from(matches!(change.proposed_device_id, Set(Some(_))));
        change.rank = Set(Some(rank));
        op.change::<agenda_item::Entity>(item.id, change).await?;
    }
    let called = rows::beside::<seat::Entity>()
        .filter(seat::Column::CommissionId.eq(commission.id))
        .all(op.tx())
        .await?;
    let fact = Fact::of(Kind::CommissionFrozen, SubjectKind::Commission, commission.id)
        .with("items", ranked.len())
        .with("ready", stock.computers.iter().map(|of| of.count).sum::<i32>())
        .with("proposed", served)
        .with("gridVersion", stock.grid_version)
        .with("seed", seed);
    op.record(
        called
            .iter()
            .fold(fact, |fact, seat| fact.read_by(seat.organisation_id)),
    );
    recuse_referrers(&mut op, &commission, &called, &ranked).await?;
    Ok(op.commit(commission.id).await?)
}

/// The items by rank, and their cases.
async fn rank(
    op: &Op<'_>,
    commission: Uuid,
    seed: i64,
) -> Result<(Vec<agenda_item::Model>, HashMap<Uuid, case_file::Model>), Halt> {
    let mut items = items(op, commission).await?;
    let cases = op
        .within::<case_file::Entity>()
        .filter(case_file::Column::Id.is_in(items.iter().map(|item| item.case_id)))
        .all(op.tx())
        .await?;
    let cases: HashMap<Uuid, case_file::Model> = cases.into_iter().map(|case| (case.id, case)).collect();
    let lot = |item: &agenda_item::Model| {
        Sha256::new()
            .chain_update(seed.to_be_bytes())
            .chain_update(item.case_id.as_bytes())
            .finalize()
    };
    items.sort_by_cached_key(|item| {
        let since = cases.get(&item.case_id).and_then(|case| case.submitted_at);
        let since = since.map_or(i64::MAX, |at| at.0);
        (std::cmp::Reverse(item.score), since, lot(item).to_vec())
    });
    Ok((items, cases))
}

/// Who referred a case is recused of it, and so is who gave it away since: what it knows, and wishes, it did not give away.
async fn recuse_referrers(
    op: &mut Op<'_>,
    commission: &commission::Model,
    called: &[seat::Model],
    items: &[agenda_item::Model],
) -> Result<(), Halt> {
    let given = op
        .within::<transfer::Entity>()
        .filter(transfer::Column::CaseId.is_in(items.iter().map(|item| item.case_id)))
        .filter(transfer::Column::State.eq(transfer::State::Accepted))
        .order_by_asc(transfer::Column::Id)
        .all(op.tx())
        .await?;
    for item in items {
        let before = given.iter().filter(|given| given.case_id == item.case_id);
        let mut referrers: Vec<Uuid> = before.map(|given| given.from_id).collect();
        referrers.insert(0, item.referrer_id);
        for referrer in referrers {
            let seated = called.iter().any(|seat| seat.organisation_id == referrer);
            let recused = recusal::Model {
                agenda_item_id: item.id,
                organisation_id: referrer,
                territory_id: op.territory(),
                created_at: op.now,
            };
            if seated && op.insert_once(recused).await? {
                op.record(
                    Fact::of(Kind::RecusalRecorded, SubjectKind::Commission, commission.id)
                        .sealing_id("item", item.id)
                        .read_by(referrer),
                );
            }
        }
    }
    Ok(())
}
