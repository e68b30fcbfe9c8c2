//! What each column of a donor's spreadsheet was taken for. Those about people are named, and never read.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Laptop, desktop…
    Kind,
    /// Who made it.
    Maker,
    /// Its own name: tells a model that is not written.
    Name,
    /// What it is called.
    Model,
    /// Its serial number.
    Serial,
    /// The donor's own number.
    AssetTag,
    /// When it was bought, or its year.
    Bought,
    /// Memory.
    Memory,
    /// Its drives.
    Storage,
    /// Its processor.
    Processor,
    /// Dropped unread: it is about the people who used it.
    FormerUser,
    /// Dropped: nothing we need.
    Ignored,
}

impl Meaning {
    /// What the API says of a column.
    pub(super) fn of(meaning: Option<&str>, dropped: Option<&str>) -> Self {
        match (dropped, meaning) {
            (Some("FORMER_USER"), _) => Self::FormerUser,
            (None, Some("NAME")) => Self::Name,
            (None, Some("ASSET_TAG")) => Self::AssetTag,
            (None, Some("KIND")) => Self::Kind,
            (None, Some("MANUFACTURER")) => Self::Maker,
            (None, Some("MODEL")) => Self::Model,
            (None, Some("SERIAL")) => Self::Serial,
            (None, Some("MEMORY")) => Self::Memory,
            (None, Some("STORAGE")) => Self::Storage,
            (None, Some("PROCESSOR")) => Self::Processor,
            (None, Some("PURCHASED_ON")) => Self::Bought,
            _ => Self::Ignored,
        }
    }

    /// Key of its words; none where the page says it once for all such columns.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "column-kind",
            Self::Maker => "column-maker",
            Self::Name => "column-name",
            Self::Model => "column-model",
            Self::Serial => "column-serial",
            Self::AssetTag => "column-asset-tag",
            Self::Bought => "column-bought",
            Self::Memory => "column-memory",
            Self::Storage => "column-storage",
            Self::Processor => "column-processor",
            Self::FormerUser | Self::Ignored => "",
        }
    }
}

/// One column of the file.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its header, as in the file.
    pub header: String,
    /// What we take it for.
    pub meaning: Meaning,
}
