//! The appointment at which the device changes hands, and its receipt.

pub mod session;
pub mod state;
pub mod support;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

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

vocabulary! {
    /// What is checked when a device changes hands.
    CheckPoint {
        /// Who comes is who was expected.
        IdentityChecked,
        /// The device was started together.
        DeviceStarted,
        /// An account was opened on it.
        AccountOpened,
        /// It was shown how to get on the internet.
        ConnectionShown,
        /// Charger and accessories were given.
        AccessoriesGiven,
        /// What to do when something fails was told.
        HelpExplained,
    }
}

/// The points checked at a handover, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Checked(pub Vec<CheckPoint>);

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
    /// The session it is in, if it is in one.
    pub session_id: Option<Uuid>,
    /// When.
    pub planned_for: Moment,
    /// How often it was moved.
    pub revision: i32,
    /// Where it stands.
    pub state: State,
    /// How the receipt was accepted.
    pub receipt_method: Option<ReceiptMethod>,
    /// When the receipt was accepted.
    pub receipt_at: Option<Moment>,
    /// Where the signed sheet is, when the receipt is on paper.
    pub receipt_reference: Option<String>,
    /// The signed sheet itself, when it was scanned.
    pub receipt_file_id: Option<Uuid>,
    /// What was checked.
    pub checked: Option<Checked>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
