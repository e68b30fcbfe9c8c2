//! How the instance is reached.

use serde::Deserialize;

/// Addresses of an instance.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Http {
    /// Where it listens: `127.0.0.1:8080`.
    pub listen: String,
    /// How people and partners write its address; also the issuer and audience of its tokens.
    pub public_url: String,
    /// Domain of the Message-IDs.
    pub mail_domain: String,
    /// Threads that answer requests; 0 means one a core.
    pub workers: usize,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".into(),
            public_url: "http://127.0.0.1:8080".into(),
            mail_domain: "maillon.invalid".into(),
            workers: 0,
        }
    }
}

impl Http {
    /// Whether people reach it over TLS: cookies are then `Secure` and bound to the host.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}
