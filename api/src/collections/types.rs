//! Collections, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::collection::{Mode, State};
use entity::pledge::difference::Refusal;
use serde::Serialize;

use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::places::types::Place;
use crate::pledges::types::Pledge;
use crate::problem::{of_one, payload, problems};

node! {
    /// A delivery or pick-up.
    Collection(collection)
}

/// A page of collections.
pub type CollectionPage = Page<entity::collection::Entity, Collection>;

/// The agreed delivery or pick-up of a pledge, or of a part of it.
#[Object]
impl Collection {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::collection::Entity>(self.0.id)
    }

    /// Who carries.
    async fn mode(&self) -> Mode {
        self.0.mode
    }

    /// Where the equipment changes hands.
    async fn place(&self) -> &str {
        &self.0.place
    }

    /// The place of the programme where the equipment changes hands, with its instructions; null when it is another address,
    /// and for those who do not see places.
    async fn site(&self, ctx: &Context<'_>) -> Result<Option<Place>> {
        match self.0.place_id {
            Some(id) => Place::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// Who drives, when it is neither the donor nor the programme.
    async fn carrier(&self) -> Option<&str> {
        self.0.carrier.as_deref()
    }

    /// From when.
    async fn starts_at(&self) -> Moment {
        self.0.starts_at
    }

    /// Until when.
    async fn ends_at(&self) -> Moment {
        self.0.ends_at
    }

    /// How many devices are expected; null: all that is still announced.
    async fn expected(&self) -> Option<i32> {
        self.0.expected
    }

    /// What else those who come should know.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// Why it was changed last, missed or cancelled.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// How often it was changed.
    async fn sequence(&self) -> i32 {
        self.0.sequence
    }

    /// Devices that came with it and were taken.
    async fn accepted(&self) -> i32 {
        self.0.accepted
    }

    /// Devices that came with it and stay the donor's.
    async fn refused(&self) -> i32 {
        self.0.refused
    }

    /// When it last changed.
    async fn updated_at(&self) -> Moment {
        self.0.updated_at
    }

    /// The pledge.
    async fn pledge(&self, ctx: &Context<'_>) -> Result<Option<Pledge>> {
        Pledge::load(cx(ctx), self.0.pledge_id).await
    }
}

problems!(
    "CollectionProblemCode",
    CollectionProblem {
        /// It begins in the past, ends before it begins, or lasts more than a day.
        SlotInvalid,
        /// The programme does not work on that day.
        DayOff,
        /// Equipment is not collected at this place, or it is closed.
        NotAPlace,
        /// A device is not of the pledge, came already, or is named twice.
        DeviceNotOfPledge,
        /// A device with this serial number is on the inventory.
        AlreadyAnnounced,
        /// Nothing is named that came.
        NothingCame,
    }
);

/// A delivery or pick-up to agree.
#[derive(InputObject, Serialize)]
pub struct PlanCollectionInput {
    /// The pledge, accepted.
    pub pledge_id: ID,
    /// Who carries.
    pub mode: Mode,
    /// Where the equipment changes hands: an address, where it is no place of the programme.
    pub place: Option<String>,
    /// Where the equipment changes hands: a place of the programme, open, of kind `COLLECTION`; its address and instructions
    /// are the donor's to read.
    pub place_id: Option<ID>,
    /// Who drives, when it is neither the donor nor the programme.
    pub carrier: Option<String>,
    /// From when.
    pub starts_at: Moment,
    /// Until when: the same day.
    pub ends_at: Moment,
    /// How many devices are expected, when it is a part of the pledge.
    pub expected: Option<i32>,
    /// What else those who come should know: `Ring at the goods entrance`.
    pub note: Option<String>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The delivery or pick-up.
    PlanCollectionPayload { collection: Collection, CollectionProblem }
}

of_one! {
    /// The delivery or pick-up.
    collection_id;
    /// The delivery or pick-up, as it is now.
    collection: Collection, CollectionProblem;
    /// A change; what is null stays as it is.
    ChangeCollectionInput => ChangeCollectionPayload {
        /// Where the equipment changes hands: an address.
        place: Option<String>,
        /// Where the equipment changes hands: a place of the programme, open, of kind `COLLECTION`.
        place_id: Option<ID>,
        /// Who drives; empty: nobody else.
        carrier: Option<String>,
        /// From when.
        starts_at: Option<Moment>,
        /// Until when.
        ends_at: Option<Moment>,
        /// Why, in words the donor reads.
        reason: String
    };
    /// A collection to give up.
    CancelCollectionInput => CancelCollectionPayload {
        /// Why, in words the other side reads.
        reason: String
    };
    /// A collection that did not take place.
    MissCollectionInput => MissCollectionPayload {
        /// Who did not come, and what is known of it.
        reason: String
    };
    /// What came.
    CompleteCollectionInput => CompleteCollectionPayload {
        /// Announced devices that came and are taken.
        accepted: Vec<ID>,
        /// Announced devices that came and stay the donor's.
        refused: Vec<RefusedInput>,
        /// Devices that came without having been announced, and are taken; at most 500.
        unexpected: Vec<UnexpectedInput>
    };
}

/// A device that stays the donor's.
#[derive(InputObject, Serialize)]
pub struct RefusedInput {
    /// The device.
    pub device_id: ID,
    /// Why.
    pub reason: Refusal,
    /// In words the donor reads; needed where the reason is `OTHER`.
    pub note: Option<String>,
}

/// A device nobody announced.
#[derive(InputObject, Serialize)]
pub struct UnexpectedInput {
    /// What it is.
    pub kind: entity::device::Kind,
    /// Its maker.
    pub manufacturer: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// Its serial number.
    pub serial: Option<String>,
}
