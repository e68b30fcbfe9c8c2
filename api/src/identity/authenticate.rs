//! From a token or a cookie to an actor, as the database has it now: a suspended partner is refused at its next
//! request, whatever its token says.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::Moment;
use entity::account::membership;
use entity::account::membership::Role;
use entity::organisation::{self, Capacity, app_client};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::{sessions, tokens};
use crate::app::App;
use crate::fault::Fault;
use crate::policy::{Actor, Principal, actor};

/// The actor of an access token, or nobody.
///
/// # Errors
/// The database does not answer.
pub async fn by_token(app: &App, token: &str) -> Result<Actor, Fault> {
    let Some(claims) = tokens::verify(&app.keys, &app.config.http.public_url, token) else {
        return Ok(Actor::Anonymous);
    };
    let known = match claims.scope {
        None => {
            let seconds = claims.auth_time.unwrap_or(claims.iat);
            let at = Moment(i64::try_from(seconds).unwrap_or_default() * 1000);
            since(member(app, claims.sub, claims.deciding).await?, at)
        }
        Some(scope) => client(app, claims.sub, &scope).await?,
    };
    Ok(known.map_or(Actor::Anonymous, Actor::Known))
}

/// The actor of a browser's session, or nobody.
///
/// # Errors
/// The database does not answer.
pub async fn by_session(app: &App, cookie: &str) -> Result<Actor, Fault> {
    let Some((open, Some(member), Some(organisation))) = sessions::find(app, cookie).await? else {
        return Ok(Actor::Anonymous);
    };
    let known = acting(&member, organisation, open.deciding);
    Ok(since(known, sessions::opened_at(&open)).map_or(Actor::Anonymous, Actor::Known))
}

fn since(known: Option<Principal>, at: Moment) -> Option<Principal> {
    known.map(|known| Principal {
        signed_in_at: Some(at),
        ..known
    })
}

/// A member that may act now.
///
/// # Errors
/// The database does not answer.
pub async fn member(app: &App, id: Uuid, deciding: bool) -> Result<Option<Principal>, Fault> {
    let found = membership::Entity::find_by_id(id)
        .find_also_related(organisation::Entity)
        .one(&app.db)
        .await?;
    let Some((member, Some(organisation))) = found else {
        return Ok(None);
    };
    Ok(acting(&member, organisation, deciding))
}

/// Who acts as a member of an organisation; nobody where either may not act.
fn acting(
    member: &membership::Model,
    organisation: organisation::Model,
    deciding: bool,
) -> Option<Principal> {
    if member.suspended_at.is_some() || !organisation.is_active() {
        return None;
    }
    let held: Vec<_> = member
        .capacities
        .0
        .iter()
        .copied()
        .filter(|held| organisation.capacities.0.contains(held))
        .collect();
    Some(Principal {
        id: member.id,
        account: Some(member.account_id),
        territory: organisation.territory_id,
        organisation: organisation.id,
        role: member.role,
        capacities: actor::of_session(&held, deciding),
        audiences: organisation.audiences.0,
        signed_in_at: None,
        scopes: None,
    })
}

async fn client(app: &App, id: Uuid, scope: &str) -> Result<Option<Principal>, Fault> {
    let found = app_client::Entity::find_by_id(id)
        .find_also_related(organisation::Entity)
        .one(&app.db)
        .await?;
    let Some((client, Some(organisation))) = found else {
        return Ok(None);
    };
    if client.revoked_at.is_some() || !organisation.is_active() {
        return Ok(None);
    }
    let capacities = held_by_client(&client, &organisation);
    let asked = scope
        .split(' ')
        .filter(|scope| client.scopes.0.iter().any(|granted| granted == scope));
    Ok(Some(Principal {
        id,
        account: None,
        territory: organisation.territory_id,
        organisation: organisation.id,
        role: Role::Agent,
        capacities,
        audiences: organisation.audiences.0,
        signed_in_at: None,
        scopes: Some(asked.map(str::to_owned).collect()),
    }))
}

/// What an application may do: what its organisation may, and who created it could.
#[must_use]
pub fn held_by_client(client: &app_client::Model, organisation: &organisation::Model) -> Vec<Capacity> {
    let bound = |capacity: &Capacity| {
        let kept = client.capacities.as_ref();
        kept.is_none_or(|kept| kept.0.contains(capacity))
    };
    let held: Vec<_> = organisation.capacities.0.iter().copied().filter(bound).collect();
    actor::of_session(&held, false)
}
