//! Where the rows are.

use serde::Deserialize;

/// The database of an instance.
#[derive(Clone, Debug, Deserialize)]
pub struct Database {
    /// `sqlite:///path/to/maillon.db` or `postgres://user@host/name`.
    pub url: String,
    /// Connections of the pool.
    #[serde(default = "connections")]
    pub connections: u32,
    /// Whether every commit waits for the disk (SQLite only). `false` may lose the last commits when the power
    /// fails, never when the program dies.
    #[serde(default = "yes")]
    pub durable: bool,
}

fn connections() -> u32 {
    8
}

fn yes() -> bool {
    true
}
