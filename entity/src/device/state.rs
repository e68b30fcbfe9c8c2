//! The life of a device. A device found again returns to the state it was missing from: the table lists all of
//! them, and [`State::find`] picks the one.

use State::{
    Announced, HandedOver, InWorkshop, Missing, Ready, Received, Recycled, Refused, Reserved, Returned,
    Stripped,
};
use Step::{
    Find, HandOver, MakeReady, Receive, Recycle, Refuse, Release, ReportMissing, Reserve, Send, Strip,
    TakeBack,
};

use crate::{Machine, NotAllowed};

vocabulary! {
    /// Where a device stands.
    #[graphql(name = "DeviceState")]
    State {
        /// On the donor's inventory, not here yet.
        Announced,
        /// In custody.
        Received,
        /// At the workshop.
        InWorkshop,
        /// Wiped, refurbished, to be given.
        Ready,
        /// Held for a granted case.
        Reserved,
        /// Given.
        HandedOver,
        /// Came back after having been given.
        Returned,
        /// Refused at intake; stays the donor's.
        Refused,
        /// Taken apart; its parts serve other devices.
        Stripped,
        /// Gone as waste, with operator and slip.
        Recycled,
        /// In custody, and not to be found.
        Missing,
    }
}

vocabulary! {
    /// What may be done with a device.
    #[graphql(name = "DeviceStep")]
    Step {
        /// It comes and is taken.
        Receive,
        /// It goes to the workshop.
        Send,
        /// It is wiped and works (I1).
        MakeReady,
        /// It is held for a case (I2).
        Reserve,
        /// It is held no more.
        Release,
        /// It is given.
        HandOver,
        /// It comes back.
        TakeBack,
        /// It is not taken.
        Refuse,
        /// It is taken apart.
        Strip,
        /// It goes as waste.
        Recycle,
        /// It is not to be found.
        ReportMissing,
        /// It is found again.
        Find,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Announced, Receive, Received),
        (Received, Send, InWorkshop),
        (InWorkshop, MakeReady, Ready),
        (Ready, Reserve, Reserved),
        (Reserved, HandOver, HandedOver),
        (HandedOver, TakeBack, Returned),
        (Returned, Send, InWorkshop),
        (Announced, Refuse, Refused),
        (Received, Refuse, Refused),
        (Reserved, Release, Ready),
        (Received, Strip, Stripped),
        (InWorkshop, Strip, Stripped),
        (Ready, Strip, Stripped),
        (Returned, Strip, Stripped),
        (Received, Recycle, Recycled),
        (InWorkshop, Recycle, Recycled),
        (Ready, Recycle, Recycled),
        (Returned, Recycle, Recycled),
        (Received, ReportMissing, Missing),
        (InWorkshop, ReportMissing, Missing),
        (Ready, ReportMissing, Missing),
        (Reserved, ReportMissing, Missing),
        (Returned, ReportMissing, Missing),
        (Missing, Find, Received),
        (Missing, Find, InWorkshop),
        (Missing, Find, Ready),
        (Missing, Find, Reserved),
        (Missing, Find, Returned),
    ];
}

impl State {
    /// The state of a missing device once found: the one it was missing from.
    ///
    /// # Errors
    /// [`NotAllowed`] when the device is not missing, or was not in custody before.
    pub fn find(self, missing_from: Option<State>) -> Result<State, NotAllowed> {
        let to = missing_from.ok_or(NotAllowed)?;
        Self::TRANSITIONS
            .contains(&(self, Find, to))
            .then_some(to)
            .ok_or(NotAllowed)
    }

    /// Whether a device can be worked on: in custody, and neither ready nor held.
    #[must_use]
    pub fn is_in_hand(self) -> bool {
        matches!(self, Received | InWorkshop | Returned)
    }

    /// Whether nothing more is expected of a device in this state, for the pledge it came with.
    #[must_use]
    pub fn is_end(self) -> bool {
        matches!(self, HandedOver | Refused | Stripped | Recycled)
    }
}
