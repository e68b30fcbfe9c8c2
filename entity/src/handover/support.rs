//! The help given with a computer: how long, about what, with what in hand. Coded words alone, never a word about the person.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::Moment;
use crate::device::Accessory;

vocabulary! {
    /// What a support session was about.
    #[graphql(name = "SupportTheme")]
    Theme {
        /// Keyboard, mouse, windows, files.
        FirstSteps,
        /// Getting on the internet at home.
        Connection,
        /// Mail.
        Mail,
        /// Passwords, updates, traps.
        Security,
        /// Administrative procedures on line.
        Procedures,
        /// School: the pupils' portal, homework.
        School,
        /// Looking for a job.
        JobSearch,
        /// Text, tables, printing.
        Office,
        /// Adapting the computer to a need.
        Accessibility,
        /// Anything else.
        Other,
    }
}

vocabulary! {
    /// What came of the connection at home.
    ConnectionOffer {
        /// There is one already.
        NotNeeded,
        /// A social tariff was explained.
        SocialTariff,
        /// Prepaid data was given.
        PrepaidData,
        /// It was offered and refused.
        Declined,
    }
}

/// A list of themes, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Themes(pub Vec<Theme>);

/// A list of accessories, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Accessories(pub Vec<Accessory>);

/// One support session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "support_session")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The handover it follows.
    pub handover_id: Uuid,
    /// The organisation that helped.
    pub organisation_id: Uuid,
    /// The day.
    pub held_on: Date,
    /// How long, in minutes.
    pub minutes: i32,
    /// What it was about.
    pub themes: Themes,
    /// What was given.
    pub accessories: Accessories,
    /// What came of the connection at home; none when it was not spoken of.
    pub connection_offer: Option<ConnectionOffer>,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
