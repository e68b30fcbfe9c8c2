//! A person sent to a digital adviser, for what a computer alone does not give: a connection, skills.

pub mod state;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// What somebody may need to be online.
    HelpKind {
        /// A connection.
        Signal,
        /// Skills.
        Skills,
        /// Equipment.
        Equipment,
    }
}

/// What is asked for, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Help(pub Vec<HelpKind>);

/// One person sent to one adviser.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "adviser_referral")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// The organisation that follows the case.
    pub referrer_id: Uuid,
    /// The organisation that is to help.
    pub adviser_id: Uuid,
    /// What for.
    pub help: Help,
    /// Where it stands.
    pub state: State,
    /// When it was asked.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
