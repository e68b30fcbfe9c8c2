//! The life of a part.

use State::{Fitted, InStock, Scrapped};
use Step::{Fit, Scrap, TakeOut};

use crate::Machine;

vocabulary! {
    /// Where a part stands.
    #[graphql(name = "PartState")]
    State {
        /// On the shelf.
        InStock,
        /// In a device.
        Fitted,
        /// Good for nothing more.
        Scrapped,
    }
}

vocabulary! {
    /// What may be done with a part.
    #[graphql(name = "PartStep")]
    Step {
        /// It goes into a device.
        Fit,
        /// It comes out again.
        TakeOut,
        /// It is good for nothing more.
        Scrap,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (InStock, Fit, Fitted),
        (Fitted, TakeOut, InStock),
        (InStock, Scrap, Scrapped),
    ];
}
