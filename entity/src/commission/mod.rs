//! One sitting: who is called, which cases are on the agenda, what was decided and why.

pub mod agenda_item;
pub mod ballot;
pub mod proposal;
pub mod quorum;
pub mod recusal;
pub mod seat;
pub mod state;

use async_graphql::SimpleObject;
use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

pub use self::state::{State, Step};
use crate::Moment;
use crate::case_file::Audience;
use crate::device::Kind;

/// How many computers of a kind were ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct KindInStock {
    /// What they are.
    pub kind: Kind,
    /// How many.
    pub count: i32,
}

/// How many computers of a sitting are meant for an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct AudiencePlaces {
    /// The audience.
    pub audience: Audience,
    /// How many.
    pub places: i32,
}

/// What a sitting may give, fixed at the freeze.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, SimpleObject)]
#[graphql(name = "SittingStock")]
pub struct Stock {
    /// The version of the grid whose quotas and minimums were applied.
    pub grid_version: i32,
    /// The computers that were ready, by kind.
    pub computers: Vec<KindInStock>,
    /// How many of them are meant for each audience; empty where the grid sets no share.
    pub places: Vec<AudiencePlaces>,
}

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
    /// What it may give, fixed at the freeze.
    pub stock: Option<Stock>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
