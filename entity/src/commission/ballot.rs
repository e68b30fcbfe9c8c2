//! What an organisation chose when an item was put to the vote, and what a vote lets be decided.

use sea_orm::entity::prelude::*;

use super::agenda_item::Outcome;
use crate::Moment;

vocabulary! {
    /// What an organisation chooses when an item is put to the vote.
    #[graphql(name = "BallotChoice")]
    Choice {
        /// A computer.
        Grant,
        /// Not now: waiting list.
        Defer,
        /// No.
        Reject,
        /// Another kind of help.
        Redirect,
        /// None of these: it takes part, and lets the others decide.
        Abstain,
    }
}

impl Choice {
    /// The choice that is for an outcome.
    #[must_use]
    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Grant => Self::Grant,
            Outcome::Defer => Self::Defer,
            Outcome::Reject => Self::Reject,
            Outcome::Redirect => Self::Redirect,
        }
    }
}

/// One ballot: an organisation has one on an item.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ballot")]
pub struct Model {
    /// The item.
    #[sea_orm(primary_key, auto_increment = false)]
    pub agenda_item_id: Uuid,
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// What it chose.
    pub choice: Choice,
    /// When.
    pub cast_at: Moment,
}

no_relations!();

/// How many chose each of the choices that somebody made, in the order of the choices.
#[must_use]
pub fn tally(choices: &[Choice]) -> Vec<(Choice, usize)> {
    let count = |choice: Choice| choices.iter().filter(|one| **one == choice).count();
    let counted = Choice::ALL.iter().map(|choice| (*choice, count(*choice)));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// Whether a vote lets an outcome be decided: no other was chosen more often. Who holds the sitting decides between those
/// that were chosen equally often, and among all where everybody abstained.
#[must_use]
pub fn lets(choices: &[Choice], outcome: Outcome) -> bool {
    let expressed = tally(choices);
    let expressed = expressed.iter().filter(|(choice, _)| *choice != Choice::Abstain);
    let most = expressed.clone().map(|(_, count)| *count).max();
    most.is_none_or(|most| expressed.clone().any(|one| *one == (Choice::of(outcome), most)))
}

#[cfg(test)]
mod tests {
    use super::Choice::{Abstain, Defer, Grant, Reject};
    use super::*;

    #[test]
    fn what_was_chosen_most_often_is_decided() {
        let allowed = |choices: &[Choice]| {
            let outcomes = Outcome::ALL.iter().filter(|outcome| lets(choices, **outcome));
            outcomes.copied().collect::<Vec<_>>()
        };
        assert_eq!(allowed(&[Grant, Grant, Defer]), [Outcome::Grant]);
        assert_eq!(allowed(&[Defer, Abstain, Abstain]), [Outcome::Defer]);
        assert_eq!(
            allowed(&[Reject, Grant, Abstain]),
            [Outcome::Grant, Outcome::Reject]
        );
        assert_eq!(allowed(&[Abstain]).len(), Outcome::ALL.len());
    }

    #[test]
    fn every_outcome_can_be_chosen() {
        for outcome in Outcome::ALL {
            assert_eq!(Choice::of(*outcome).word(), outcome.word());
        }
    }
}
