//! The life of an invoice.

use State::{Approved, Disputed, Submitted};
use Step::{Approve, Dispute};

use crate::Machine;

vocabulary! {
    /// Where an invoice stands.
    #[graphql(name = "InvoiceState")]
    State {
        /// Sent by the workshop.
        Submitted,
        /// To be paid.
        Approved,
        /// Not accepted as it is; another may be sent.
        Disputed,
    }
}

vocabulary! {
    /// What may be done with an invoice.
    #[graphql(name = "InvoiceStep")]
    Step {
        /// The coordinator agrees.
        Approve,
        /// The coordinator does not.
        Dispute,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] =
        &[(Submitted, Approve, Approved), (Submitted, Dispute, Disputed)];
}
