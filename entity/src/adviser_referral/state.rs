//! The life of a referral to an adviser.

use State::{Helped, NotHelped, Open};
use Step::{GiveUp, Help};

use crate::Machine;

vocabulary! {
    /// Where a referral to an adviser stands.
    #[graphql(name = "AdviserReferralState")]
    State {
        /// The adviser is to meet the person.
        Open,
        /// The person was helped.
        Helped,
        /// The person did not come, or does not wish it.
        NotHelped,
    }
}

vocabulary! {
    /// What may be done with a referral to an adviser.
    #[graphql(name = "AdviserReferralStep")]
    Step {
        /// The person was helped.
        Help,
        /// It comes to nothing.
        GiveUp,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[(Open, Help, Helped), (Open, GiveUp, NotHelped)];
}
