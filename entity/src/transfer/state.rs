//! The life of a transfer.

use State::{Accepted, Declined, Proposed};
use Step::{Accept, Decline};

use crate::Machine;

vocabulary! {
    /// Where a transfer stands.
    #[graphql(name = "TransferState")]
    State {
        /// Waiting for the receiver.
        Proposed,
        /// The receiver follows the case now.
        Accepted,
        /// The receiver does not take it, or it was taken back.
        Declined,
    }
}

vocabulary! {
    /// What may be done with a transfer.
    #[graphql(name = "TransferStep")]
    Step {
        /// The receiver takes the case.
        Accept,
        /// The receiver does not, or the proposal is taken back.
        Decline,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] =
        &[(Proposed, Accept, Accepted), (Proposed, Decline, Declined)];
}
