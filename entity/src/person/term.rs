//! A word that identifies somebody, as a keyed hash of its territory: equal words are found again, and none can be read.
//! The rows go when the person is forgotten.

use sea_orm::entity::prelude::*;

vocabulary! {
    /// What a term stands for.
    #[graphql(name = "PersonTermKind")]
    Kind {
        /// One word of a name.
        Name,
        /// The birth date.
        BirthDate,
        /// The telephone.
        Phone,
        /// The e-mail address.
        Email,
        /// The commune.
        Commune,
        /// All names and the birth date together: who has the same is most likely the same person.
        Identity,
        /// The birth date, and the names without one of their letters.
        NameSlip,
        /// The names, and the birth date without one of its digits, or with day and month in one order.
        DateSlip,
        /// The birth date, the first given name and the commune.
        GivenAndDate,
        /// A telephone or an e-mail address, and the first given name.
        GivenAndContact,
    }
}

/// One term of one person.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_term")]
pub struct Model {
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Uuid,
    /// What it stands for.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: Kind,
    /// The keyed hash.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    /// Its territory.
    pub territory_id: Uuid,
}

no_relations!();
