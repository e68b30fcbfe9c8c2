//! One computer (or screen, tablet…), from the donor's inventory to the person who keeps it.

pub mod accessory;
pub mod drive;
pub mod drive_stay;
pub mod label;
pub mod record;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::accessory::Accessory;
pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// What a device is.
    #[graphql(name = "DeviceKind")]
    Kind {
        /// A laptop.
        Laptop,
        /// A desktop, without its screen.
        Desktop,
        /// A desktop built into its screen.
        AllInOne,
        /// A screen alone.
        Screen,
        /// A tablet.
        Tablet,
        /// A telephone.
        Phone,
        /// Anything else.
        Other,
    }
}

impl Kind {
    /// Whether it counts as a computer in the programme's figures (screens and telephones do not).
    #[must_use]
    pub fn is_computer(self) -> bool {
        matches!(self, Self::Laptop | Self::Desktop | Self::AllInOne | Self::Tablet)
    }

    /// The kinds that count as computers.
    pub const COMPUTERS: [Self; 4] = [Self::Laptop, Self::Desktop, Self::AllInOne, Self::Tablet];
}

vocabulary! {
    /// Why a device comes back from somebody.
    ReturnReason {
        /// It does not work any more.
        Broken,
        /// It is not needed any more.
        NotNeeded,
        /// Another one serves better.
        Exchanged,
        /// Another reason.
        Other,
    }
}

/// One device.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "device")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The pledge it came with.
    pub pledge_id: Uuid,
    /// The organisation that gave it.
    pub donor_id: Uuid,
    /// What identifies its row in the inventory, so that the same file changes nothing twice.
    pub import_key: String,
    /// The programme's own label, given at reception, with its check character: `POI-00042-K`.
    pub label: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Its maker.
    pub manufacturer: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its serial number; shared junk is not kept.
    pub serial: Option<String>,
    /// The donor's own tag.
    pub asset_tag: Option<String>,
    /// Its processor.
    pub processor: Option<String>,
    /// Its memory, in MiB.
    pub memory_mib: Option<i32>,
    /// Its storage, in decimal megabytes.
    pub storage_mb: Option<i32>,
    /// When the donor bought it.
    pub purchased_on: Option<Date>,
    /// Where it stands.
    pub state: State,
    /// The state before it went missing.
    pub missing_from: Option<State>,
    /// The lot it is in.
    pub lot_id: Option<Uuid>,
    /// When somebody checked that it holds no drive (I1).
    pub no_drive_checked_at: Option<Moment>,
    /// The operator that took it as waste.
    pub waste_operator: Option<String>,
    /// The number of the waste slip.
    pub waste_slip: Option<String>,
    /// The slip itself.
    pub waste_slip_id: Option<Uuid>,
    /// When it came into custody.
    pub received_at: Option<Moment>,
    /// When it was handed over.
    pub handed_over_at: Option<Moment>,
    /// When it last came back from somebody: what its drives hold is of later than any erasure before.
    pub returned_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();

impl Model {
    /// A device as it is announced with a pledge: `import_key` identifies its row, and nothing else is known of it yet.
    #[must_use]
    pub fn announced(id: Uuid, pledge: &crate::pledge::Model, import_key: String, now: Moment) -> Self {
        Self {
            id,
            territory_id: pledge.territory_id,
            pledge_id: pledge.id,
            donor_id: pledge.donor_id,
            import_key,
            label: None,
            kind: Kind::Other,
            manufacturer: None,
            model: None,
            serial: None,
            asset_tag: None,
            processor: None,
            memory_mib: None,
            storage_mb: None,
            purchased_on: None,
            state: State::Announced,
            missing_from: None,
            lot_id: None,
            no_drive_checked_at: None,
            waste_operator: None,
            waste_slip: None,
            waste_slip_id: None,
            received_at: None,
            handed_over_at: None,
            returned_at: None,
            created_at: now,
            updated_at: now,
        }
    }
}
