//! What happened, newest first, in the reader's words.

use crate::kit::{Body, Section};
use crate::local;
use crate::text::T;

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

/// The section of what happened to a thing, for those who run the programme: each fact's kind, moment and month.
pub(crate) fn happened<'a>(
    t: T,
    facts: impl IntoIterator<Item = (&'a str, Option<&'a str>, &'a str)>,
) -> Section {
    let moments = facts.into_iter().map(|(kind, at, month)| Moment {
        when: at.map_or_else(|| month.to_owned(), local::moment),
        what: t.word("fact-kind", kind),
        detail: String::new(),
    });
    Section::new("timeline", t.say("timeline"), Body::Timeline(moments.collect()))
}
