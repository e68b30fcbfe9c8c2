//! The settings in force: the newest version, or version 0, what every territory starts with; and what they mean for a verb.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use chrono_tz::Tz;
use entity::Moment;
use entity::account::Language;
use entity::settings::{self, Content};
use sea_orm::{ConnectionTrait, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::graphql::loaders::Reads;
use crate::policy::rows;
use crate::problem::Halt;

/// The settings in force in a territory.
///
/// # Errors
/// A fault.
pub(crate) async fn of(db: &impl ConnectionTrait, territory: Uuid) -> Result<settings::Model, Halt> {
    let newest = rows::of_territory::<settings::Entity>(territory)
        .order_by_desc(settings::Column::Version)
        .one(db)
        .await?;
    Ok(newest.unwrap_or_else(|| settings::Model {
        id: Uuid::nil(),
        territory_id: territory,
        version: 0,
        content: Content::default(),
        logo_id: None,
        changed_by: Uuid::nil(),
        created_at: Moment::default(),
    }))
}

/// Whether the programme works on the day of a moment, in the territory's time zone.
///
/// # Errors
/// A fault.
pub(crate) async fn works_at(db: &impl ConnectionTrait, territory: Uuid, at: Moment) -> Result<bool, Halt> {
    let calendar = of(db, territory).await?.content.calendar;
    let zone = calendar.time_zone.parse().unwrap_or(Tz::UTC);
    Ok(calendar.works_on(at.to_utc().with_timezone(&zone).date_naive()))
}

/// The language somebody is written to in: the one they wish where the territory offers it, or the first one it offers.
///
/// # Errors
/// A fault.
pub(crate) async fn offered(
    db: &impl ConnectionTrait,
    territory: Uuid,
    wished: Language,
) -> Result<Language, Halt> {
    Ok(of(db, territory).await?.content.offered(wished))
}

/// What is in force in a territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct InForce(pub(crate) Uuid);

impl Loader<InForce> for Reads {
    type Value = Content;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[InForce]) -> Result<HashMap<InForce, Content>, Self::Error> {
        let mut found = HashMap::new();
        // One, as a rule: an actor's own territory.
        for key in keys {
            let settings = of(&self.app.db, key.0).await.map_err(|halt| match halt {
                Halt::Fault(fault) => Arc::new(fault),
                other => Arc::new(Fault::because("settings in force", format!("{other:?}"))),
            })?;
            found.insert(*key, settings.content);
        }
        Ok(found)
    }
}
