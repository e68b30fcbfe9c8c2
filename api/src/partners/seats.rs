//! Who asks, and for whom a person may act, in every territory of the instance: the one thing told across territories, and to
//! that person alone. And the names of members already seen.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{ID, SimpleObject};
use entity::account::membership::{self, Role};
use entity::organisation::{self, app_client};
use entity::{account, territory};
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

/// Who asks, as the person or the application that it is.
pub(super) struct Seat {
    /// The name of the person, or of the application.
    pub(super) name: String,
    /// The organisation acted for.
    pub(super) organisation: organisation::Model,
    /// Its programme.
    pub(super) territory: territory::Model,
    /// For whom else the person may act, and this one: the oldest first.
    pub(super) memberships: Vec<OwnMembership>,
}

/// The seat of who asks, in one statement: every page asks for it.
///
/// # Errors
/// Not found, a fault.
pub(super) async fn of(cx: &Cx, who: &Principal) -> Result<Seat, Halt> {
    let seat = match who.account {
        Some(account) => of_person(cx, who, account).await?,
        None => of_software(cx, who).await?,
    };
    seat.ok_or(Halt::NotFound)
}

async fn of_person(cx: &Cx, who: &Principal, account: Uuid) -> Result<Option<Seat>, Halt> {
    let mine = rows::beside::<membership::Entity>()
        .filter(membership::Column::AccountId.eq(account))
        .filter(membership::Column::SuspendedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .find_also_related(account::Entity)
        .find_also_related(organisation::Entity)
        .find_also(membership::Entity, territory::Entity)
        .all(&cx.app.db)
        .await?;
    let (mut seat, mut memberships) = (None, vec![]);
    for (member, account, organisation, territory) in mine {
        let (Some(account), Some(organisation), Some(territory)) = (account, organisation, territory) else {
            continue;
        };
        let current = member.id == who.id;
        if organisation.is_active() {
            memberships.push(OwnMembership {
                membership_id: id::encode::<membership::Entity>(member.id),
                organisation: organisation.name.clone(),
                territory: territory.name.clone(),
                role: member.role,
                current,
            });
        }
        if current {
            seat = Some((account.name, organisation, territory));
        }
    }
    Ok(seat.map(|(name, organisation, territory)| Seat {
        name,
        organisation,
        territory,
        memberships,
    }))
}

async fn of_software(cx: &Cx, who: &Principal) -> Result<Option<Seat>, Halt> {
    let found = rows::beside::<app_client::Entity>()
        .filter(app_client::Column::Id.eq(who.id))
        .find_also_related(organisation::Entity)
        .find_also_related(territory::Entity)
        .one(&cx.app.db)
        .await?;
    let Some((client, Some(organisation), Some(territory))) = found else {
        return Ok(None);
    };
    Ok(Some(Seat {
        name: client.name,
        organisation,
        territory,
        memberships: vec![],
    }))
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
