//! One time the coordinator was in touch with a prospect.

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// By which way.
    #[graphql(name = "ContactChannel")]
    Channel {
        /// By telephone.
        Phone,
        /// By e-mail.
        Email,
        /// By letter.
        Letter,
        /// Face to face, or by video.
        Meeting,
        /// Any other way.
        Other,
    }
}

/// One contact.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "prospect_contact")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The prospect.
    pub prospect_id: Uuid,
    /// By which way.
    pub channel: Channel,
    /// The day.
    pub day: Date,
    /// What was said.
    pub summary: String,
    /// When it was logged.
    pub created_at: Moment,
}

no_relations!();
