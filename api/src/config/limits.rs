//! How much may be asked.

use serde::Deserialize;

/// What a member, a partner's software or an address may ask for; `graphql::cost` says what a document costs.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// The most one request may cost.
    pub request_cost: u32,
    /// The most an actor may spend in a minute: a thousand ordinary requests.
    pub minute_cost: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            request_cost: 10_000,
            minute_cost: 150_000,
        }
    }
}
