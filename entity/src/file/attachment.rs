//! A file that belongs to a pledge or a lot: a quote, a transfer slip that was signed, an invoice.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// What a file may be attached to.
    Subject {
        /// A pledge.
        Pledge,
        /// A lot.
        Lot,
    }
}

/// One file on one thing.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// What kind of thing it is attached to.
    pub subject: Subject,
    /// The thing.
    pub subject_id: Uuid,
    /// The file.
    pub file_id: Uuid,
    /// The organisation that attached it.
    pub organisation_id: Uuid,
    /// What it is called.
    pub title: String,
    /// When.
    pub created_at: Moment,
}

no_relations!();
