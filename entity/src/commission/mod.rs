//! One sitting: who is called, which cases are on the agenda, what was decided and why.

pub mod agenda_item;
pub mod quorum;
pub mod recusal;
pub mod seat;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

/// One commission.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "commission")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// What it is called: `Spring 2024`.
    pub title: String,
    /// When it sits.
    pub sits_at: Moment,
    /// Where it sits.
    pub place: String,
    /// How many organisations must be present, and not recused, to decide an item.
    pub quorum: i32,
    /// Where it stands.
    pub state: State,
    /// The number that breaks ties of the ranking, recorded at the freeze.
    pub seed: Option<i64>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
