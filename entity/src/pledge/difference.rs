//! Where what came differs from what was announced: told to the donor, device by device.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// How a device differs from the inventory.
    #[graphql(name = "DifferenceKind")]
    Kind {
        /// Announced, and it did not come.
        Missing,
        /// It came, and stays the donor's.
        Refused,
        /// It came without having been announced.
        Unexpected,
    }
}

vocabulary! {
    /// Why a device is refused at intake.
    #[graphql(name = "IntakeRefusal")]
    Refusal {
        /// Too old to be useful.
        TooOld,
        /// Broken beyond what the workshop mends.
        Broken,
        /// Parts without which it is of no use are missing.
        Incomplete,
        /// Locked by a firmware password, an account or a management server.
        Locked,
        /// Not computer equipment.
        NotEquipment,
        /// Another reason, told in words.
        Other,
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pledge_difference")]
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
    /// The device.
    pub device_id: Uuid,
    /// The collection it came with, if it did.
    pub collection_id: Option<Uuid>,
    /// What differs.
    pub kind: Kind,
    /// Why it was refused.
    pub refusal: Option<Refusal>,
    /// In words the donor reads.
    pub note: Option<String>,
    /// When it was noted.
    pub created_at: Moment,
}

no_relations!();
