//! For whom a person may act, in every territory of the instance: the one thing told across territories, and to that person
//! alone. And the names of members already seen.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{ID, SimpleObject};
use entity::account::membership::{self, Role};
use entity::{account, organisation, territory};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::graphql::loaders::Reads;
use crate::policy::{Principal, rows};
use crate::problem::Halt;

/// One organisation a person may act for.
#[derive(Debug, SimpleObject)]
pub struct OwnMembership {
    /// The membership, for `switchMembership`.
    pub membership_id: ID,
    /// The name of the organisation.
    pub organisation: String,
    /// The name of the programme.
    pub territory: String,
    /// How far the person may act there.
    pub role: Role,
    /// Whether it is the one acted for now.
    pub current: bool,
}

/// The memberships of an account that may act now, the oldest first.
///
/// # Errors
/// A fault.
pub(super) async fn of(cx: &Cx, who: &Principal) -> Result<Vec<OwnMembership>, Halt> {
    let Some(account) = who.account else {
        return Ok(vec![]);
    };
    let db = &cx.app.db;
    let mine = rows::beside::<membership::Entity>()
        .filter(membership::Column::AccountId.eq(account))
        .filter(membership::Column::SuspendedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(db)
        .await?;
    let of = |key: fn(&membership::Model) -> Uuid| mine.iter().map(key).collect::<Vec<_>>();
    let organisations = rows::beside::<organisation::Entity>()
        .filter(organisation::Column::Id.is_in(of(|member| member.organisation_id)))
        .all(db)
        .await?;
    let territories = rows::beside::<territory::Entity>()
        .filter(territory::Column::Id.is_in(of(|member| member.territory_id)))
        .all(db)
        .await?;
    let seat = |member: &membership::Model| {
        let organisation = organisations
            .iter()
            .find(|found| found.id == member.organisation_id && found.is_active())?;
        let territory = territories.iter().find(|found| found.id == member.territory_id)?;
        Some(OwnMembership {
            membership_id: id::encode::<membership::Entity>(member.id),
            organisation: organisation.name.clone(),
            territory: territory.name.clone(),
            role: member.role,
            current: member.id == who.id,
        })
    };
    Ok(mine.iter().filter_map(seat).collect())
}

/// The name of an account, for a membership that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct NameOf(pub(super) Uuid);

impl Loader<NameOf> for Reads {
    type Value = String;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[NameOf]) -> Result<HashMap<NameOf, String>, Self::Error> {
        let found = rows::beside::<account::Entity>()
            .filter(account::Column::Id.is_in(keys.iter().map(|key| key.0)))
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(found.into_iter().map(|row| (NameOf(row.id), row.name)).collect())
    }
}
