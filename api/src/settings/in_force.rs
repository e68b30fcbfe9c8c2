//! The settings in force: the newest version, or version 0, what every territory starts with.

use entity::Moment;
use entity::settings::{self, Content};
use sea_orm::{ConnectionTrait, QueryOrder};
use uuid::Uuid;

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
