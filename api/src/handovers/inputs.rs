//! Sessions and what happens at and after a handover, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::device::Accessory;
use entity::handover::session::State;
use entity::handover::support::{ConnectionOffer, Theme};
use serde::Serialize;

use super::of_case::{AppointmentsOf, TakenOf};
use super::types::{Code, Handover, HandoverProblem};
use crate::gateway::{Cx, cx};
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::graphql::scalars::Day;
use crate::places::types::Place;
use crate::problem::{of_one, payload};

node! {
    /// Half a day at a place, with room for several appointments.
    HandoverSession(handover::session)
}

/// A page of sessions.
pub type HandoverSessionPage = Page<entity::handover::session::Entity, HandoverSession>;

/// Half a day at a place, with room for several appointments.
#[Object]
impl HandoverSession {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::handover::session::Entity>(self.0.id)
    }

    /// Where.
    async fn place(&self, ctx: &Context<'_>) -> Result<Option<Place>> {
        Place::load(cx(ctx), self.0.place_id).await
    }

    /// From when.
    async fn starts_at(&self) -> Moment {
        self.0.starts_at
    }

    /// Until when.
    async fn ends_at(&self) -> Moment {
        self.0.ends_at
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// Why it was changed last, or cancelled.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// How many people may come.
    async fn capacity(&self) -> i32 {
        self.0.capacity
    }

    /// How long each appointment takes, in minutes.
    async fn slot_minutes(&self) -> i32 {
        self.0.slot_minutes
    }

    /// How many more may come.
    async fn free(&self, ctx: &Context<'_>) -> Result<i32> {
        let taken = i32::try_from(self.taken(cx(ctx)).await?.len()).unwrap_or(i32::MAX);
        Ok((self.0.capacity - taken).max(0))
    }

    /// The beginnings of the slots that have a seat left and are to come, the next one first; empty when it is cancelled.
    async fn free_slots(&self, ctx: &Context<'_>) -> Result<Vec<Moment>> {
        let cx = cx(ctx);
        let taken = self.taken(cx).await?;
        let full = usize::try_from(self.0.capacity).is_ok_and(|seats| taken.len() >= seats);
        if full || self.0.state != State::Planned {
            return Ok(vec![]);
        }
        let seats = self.0.seats_a_slot();
        let mut slots = self.0.slots();
        slots.retain(|slot| *slot >= cx.app.clock.now());
        slots.retain(|slot| taken.iter().filter(|at| *at == slot).count() < seats);
        Ok(slots)
    }

    /// Its appointments that this actor sees, cancelled ones left out.
    async fn handovers(&self, ctx: &Context<'_>) -> Result<Vec<Handover>> {
        let cx = cx(ctx);
        let found = cx.loaders.get(AppointmentsOf(self.0.id)).await;
        let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        Ok(found.into_iter().map(Handover).collect())
    }
}

impl HandoverSession {
    /// The slots that are taken.
    async fn taken(&self, cx: &Cx) -> Result<Vec<Moment>> {
        let taken = cx.loaders.get(TakenOf(self.0.id)).await;
        Ok(taken.map_err(|fault| cx.failed(&fault))?.unwrap_or_default())
    }
}

/// The help given with a computer.
#[derive(Debug)]
pub struct SupportSession(pub(super) entity::handover::support::Model);

/// The help given with a computer.
#[Object]
impl SupportSession {
    /// The day.
    async fn held_on(&self) -> Day {
        Day(self.0.held_on)
    }

    /// How long, in minutes.
    async fn minutes(&self) -> i32 {
        self.0.minutes
    }

    /// What it was about.
    async fn themes(&self) -> &[Theme] {
        &self.0.themes.0
    }

    /// What was given.
    async fn accessories(&self) -> &[Accessory] {
        &self.0.accessories.0
    }

    /// What came of the connection at home; null when it was not spoken of.
    async fn connection_offer(&self) -> Option<ConnectionOffer> {
        self.0.connection_offer
    }
}

/// A session to make.
#[derive(InputObject, Serialize)]
pub struct CreateHandoverSessionInput {
    /// Where: a place of handover, open, run by an organisation that hands over.
    pub place_id: ID,
    /// From when.
    pub starts_at: Moment,
    /// Until when: within a day.
    pub ends_at: Moment,
    /// How many people may come, 1 to 100.
    pub capacity: i32,
    /// How long each appointment takes, in minutes; null spreads the seats over the session. Where there are more seats than
    /// slots, several people come at the same time.
    pub slot_minutes: Option<i32>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The session.
    CreateHandoverSessionPayload { handover_session: HandoverSession, HandoverProblem }
}

of_one! {
    /// The session, planned.
    handover_session_id;
    /// The session, as it is now.
    handover_session: HandoverSession, HandoverProblem;
    /// A change; what is null stays as it is. Appointments move with their session, in the order they were.
    ChangeHandoverSessionInput => ChangeHandoverSessionPayload {
        /// Where: a place of handover, open, run by an organisation that hands over.
        place_id: Option<ID>,
        /// From when.
        starts_at: Option<Moment>,
        /// Until when: within a day.
        ends_at: Option<Moment>,
        /// How many people may come: as many as are expected at least.
        capacity: Option<i32>,
        /// How long each appointment takes, in minutes.
        slot_minutes: Option<i32>,
        /// Why, in words that the place, the referrers and the people read: nothing about a person.
        reason: String
    };
    /// A session to cancel, with its appointments.
    CancelHandoverSessionInput => CancelHandoverSessionPayload {
        /// Why, in words that the place, the referrers and the people read: nothing about a person.
        reason: String
    };
}

/// An appointment to move: to a session with room, or to an organisation and a time.
#[derive(InputObject, Serialize)]
pub struct RescheduleHandoverInput {
    /// The appointment, to come.
    pub handover_id: ID,
    /// The session it moves to.
    pub session_id: Option<ID>,
    /// Without a session: the organisation that hands over.
    pub place_id: Option<ID>,
    /// When; in a session, the beginning of one of its slots, or null for the next free one.
    pub planned_for: Option<Moment>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The appointment, as it is now.
    RescheduleHandoverPayload { handover: Handover, HandoverProblem }
}

/// Help that was given.
#[derive(InputObject, Serialize)]
pub struct RecordSupportSessionInput {
    /// The handover, done, that it follows.
    pub handover_id: ID,
    /// The day.
    pub held_on: Day,
    /// How long, in minutes, 1 to 600.
    pub minutes: i32,
    /// What it was about: one thing at least.
    pub themes: Vec<Theme>,
    /// What was given.
    #[graphql(default)]
    pub accessories: Vec<Accessory>,
    /// What came of the connection at home.
    pub connection_offer: Option<ConnectionOffer>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The handover that it follows.
    RecordSupportSessionPayload { handover: Handover, HandoverProblem }
}
