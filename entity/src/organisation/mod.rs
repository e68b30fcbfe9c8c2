//! A partner in one territory: its kind says what it is, its capacities what it may do.

pub mod app_client;
pub mod siren;
pub mod state;

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

pub use self::state::{State, Step};
use crate::Moment;
use crate::case_file::Audience;

vocabulary! {
    /// What a partner is.
    #[graphql(name = "OrganisationKind")]
    Kind {
        /// The city or authority that runs the programme.
        City,
        /// A company or public service that gives equipment.
        Donor,
        /// An association.
        Association,
        /// A neighbourhood centre.
        NeighbourhoodCentre,
        /// A service for the insertion of job seekers.
        InsertionService,
        /// A university.
        University,
        /// A CROUS (student services).
        Crous,
        /// A workshop that wipes and refurbishes.
        Workshop,
        /// A service of digital advisers.
        Adviser,
        /// Any other body that sees needs well.
        Other,
    }
}

vocabulary! {
    /// What an organisation, and a member acting for it, may do.
    Capacity {
        /// Run the programme: see and steer everything of the territory.
        Coordinate,
        /// Pledge equipment and follow it.
        Donate,
        /// Refer people of the organisation's audiences and follow their cases.
        Refer,
        /// Sit in commissions, on pseudonymised sheets.
        Decide,
        /// Wipe and refurbish.
        Refurbish,
        /// Hand computers over and help people get started.
        HandOver,
    }
}

vocabulary! {
    /// Whether a body is public, which decides the re-use rules that apply to its equipment.
    LegalStatus {
        /// A public body (decree 2023-266 applies to its retired equipment).
        Public,
        /// A private body.
        Private,
    }
}

impl LegalStatus {
    /// Whether a SIREN may be that of a body of this status: a public body's begins with 1 or 2. A mutual society
    /// ("mutuelle") is private, whatever it serves. The contrary is not asked: the number of a private body may be any.
    #[must_use]
    pub fn goes_with(self, siren: &str) -> bool {
        self == Self::Private || siren::is_of_public_sector(siren)
    }
}

/// A list of capacities, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Capacities(pub Vec<Capacity>);

/// A list of audiences, kept as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Audiences(pub Vec<Audience>);

impl Capacity {
    /// Its bit in a set of capacities that is kept as a number.
    #[must_use]
    pub fn bit(self) -> i32 {
        match self {
            Self::Coordinate => 1,
            Self::Donate => 2,
            Self::Refer => 4,
            Self::Decide => 8,
            Self::Refurbish => 16,
            Self::HandOver => 32,
        }
    }

    /// A set of capacities as a number.
    #[must_use]
    pub fn bits(capacities: &[Self]) -> i32 {
        capacities.iter().fold(0, |bits, capacity| bits | capacity.bit())
    }
}

impl Kind {
    /// The capacities an organisation of this kind starts with.
    #[must_use]
    pub fn initial_capacities(self) -> Capacities {
        use Capacity::{Coordinate, Decide, Donate, HandOver, Refer, Refurbish};
        Capacities(match self {
            Self::City => vec![Coordinate, Donate, Decide],
            Self::Donor => vec![Donate],
            Self::Association | Self::NeighbourhoodCentre => vec![Refer, Decide, HandOver],
            Self::InsertionService | Self::Crous => vec![Refer, Decide],
            Self::University => vec![Refer, Donate, Decide],
            Self::Workshop => vec![Refurbish],
            Self::Adviser => vec![HandOver],
            Self::Other => vec![],
        })
    }

    /// The audiences an organisation of this kind refers at the start.
    #[must_use]
    pub fn initial_audiences(self) -> Audiences {
        Audiences(match self {
            Self::Association | Self::NeighbourhoodCentre => vec![Audience::Family],
            Self::InsertionService => vec![Audience::JobSeeker],
            Self::University | Self::Crous => vec![Audience::Student],
            _ => vec![],
        })
    }
}

/// A partner of one programme.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Public or private.
    pub legal_status: LegalStatus,
    /// Its SIREN number, nine digits.
    pub siren: Option<String>,
    /// What it may do.
    pub capacities: Capacities,
    /// Whom it may refer.
    pub audiences: Audiences,
    /// How far it has joined.
    pub state: State,
    /// Since when it is refused at its next request.
    pub suspended_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
}

no_relations!();

impl Model {
    /// Whether its members and software may do anything.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.state == State::Approved && self.suspended_at.is_none()
    }
}
