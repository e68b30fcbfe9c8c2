//! The colour of a state says how it is going, beside the word that says it: never instead.

/// How things are going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing is asked of anybody.
    Quiet,
    /// Under way at somebody else's.
    Moving,
    /// Waits for the reader.
    Yours,
    /// Went well.
    Good,
    /// Ended otherwise.
    Ended,
}

impl Tone {
    /// The class of the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Moving => "moving",
            Self::Yours => "yours",
            Self::Good => "good",
            Self::Ended => "ended",
        }
    }

    /// How a state of the schema is going, for those who run the programme.
    pub fn of(family: &str, value: &str) -> Self {
        match (family, value) {
            ("case-state", "SUBMITTED" | "GRANTED")
            | ("pledge-state", "SUBMITTED" | "ACCEPTED")
            | ("device-state", "RECEIVED" | "RETURNED" | "MISSING")
            | ("lot-state", "DRAFT")
            | ("invoice-state", "SUBMITTED")
            | ("prospect-state", "INTERESTED")
            | ("breakdown-state", "REPORTED")
            | ("organisation-state", "PENDING")
            | ("commission-state" | "agenda-item-state" | "adviser-referral-state", "OPEN")
            | ("transfer-state", "PROPOSED") => Self::Yours,
            (_, "DRAFT" | "ANNOUNCED" | "IDENTIFIED" | "LISTED" | "INVITED" | "IN_STOCK") => Self::Quiet,
            (
                _,
                "READY" | "HANDED_OVER" | "EQUIPPED" | "RECEIVED" | "DONE" | "COMPLETED" | "CLOSED"
                | "APPROVED" | "ACCEPTED" | "SETTLED" | "CONVERTED" | "FITTED" | "REPAIRED" | "HELPED"
                | "GRANTED" | "ERASED",
            ) => Self::Good,
            (
                _,
                "DECLINED" | "WITHDRAWN" | "REFUSED" | "STRIPPED" | "RECYCLED" | "CANCELLED" | "REJECTED"
                | "INELIGIBLE" | "MISSED" | "LOST" | "DISPUTED" | "SCRAPPED" | "CARRIED_OVER" | "DISMISSED"
                | "NOT_HELPED" | "FAILED" | "ABORTED" | "PARTIAL",
            ) => Self::Ended,
            _ => Self::Moving,
        }
    }
}
