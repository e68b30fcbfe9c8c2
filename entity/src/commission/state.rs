//! The life of a commission, and of one item on its agenda.

use ItemState::{CarriedOver, Listed, Provisional, Settled};
use State::{Cancelled, Closed, Frozen, Planned};

use crate::Machine;

vocabulary! {
    /// Where a commission stands.
    #[graphql(name = "CommissionState")]
    State {
        /// Being prepared.
        Planned,
        /// Agenda and ranking are fixed; members may read.
        Frozen,
        /// Sitting.
        Open,
        /// Closed; corrected only by a new act.
        Closed,
        /// Cancelled.
        Cancelled,
    }
}

vocabulary! {
    /// What may be done with a commission.
    #[graphql(name = "CommissionStep")]
    Step {
        /// Agenda and ranking are fixed.
        Freeze,
        /// The sitting begins.
        Open,
        /// The sitting ends.
        Close,
        /// The sitting does not take place.
        Cancel,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Planned, Step::Freeze, Frozen),
        (Frozen, Step::Open, State::Open),
        (State::Open, Step::Close, Closed),
        (Planned, Step::Cancel, Cancelled),
        (Frozen, Step::Cancel, Cancelled),
    ];
}

vocabulary! {
    /// Where an item of the agenda stands.
    #[graphql(name = "AgendaItemState")]
    ItemState {
        /// To be taken up.
        Listed,
        /// Being discussed.
        Open,
        /// Decided, and may be undone.
        Provisional,
        /// Decided; the case has moved.
        Settled,
        /// Left for another commission.
        CarriedOver,
    }
}

vocabulary! {
    /// What may be done with an item of the agenda.
    #[graphql(name = "AgendaItemStep")]
    ItemStep {
        /// Its discussion begins.
        TakeUp,
        /// It is decided.
        Decide,
        /// The decision is taken back.
        Undo,
        /// The decision stands, and the case moves.
        Settle,
        /// It is left for another commission.
        CarryOver,
    }
}

impl Machine for ItemState {
    type Step = ItemStep;

    const TRANSITIONS: &'static [(ItemState, ItemStep, ItemState)] = &[
        (Listed, ItemStep::TakeUp, ItemState::Open),
        (ItemState::Open, ItemStep::Decide, Provisional),
        (Provisional, ItemStep::Undo, ItemState::Open),
        (Provisional, ItemStep::Settle, Settled),
        (Listed, ItemStep::CarryOver, CarriedOver),
        (ItemState::Open, ItemStep::CarryOver, CarriedOver),
    ];
}
