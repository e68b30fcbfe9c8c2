//! What a partner sent: kept as it came, referred to by id.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One file received.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The territory of the organisation.
    pub territory_id: Uuid,
    /// Who sent it; no other organisation may refer to it.
    pub organisation_id: Uuid,
    /// The name it came with, without folders.
    pub name: String,
    /// SHA-256 of the content, hexadecimal.
    pub sha256: String,
    /// The bytes; sealed where they speak of people, and none once a list of people was imported.
    pub content: Vec<u8>,
    /// Whether the bytes are sealed: what an organisation sends that refers people.
    pub sealed: bool,
    /// When it came.
    pub created_at: Moment,
}

no_relations!();
