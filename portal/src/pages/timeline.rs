//! What happened, newest first, in the reader's words.

/// One thing that happened.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    /// When: a date `2024-01-15`, a local time `2024-01-15T09:30`, or a month `2024-01` where the day is not told.
    pub when: String,
    /// What, already in the reader's language.
    pub what: String,
    /// A detail, or nothing.
    pub detail: String,
}
