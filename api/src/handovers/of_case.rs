//! What hangs on a case or a handover, read for many at once.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::case_file::criteria::Needs;
use entity::{case_file, handover, organisation};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::Reads;
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
