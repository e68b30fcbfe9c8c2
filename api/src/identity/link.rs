//! The link that signs a person in: the id of its row, and a secret derived from that id and the row's random
//! nonce. The table alone tells nobody the secret, and neither does the key alone.

use entity::account::sign_in_link;
use uuid::Uuid;

use super::keys::{Keys, same};

/// How long a link opens, in milliseconds.
pub const LIFETIME_MILLIS: i64 = 15 * 60 * 1000;

/// The token of a link.
#[must_use]
pub fn token(keys: &Keys, link: Uuid, nonce: &str) -> String {
    format!("{}.{}", link.simple(), keys.link_secret(link, nonce))
}

/// The row that a token speaks of; it may be nobody's.
#[must_use]
pub fn row_of(token: &str) -> Option<Uuid> {
    let (id, _) = token.split_once('.')?;
    Uuid::try_parse(id).ok()
}

/// Whether a token is that of this row. Every letter is compared, whichever is wrong.
#[must_use]
pub fn opens(keys: &Keys, token: &str, row: &sign_in_link::Model) -> bool {
    same(&self::token(keys, row.id, &row.nonce), token)
}

#[cfg(test)]
mod tests {
    use entity::Moment;

    use super::*;

    #[test]
    fn a_link_opens_its_own_row() {
        let keys = Keys::derive(&[1; 32]).unwrap();
        let row = |id: u128, nonce: &str| sign_in_link::Model {
            id: Uuid::from_u128(id),
            account_id: None,
            nonce: nonce.to_owned(),
            expires_at: Moment(0),
            posted_at: None,
            used_at: None,
        };
        let mine = row(9, "n");
        let token = token(&keys, mine.id, &mine.nonce);
        assert_eq!(row_of(&token), Some(mine.id));
        assert!(opens(&keys, &token, &mine));
        assert!(!opens(&keys, &token, &row(9, "m")));
        assert!(!opens(&keys, &token, &row(8, "n")));
        assert!(!opens(&keys, &format!("{token}x"), &mine));
        assert!(!opens(&Keys::derive(&[2; 32]).unwrap(), &token, &mine));
        assert_eq!(row_of("nonsense"), None);
    }
}
