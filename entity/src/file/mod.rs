//! What a partner sent: its row is here, its bytes are in the store of files, under the territory and this id.

pub mod attachment;

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What a file is, by its first bytes: a name proves nothing.
    #[graphql(name = "FileKind")]
    Kind {
        /// Text: CSV, JSON, the log of a program.
        Text,
        /// An Excel workbook.
        Workbook,
        /// PDF.
        Pdf,
        /// A picture, JPEG or PNG.
        Picture,
        /// Kept by an earlier version, which did not look.
        Unknown,
    }
}

/// One file received.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The territory of the organisation.
    pub territory_id: Uuid,
    /// Who sent it.
    pub organisation_id: Uuid,
    /// All that the sender might have sent it for, as bits of capacities: a colleague reads it who may do all of that.
    pub sides: i32,
    /// The name it came with, without folders.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How much it weighs, in bytes.
    pub bytes: i64,
    /// SHA-256 of the content, hexadecimal.
    pub sha256: String,
    /// Whether the bytes in the store are sealed: what an organisation sends that refers people, or hands over.
    pub sealed: bool,
    /// When it came.
    pub created_at: Moment,
    /// When its content was no longer needed: the row and the hash stay.
    pub dropped_at: Option<Moment>,
    /// Whether the store still holds the content.
    pub stored: bool,
}

no_relations!();
