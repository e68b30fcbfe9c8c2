//! One person's sign-in on the instance. What it may do comes from its memberships.

pub mod invitation;
pub mod membership;
pub mod recovery_code;
pub mod second_factor;
pub mod session;
pub mod sign_in_link;

use sea_orm::entity::prelude::*;

use crate::Moment;

vocabulary! {
    /// A language of the portal, the mails and the problems.
    Language {
        /// French.
        Fr,
        /// English.
        En,
    }
}

/// One sign-in.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its address, lower case.
    #[sea_orm(unique)]
    pub email: String,
    /// The name colleagues read.
    pub name: String,
    /// Argon2id, PHC string; none until the invitation is accepted.
    pub password_hash: Option<String>,
    /// The language of its mails.
    pub language: Language,
    /// When it was created.
    pub created_at: Moment,
}

no_relations!();
