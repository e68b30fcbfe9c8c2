//! What hangs on a commission, an item or a case, read for many at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::commission::state::ItemState;
use entity::commission::{agenda_item, seat};
use entity::{case_file, fact, organisation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::policy::rows;

/// The last settled decision on a case this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DecisionOn(pub(crate) Uuid);

/// The agenda of a commission this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ItemsOf(pub(crate) Uuid);

/// How many cases the agenda of a commission this actor sees has, and how many of them are decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SizeOf(pub(crate) Uuid);

/// How many things have happened in a commission this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct RevisionOf(pub(crate) Uuid);

/// The seats of a commission this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SeatsOf(pub(crate) Uuid);

/// The case behind an item this actor sees, and what kind of organisation referred it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Behind(pub(crate) Uuid);

impl Loader<DecisionOn> for Reads {
    type Value = agenda_item::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[DecisionOn]) -> Result<HashMap<DecisionOn, Self::Value>, Self::Error> {
        // Asked of cases that were seen already: referrers may know the decision, not the agenda.
        let found = rows::beside::<agenda_item::Entity>()
            .filter(agenda_item::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .filter(agenda_item::Column::State.eq(ItemState::Settled))
            .order_by_asc(agenda_item::Column::DecidedAt)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .map(|item| (DecisionOn(item.case_id), item))
            .collect())
    }
}

impl Loader<SizeOf> for Reads {
    /// All, and the decided ones.
    type Value = (i64, i64);
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[SizeOf]) -> Result<HashMap<SizeOf, Self::Value>, Self::Error> {
        use agenda_item::Column::{CommissionId, Id, State};
        let counts: Vec<(Uuid, ItemState, i64)> = rows::seen::<agenda_item::Entity>(&self.actor)
            .filter(CommissionId.is_in(keys.iter().map(|key| key.0)))
            .select_only()
            .column(CommissionId)
            .column(State)
            .column_as(Id.count(), "items")
            .group_by(CommissionId)
            .group_by(State)
            .into_tuple()
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let mut sizes: HashMap<SizeOf, Self::Value> = HashMap::new();
        for (commission, state, count) in counts {
            let (all, decided) = sizes.entry(SizeOf(commission)).or_default();
            *all += count;
            if state == ItemState::Settled {
                *decided += count;
            }
        }
        Ok(sizes)
    }
}

impl Loader<RevisionOf> for Reads {
    type Value = i64;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[RevisionOf]) -> Result<HashMap<RevisionOf, i64>, Self::Error> {
        use fact::subject::Column::{N, SubjectId};
        // Asked of commissions that were seen already; a number tells nothing of what happened.
        let latest: Vec<(Uuid, i64)> = rows::beside::<fact::subject::Entity>()
            .filter(SubjectId.is_in(keys.iter().map(|key| key.0)))
            .select_only()
            .column(SubjectId)
            .column_as(N.max(), "latest")
            .group_by(SubjectId)
            .into_tuple()
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let latest = latest.into_iter();
        Ok(latest.map(|(id, n)| (RevisionOf(id), n)).collect())
    }
}

impl Loader<ItemsOf> for Reads {
    type Value = Vec<agenda_item::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[ItemsOf]) -> Result<HashMap<ItemsOf, Self::Value>, Self::Error> {
        let found = rows::seen::<agenda_item::Entity>(&self.actor)
            .filter(agenda_item::Column::CommissionId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(agenda_item::Column::Rank)
            .order_by_asc(agenda_item::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |item| item.commission_id))
    }
}

impl Loader<SeatsOf> for Reads {
    type Value = Vec<(seat::Model, organisation::Model)>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[SeatsOf]) -> Result<HashMap<SeatsOf, Self::Value>, Self::Error> {
        let failed = |error: sea_orm::DbErr| Arc::new(Fault::from(error));
        let seats = rows::beside::<seat::Entity>()
            .filter(seat::Column::CommissionId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(seat::Column::OrganisationId)
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        // Who sits together knows of one another.
        let called = rows::beside::<organisation::Entity>()
            .filter(organisation::Column::Id.is_in(seats.iter().map(|seat| seat.organisation_id)))
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        let called: HashMap<Uuid, organisation::Model> =
            called.into_iter().map(|row| (row.id, row)).collect();
        let pairs = seats
            .into_iter()
            .filter_map(|seat| {
                called
                    .get(&seat.organisation_id)
                    .cloned()
                    .map(|called| (seat, called))
            })
            .collect();
        Ok(grouped(keys, |key| key.0, pairs, |(seat, _)| seat.commission_id))
    }
}

impl Loader<Behind> for Reads {
    type Value = (case_file::Model, Option<organisation::Kind>);
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[Behind]) -> Result<HashMap<Behind, Self::Value>, Self::Error> {
        let failed = |error: sea_orm::DbErr| Arc::new(Fault::from(error));
        // Asked of items that were seen already; what is answered of the case is its sheet.
        let cases = rows::beside::<case_file::Entity>()
            .filter(case_file::Column::Id.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        let referrers = rows::beside::<organisation::Entity>()
            .filter(organisation::Column::Id.is_in(cases.iter().map(|case| case.referrer_id)))
            .all(&self.app.db)
            .await
            .map_err(failed)?;
        let kinds: HashMap<Uuid, organisation::Kind> =
            referrers.into_iter().map(|row| (row.id, row.kind)).collect();
        Ok(cases
            .into_iter()
            .map(|case| {
                let kind = kinds.get(&case.referrer_id).copied();
                (Behind(case.id), (case, kind))
            })
            .collect())
    }
}
