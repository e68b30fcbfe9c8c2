//! One case before one commission.

use sea_orm::entity::prelude::*;

use super::proposal::Lack;
use super::state::ItemState;
use crate::Moment;
use crate::case_file::RefusalReason;
use crate::grid::score::Standing;

vocabulary! {
    /// What a commission decides of a case.
    Outcome {
        /// A computer.
        Grant,
        /// Not now: waiting list.
        Defer,
        /// No.
        Reject,
        /// Another kind of help.
        Redirect,
    }
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agenda_item")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The commission.
    pub commission_id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The organisation that referred it: its members are recused.
    pub referrer_id: Uuid,
    /// Its place in the ranking, from 1, fixed at the freeze.
    pub rank: Option<i32>,
    /// The grid that scored it…
    pub grid_version: i32,
    /// …how often it had been put off then…
    pub deferrals: i32,
    /// …for how many whole months it had waited…
    pub waited_months: Option<i32>,
    /// …whether the programme had helped the person before…
    pub helped_before: Option<bool>,
    /// …and its points: replaying them gives the same (I11).
    pub score: i32,
    /// The computer that was proposed for it at the freeze…
    pub proposed_device_id: Option<Uuid>,
    /// …or why none was…
    pub lack: Option<Lack>,
    /// …and how many of those that were ready suited it; none where no computer was ready.
    pub suiting: Option<i32>,
    /// Where it stands.
    pub state: ItemState,
    /// When its discussion began last.
    pub taken_up_at: Option<Moment>,
    /// When it was put to the vote; none when it was not.
    pub vote_asked_at: Option<Moment>,
    /// What was decided.
    pub outcome: Option<Outcome>,
    /// Why, for a negative decision (I4).
    pub reason: Option<RefusalReason>,
    /// Why it was decided otherwise than its rank suggests.
    pub deviation: Option<String>,
    /// How many organisations counted when it was decided.
    pub quorum_met: Option<i32>,
    /// When it was decided.
    pub decided_at: Option<Moment>,
}

no_relations!();

impl Model {
    /// What the programme knew of the case when it was scored.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing {
            deferrals: self.deferrals,
            months: self.waited_months,
            helped: self.helped_before,
        }
    }

    /// Whether an outcome is another than what the ranking and the stock suggest (see [`deviates`]).
    #[must_use]
    pub fn deviates(&self, outcome: Outcome) -> bool {
        deviates(self.suiting, self.proposed_device_id, outcome)
    }
}

/// Whether an outcome is another than what the ranking and the stock suggest: a computer for whom none is left, or none yet for
/// whom there is one. Where no computer was ready nothing was proposed, nothing suited, and nothing deviates.
#[must_use]
pub fn deviates(suiting: Option<i32>, proposed: Option<Uuid>, outcome: Outcome) -> bool {
    suiting.is_some()
        && match outcome {
            Outcome::Grant => proposed.is_none(),
            Outcome::Defer => proposed.is_some(),
            Outcome::Reject | Outcome::Redirect => false,
        }
}
