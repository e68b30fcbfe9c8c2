//! A computer that was handed over and does not work any more.

use State::{Dismissed, Repaired, Reported, Returned};
use Step::{Dismiss, Repair, TakeBack};
use sea_orm::entity::prelude::*;

use crate::{Machine, Moment};

vocabulary! {
    /// What does not work.
    #[graphql(name = "BreakdownSymptom")]
    Symptom {
        /// It does not start.
        DoesNotStart,
        /// The screen.
        Screen,
        /// Battery or charger.
        Power,
        /// Keyboard or pointer.
        Keyboard,
        /// The connection.
        Network,
        /// The system or a program.
        Software,
        /// Something else, told at the appointment.
        Other,
    }
}

vocabulary! {
    /// Where a breakdown stands.
    #[graphql(name = "BreakdownState")]
    State {
        /// Somebody has to look at it.
        Reported,
        /// It works again.
        Repaired,
        /// The computer came back.
        Returned,
        /// Nothing was wrong.
        Dismissed,
    }
}

vocabulary! {
    /// What may be done about a breakdown.
    #[graphql(name = "BreakdownStep")]
    Step {
        /// It is repaired, the person keeps the computer.
        Repair,
        /// The computer comes back.
        TakeBack,
        /// Nothing is wrong.
        Dismiss,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] = &[
        (Reported, Repair, Repaired),
        (Reported, TakeBack, Returned),
        (Reported, Dismiss, Dismissed),
    ];
}

/// One breakdown.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "breakdown")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The computer.
    pub device_id: Uuid,
    /// The organisation that reported it.
    pub organisation_id: Uuid,
    /// What does not work.
    pub symptom: Symptom,
    /// Where it stands.
    pub state: State,
    /// When it was reported.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();
