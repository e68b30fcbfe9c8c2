//! What must not be known. One master key; everything else is derived from it (see `identity::keys`).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

/// The instance's secrets.
#[derive(Clone, Deserialize)]
pub struct Secrets {
    /// 32 random bytes in base64: `openssl rand -base64 32`.
    pub master_key: String,
}

/// The master key is not 32 bytes of some randomness.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("secrets.master_key must be 32 random bytes in base64 (openssl rand -base64 32)")]
pub struct WeakSecret;

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(…)")
    }
}

impl Secrets {
    /// The master key's bytes.
    ///
    /// # Errors
    /// [`WeakSecret`] when it is not 32 bytes, or too regular to be random.
    pub fn master(&self) -> Result<[u8; 32], WeakSecret> {
        let bytes: [u8; 32] = STANDARD
            .decode(self.master_key.trim())
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or(WeakSecret)?;
        let mut seen = [false; 256];
        for byte in bytes {
            seen[usize::from(byte)] = true;
        }
        let distinct = seen.iter().filter(|seen| **seen).count();
        if distinct < 16 { Err(WeakSecret) } else { Ok(bytes) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_or_short_keys_are_refused() {
        let secret = |bytes: &[u8]| {
            Secrets {
                master_key: STANDARD.encode(bytes),
            }
            .master()
        };
        assert!(secret(&[7; 32]).is_err());
        assert!(secret(b"change-me").is_err());
        assert!(secret(&(0..32).collect::<Vec<u8>>()).is_ok());
    }
}
