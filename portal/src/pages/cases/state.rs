//! The states of a case, in the referrer's words.

use serde::{Deserialize, Serialize};

use crate::pages::Tone;

pub use crate::pages::public::programme::Audience;

/// Where a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CaseState {
    /// Not sent yet.
    Draft,
    /// Sent, being read.
    Submitted,
    /// A question is asked to the referrer.
    InformationRequested,
    /// Complete, waits for a commission.
    Eligible,
    /// On the next commission's agenda.
    OnAgenda,
    /// A computer is granted.
    Granted,
    /// A day is set.
    HandoverPlanned,
    /// The person has the computer.
    Equipped,
    /// Support is over.
    Closed,
    /// The rules do not allow it.
    Ineligible,
    /// The commission refused.
    Rejected,
    /// Taken back.
    Withdrawn,
}

impl CaseState {
    /// Key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "case-draft",
            Self::Submitted => "case-submitted",
            Self::InformationRequested => "case-asked",
            Self::Eligible => "case-eligible",
            Self::OnAgenda => "case-on-agenda",
            Self::Granted => "case-granted",
            Self::HandoverPlanned => "case-planned",
            Self::Equipped => "case-equipped",
            Self::Closed => "case-closed",
            Self::Ineligible => "case-ineligible",
            Self::Rejected => "case-rejected",
            Self::Withdrawn => "case-withdrawn",
        }
    }

    /// Key of the sentence on what comes next.
    pub const fn next(self) -> &'static str {
        match self {
            Self::Draft => "case-draft-next",
            Self::Submitted => "case-submitted-next",
            Self::InformationRequested => "case-asked-next",
            Self::Eligible => "case-eligible-next",
            Self::OnAgenda => "case-on-agenda-next",
            Self::Granted => "case-granted-next",
            Self::HandoverPlanned => "case-planned-next",
            Self::Equipped => "case-equipped-next",
            Self::Closed => "case-closed-next",
            Self::Ineligible => "case-ineligible-next",
            Self::Rejected => "case-rejected-next",
            Self::Withdrawn => "case-withdrawn-next",
        }
    }

    /// How it is going.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Draft | Self::InformationRequested => Tone::Yours,
            Self::Submitted | Self::Eligible | Self::OnAgenda | Self::HandoverPlanned => Tone::Moving,
            Self::Granted | Self::Equipped | Self::Closed => Tone::Good,
            Self::Ineligible | Self::Rejected | Self::Withdrawn => Tone::Ended,
        }
    }

    /// Its value in the address of a filtered list.
    pub const fn value(self) -> &'static str {
        match self {
            Self::Draft => "DRAFT",
            Self::Submitted => "SUBMITTED",
            Self::InformationRequested => "INFORMATION_REQUESTED",
            Self::Eligible => "ELIGIBLE",
            Self::OnAgenda => "ON_AGENDA",
            Self::Granted => "GRANTED",
            Self::HandoverPlanned => "HANDOVER_PLANNED",
            Self::Equipped => "EQUIPPED",
            Self::Closed => "CLOSED",
            Self::Ineligible => "INELIGIBLE",
            Self::Rejected => "REJECTED",
            Self::Withdrawn => "WITHDRAWN",
        }
    }

    /// All of them, in the order of a case's life.
    pub const ALL: [Self; 12] = [
        Self::Draft,
        Self::Submitted,
        Self::InformationRequested,
        Self::Eligible,
        Self::OnAgenda,
        Self::Granted,
        Self::HandoverPlanned,
        Self::Equipped,
        Self::Closed,
        Self::Ineligible,
        Self::Rejected,
        Self::Withdrawn,
    ];
}
