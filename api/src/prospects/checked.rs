//! What every description of a prospect is checked for.

use chrono::NaiveDate;
use entity::organisation::siren;
use entity::prospect;

use super::types::{Code, ProspectInput};
use crate::graphql::scalars::Day;
use crate::outbox::mail::mailbox;
use crate::problem::{Check, Common};

/// What to do next: words and a day, or nothing.
pub(super) struct Next {
    pub(super) action: Option<String>,
    pub(super) on: Option<NaiveDate>,
}

/// A next action: a day needs words, and words a day.
pub(super) fn next(check: &mut Check<Code>, at: &str, action: Option<&str>, on: Option<Day>) -> Next {
    let (action_field, on_field) = (format!("{at}nextAction"), format!("{at}nextActionOn"));
    let action = check.maybe_text(&action_field, action, 200);
    check.require(action.is_some() || on.is_none(), Common::Required, &action_field);
    check.require(on.is_some() || action.is_none(), Common::Required, &on_field);
    Next {
        action,
        on: on.map(|day| day.0),
    }
}

/// A row as it is described.
pub(super) fn described(
    check: &mut Check<Code>,
    row: &prospect::Model,
    input: &ProspectInput,
) -> prospect::Model {
    let number = input.siren.as_deref().and_then(siren::read);
    check.require(
        number.is_some() == input.siren.is_some(),
        Common::Invalid,
        "prospect.siren",
    );
    let contact_name = check.maybe_text("prospect.contactName", input.contact_name.as_deref(), 120);
    let contact_email = check
        .maybe_text("prospect.contactEmail", input.contact_email.as_deref(), 254)
        .map(|email| email.to_lowercase());
    let reads = contact_email
        .as_deref()
        .is_none_or(|email| mailbox(contact_name.as_deref().unwrap_or_default(), email).is_some());
    check.require(reads, Common::Invalid, "prospect.contactEmail");
    let next = next(
        check,
        "prospect.",
        input.next_action.as_deref(),
        input.next_action_on,
    );
    prospect::Model {
        name: check.text("prospect.name", &input.name, 200),
        siren: number,
        sector: check.maybe_text("prospect.sector", input.sector.as_deref(), 120),
        source: input.source,
        contact_name,
        contact_email,
        contact_phone: check.maybe_text("prospect.contactPhone", input.contact_phone.as_deref(), 30),
        next_action: next.action,
        next_action_on: next.on,
        ..row.clone()
    }
}
