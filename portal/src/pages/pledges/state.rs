//! The states of a pledge and of a device, in the donor's words.

use serde::Deserialize;

use crate::pages::Tone;

/// Where a pledge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PledgeState {
    /// Not sent yet.
    Draft,
    /// Sent, waits for an answer.
    Submitted,
    /// Accepted, a day is to be agreed.
    Accepted,
    /// A day is agreed.
    Scheduled,
    /// The computers have arrived.
    Received,
    /// Every computer has reached its end.
    Closed,
    /// The programme could not take it.
    Declined,
    /// The donor took it back.
    Withdrawn,
}

impl PledgeState {
    /// Key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "pledge-draft",
            Self::Submitted => "pledge-submitted",
            Self::Accepted => "pledge-accepted",
            Self::Scheduled => "pledge-scheduled",
            Self::Received => "pledge-received",
            Self::Closed => "pledge-closed",
            Self::Declined => "pledge-declined",
            Self::Withdrawn => "pledge-withdrawn",
        }
    }

    /// Key of the sentence on what comes next.
    pub const fn next(self) -> &'static str {
        match self {
            Self::Draft => "pledge-draft-next",
            Self::Submitted => "pledge-submitted-next",
            Self::Accepted => "pledge-accepted-next",
            Self::Scheduled => "pledge-scheduled-next",
            Self::Received => "pledge-received-next",
            Self::Closed => "pledge-closed-next",
            Self::Declined => "pledge-declined-next",
            Self::Withdrawn => "pledge-withdrawn-next",
        }
    }

    /// How it is going.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Draft => Tone::Yours,
            Self::Submitted | Self::Accepted | Self::Scheduled | Self::Received => Tone::Moving,
            Self::Closed => Tone::Good,
            Self::Declined | Self::Withdrawn => Tone::Ended,
        }
    }
}

/// Where a device is, as its donor may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DeviceState {
    /// On the list, not arrived.
    Announced,
    /// Arrived.
    Received,
    /// Being wiped and repaired.
    InWorkshop,
    /// Wiped and working (reserved or returned ones too).
    #[serde(alias = "RESERVED", alias = "RETURNED")]
    Ready,
    /// Given to a person.
    HandedOver,
    /// Left with the donor.
    Refused,
    /// Taken apart for parts.
    Stripped,
    /// Handed to a recycler.
    Recycled,
    /// Not found.
    Missing,
}

impl DeviceState {
    /// Key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Announced => "device-announced",
            Self::Received => "device-received",
            Self::InWorkshop => "device-in-workshop",
            Self::Ready => "device-ready",
            Self::HandedOver => "device-handed-over",
            Self::Refused => "device-refused",
            Self::Stripped => "device-stripped",
            Self::Recycled => "device-recycled",
            Self::Missing => "device-missing",
        }
    }

    /// How it is going.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Announced => Tone::Quiet,
            Self::Received | Self::InWorkshop | Self::Ready => Tone::Moving,
            Self::HandedOver => Tone::Good,
            Self::Refused | Self::Stripped | Self::Recycled | Self::Missing => Tone::Ended,
        }
    }
}

/// What a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum DeviceKind {
    /// A laptop.
    Laptop,
    /// A desktop computer.
    Desktop,
    /// A screen and computer in one.
    AllInOne,
    /// A screen.
    Screen,
    /// A tablet.
    Tablet,
    /// A telephone.
    Phone,
    /// Something else.
    Other,
}

impl DeviceKind {
    /// Key of its name, singular.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Laptop => "kind-laptop",
            Self::Desktop => "kind-desktop",
            Self::AllInOne => "kind-all-in-one",
            Self::Screen => "kind-screen",
            Self::Tablet => "kind-tablet",
            Self::Phone => "kind-phone",
            Self::Other => "kind-other",
        }
    }

    /// Key of its name after a number.
    pub const fn counted(self) -> &'static str {
        match self {
            Self::Laptop => "kinds-laptop",
            Self::Desktop => "kinds-desktop",
            Self::AllInOne => "kinds-all-in-one",
            Self::Screen => "kinds-screen",
            Self::Tablet => "kinds-tablet",
            Self::Phone => "kinds-phone",
            Self::Other => "kinds-other",
        }
    }
}
