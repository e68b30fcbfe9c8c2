//! Fixing an agenda: cases are ranked by points, then by the date of submission, then by a seed that is recorded, so that
//! the ranking can be made again. Organisations that referred a case, or gave it to another since, are recused of it.

use std::collections::HashMap;

use entity::commission::{self, Step, agenda_item, recusal, seat};
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use entity::{case_file, transfer};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use sha2::{Digest, Sha256};
use uuid::Uuid;

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
    op.step::<commission::Entity>(&commission, Step::Freeze, |change| change.seed = Set(Some(seed)))
        .await?;
    let ranked = rank(&op, commission.id, seed).await?;
    for (rank, item) in (1..).zip(&ranked) {
        let change = agenda_item::ActiveModel {
            rank: Set(Some(rank)),
            ..Default::default()
        };
        op.change::<agenda_item::Entity>(item.id, change).await?;
    }
    let called = rows::beside::<seat::Entity>()
        .filter(seat::Column::CommissionId.eq(commission.id))
        .all(op.tx())
        .await?;
    let fact = Fact::of(Kind::CommissionFrozen, SubjectKind::Commission, commission.id)
        .with("items", ranked.len())
        .with("seed", seed);
    op.record(
        called
            .iter()
            .fold(fact, |fact, seat| fact.read_by(seat.organisation_id)),
    );
    recuse_referrers(&mut op, &commission, &called, &ranked).await?;
    Ok(op.commit(commission.id).await?)
}

async fn rank(op: &Op<'_>, commission: Uuid, seed: i64) -> Result<Vec<agenda_item::Model>, Halt> {
    let mut items = items(op, commission).await?;
    let cases = op
        .within::<case_file::Entity>()
        .filter(case_file::Column::Id.is_in(items.iter().map(|item| item.case_id)))
        .all(op.tx())
        .await?;
    let submitted: HashMap<Uuid, i64> = cases
        .iter()
        .map(|case| (case.id, case.submitted_at.map_or(i64::MAX, |at| at.0)))
        .collect();
    let lot = |item: &agenda_item::Model| {
        Sha256::new()
            .chain_update(seed.to_be_bytes())
            .chain_update(item.case_id.as_bytes())
            .finalize()
    };
    items.sort_by_cached_key(|item| {
        let since = submitted.get(&item.case_id).copied().unwrap_or(i64::MAX);
        (std::cmp::Reverse(item.score), since, lot(item).to_vec())
    });
    Ok(items)
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
