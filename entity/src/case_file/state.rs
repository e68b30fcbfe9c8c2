//! The life of a case.

use State::{
    Closed, Draft, Eligible, Equipped, Granted, HandoverPlanned, Ineligible, InformationRequested, OnAgenda,
    Rejected, Submitted, Withdrawn,
};
use Step::{
    Answer, Ask, CancelHandover, Close, Defer, Equip, Grant, Miss, Plan, PutOnAgenda, Qualify, Refuse,
    Reject, Submit, TakeOff, Withdraw,
};

use crate::Machine;

vocabulary! {
    /// Where a case stands.
    #[graphql(name = "CaseState")]
    State {
        /// Being written by the referrer.
        Draft,
        /// Waiting for the coordinator.
        Submitted,
        /// Waiting for the referrer's answer.
        InformationRequested,
        /// Qualified and scored; waiting for a commission.
        Eligible,
        /// Before a commission.
        OnAgenda,
        /// A computer was granted.
        Granted,
        /// The appointment is made.
        HandoverPlanned,
        /// The computer changed hands.
        Equipped,
        /// Nothing more is expected.
        Closed,
        /// Refused before a commission.
        Ineligible,
        /// Rejected, or redirected, by a commission.
        Rejected,
        /// Withdrawn by the referrer.
        Withdrawn,
    }
}

vocabulary! {
    /// What may be done with a case.
    #[graphql(name = "CaseStep")]
    Step {
        /// The referrer sends it.
        Submit,
        /// The coordinator finds it complete and eligible.
        Qualify,
        /// The coordinator asks for information.
        Ask,
        /// The referrer answers.
        Answer,
        /// The coordinator refuses it (I4).
        Refuse,
        /// It goes before a commission.
        PutOnAgenda,
        /// The commission was cancelled, or closed without deciding it.
        TakeOff,
        /// The commission grants it.
        Grant,
        /// The commission puts it off: waiting list, counted.
        Defer,
        /// The commission rejects it (I4).
        Reject,
        /// An appointment is made.
        Plan,
        /// Nobody came.
        Miss,
        /// The appointment is cancelled.
        CancelHandover,
        /// The computer changes hands.
        Equip,
        /// Nothing more is expected.
        Close,
        /// The referrer takes it back.
        Withdraw,
    }
}

impl State {
    /// Whether the person has had the computer: what comes after (a follow-up, an exchange) leaves the state as it is.
    #[must_use]
    pub fn is_equipped(self) -> bool {
        matches!(self, Equipped | Closed)
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Draft, Submit, Submitted),
        (Submitted, Qualify, Eligible),
        (Eligible, PutOnAgenda, OnAgenda),
        (OnAgenda, Grant, Granted),
        (Granted, Plan, HandoverPlanned),
        (HandoverPlanned, Equip, Equipped),
        (Equipped, Close, Closed),
        (Submitted, Ask, InformationRequested),
        (InformationRequested, Answer, Submitted),
        (Submitted, Refuse, Ineligible),
        (OnAgenda, Defer, Eligible),
        (OnAgenda, Reject, Rejected),
        (HandoverPlanned, Miss, Granted),
        (HandoverPlanned, CancelHandover, Granted),
        (OnAgenda, TakeOff, Eligible),
        (Draft, Withdraw, Withdrawn),
        (Submitted, Withdraw, Withdrawn),
        (InformationRequested, Withdraw, Withdrawn),
        (Eligible, Withdraw, Withdrawn),
        (OnAgenda, Withdraw, Withdrawn),
        (Granted, Withdraw, Withdrawn),
        (HandoverPlanned, Withdraw, Withdrawn),
    ];
}
