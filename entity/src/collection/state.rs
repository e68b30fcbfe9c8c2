//! The life of a collection. One that was missed or cancelled is followed by another.

use State::{Cancelled, Done, Missed, Planned};
use Step::{Cancel, Complete, Miss};

use crate::Machine;

vocabulary! {
    /// Where a collection stands.
    #[graphql(name = "CollectionState")]
    State {
        /// Agreed.
        Planned,
        /// The equipment changed hands.
        Done,
        /// Somebody did not come.
        Missed,
        /// Given up before its time.
        Cancelled,
    }
}

vocabulary! {
    /// What may be done with a collection.
    #[graphql(name = "CollectionStep")]
    Step {
        /// The equipment changes hands.
        Complete,
        /// Somebody does not come.
        Miss,
        /// It is given up before its time.
        Cancel,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Planned, Complete, Done),
        (Planned, Miss, Missed),
        (Planned, Cancel, Cancelled),
    ];
}
