//! How the person gets on with the computer, asked once some months have passed: coded answers, no words.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::Moment;

/// After how many months it is asked.
pub const AFTER_MONTHS: u32 = 6;

vocabulary! {
    /// What came of asking.
    #[graphql(name = "FollowUpOutcome")]
    Outcome {
        /// The person answered.
        Reached,
        /// Nobody could be reached: it stays due.
        NotReached,
        /// The person does not wish to answer.
        Declined,
    }
}

vocabulary! {
    /// How often the computer is used.
    #[graphql(name = "UseFrequency")]
    Frequency {
        /// Every day, or almost.
        Daily,
        /// Every week.
        Weekly,
        /// Now and then.
        Rarely,
        /// Not at all.
        Never,
    }
}

vocabulary! {
    /// What the computer serves for.
    #[graphql(name = "UsePurpose")]
    Purpose {
        /// School or studies.
        School,
        /// Looking for a job, or working.
        Work,
        /// Public services and other formalities.
        Formalities,
        /// Keeping in touch.
        Contact,
        /// Leisure.
        Leisure,
    }
}

/// What the person answered.
#[derive(
    Clone,
    Debug,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    FromJsonQueryResult,
    async_graphql::SimpleObject,
    async_graphql::InputObject,
)]
#[graphql(name = "FollowUpAnswers", input_name = "FollowUpAnswersInput")]
pub struct Answers {
    /// How often it is used.
    pub frequency: Frequency,
    /// What it serves for.
    pub purposes: Vec<Purpose>,
    /// Whether it works.
    pub works: bool,
    /// Whether there is a connection at home now.
    pub connection: bool,
    /// Whether the person would like help.
    pub help_wanted: bool,
}

/// The answers, where there are some.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Answered(pub Option<Answers>);

/// One try to ask.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "follow_up")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The organisation that asked.
    pub organisation_id: Uuid,
    /// What came of it.
    pub outcome: Outcome,
    /// What was answered.
    pub answers: Answered,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
