//! The link of an invitation: its id and a secret derived from it.

use uuid::Uuid;

use super::keys::{Keys, same};

/// How long an invitation may be accepted, in milliseconds.
pub const LIFETIME_MILLIS: i64 = 14 * 24 * 3600 * 1000;

/// The token of an invitation's link.
#[must_use]
pub fn token(keys: &Keys, invitation: Uuid) -> String {
    format!("{}.{}", invitation.simple(), keys.invitation_secret(invitation))
}

/// The invitation a token opens, if the token is one of ours.
#[must_use]
pub fn read(keys: &Keys, token: &str) -> Option<Uuid> {
    let (id, _) = token.split_once('.')?;
    let id = Uuid::try_parse(id).ok()?;
    same(&self::token(keys, id), token).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_links_open() {
        let keys = Keys::derive(&[1; 32]).unwrap();
        let id = Uuid::from_u128(9);
        assert_eq!(read(&keys, &token(&keys, id)), Some(id));
        let other = Keys::derive(&[2; 32]).unwrap();
        assert_eq!(read(&keys, &token(&other, id)), None);
        assert_eq!(read(&keys, "nonsense"), None);
    }
}
