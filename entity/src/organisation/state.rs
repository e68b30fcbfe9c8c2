//! How a partner joins: invited by the coordinator, registered by itself, approved by the coordinator. Suspension is beside it:
//! a partner that is taken back is what it was.

use State::{Approved, Invited, Pending, Refused};
use Step::{Approve, Refuse, Register};

use crate::Machine;

vocabulary! {
    /// How far a partner has joined. Only an approved one may do anything.
    #[graphql(name = "OrganisationState")]
    State {
        /// The coordinator sent an invitation.
        Invited,
        /// It registered, and waits for the coordinator.
        Pending,
        /// It takes part.
        Approved,
        /// The coordinator refused it.
        Refused,
    }
}

vocabulary! {
    /// What may be done with a partner that joins.
    #[graphql(name = "OrganisationStep")]
    Step {
        /// It says who it is.
        Register,
        /// The coordinator takes it in.
        Approve,
        /// The coordinator does not take it in.
        Refuse,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Invited, Register, Pending),
        (Invited, Refuse, Refused),
        (Pending, Approve, Approved),
        (Pending, Refuse, Refused),
    ];
}
