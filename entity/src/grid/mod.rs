//! A territory's dated, versioned, published priority criteria and weights.

pub mod rules;
pub mod score;

use sea_orm::entity::prelude::*;

pub use self::rules::{Rules, RulesError};
use crate::Moment;

/// One version of the grid. A published version never changes (I11).
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grid")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// 1, 2, 3…
    pub version: i32,
    /// Criteria, points and cap.
    pub rules: Rules,
    /// When it was published; the newest one scores.
    pub published_at: Moment,
}

no_relations!();
