//! The life of a prospect.

use State::{Contacted, Converted, Identified, Interested, Lost};
use Step::{Contact, Convert, Interest, Lose, Reopen};

use crate::Machine;

vocabulary! {
    /// Where a prospect stands.
    #[graphql(name = "ProspectState")]
    State {
        /// A name, nobody was in touch yet.
        Identified,
        /// The coordinator was in touch.
        Contacted,
        /// It wants to give.
        Interested,
        /// It is a donor.
        Converted,
        /// It will not give.
        Lost,
    }
}

vocabulary! {
    /// What may be done with a prospect.
    #[graphql(name = "ProspectStep")]
    Step {
        /// The coordinator is in touch.
        Contact,
        /// The coordinator is in touch, and it wants to give.
        Interest,
        /// It becomes a donor.
        Convert,
        /// It is given up.
        Lose,
        /// It is taken up again.
        Reopen,
    }
}

impl State {
    /// Whether nothing is to be done any more: it gives, or will not.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Converted | Lost)
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Identified, Contact, Contacted),
        (Contacted, Contact, Contacted),
        (Interested, Contact, Interested),
        (Identified, Interest, Interested),
        (Contacted, Interest, Interested),
        (Interested, Interest, Interested),
        (Interested, Convert, Converted),
        (Identified, Lose, Lost),
        (Contacted, Lose, Lost),
        (Interested, Lose, Lost),
        (Lost, Reopen, Identified),
    ];
}
