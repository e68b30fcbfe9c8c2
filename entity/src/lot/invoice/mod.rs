//! What the workshop asks for a completed lot. One row an invoice, one row a line: what is approved is a cost of the
//! programme. A disputed invoice stays as it was; the workshop sends another.

pub mod line;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// Why the coordinator does not pay an invoice as it is.
    #[graphql(name = "InvoiceDisputeReason")]
    DisputeReason {
        /// The amounts are not those agreed.
        WrongAmount,
        /// Devices or parts are counted that were not worked on or fitted.
        WrongQuantity,
        /// It was invoiced before.
        Duplicate,
        /// Number, date or another mention is missing or wrong.
        Incomplete,
        /// Anything else, told in the text.
        Other,
    }
}

/// One invoice.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lot_invoice")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The lot it is for.
    pub lot_id: Uuid,
    /// The workshop that asks.
    pub workshop_id: Uuid,
    /// The workshop's own number: unique among its invoices.
    pub number: String,
    /// The day it was made out.
    pub invoiced_on: Date,
    /// What it comes to, in cents of euro: the sum of its lines.
    pub amount_cents: i64,
    /// Where it stands.
    pub state: State,
    /// Whether it stands for its lot: false once disputed, so that another may be sent. At most one stands.
    pub stands: bool,
    /// Why it is disputed.
    pub dispute_reason: Option<DisputeReason>,
    /// The same, in words.
    pub dispute_text: Option<String>,
    /// When it was sent.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
