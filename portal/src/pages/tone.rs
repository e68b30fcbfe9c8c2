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
}
