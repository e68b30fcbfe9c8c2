//! A storage drive, followed as its own asset: the proof of erasure follows the drive, not the machine.

pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// What a drive stores on.
    #[graphql(name = "DriveMedia")]
    Media {
        /// Spinning disks.
        Hdd,
        /// Flash behind SATA.
        Ssd,
        /// Flash behind PCI Express.
        Nvme,
        /// Not known.
        Unknown,
    }
}

/// One drive.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drive")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// Its model, as the longest report gives it.
    pub model: Option<String>,
    /// Its serial number, as the longest report gives it.
    pub serial: Option<String>,
    /// Its size, in decimal megabytes.
    pub size_mb: Option<i64>,
    /// What it stores on.
    pub media: Media,
    /// When it was last used outside custody: erasures before that prove nothing.
    pub used_until: Moment,
    /// Whether its own test (SMART) passed, last time it was asked.
    pub passed: Option<bool>,
    /// For how many hours it was on.
    pub power_on_hours: Option<i32>,
    /// How much of its life as flash is used, in percent.
    pub wear_percent: Option<i32>,
    /// When these were last recorded.
    pub tested_at: Option<Moment>,
    /// Where it stands.
    pub state: State,
    /// When it came into stock as new; none for a drive that came in a device.
    pub bought_at: Option<Moment>,
    /// The organisation that bought it.
    pub organisation_id: Option<Uuid>,
    /// When it was first seen.
    pub created_at: Moment,
    /// When its state last changed.
    pub updated_at: Moment,
}

no_relations!();

impl Model {
    /// Whether nobody outside custody ever used it: bought new, and not given to anybody since. There is nothing on it to
    /// erase (I1).
    #[must_use]
    pub fn is_unused(&self) -> bool {
        self.bought_at.is_some_and(|bought| self.used_until <= bought)
    }
}
