//! A company that the coordinator solicits: who to ask, what was said, what to do next and when. Of people, only what is
//! needed to reach somebody at work.

pub mod contact;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::state::{State, Step};
use crate::Moment;

vocabulary! {
    /// How the coordinator came to a company.
    #[graphql(name = "ProspectSource")]
    Source {
        /// Its own search: directories, the press.
        Search,
        /// A partner of the programme named it.
        Partner,
        /// A donor named it.
        Donor,
        /// A fair, a meeting, a business club.
        Event,
        /// It came by itself.
        Spontaneous,
        /// Any other way.
        Other,
    }
}

vocabulary! {
    /// Why a prospect is lost.
    #[graphql(name = "ProspectLossReason")]
    LossReason {
        /// It does not want to give.
        NotInterested,
        /// It gives or sells elsewhere.
        GivesElsewhere,
        /// Its equipment is rented, or too old.
        NoEquipment,
        /// Nobody answers.
        NoAnswer,
        /// Any other reason.
        Other,
    }
}

/// One company.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "prospect")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// Its name.
    pub name: String,
    /// Its SIREN number, nine digits.
    pub siren: Option<String>,
    /// What it does: `Insurance`.
    pub sector: Option<String>,
    /// How the coordinator came to it.
    pub source: Source,
    /// Whom to ask, at work.
    pub contact_name: Option<String>,
    /// The professional address.
    pub contact_email: Option<String>,
    /// The professional telephone.
    pub contact_phone: Option<String>,
    /// Where it stands.
    pub state: State,
    /// What to do next.
    pub next_action: Option<String>,
    /// The day to do it.
    pub next_action_on: Option<Date>,
    /// The day for which the coordinator was reminded: once for each.
    pub reminded_for: Option<Date>,
    /// Why it is lost.
    pub loss_reason: Option<LossReason>,
    /// The donor it became.
    pub organisation_id: Option<Uuid>,
    /// When it was added.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
