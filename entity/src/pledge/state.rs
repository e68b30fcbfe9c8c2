//! The life of a pledge.

use State::{Accepted, Closed, Declined, Draft, Received, Scheduled, Submitted, Withdrawn};
use Step::{Accept, Close, Decline, Receive, Schedule, Submit, Withdraw};

use crate::Machine;

vocabulary! {
    /// Where a pledge stands.
    #[graphql(name = "PledgeState")]
    State {
        /// Being written by the donor.
        Draft,
        /// Waiting for the coordinator's answer.
        Submitted,
        /// Accepted; a day is to be agreed.
        Accepted,
        /// A day is agreed.
        Scheduled,
        /// The equipment came and was reconciled with the inventory.
        Received,
        /// Every device is in an end state.
        Closed,
        /// Declined by the coordinator.
        Declined,
        /// Withdrawn by the donor.
        Withdrawn,
    }
}

vocabulary! {
    /// What may be done with a pledge.
    #[graphql(name = "PledgeStep")]
    Step {
        /// The donor sends it.
        Submit,
        /// The coordinator takes it.
        Accept,
        /// A day is agreed.
        Schedule,
        /// The equipment comes.
        Receive,
        /// The last device has reached an end state.
        Close,
        /// The coordinator does not take it.
        Decline,
        /// The donor takes it back.
        Withdraw,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Draft, Submit, Submitted),
        (Submitted, Accept, Accepted),
        (Accepted, Schedule, Scheduled),
        (Scheduled, Receive, Received),
        (Received, Close, Closed),
        (Submitted, Decline, Declined),
        (Draft, Withdraw, Withdrawn),
        (Submitted, Withdraw, Withdrawn),
        (Accepted, Withdraw, Withdrawn),
        (Scheduled, Withdraw, Withdrawn),
    ];
}
