//! The fact of a device's handover: two statements for a whole page of devices.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use entity::fact;
use sea_orm::{ColumnTrait, QueryFilter};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::Reads;
use crate::policy::rows;

/// The fact of a device's handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ProofOf(pub(super) Uuid);

impl Loader<ProofOf> for Reads {
    type Value = fact::Model;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[ProofOf]) -> Result<HashMap<ProofOf, Self::Value>, Self::Error> {
        let read = async {
            let subjects = rows::beside::<fact::subject::Entity>()
                .filter(fact::subject::Column::SubjectId.is_in(keys.iter().map(|key| key.0)))
                .all(&self.app.db)
                .await?;
            let facts = rows::seen::<fact::Entity>(&self.actor)
                .filter(fact::Column::Kind.eq(fact::Kind::DeviceHandedOver))
                .filter(fact::Column::Id.is_in(subjects.iter().map(|subject| subject.fact_id)))
                .all(&self.app.db)
                .await?;
            let mut facts: HashMap<Uuid, fact::Model> =
                facts.into_iter().map(|fact| (fact.id, fact)).collect();
            let of = |subject: fact::subject::Model| {
                Some((ProofOf(subject.subject_id), facts.remove(&subject.fact_id)?))
            };
            Ok(subjects.into_iter().filter_map(of).collect())
        };
        read.await
            .map_err(|error: sea_orm::DbErr| Arc::new(Fault::from(error)))
    }
}
