//! The appointment at which the device changes hands, and its receipt.

pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// How a receipt was accepted.
    ReceiptMethod {
        /// On the screen, at the appointment.
        Screen,
        /// On paper, kept by the place.
        Paper,
    }
}

/// One appointment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The person who comes.
    pub person_id: Uuid,
    /// The organisation that referred the person.
    pub referrer_id: Uuid,
    /// The device held for the case.
    pub device_id: Uuid,
    /// The organisation that hands it over.
    pub place_id: Uuid,
    /// When.
    pub planned_for: Moment,
    /// Where it stands.
    pub state: State,
    /// How the receipt was accepted.
    pub receipt_method: Option<ReceiptMethod>,
    /// When the receipt was accepted.
    pub receipt_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
