//! What each column of the file was taken for, so that the donor sees what is read and what is left.

use serde::Serialize;

/// One column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its header, as written.
    pub header: String,
    /// Its letter: A, B… AA.
    pub letter: String,
    /// What it was taken for.
    pub meaning: Option<Meaning>,
    /// Why it was not read, when it was not.
    pub dropped: Option<Dropped>,
}

/// What a column may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Meaning {
    /// The machine's name: read only to tell a missing model, never kept.
    Name,
    /// The donor's own tag.
    AssetTag,
    /// Laptop, desktop…
    Kind,
    /// Its maker.
    Manufacturer,
    /// Its model.
    Model,
    /// Its serial number.
    Serial,
    /// Its memory.
    Memory,
    /// Its storage.
    Storage,
    /// Its processor.
    Processor,
    /// When it was bought.
    PurchasedOn,
    /// Its operating system: recognised, not kept.
    OperatingSystem,
    /// A free text: recognised, not kept.
    Note,
    /// Its state in the donor's fleet: recognised, not kept.
    Status,
}

impl Meaning {
    /// Whether the cells of such a column are read at all.
    pub(super) fn is_read(self) -> bool {
        !matches!(self, Self::OperatingSystem | Self::Note | Self::Status)
    }
}

/// Why the cells of a column are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Dropped {
    /// It is about the person who used the machine: its content is never kept.
    FormerUser,
    /// Nothing needs it.
    NotNeeded,
}
