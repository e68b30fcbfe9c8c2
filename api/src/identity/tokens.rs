//! Access tokens: JWT signed with EdDSA, in the profile of RFC 9068 (`typ: at+jwt`), valid fifteen minutes. A token says
//! who somebody is; what that one may do is read anew at each request.

use std::time::{SystemTime, UNIX_EPOCH};

use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header, encode};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::keys::Keys;
use crate::fault::Fault;

/// How long a token is valid, in seconds.
pub const LIFETIME: u64 = 15 * 60;

/// What a token says (RFC 9068, section 2.2).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Claims {
    /// Issuer: the instance's public address.
    pub iss: String,
    /// Audience: the same.
    pub aud: String,
    /// The membership or app client.
    pub sub: Uuid,
    /// The OAuth client: the app's, or `portal` for people.
    pub client_id: String,
    /// When it was issued, in seconds.
    pub iat: u64,
    /// When the person signed in, in seconds (RFC 9068, section 2.2.1); none for software.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auth_time: Option<u64>,
    /// Until when it is valid, in seconds.
    pub exp: u64,
    /// Its own id.
    pub jti: Uuid,
    /// Scopes granted, separated by spaces; none for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Whether a member that both coordinates and decides is here to decide.
    #[serde(default)]
    pub deciding: bool,
}

/// The client id of people's tokens.
pub const PEOPLE: &str = "portal";

/// A signed token and the second at which it ends.
///
/// # Errors
/// A [`Fault`] when signing fails.
pub fn issue(
    keys: &Keys,
    issuer: &str,
    sub: Uuid,
    client_id: &str,
    scope: Option<String>,
    deciding: bool,
) -> Result<(String, u64), Fault> {
    let claims = claims(issuer, sub, client_id);
    let auth_time = scope.is_none().then_some(claims.iat);
    sign(
        keys,
        &Claims {
            auth_time,
            scope,
            deciding,
            ..claims
        },
    )
}

/// Another token of a person who signed in at that second: acting for another organisation is no new sign-in.
///
/// # Errors
/// A [`Fault`] when signing fails.
pub fn go_on(
    keys: &Keys,
    issuer: &str,
    sub: Uuid,
    deciding: bool,
    auth_time: u64,
) -> Result<(String, u64), Fault> {
    sign(
        keys,
        &Claims {
            auth_time: Some(auth_time),
            deciding,
            ..claims(issuer, sub, PEOPLE)
        },
    )
}

/// What every token says, from now on.
fn claims(issuer: &str, sub: Uuid, client_id: &str) -> Claims {
    let iat = now();
    Claims {
        iss: issuer.to_owned(),
        aud: issuer.to_owned(),
        sub,
        client_id: client_id.to_owned(),
        iat,
        auth_time: None,
        exp: iat + LIFETIME,
        jti: Uuid::new_v4(),
        scope: None,
        deciding: false,
    }
}

fn sign(keys: &Keys, claims: &Claims) -> Result<(String, u64), Fault> {
    let header = Header {
        typ: Some("at+jwt".into()),
        kid: Some(keys.key_id.clone()),
        ..Header::new(Algorithm::EdDSA)
    };
    let token = encode(&header, claims, &keys.signing).map_err(|_| Fault::new("signing"))?;
    Ok((token, claims.exp))
}

/// What a token says, if it is one of ours and still valid.
#[must_use]
pub fn verify(keys: &Keys, issuer: &str, token: &str) -> Option<Claims> {
    let header = decode_header(token).ok()?;
    let known = header.alg == Algorithm::EdDSA
        && header.typ.as_deref() == Some("at+jwt")
        && header.kid.as_deref() == Some(&keys.key_id);
    if !known {
        return None;
    }
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.leeway = 0;
    validation.set_issuer(&[issuer]);
    validation.set_audience(&[issuer]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    decode::<Claims>(token, &keys.verifying, &validation)
        .ok()
        .map(|data| data.claims)
}

/// Seconds since 1970, of the real clock.
fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUER: &str = "https://maillon.test";

    fn keys(byte: u8) -> Keys {
        Keys::derive(&[byte; 32]).unwrap()
    }

    fn signed(header: &Header, exp: u64, keys: &Keys) -> String {
        let claims = Claims {
            exp,
            ..claims(ISSUER, Uuid::from_u128(7), PEOPLE)
        };
        encode(header, &claims, &keys.signing).unwrap()
    }

    #[test]
    fn a_token_of_ours_is_known_by_its_subject() {
        let keys = keys(1);
        let (token, _) = issue(&keys, ISSUER, Uuid::from_u128(7), PEOPLE, None, false).unwrap();
        assert_eq!(verify(&keys, ISSUER, &token).unwrap().sub, Uuid::from_u128(7));
    }

    #[test]
    fn other_keys_issuers_types_kids_algorithms_and_times_are_refused() {
        let ours = keys(1);
        let (token, _) = issue(&ours, ISSUER, Uuid::from_u128(7), PEOPLE, None, false).unwrap();
        assert!(verify(&keys(2), ISSUER, &token).is_none());
        assert!(verify(&ours, "https://other.test", &token).is_none());
        let good = Header {
            typ: Some("at+jwt".into()),
            kid: Some(ours.key_id.clone()),
            ..Header::new(Algorithm::EdDSA)
        };
        assert!(verify(&ours, ISSUER, &signed(&good, now() + 60, &ours)).is_some());
        assert!(verify(&ours, ISSUER, &signed(&good, now() - 1, &ours)).is_none());
        let plain = Header {
            typ: Some("JWT".into()),
            ..good.clone()
        };
        assert!(verify(&ours, ISSUER, &signed(&plain, now() + 60, &ours)).is_none());
        let stranger = Header {
            kid: Some("other".into()),
            ..good
        };
        assert!(verify(&ours, ISSUER, &signed(&stranger, now() + 60, &ours)).is_none());
        let parts: Vec<_> = token.split('.').collect();
        let none = format!("eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.{}.", parts[1]);
        assert!(verify(&ours, ISSUER, &none).is_none());
    }
}
