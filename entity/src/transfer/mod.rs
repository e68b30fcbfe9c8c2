//! A case that goes from one partner to another, with the person's consent.

pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;
use crate::case_file::{Audience, InformedBy};

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The organisation that follows it.
    pub from_id: Uuid,
    /// The organisation that is to follow it.
    pub to_id: Uuid,
    /// The audience of the case: all the receiver learns before it accepts.
    pub audience: Audience,
    /// Where it stands.
    pub state: State,
    /// Whether it waits for an answer: at most one a case.
    pub open: bool,
    /// The day the person agreed.
    pub consented_on: Option<Date>,
    /// How the person agreed.
    pub consented_by: InformedBy,
    /// When it was proposed.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
