//! The life of an appointment.

use State::{Cancelled, Done, Missed, Planned};
use Step::{Cancel, Complete, Miss, Reschedule};

use crate::Machine;

vocabulary! {
    /// Where a handover stands.
    #[graphql(name = "HandoverState")]
    State {
        /// To come.
        Planned,
        /// The device changed hands, against a receipt.
        Done,
        /// Nobody came.
        Missed,
        /// Cancelled.
        Cancelled,
    }
}

vocabulary! {
    /// What may be done with a handover.
    #[graphql(name = "HandoverStep")]
    Step {
        /// It is moved to another time or place.
        Reschedule,
        /// The device changes hands.
        Complete,
        /// Nobody comes.
        Miss,
        /// It is cancelled.
        Cancel,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Planned, Reschedule, Planned),
        (Planned, Complete, Done),
        (Planned, Miss, Missed),
        (Planned, Cancel, Cancelled),
    ];
}
