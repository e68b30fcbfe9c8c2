//! Where equipment is collected and where computers are handed over: an address of the programme, run by a partner or by
//! nobody in particular.

pub mod version;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::Moment;

vocabulary! {
    /// What a place is for.
    #[graphql(name = "PlaceKind")]
    Kind {
        /// Donors bring equipment there, or it is fetched from there.
        Collection,
        /// Computers are handed over there.
        Handover,
    }
}

/// The lines of an address, without its commune, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Lines(pub Vec<String>);

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "place")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The organisation that runs it, if one does.
    pub organisation_id: Option<Uuid>,
    /// Its name.
    pub name: String,
    /// The lines of its address.
    pub lines: Lines,
    /// Its commune, with the post code if people write it.
    pub commune: String,
    /// Whether equipment is collected there.
    pub collects: bool,
    /// Whether computers are handed over there.
    pub hands_over: bool,
    /// How to find it and to get in, for those who come.
    pub instructions: Option<String>,
    /// 1, 2, 3…: what is said of it now.
    pub version: i32,
    /// Since when nothing new is planned there.
    pub closed_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();

impl Model {
    /// What it is for.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        let is = |kind: Kind| match kind {
            Kind::Collection => self.collects,
            Kind::Handover => self.hands_over,
        };
        Kind::ALL.iter().copied().filter(|kind| is(*kind)).collect()
    }

    /// Its name and address as one line.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        let lines = self.lines.0.iter().map(String::as_str);
        let parts: Vec<&str> = [self.name.as_str()]
            .into_iter()
            .chain(lines)
            .chain([self.commune.as_str()])
            .collect();
        parts.join(", ")
    }

    /// Whether something new may be planned there, of this kind.
    #[must_use]
    pub fn is_open_for(&self, kind: Kind) -> bool {
        self.closed_at.is_none() && self.kinds().contains(&kind)
    }
}
