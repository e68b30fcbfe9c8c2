//! The agreed delivery or pick-up of a pledge, or of a part of it.

pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// Who carries the equipment.
    #[graphql(name = "CollectionMode")]
    Mode {
        /// The donor brings it.
        Delivery,
        /// The programme, or a carrier for it, fetches it.
        PickUp,
    }
}

/// One appointment for equipment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "collection")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The pledge.
    pub pledge_id: Uuid,
    /// The organisation that gives.
    pub donor_id: Uuid,
    /// Who carries.
    pub mode: Mode,
    /// Where it changes hands: an address.
    pub place: String,
    /// The place of the programme that the address is of, if it is one.
    pub place_id: Option<Uuid>,
    /// Who drives, when it is neither the donor nor the programme.
    pub carrier: Option<String>,
    /// From when.
    pub starts_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// How many devices are expected, when it is a part of the pledge.
    pub expected: Option<i32>,
    /// What else those who come should know.
    pub note: Option<String>,
    /// Where it stands.
    pub state: State,
    /// Why it was changed last, missed or cancelled.
    pub reason: Option<String>,
    /// How often it was changed: calendars take the highest (SEQUENCE, RFC 5545).
    pub sequence: i32,
    /// Devices that came with it and were taken.
    pub accepted: i32,
    /// Devices that came with it and stay the donor's.
    pub refused: i32,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
