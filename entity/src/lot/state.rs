//! The life of a lot.

use State::{Cancelled, Completed, Draft, InWorkshop, Sent};
use Step::{Acknowledge, Cancel, Complete, Send};

use crate::Machine;

vocabulary! {
    /// Where a lot stands.
    #[graphql(name = "LotState")]
    State {
        /// Being put together.
        Draft,
        /// On its way.
        Sent,
        /// Acknowledged by the workshop.
        InWorkshop,
        /// None of its devices is at the workshop any more.
        Completed,
        /// Given up before it was sent.
        Cancelled,
    }
}

vocabulary! {
    /// What may be done with a lot.
    #[graphql(name = "LotStep")]
    Step {
        /// It leaves for the workshop.
        Send,
        /// The workshop has it.
        Acknowledge,
        /// The workshop is done with it.
        Complete,
        /// It is given up.
        Cancel,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Draft, Send, Sent),
        (Sent, Acknowledge, InWorkshop),
        (InWorkshop, Complete, Completed),
        (Draft, Cancel, Cancelled),
    ];
}
