//! Browser sessions: the cookie holds a random value, the database its hash.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::Moment;
use entity::access::Kind;
use entity::account::{self, membership, session};
use entity::organisation::{self, Capacity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::keys::{random_secret, sha256_hex};
use super::{access, passwords, second_step};
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;
use crate::policy::Principal;

pub(crate) use super::access::visit_before;
pub use super::open_link::sign_in_by_link;
pub use super::request_link::{Asked, request_link};
pub use super::second_step::{Second, complete};

/// How long a session lasts, in seconds.
pub const LIFETIME_SECONDS: i64 = 12 * 3600;

/// An open session, its membership and the organisation acted for.
type Open = (
    session::Model,
    Option<membership::Model>,
    Option<organisation::Model>,
);

/// How a sign-in ended.
#[derive(Debug, PartialEq, Eq)]
pub enum SignIn {
    /// As this membership.
    Known(Uuid),
    /// The first step is done, and the account asks for a second: the token that goes on.
    SecondStep(String),
    /// Address or password are wrong, or the account may not act: which one is not told.
    Refused,
    /// Too many attempts failed; wait.
    Throttled,
}

/// Checks an address and a password.
///
/// # Errors
/// The database does not answer.
pub async fn sign_in(app: &App, email: &str, password: String, from: &str) -> Result<SignIn, Fault> {
    let email = email.trim().to_lowercase();
    if app.throttle.must_wait(&email, from) {
        return Ok(SignIn::Throttled);
    }
    let account = account::Entity::find()
        .filter(account::Column::Email.eq(&email))
        .one(&app.db)
        .await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let known = passwords::verify(password, hash).await?;
    let member = match &account {
        Some(account) => first_membership(app, account.id).await?,
        None => None,
    };
    match member {
        Some(member) if known => {
            app.throttle.succeeded(&email, from);
            second_step::or_in(app, &member).await
        }
        member => {
            app.throttle.failed(&email, from);
            if let Some(member) = member {
                access::of_member(app, &member, Kind::SignInDenied).await?;
            }
            Ok(SignIn::Refused)
        }
    }
}

/// Writes in the access log what a member did with its own account.
///
/// # Errors
/// The database does not answer.
pub async fn note_of(app: &App, membership: Uuid, kind: Kind) -> Result<(), Fault> {
    match membership::Entity::find_by_id(membership).one(&app.db).await? {
        Some(member) => access::of_member(app, &member, kind).await,
        None => Ok(()),
    }
}

/// The oldest membership of an account that may act.
pub(super) async fn first_membership(app: &App, account: Uuid) -> Result<Option<membership::Model>, Fault> {
    let memberships = membership::Entity::find()
        .filter(membership::Column::AccountId.eq(account))
        .filter(membership::Column::SuspendedAt.is_null())
        .order_by_asc(membership::Column::Id)
        .all(&app.db)
        .await?;
    for membership in memberships {
        if super::authenticate::member(app, membership.id, false)
            .await?
            .is_some()
        {
            return Ok(Some(membership));
        }
    }
    Ok(None)
}

/// Opens a session; answers the cookie's value.
///
/// # Errors
/// The database does not answer.
pub async fn open(app: &App, membership: Uuid, deciding: bool) -> Result<String, Fault> {
    go_on(app, membership, deciding, real_now()).await
}

/// Opens another session for who has one, to do the same.
///
/// # Errors
/// The database does not answer.
pub async fn anew(app: &App, who: &Principal) -> Result<String, Fault> {
    open(app, who.id, who.can(Capacity::Decide)).await
}

/// Opens a session of a person who signed in at that moment: acting for another organisation is no new sign-in, and lasts no
/// longer.
///
/// # Errors
/// The database does not answer.
pub async fn go_on(app: &App, membership: Uuid, deciding: bool, signed_in: Moment) -> Result<String, Fault> {
    let cookie = random_secret();
    let row = session::Model {
        token_hash: sha256_hex(cookie.as_bytes()),
        membership_id: membership,
        deciding,
        expires_at: signed_in.plus_millis(LIFETIME_SECONDS * 1000),
    };
    let _turn = app.write_turn.lock().await;
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lt(real_now()))
        .exec(&app.db)
        .await?;
    session::Entity::insert(row.into_active_model())
        .exec_without_returning(&app.db)
        .await?;
    Ok(cookie)
}

/// When the person of a session signed in.
#[must_use]
pub fn opened_at(session: &session::Model) -> Moment {
    session.expires_at.plus_millis(-LIFETIME_SECONDS * 1000)
}

/// A session that is still open, with its membership and the organisation acted for: one statement, since every page asks.
///
/// # Errors
/// The database does not answer.
pub(super) async fn find(app: &App, cookie: &str) -> Result<Option<Open>, Fault> {
    Ok(session::Entity::find_by_id(sha256_hex(cookie.as_bytes()))
        .filter(session::Column::ExpiresAt.gt(real_now()))
        .find_also_related(membership::Entity)
        .and_also_related(organisation::Entity)
        .one(&app.db)
        .await?)
}

/// Ends a session.
///
/// # Errors
/// The database does not answer.
pub async fn close(app: &App, cookie: &str) -> Result<(), Fault> {
    let ended = session::ActiveModel {
        expires_at: Set(real_now()),
        ..Default::default()
    };
    let _turn = app.write_turn.lock().await;
    session::Entity::update_many()
        .set(ended)
        .filter(session::Column::TokenHash.eq(sha256_hex(cookie.as_bytes())))
        .exec(&app.db)
        .await?;
    Ok(())
}
