//! Devices sent together to the workshop, with a transfer slip and a price.

pub mod invoice;
pub mod lot_device;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

/// One lot.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lot")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The workshop it goes to.
    pub workshop_id: Uuid,
    /// What it is called: `Lot 7`.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// The workshop's price, in cents of euro.
    pub price_cents: i64,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
