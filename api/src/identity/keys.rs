//! Every key of an instance is derived from its one master key (HKDF-SHA-256), each for one use.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::EncodePrivateKey;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use jsonwebtoken::{DecodingKey, EncodingKey};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::fault::Fault;

/// The keys in use.
pub struct Keys {
    /// Wraps the keys of persons.
    pub persons: [u8; 32],
    /// Signs access tokens.
    pub signing: EncodingKey,
    /// Verifies access tokens.
    pub verifying: DecodingKey,
    /// The public key, as JWKS publishes it.
    pub public: String,
    /// The public key's thumbprint (RFC 7638).
    pub key_id: String,
    /// Seals files that speak of people.
    pub files: [u8; 32],
    /// Seals what authenticator apps know.
    pub factors: [u8; 32],
    search: [u8; 32],
    idempotency: [u8; 32],
    invitations: [u8; 32],
    links: [u8; 32],
    steps: [u8; 32],
    recovery: [u8; 32],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys")
            .field("key_id", &self.key_id)
            .finish_non_exhaustive()
    }
}

impl Keys {
    /// The keys of a master key.
    ///
    /// # Errors
    /// A [`Fault`] when a derived key cannot be encoded, which does not happen with 32 bytes.
    pub fn derive(master: &[u8; 32]) -> Result<Self, Fault> {
        let hkdf = Hkdf::<Sha256>::new(Some(b"maillon"), master);
        let key = |use_for: &[u8]| -> Result<[u8; 32], Fault> {
            let mut out = [0; 32];
            hkdf.expand(use_for, &mut out)
                .map_err(|_| Fault::new("key derivation"))?;
            Ok(out)
        };
        let signing = SigningKey::from_bytes(&key(b"access tokens 1")?);
        let public = URL_SAFE_NO_PAD.encode(signing.verifying_key().as_bytes());
        let der = signing.to_pkcs8_der().map_err(|_| Fault::new("signing key"))?;
        let thumbprint = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{public}"}}"#);
        Ok(Self {
            persons: key(b"persons")?,
            signing: EncodingKey::from_ed_der(der.as_bytes()),
            verifying: DecodingKey::from_ed_components(&public).map_err(|_| Fault::new("public key"))?,
            key_id: URL_SAFE_NO_PAD.encode(Sha256::digest(thumbprint.as_bytes())),
            public,
            files: key(b"files")?,
            search: key(b"search")?,
            idempotency: key(b"idempotency")?,
            invitations: key(b"invitations")?,
            links: key(b"sign-in links")?,
            factors: key(b"second factors")?,
            steps: key(b"second steps")?,
            recovery: key(b"recovery codes")?,
        })
    }

    /// A keyed hash of what an idempotency key stood for.
    #[must_use]
    pub fn input_hash(&self, input: &str) -> String {
        mac(&self.idempotency, input)
    }

    /// A keyed hash of a word that identifies somebody in a territory: equal words are found again, none can be read, and
    /// the same word of another territory has another hash.
    #[must_use]
    pub fn search_hash(&self, territory: uuid::Uuid, word: &str) -> String {
        mac(&self.search, &format!("{territory} {word}"))
    }

    /// The secret part of an invitation's link: derived, so that it is stored nowhere.
    #[must_use]
    pub fn invitation_secret(&self, invitation: uuid::Uuid) -> String {
        mac(&self.invitations, &invitation.to_string())
    }

    /// The secret part of a link that signs in: derived from its row, so that it is stored nowhere.
    #[must_use]
    pub fn link_secret(&self, link: uuid::Uuid, nonce: &str) -> String {
        mac(&self.links, &format!("{link} {nonce}"))
    }

    /// The secret part of what says that the first step of a sign-in was done, good until a moment.
    #[must_use]
    pub fn step_secret(&self, membership: uuid::Uuid, until: i64) -> String {
        mac(&self.steps, &format!("{membership} {until}"))
    }

    /// A keyed hash of an account's recovery code.
    #[must_use]
    pub fn recovery_hash(&self, account: uuid::Uuid, code: &str) -> String {
        mac(&self.recovery, &format!("{account} {code}"))
    }
}

fn mac(key: &[u8; 32], text: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else {
        return String::new();
    };
    mac.update(text.as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// A fresh random secret of 256 bits, in base64url.
#[must_use]
pub fn random_secret() -> String {
    URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

/// A fresh master key, as the configuration has it.
#[must_use]
pub fn random_master_key() -> String {
    base64::engine::general_purpose::STANDARD.encode(rand::random::<[u8; 32]>())
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}
