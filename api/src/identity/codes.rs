//! Codes of a second factor: six digits that change every thirty seconds (TOTP, RFC 6238, with its defaults, which every
//! authenticator app knows), and recovery codes for who lost the app.

use totp_rs::{Builder, Totp};

use crate::fault::Fault;

/// The letters of recovery codes: none that is taken for another.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// The codes of a secret, for an account of this address.
pub(super) fn totp(secret: &[u8], email: &str) -> Result<Totp, Fault> {
    Builder::new()
        .with_secret(secret.to_vec())
        .with_issuer(Some("Maillon"))
        // The address is read by people; a colon would end the issuer's name.
        .with_account_name(email.replace(':', ""))
        .build()
        .map_err(|_| Fault::new("second factor"))
}

/// A code as it is compared: people leave spaces and dashes where they were shown.
pub(super) fn bare(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    letters
        .take(32)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

/// A recovery code of sixty random bits, in three groups.
pub(super) fn recovery() -> String {
    let bytes: [u8; 12] = rand::random();
    let letters: Vec<u8> = bytes.iter().map(|byte| LETTERS[usize::from(byte % 32)]).collect();
    let groups: Vec<_> = letters.chunks(4).map(String::from_utf8_lossy).collect();
    groups.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1: eight digits there, of which an app shows the last six.
        let totp = totp(b"12345678901234567890", "account").unwrap();
        for (time, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp.check(code, time), Some(time / 30), "{time}");
            assert_eq!(totp.check(code, time + 90), None, "{time}");
        }
    }

    #[test]
    fn a_recovery_code_is_read_as_people_type_it() {
        let code = recovery();
        assert_eq!(code.len(), 14);
        assert_eq!(bare(&code.to_lowercase()), code.replace('-', ""));
        assert_eq!(bare(" 287 082\n"), "287082");
        assert_ne!(recovery(), recovery());
    }
}
