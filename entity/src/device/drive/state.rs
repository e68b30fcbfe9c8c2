//! The life of a drive: it serves until somebody destroys it.

use State::{Destroyed, Usable};
use Step::Destroy;

use crate::Machine;

vocabulary! {
    /// Where a drive stands.
    #[graphql(name = "DriveState")]
    State {
        /// In a device or in stock.
        Usable,
        /// Nobody reads it any more: pierced, shredded, degaussed.
        Destroyed,
    }
}

vocabulary! {
    /// What may be done with a drive.
    #[graphql(name = "DriveStep")]
    Step {
        /// It is made unreadable, and serves no more.
        Destroy,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[(Usable, Destroy, Destroyed)];
}
