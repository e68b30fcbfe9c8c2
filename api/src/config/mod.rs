//! What an instance is told: one struct per concern. `maillon.example.toml` documents every key; the environment
//! (`MAILLON_SECTION__KEY`) wins over the file.

mod database;
mod files;
mod http;
mod limits;
mod mail;
mod secrets;

use std::path::Path;

use figment::Figment;
use figment::providers::{Env, Format, Toml};
use serde::Deserialize;

pub use self::database::Database;
pub use self::files::Files;
pub use self::http::Http;
pub use self::limits::Limits;
pub use self::mail::Mail;
pub use self::secrets::{Secrets, WeakSecret};

/// All of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Config {
    /// Where the rows are.
    pub database: Database,
    /// How the instance is reached.
    #[serde(default)]
    pub http: Http,
    /// How much may be asked.
    #[serde(default)]
    pub limits: Limits,
    /// Where the bytes of files are.
    #[serde(default)]
    pub files: Files,
    /// How mail leaves.
    #[serde(default)]
    pub mail: Mail,
    /// What must not be known.
    pub secrets: Secrets,
}

/// The configuration cannot be used; the message says which key and why, never a secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A key is missing or malformed.
    #[error("configuration: {0}")]
    Malformed(Box<figment::Error>),
    /// A secret is too weak.
    #[error("configuration: {0}")]
    Weak(#[from] WeakSecret),
}

impl Config {
    /// Reads `file`, if it is there, and the environment over it.
    ///
    /// # Errors
    /// A key is missing, malformed, or a secret is weak.
    pub fn read(file: &Path) -> Result<Self, ConfigError> {
        let config: Self = Figment::new()
            .merge(Toml::file(file))
            .merge(Env::prefixed("MAILLON_").split("__"))
            .extract()
            .map_err(|error| ConfigError::Malformed(Box::new(error)))?;
        config.secrets.master()?;
        Ok(config)
    }
}
