//! The only way to rows. `seen` is what an actor is answered from; `of_territory` is what the rules of a verb need
//! beside it, never shown as it is.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads tables"
)]

use chrono_tz::Tz;
use entity::organisation::Capacity;
use entity::territory;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, QueryFilter, Select};
use uuid::Uuid;

use super::actor::{Actor, Principal};
use super::scope::{Scoped, change, condition};

/// The rows this actor sees, by all it may do.
pub fn seen<E: Scoped>(actor: &Actor) -> Select<E> {
    match actor {
        Actor::Anonymous => E::find().filter(sea_orm::sea_query::Expr::val(1).eq(0)),
        Actor::Known(who) => seen_by::<E>(who, &who.capacities),
    }
}

/// The rows this actor sees by these capacities alone.
pub fn seen_by<E: Scoped>(who: &Principal, capacities: &[Capacity]) -> Select<E> {
    E::find().filter(condition::<E>(who, capacities))
}

/// The rows this actor may change by these capacities.
pub fn changed_by<E: Scoped>(who: &Principal, capacities: &[Capacity]) -> Select<E> {
    E::find().filter(change::<E>(who, capacities))
}

/// The rows of a territory, for a rule to look at.
pub fn of_territory<E: Scoped>(territory: Uuid) -> Select<E> {
    E::find().filter(E::TERRITORY.eq(territory))
}

/// The time zone of a territory: days and hours are the city's.
///
/// # Errors
/// The database does not answer.
pub async fn zone(db: &impl ConnectionTrait, territory: Uuid) -> Result<Tz, DbErr> {
    let row = beside::<territory::Entity>()
        .filter(territory::Column::Id.eq(territory))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.time_zone.parse().ok()).unwrap_or(Tz::UTC))
}

/// Rows of a table that is only reached through another row already found (drives of a device, seats of a commission) or by
/// what only who was told it can know (the fingerprint of a fact).
pub fn beside<E: EntityTrait>() -> Select<E> {
    E::find()
}
