//! What every entry of the accounts is checked for, and the fact of one.

use chrono::{Days, NaiveDate};
use entity::cost;
use entity::fact::Kind;
use entity::fact::subject::SubjectKind;
use uuid::Uuid;

use super::types::Code;
use crate::graphql::scalars::Day;
use crate::journal::Fact;
use crate::op::Op;
use crate::problem::{Check, Common};

/// The most one entry may come to, in cents: 100 million euros.
const MOST_CENTS: i64 = 10_000_000_000;
/// The most minutes one entry may hold.
const MOST_MINUTES: i64 = 100_000_000;
/// The longest time one entry may be for, in days: about ten years.
const LONGEST: u64 = 3_653;

/// The first and last day of an entry.
pub(super) fn days(check: &mut Check<Code>, from: Day, to: Option<Day>) -> (NaiveDate, NaiveDate) {
    let to = to.unwrap_or(from);
    let latest = from.0.checked_add_days(Days::new(LONGEST));
    check.require(
        from <= to && latest.is_some_and(|latest| to.0 <= latest),
        Common::Invalid,
        "to",
    );
    (from.0, to.0)
}

/// Whether an amount can be one entry.
pub(super) fn amount(check: &mut Check<Code>, cents: i64) {
    check.require((1..=MOST_CENTS).contains(&cents), Common::Invalid, "amountCents");
}

/// Whether a length of time can be one entry.
pub(super) fn minutes(check: &mut Check<Code>, minutes: i64) {
    check.require((1..=MOST_MINUTES).contains(&minutes), Common::Invalid, "minutes");
}

/// An entry that says nothing yet but for when it is.
pub(super) fn blank(op: &Op<'_>, category: cost::Category, days: (NaiveDate, NaiveDate)) -> cost::Model {
    cost::Model {
        id: Uuid::now_v7(),
        territory_id: op.territory(),
        category,
        label: String::new(),
        amount_cents: None,
        from_day: days.0,
        to_day: days.1,
        supplier: None,
        staff_role: None,
        minutes: None,
        hourly_cents: None,
        lot_id: None,
        pledge_id: None,
        device_id: None,
        file_id: None,
        invoice_id: None,
        reverses_id: None,
        replaces_id: None,
        reason: None,
        created_at: op.now,
    }
}

/// The fact of an entry: numbers and ids, for the coordinator alone.
pub(super) fn recorded(cost: &cost::Model) -> Fact {
    let mut fact = Fact::of(Kind::CostRecorded, SubjectKind::Cost, cost.id)
        .with("category", cost.category.word())
        .with("from", cost.from_day.to_string())
        .with("to", cost.to_day.to_string());
    for (name, number) in [("amountCents", cost.amount_cents), ("minutes", cost.minutes)] {
        if let Some(number) = number {
            fact = fact.with(name, number);
        }
    }
    for (name, id) in [
        ("lot", cost.lot_id),
        ("pledge", cost.pledge_id),
        ("device", cost.device_id),
        ("invoice", cost.invoice_id),
    ] {
        if let Some(id) = id {
            fact = fact.with(name, id.to_string());
        }
    }
    fact
}
