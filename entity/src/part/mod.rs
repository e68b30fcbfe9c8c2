//! A part in stock: what came out of one device, or was bought, and serves another.

pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// What a part is. Drives are followed as assets of their own.
    #[graphql(name = "PartKind")]
    Kind {
        /// A module of memory.
        Memory,
        /// A battery.
        Battery,
        /// A charger.
        Charger,
        /// A screen panel.
        Panel,
        /// A keyboard.
        Keyboard,
        /// A fan or heat sink.
        Cooling,
        /// A network card.
        Network,
        /// A main board.
        Mainboard,
        /// Anything else.
        Other,
    }
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "part")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation that has it in stock.
    pub organisation_id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// What it fits and how much it holds: `DDR4 SODIMM 2400`.
    pub specification: String,
    /// For memory, how much, in MiB.
    pub memory_mib: Option<i32>,
    /// The device it came out of; none when it was bought.
    pub origin_device_id: Option<Uuid>,
    /// The device it is in.
    pub device_id: Option<Uuid>,
    /// Where it stands.
    pub state: State,
    /// When it came into stock.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
