//! The rules of a sitting (I3): nothing is decided outside an open commission, without quorum for that item, or by a
//! member of the organisation that referred the case.

use async_graphql::ID;
use entity::commission::agenda_item::Outcome;
use entity::commission::quorum::counting;
use entity::commission::{self, State, agenda_item, ballot, recusal, seat};
use entity::organisation::Capacity;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use super::types::Code;
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Halt, Stop, wrong};

/// The item that is worked on, in its open commission, by somebody who may.
///
/// # Errors
/// Not found, not sitting, recused, not present.
pub(super) async fn item(
    op: &Op<'_>,
    id: &ID,
) -> Result<(agenda_item::Model, commission::Model), Stop<Code>> {
    let item = op.load::<agenda_item::Entity>(id).await?;
    let commission = op.linked::<commission::Entity>(item.commission_id).await?;
    if commission.state != State::Open {
        return wrong(Code::NotSitting, "agendaItemId");
    }
    let who = op.principal()?;
    if who.organisation == item.referrer_id || recused(op, item.id).await?.contains(&who.organisation) {
        return wrong(Code::Recused, "agendaItemId");
    }
    if !who.can(Capacity::Coordinate) && !present(op, commission.id).await?.contains(&who.organisation) {
        return wrong(Code::NotPresent, "agendaItemId");
    }
    Ok((item, commission))
}

/// How many organisations count for an item now.
///
/// # Errors
/// The quorum is missing, a fault.
pub(super) async fn quorum(
    op: &Op<'_>,
    item: &agenda_item::Model,
    commission: &commission::Model,
) -> Result<i32, Stop<Code>> {
    let present = present(op, commission.id).await?;
    let counting = counting(&present, item.referrer_id, &recused(op, item.id).await?);
    let counting = i32::try_from(counting).unwrap_or(i32::MAX);
    if counting < commission.quorum {
        return wrong(Code::QuorumMissing, "agendaItemId");
    }
    Ok(counting)
}

/// Whether a vote on an item lets an outcome be decided, where one was asked: as many must have voted as the quorum asks, and
/// no other outcome may have been chosen more often.
///
/// # Errors
/// The vote is awaited, the vote differs, a fault.
pub(super) async fn voted(
    op: &Op<'_>,
    item: &agenda_item::Model,
    commission: &commission::Model,
    outcome: Outcome,
) -> Result<(), Stop<Code>> {
    if item.vote_asked_at.is_none() {
        return Ok(());
    }
    let ballots = rows::beside::<ballot::Entity>()
        .filter(ballot::Column::AgendaItemId.eq(item.id))
        .all(op.tx())
        .await?;
    let choices: Vec<_> = ballots.iter().map(|ballot| ballot.choice).collect();
    if i32::try_from(choices.len()).is_ok_and(|cast| cast < commission.quorum) {
        return wrong(Code::VoteAwaited, "agendaItemId");
    }
    if !ballot::lets(&choices, outcome) {
        return wrong(Code::VoteDiffers, "outcome");
    }
    Ok(())
}

/// The organisations present.
///
/// # Errors
/// A fault.
pub(super) async fn present(op: &Op<'_>, commission: Uuid) -> Result<Vec<Uuid>, Halt> {
    let seats = rows::beside::<seat::Entity>()
        .filter(seat::Column::CommissionId.eq(commission))
        .filter(seat::Column::PresentSince.is_not_null())
        .all(op.tx())
        .await?;
    Ok(seats.into_iter().map(|seat| seat.organisation_id).collect())
}

async fn recused(op: &Op<'_>, item: Uuid) -> Result<Vec<Uuid>, Halt> {
    let recusals = rows::beside::<recusal::Entity>()
        .filter(recusal::Column::AgendaItemId.eq(item))
        .all(op.tx())
        .await?;
    Ok(recusals
        .into_iter()
        .map(|recusal| recusal.organisation_id)
        .collect())
}

/// The items of a commission, locked with it.
///
/// # Errors
/// A fault.
pub(super) async fn items(op: &Op<'_>, commission: Uuid) -> Result<Vec<agenda_item::Model>, Halt> {
    Ok(op
        .within::<agenda_item::Entity>()
        .filter(agenda_item::Column::CommissionId.eq(commission))
        .all(op.tx())
        .await?)
}
