//! How mail leaves.

use std::path::PathBuf;

use serde::Deserialize;

/// The way out of mails.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Mail {
    /// `smtp://user:password@host:587` or `smtps://…`; none writes `.eml` files into `folder`.
    pub smtp_url: Option<String>,
    /// Where `.eml` files go without a mail server.
    pub folder: PathBuf,
    /// The sender.
    pub from: String,
    /// Seconds a mail server has to take one mail.
    pub timeout_seconds: u64,
    /// Seconds after which a mail taken up by a worker that died is taken up again.
    pub lease_seconds: u64,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            smtp_url: None,
            folder: "mail".into(),
            from: "Maillon <maillon@maillon.invalid>".into(),
            timeout_seconds: 30,
            lease_seconds: 60,
        }
    }
}
