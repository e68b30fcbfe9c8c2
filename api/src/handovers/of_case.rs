//! What hangs on a case or a handover, read for many at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::case_file::criteria::Needs;
use entity::handover::{self, State, support};
use entity::organisation::Capacity;
use entity::{Moment, case_file, device, organisation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::op::Op;
use crate::policy::rows;
use crate::problem::Halt;

/// Whether an appointment of a case is to come: the state of an exchanged case does not say.
pub(super) async fn is_planned(op: &Op<'_>, case: Uuid) -> Result<bool, Halt> {
    let planned = op
        .within::<handover::Entity>()
        .filter(handover::Column::CaseId.eq(case))
        .filter(handover::Column::State.eq(handover::State::Planned))
        .one(op.tx())
        .await?;
    Ok(planned.is_some())
}

/// The device of an appointment, for the coordinator and for whoever hands it over: not for its donor, who may have referred
/// the person, and must not learn who got which (I6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct DeviceAt(pub(crate) Uuid);

impl Loader<DeviceAt> for Reads {
    type Value = device::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[DeviceAt]) -> Result<HashMap<DeviceAt, Self::Value>, Self::Error> {
        let Some(who) = self.actor.principal() else {
            return Ok(HashMap::new());
        };
        let mut by = vec![Capacity::Coordinate, Capacity::HandOver];
        by.retain(|capacity| who.can(*capacity));
        let found = rows::seen_by::<device::Entity>(who, &by)
            .filter(device::Column::Id.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found.into_iter().map(|row| (DeviceAt(row.id), row)).collect())
    }
}

/// The last appointment of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct HandoverOf(pub(crate) Uuid);

/// The name of the place of an appointment that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PlaceOf(pub(crate) Uuid);

/// What the person of an appointment that was seen needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct NeedsOf(pub(crate) Uuid);

impl Loader<HandoverOf> for Reads {
    type Value = handover::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[HandoverOf]) -> Result<HashMap<HandoverOf, Self::Value>, Self::Error> {
        let found = rows::seen::<handover::Entity>(&self.actor)
            .filter(handover::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(handover::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .map(|row| (HandoverOf(row.case_id), row))
            .collect())
    }
}

impl Loader<PlaceOf> for Reads {
    type Value = String;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[PlaceOf]) -> Result<HashMap<PlaceOf, String>, Self::Error> {
        let found = rows::beside::<organisation::Entity>()
            .filter(organisation::Column::Id.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found.into_iter().map(|row| (PlaceOf(row.id), row.name)).collect())
    }
}

impl Loader<NeedsOf> for Reads {
    type Value = Needs;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[NeedsOf]) -> Result<HashMap<NeedsOf, Needs>, Self::Error> {
        let found = rows::beside::<case_file::Entity>()
            .filter(case_file::Column::Id.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found
            .into_iter()
            .filter_map(|row| Some((NeedsOf(row.id), row.criteria.needs?)))
            .collect())
    }
}

/// The slots of a session that was seen whose appointments are to come or took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TakenOf(pub(crate) Uuid);

impl Loader<TakenOf> for Reads {
    type Value = Vec<Moment>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[TakenOf]) -> Result<HashMap<TakenOf, Self::Value>, Self::Error> {
        let found: Vec<(Option<Uuid>, Moment)> = rows::beside::<handover::Entity>()
            .select_only()
            .column(handover::Column::SessionId)
            .column(handover::Column::PlannedFor)
            .filter(handover::Column::SessionId.is_in(keys.iter().map(|key| key.0)))
            .filter(handover::Column::State.is_in([State::Planned, State::Done]))
            .into_tuple()
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let mut taken: HashMap<_, Vec<Moment>> = HashMap::new();
        for (session, at) in found {
            taken
                .entry(TakenOf(session.unwrap_or_default()))
                .or_default()
                .push(at);
        }
        Ok(taken)
    }
}

/// The appointments of a session that this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct AppointmentsOf(pub(crate) Uuid);

impl Loader<AppointmentsOf> for Reads {
    type Value = Vec<handover::Model>;
    type Error = Arc<Fault>;

    async fn load(
        &self,
        keys: &[AppointmentsOf],
    ) -> Result<HashMap<AppointmentsOf, Self::Value>, Self::Error> {
        let found = rows::seen::<handover::Entity>(&self.actor)
            .filter(handover::Column::SessionId.is_in(keys.iter().map(|key| key.0)))
            .filter(handover::Column::State.ne(State::Cancelled))
            .order_by_asc(handover::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(
            keys,
            |key| key.0,
            found,
            |row| row.session_id.unwrap_or_default(),
        ))
    }
}

/// How often nobody came for a case, as far as this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct MissedOf(pub(crate) Uuid);

impl Loader<MissedOf> for Reads {
    type Value = i32;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[MissedOf]) -> Result<HashMap<MissedOf, i32>, Self::Error> {
        let found = rows::seen::<handover::Entity>(&self.actor)
            .filter(handover::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .filter(handover::Column::State.eq(State::Missed))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        let mut missed = HashMap::new();
        for handover in found {
            *missed.entry(MissedOf(handover.case_id)).or_default() += 1;
        }
        Ok(missed)
    }
}

/// The support sessions after a handover that this actor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct SupportOf(pub(crate) Uuid);

impl Loader<SupportOf> for Reads {
    type Value = Vec<support::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[SupportOf]) -> Result<HashMap<SupportOf, Self::Value>, Self::Error> {
        let found = rows::seen::<support::Entity>(&self.actor)
            .filter(support::Column::HandoverId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(support::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.handover_id))
    }
}
