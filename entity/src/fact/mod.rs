//! One thing that happened, append-only, past tense. Facts hold ids and codes, never personal data (I7).

pub mod head;
pub mod kind;
pub mod reader;
pub mod subject;

use sea_orm::entity::prelude::*;

pub use self::kind::Kind;
use crate::Moment;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fact")]
pub struct Model {
    /// `UUIDv4`: a fact's id says nothing of its time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// Its number in the territory: from 1, without a gap.
    pub seq: i64,
    /// What happened.
    pub kind: Kind,
    /// When, exactly. Readers that may not know are told what the leaf says.
    pub at: Moment,
    /// The canonical bytes (RFC 8785) that are hashed, as text.
    pub leaf: String,
    /// SHA-256(0x00 ‖ leaf), hexadecimal (RFC 6962).
    pub leaf_hash: String,
    /// What the leaf only commits to: field, salt and value, as JSON.
    pub openings: Json,
}

no_relations!();
