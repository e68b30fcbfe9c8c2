//! Half a day at a place, with room for several appointments, each at its slot.

use State::{Cancelled, Planned};
use Step::{Cancel, Change};
use sea_orm::entity::prelude::*;

use crate::{Machine, Moment};

vocabulary! {
    /// Where a session stands.
    #[graphql(name = "HandoverSessionState")]
    State {
        /// It takes place.
        Planned,
        /// It does not, and its appointments neither.
        Cancelled,
    }
}

vocabulary! {
    /// What may be done with a session.
    #[graphql(name = "HandoverSessionStep")]
    Step {
        /// Its place, time or seats change, and its appointments move with it.
        Change,
        /// It is cancelled, and its appointments with it.
        Cancel,
    }
}

impl Machine for State {
    type Step = Step;

    const TRANSITIONS: &'static [(State, Step, State)] =
        &[(Planned, Change, Planned), (Planned, Cancel, Cancelled)];
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover_session")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// Where.
    pub place_id: Uuid,
    /// The organisation that hands over there, as it was when the session was made or moved.
    pub organisation_id: Uuid,
    /// How many people may come.
    pub capacity: i32,
    /// How long each appointment takes, in minutes.
    pub slot_minutes: i32,
    /// From when.
    pub starts_at: Moment,
    /// Until when.
    pub ends_at: Moment,
    /// Where it stands.
    pub state: State,
    /// Why it was changed last, or cancelled.
    pub reason: Option<String>,
    /// How often it was changed: calendars take the highest (SEQUENCE, RFC 5545).
    pub revision: i32,
    /// When it was created.
    pub created_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

no_relations!();

/// A minute, in milliseconds.
const MINUTE: i64 = 60_000;

impl Model {
    /// The beginnings of its slots, one after another: as many whole slots as it has time for, and one at least.
    #[must_use]
    pub fn slots(&self) -> Vec<Moment> {
        let length = i64::from(self.slot_minutes.max(1)) * MINUTE;
        let many = ((self.ends_at.0 - self.starts_at.0) / length).max(1);
        (0..many)
            .map(|number| self.starts_at.plus_millis(number * length))
            .collect()
    }

    /// How many people come at the same slot: the seats, spread over the slots, the last ones rounded up.
    #[must_use]
    pub fn seats_a_slot(&self) -> usize {
        let seats = usize::try_from(self.capacity).unwrap_or_default();
        seats.div_ceil(self.slots().len())
    }

    /// When a slot that begins at a moment ends: with the session at the latest.
    #[must_use]
    pub fn slot_end(&self, begins: Moment) -> Moment {
        let end = begins.plus_millis(i64::from(self.slot_minutes) * MINUTE);
        end.min(self.ends_at).max(begins)
    }
}

/// The slot length that spreads the seats over a session, in whole minutes.
#[must_use]
pub fn spread(starts_at: Moment, ends_at: Moment, capacity: i32) -> i32 {
    let minutes = (ends_at.0 - starts_at.0) / MINUTE / i64::from(capacity.max(1));
    i32::try_from(minutes).unwrap_or(i32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(hours: i64, capacity: i32, slot_minutes: i32) -> Model {
        Model {
            id: Uuid::nil(),
            territory_id: Uuid::nil(),
            place_id: Uuid::nil(),
            organisation_id: Uuid::nil(),
            capacity,
            slot_minutes,
            starts_at: Moment(0),
            ends_at: Moment(hours * 60 * MINUTE),
            state: State::Planned,
            reason: None,
            revision: 0,
            created_at: Moment(0),
            updated_at: Moment(0),
        }
    }

    #[test]
    fn every_seat_has_a_slot() {
        for (hours, capacity, slot) in [(3, 6, 30), (3, 7, 30), (3, 100, 45), (1, 1, 90), (4, 3, 60)] {
            let of = session(hours, capacity, slot);
            let seats = of.slots().len() * of.seats_a_slot();
            assert!(
                seats >= usize::try_from(capacity).unwrap(),
                "{hours} {capacity} {slot}"
            );
            assert!(of.slots().iter().all(|slot| *slot < of.ends_at));
        }
    }

    #[test]
    fn the_seats_are_spread_over_the_time() {
        assert_eq!(spread(Moment(0), Moment(180 * MINUTE), 6), 30);
        assert_eq!(spread(Moment(0), Moment(180 * MINUTE), 1), 180);
        assert_eq!(spread(Moment(0), Moment(MINUTE), 100), 1);
        let of = session(3, 2, 90);
        assert_eq!(of.slots(), [Moment(0), Moment(90 * MINUTE)]);
        assert_eq!(of.slot_end(Moment(90 * MINUTE)), of.ends_at);
    }
}
