//! A donor's offer of a fleet, followed from the spreadsheet to the last device's end.

pub mod difference;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// Why a pledge is declined.
    DeclineReason {
        /// The equipment is too old to be useful.
        TooOld,
        /// The programme has no room for it.
        NoCapacity,
        /// It is too far away.
        TooFar,
        /// It is not computer equipment.
        NotEquipment,
        /// Another reason, told in words.
        Other,
    }
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pledge")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation that gives.
    pub donor_id: Uuid,
    /// What the donor calls it: `Renewal 2023, head office`.
    pub title: String,
    /// Where the equipment is.
    pub place: String,
    /// From when it may be collected.
    pub available_from: Option<Date>,
    /// What else the donor wants known.
    pub note: Option<String>,
    /// Where it stands.
    pub state: State,
    /// The day agreed for the delivery.
    pub scheduled_for: Option<Date>,
    /// Why it was declined.
    pub decline_reason: Option<DeclineReason>,
    /// The words that go with the reason.
    pub decline_text: Option<String>,
    /// Devices on its inventory.
    pub announced: i32,
    /// Devices that came.
    pub received: i32,
    /// Devices that came and were taken.
    pub accepted: i32,
    /// Devices that came and stay the donor's.
    pub refused: i32,
    /// Devices that did not come.
    pub missing: i32,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
