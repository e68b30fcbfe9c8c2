//! Signing in by two steps: the first one leaves a token that is good for five minutes and opens nothing; with it, a
//! code of the account's second factor opens a session.

#![expect(
    clippy::disallowed_methods,
    reason = "who somebody is comes before what that one may see"
)]

use entity::access::Kind;
use entity::account::membership;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::keys::{Keys, same};
use super::second_factor::{self, Proof};
use super::sessions::SignIn;
use super::{access, authenticate};
use crate::app::App;
use crate::clock::real_now;
use crate::fault::Fault;

/// How long one may look for one's telephone, in milliseconds.
const LIFETIME_MILLIS: i64 = 5 * 60 * 1000;

/// How a second step ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Second {
    /// As this membership.
    Known(Uuid),
    /// The code is wrong, or was used before.
    Wrong,
    /// The first step is too long ago, or never was.
    TooLate,
    /// Too many codes were wrong; wait.
    Throttled,
}

/// What follows the first step: the second one where the account asks for it, or the end.
///
/// # Errors
/// The database does not answer.
pub(super) async fn or_in(app: &App, member: &membership::Model) -> Result<SignIn, Fault> {
    if second_factor::in_use(app, member.account_id).await?.is_some() {
        let until = real_now().plus_millis(LIFETIME_MILLIS).0;
        return Ok(SignIn::SecondStep(token(&app.keys, member.id, until)));
    }
    access::of_member(app, member, Kind::SignedIn).await?;
    Ok(SignIn::Known(member.id))
}

/// Goes on from the first step's token with a code.
///
/// # Errors
/// The database does not answer.
pub async fn complete(app: &App, token: &str, code: &str) -> Result<Second, Fault> {
    let Some(id) = read(&app.keys, token, real_now().0) else {
        return Ok(Second::TooLate);
    };
    let member = membership::Entity::find_by_id(id).one(&app.db).await?;
    let may_act = authenticate::member(app, id, false).await?.is_some();
    let Some(member) = member.filter(|_| may_act) else {
        return Ok(Second::TooLate);
    };
    match second_factor::prove(app, member.account_id, code).await? {
        Proof::Right => {
            access::of_member(app, &member, Kind::SignedIn).await?;
            Ok(Second::Known(id))
        }
        Proof::Wrong => {
            access::of_member(app, &member, Kind::SignInDenied).await?;
            Ok(Second::Wrong)
        }
        Proof::Throttled => Ok(Second::Throttled),
    }
}

/// What says that the first step was done for a membership, good until a moment of real time.
fn token(keys: &Keys, membership: Uuid, until: i64) -> String {
    format!(
        "{}.{until}.{}",
        membership.simple(),
        keys.step_secret(membership, until)
    )
}

/// The membership of a token, while it is good.
fn read(keys: &Keys, token: &str, now: i64) -> Option<Uuid> {
    let mut parts = token.split('.');
    let membership = Uuid::try_parse(parts.next()?).ok()?;
    let until: i64 = parts.next()?.parse().ok()?;
    let good = now < until && same(&self::token(keys, membership, until), token);
    good.then_some(membership)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_step_is_remembered_for_a_while() {
        let keys = Keys::derive(&[1; 32]).unwrap();
        let membership = Uuid::from_u128(9);
        let done = token(&keys, membership, 1_000);
        assert_eq!(read(&keys, &done, 999), Some(membership));
        assert_eq!(read(&keys, &done, 1_000), None);
        assert_eq!(read(&keys, &done.replace(".1000.", ".9000."), 999), None);
        assert_eq!(read(&keys, &format!("{done}.x"), 999), None);
        assert_eq!(read(&Keys::derive(&[2; 32]).unwrap(), &done, 999), None);
        assert_eq!(read(&keys, "", 0), None);
    }
}
