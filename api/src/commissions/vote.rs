//! Who takes part in an item, and how it is voted on, read for many at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{Result, SimpleObject};
use entity::Moment;
use entity::commission::ballot::{self, Choice, tally};
use entity::commission::quorum::counting as counted;
use entity::commission::{agenda_item, recusal};
use entity::organisation::Capacity;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::decision::SeatsOf;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::{Reads, grouped};
use crate::policy::rows;

/// How many organisations made a choice.
#[derive(Clone, Copy, Debug, SimpleObject)]
#[graphql(name = "VoteCount")]
pub struct Count {
    /// The choice.
    pub choice: Choice,
    /// How many made it.
    pub count: i32,
}

/// How an item is voted on: openly, an organisation having one ballot.
#[derive(Clone, Debug, SimpleObject)]
pub struct Vote {
    /// When it was put to the vote.
    pub asked_at: Moment,
    /// How many made each of the choices that somebody made.
    pub counts: Vec<Count>,
    /// How many voted.
    pub cast: i32,
    /// What the caller's organisation chose; null where it did not vote.
    pub mine: Option<Choice>,
}

/// The organisations recused of an item this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RecusedOf(pub(crate) Uuid);

/// The ballots on an item this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct BallotsOf(pub(crate) Uuid);

/// Whether somebody holds sittings, and may know who takes no part in what.
fn holds(cx: &Cx) -> bool {
    cx.actor
        .principal()
        .is_some_and(|who| who.can(Capacity::Coordinate))
}

/// How many organisations that are present count for an item.
pub(super) async fn counting(cx: &Cx, item: &agenda_item::Model) -> Result<Option<i32>> {
    if !holds(cx) {
        return Ok(None);
    }
    let seats = cx.loaders.get(SeatsOf(item.commission_id)).await;
    let seats = seats.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
    let present = seats.iter().filter(|(seat, _)| seat.present_since.is_some());
    let present: Vec<_> = present.map(|(seat, _)| seat.organisation_id).collect();
    let counting = counted(&present, item.referrer_id, &recused(cx, item).await?);
    Ok(Some(i32::try_from(counting).unwrap_or(i32::MAX)))
}

/// How many organisations take no part in an item.
pub(super) async fn recusals(cx: &Cx, item: &agenda_item::Model) -> Result<Option<i32>> {
    if !holds(cx) {
        return Ok(None);
    }
    Ok(Some(
        i32::try_from(recused(cx, item).await?.len()).unwrap_or(i32::MAX),
    ))
}

/// Whether the caller's organisation takes part in an item.
pub(super) async fn takes_part(cx: &Cx, item: &agenda_item::Model) -> Result<bool> {
    let Some(who) = cx.actor.principal() else {
        return Ok(false);
    };
    let recused = recused(cx, item).await?;
    Ok(who.organisation != item.referrer_id && !recused.contains(&who.organisation))
}

/// How an item is voted on.
pub(super) async fn of(cx: &Cx, item: &agenda_item::Model) -> Result<Option<Vote>> {
    let Some(asked_at) = item.vote_asked_at else {
        return Ok(None);
    };
    let ballots = cx.loaders.get(BallotsOf(item.id)).await;
    let ballots = ballots.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
    let choices: Vec<_> = ballots.iter().map(|ballot| ballot.choice).collect();
    let number = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    let who = cx.actor.principal().map(|who| who.organisation);
    let mine = ballots
        .iter()
        .find(|ballot| Some(ballot.organisation_id) == who)
        .map(|ballot| ballot.choice);
    let counts = tally(&choices).into_iter().map(|(choice, count)| Count {
        choice,
        count: number(count),
    });
    Ok(Some(Vote {
        asked_at,
        counts: counts.collect(),
        cast: number(choices.len()),
        mine,
    }))
}

async fn recused(cx: &Cx, item: &agenda_item::Model) -> Result<Vec<Uuid>> {
    let recused = cx.loaders.get(RecusedOf(item.id)).await;
    let recused = recused.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
    Ok(recused.iter().map(|recusal| recusal.organisation_id).collect())
}

impl Loader<RecusedOf> for Reads {
    type Value = Vec<recusal::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[RecusedOf]) -> Result<HashMap<RecusedOf, Self::Value>, Self::Error> {
        let found = rows::beside::<recusal::Entity>()
            .filter(recusal::Column::AgendaItemId.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |one| one.agenda_item_id))
    }
}

impl Loader<BallotsOf> for Reads {
    type Value = Vec<ballot::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[BallotsOf]) -> Result<HashMap<BallotsOf, Self::Value>, Self::Error> {
        let found = rows::beside::<ballot::Entity>()
            .filter(ballot::Column::AgendaItemId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(ballot::Column::OrganisationId)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |one| one.agenda_item_id))
    }
}
