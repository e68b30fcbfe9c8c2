//! One referral of one person by one partner, followed to the handover ("dossier").

pub mod attestation;
pub mod breakdown;
pub mod criteria;
pub mod follow_up;
pub mod note;
pub mod state;

use sea_orm::entity::prelude::*;

pub use self::criteria::Criteria;
pub use self::state::{State, Step};
use crate::Moment;
use crate::grid::score::Standing;

vocabulary! {
    /// Whom the programme serves.
    Audience {
        /// Families with schoolchildren.
        Family,
        /// Job seekers.
        JobSeeker,
        /// Students.
        Student,
    }
}

vocabulary! {
    /// The age of a person, as commissions see it.
    AgeBand {
        /// Under 18.
        Under18,
        /// 18 to 25.
        From18To25,
        /// 26 to 39.
        From26To39,
        /// 40 to 59.
        From40To59,
        /// 60 and over.
        From60,
    }
}

impl AgeBand {
    /// The band of an age in whole years.
    #[must_use]
    pub fn of(years: u32) -> Self {
        match years {
            0..18 => Self::Under18,
            18..26 => Self::From18To25,
            26..40 => Self::From26To39,
            40..60 => Self::From40To59,
            _ => Self::From60,
        }
    }
}

vocabulary! {
    /// Why a referral or a case is refused, rejected or redirected (CRPA L211-2: negative decisions give reasons).
    RefusalReason {
        /// The person lives outside the territory.
        OutsideTerritory,
        /// The person belongs to none of the programme's audiences.
        OutsideAudience,
        /// The household already has what it needs.
        AlreadyEquipped,
        /// The household received a computer from the programme before.
        AlreadyHelped,
        /// What was asked to decide is missing.
        Incomplete,
        /// Others had a stronger priority and the stock is spent.
        PriorityToOthers,
        /// Another kind of help serves the person better.
        Redirected,
        /// Another reason, told in words.
        Other,
    }
}

vocabulary! {
    /// How a person was told about the referral.
    InformedBy {
        /// Face to face.
        InPerson,
        /// By telephone.
        Phone,
        /// By letter.
        Letter,
        /// By e-mail.
        Email,
    }
}

/// One case.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "case_file")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// The organisation that referred the person.
    pub referrer_id: Uuid,
    /// The member that referred the person, where one did.
    pub membership_id: Option<Uuid>,
    /// Which audience the person belongs to.
    pub audience: Audience,
    /// Where the case stands.
    pub state: State,
    /// The typed facts the score is made of: bands and yes/no.
    pub criteria: Criteria,
    /// The person's age, as commissions see it.
    pub age_band: Option<AgeBand>,
    /// The day the person was informed of the referral (GDPR article 13).
    pub informed_on: Option<Date>,
    /// How the person was informed.
    pub informed_by: Option<InformedBy>,
    /// Whether the person agrees to be referred.
    pub consents: bool,
    /// The grid that scored it.
    pub grid_version: Option<i32>,
    /// Its points.
    pub score: Option<i32>,
    /// How often a commission put it off.
    pub deferrals: i32,
    /// For how many whole months it had waited when it was scored…
    pub waited_months: Option<i32>,
    /// …and whether the programme had helped the person before.
    pub helped_before: Option<bool>,
    /// Since when it is on the waiting list: the first time a commission put it off.
    pub waiting_since: Option<Moment>,
    /// Its place on the waiting list: the greater, the nearer its turn. More deferrals come first, then the longer wait.
    pub waiting_rank: Option<i64>,
    /// Why it was refused or rejected.
    pub refusal_reason: Option<RefusalReason>,
    /// SHA-256 of the list it came with, where it came with one: the same list again changes nothing.
    pub import_sha256: Option<String>,
    /// Until when what was asked last is to be answered.
    pub information_due_on: Option<Date>,
    /// The due day that the referrer was reminded of.
    pub information_reminded_for: Option<Date>,
    /// When the referrer was reminded to ask how the person gets on.
    pub follow_up_reminded_at: Option<Moment>,
    /// When it was submitted.
    pub submitted_at: Option<Moment>,
    /// When the commission decided.
    pub decided_at: Option<Moment>,
    /// When the computer was handed over.
    pub equipped_at: Option<Moment>,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

impl Model {
    /// What the programme knew of it when it was scored.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing {
            deferrals: self.deferrals,
            months: self.waited_months,
            helped: self.helped_before,
        }
    }
}

/// The place on the waiting list of a case put off so many times, waiting since a moment.
#[must_use]
pub fn waiting_rank(deferrals: i32, since: Moment) -> i64 {
    /// More than any moment of this century, in milliseconds.
    const BEYOND: i64 = 10_000_000_000_000;
    i64::from(deferrals) * BEYOND - since.0
}

no_relations!();
