//! Sealing personal fields: XChaCha20-Poly1305 with a key per person, bound to territory, person and field, so that a
//! sealed value moved elsewhere does not open. Destroying the key forgets the person (I8).

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::fault::Fault;

/// The key of one person, open.
pub struct PersonKey {
    key: [u8; 32],
    territory: Uuid,
    person: Uuid,
}

impl PersonKey {
    /// A new key, and the same wrapped for the database.
    ///
    /// # Errors
    /// A [`Fault`] when sealing fails.
    pub fn create(master: &[u8; 32], territory: Uuid, person: Uuid) -> Result<(Self, Vec<u8>), Fault> {
        let key: [u8; 32] = rand::random();
        let wrapped = seal(master, &bound(territory, person, "key"), &key)?;
        Ok((
            Self {
                key,
                territory,
                person,
            },
            wrapped,
        ))
    }

    /// Opens a wrapped key.
    ///
    /// # Errors
    /// A [`Fault`] when it was not wrapped by this master key for this person.
    pub fn unwrap(master: &[u8; 32], territory: Uuid, person: Uuid, wrapped: &[u8]) -> Result<Self, Fault> {
        let key = open(master, &bound(territory, person, "key"), wrapped)?;
        let key = key.try_into().map_err(|_| Fault::new("person key"))?;
        Ok(Self {
            key,
            territory,
            person,
        })
    }

    /// Seals a value for one field of this person.
    ///
    /// # Errors
    /// A [`Fault`] when sealing fails.
    pub fn seal<T: Serialize>(&self, field: &str, value: &T) -> Result<Vec<u8>, Fault> {
        let plain = serde_json::to_vec(value).map_err(|_| Fault::new("sealing"))?;
        seal(&self.key, &bound(self.territory, self.person, field), &plain)
    }

    /// Opens a value sealed for one field of this person.
    ///
    /// # Errors
    /// A [`Fault`] when it was sealed with another key, or for another field or person.
    pub fn open<T: DeserializeOwned>(&self, field: &str, sealed: &[u8]) -> Result<T, Fault> {
        let plain = open(&self.key, &bound(self.territory, self.person, field), sealed)?;
        serde_json::from_slice(&plain).map_err(|_| Fault::new("opening"))
    }
}

/// Seals a file that speaks of people, bound to its territory and row.
///
/// # Errors
/// A [`Fault`] when sealing fails.
pub fn seal_file(key: &[u8; 32], territory: Uuid, file: Uuid, content: &[u8]) -> Result<Vec<u8>, Fault> {
    seal(key, &bound(territory, file, "file"), content)
}

/// Opens a sealed file.
///
/// # Errors
/// A [`Fault`] when it was sealed with another key, or for another row.
pub fn open_file(key: &[u8; 32], territory: Uuid, file: Uuid, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
    open(key, &bound(territory, file, "file"), sealed)
}

/// Seals what an account shares with its authenticator app.
///
/// # Errors
/// A [`Fault`] when sealing fails.
pub fn seal_factor(key: &[u8; 32], account: Uuid, secret: &[u8]) -> Result<Vec<u8>, Fault> {
    seal(key, &bound(account, account, "factor"), secret)
}

/// Opens what an account shares with its authenticator app.
///
/// # Errors
/// A [`Fault`] when it was sealed with another key, or for another account.
pub fn open_factor(key: &[u8; 32], account: Uuid, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
    open(key, &bound(account, account, "factor"), sealed)
}

fn bound(territory: Uuid, person: Uuid, field: &str) -> Vec<u8> {
    [territory.as_bytes(), person.as_bytes(), field.as_bytes()].concat()
}

fn seal(key: &[u8; 32], aad: &[u8], msg: &[u8]) -> Result<Vec<u8>, Fault> {
    let nonce: [u8; 24] = rand::random();
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), Payload { msg, aad })
        .map_err(|_| Fault::new("sealing"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

fn open(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Fault> {
    let (nonce, msg) = sealed
        .split_first_chunk::<24>()
        .ok_or_else(|| Fault::new("opening"))?;
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg, aad })
        .map_err(|_| Fault::new("opening"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_field_opens_only_where_it_belongs() {
        let master = [3; 32];
        let [territory, person, other] = [1, 2, 3].map(Uuid::from_u128);
        let (key, wrapped) = PersonKey::create(&master, territory, person).unwrap();
        let sealed = key.seal("identity", &"Aya").unwrap();
        assert_eq!(key.open::<String>("identity", &sealed).unwrap(), "Aya");
        assert!(key.open::<String>("note", &sealed).is_err());
        let again = PersonKey::unwrap(&master, territory, person, &wrapped).unwrap();
        assert_eq!(again.open::<String>("identity", &sealed).unwrap(), "Aya");
        assert!(PersonKey::unwrap(&master, territory, other, &wrapped).is_err());
        assert!(PersonKey::unwrap(&[4; 32], territory, person, &wrapped).is_err());
    }
}
