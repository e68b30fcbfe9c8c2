//! The beneficiary. What identifies somebody is sealed with a key of that person alone; forgetting the person
//! destroys the key.

pub mod key;
pub mod nir;
pub mod term;
pub mod verdict;

use sea_orm::entity::prelude::*;

use crate::Moment;
use crate::account::Language;

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation that referred the person.
    pub referrer_id: Uuid,
    /// Names, birth date, contact and commune, sealed.
    pub sealed: Vec<u8>,
    /// The language the person is written to in.
    pub language: Language,
    /// The version of the terms it is found and compared by; none for one from before there were versions.
    pub terms_version: Option<i32>,
    /// When the key was destroyed.
    pub forgotten_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
