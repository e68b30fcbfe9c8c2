//! Handovers, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::case_file::criteria::Needs;
use entity::handover::{CheckPoint, ReceiptMethod, State};
use entity::organisation::Capacity;
use serde::Serialize;

use super::inputs::{HandoverSession, SupportSession};
use super::of_case::{DeviceAt, MissedOf, NeedsOf, PlaceOf, SupportOf};
use crate::cases::types::{Case, reference};
use crate::devices::types::Device;
use crate::files::types::File;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::people::types::{Person, follows};
use crate::policy::Principal;
use crate::problem::{of_one, payload, problems};

node! {
    /// The appointment at which a device changes hands.
    Handover(handover)
}

/// A page of handovers.
pub type HandoverPage = Page<entity::handover::Entity, Handover>;

/// The appointment at which a device changes hands, and its receipt.
#[Object]
impl Handover {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::handover::Entity>(self.0.id)
    }

    /// What people call its case on the telephone.
    async fn reference(&self) -> String {
        reference(self.0.case_id)
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// When.
    async fn planned_for(&self) -> Moment {
        self.0.planned_for
    }

    /// The name of the place.
    async fn place(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let cx = cx(ctx);
        cx.loaders
            .get(PlaceOf(self.0.place_id))
            .await
            .map_err(|fault| cx.failed(&fault))
    }

    /// The session it is in; null outside one, and for those who do not see it.
    async fn session(&self, ctx: &Context<'_>) -> Result<Option<HandoverSession>> {
        match self.0.session_id {
            Some(id) => HandoverSession::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// Where it is served as a calendar, below the instance's address.
    async fn calendar_path(&self) -> String {
        format!(
            "/calendar/{}.ics",
            id::encode::<entity::handover::Entity>(self.0.id).0
        )
    }

    /// How often nobody came for this case, as far as the actor sees.
    async fn missed(&self, ctx: &Context<'_>) -> Result<i32> {
        let cx = cx(ctx);
        let missed = cx.loaders.get(MissedOf(self.0.case_id)).await;
        Ok(missed.map_err(|fault| cx.failed(&fault))?.unwrap_or_default())
    }

    /// What was checked when the device changed hands; empty before.
    async fn checked(&self) -> Vec<CheckPoint> {
        self.0.checked.clone().unwrap_or_default().0
    }

    /// Where the signed sheet is, when the receipt is on paper.
    async fn receipt_reference(&self) -> Option<&str> {
        self.0.receipt_reference.as_deref()
    }

    /// The help given afterwards; empty for those who do not see it.
    async fn support_sessions(&self, ctx: &Context<'_>) -> Result<Vec<SupportSession>> {
        let cx = cx(ctx);
        let found = cx.loaders.get(SupportOf(self.0.id)).await;
        let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
        Ok(found.into_iter().map(SupportSession).collect())
    }

    /// How the receipt was accepted; null before.
    async fn receipt_method(&self) -> Option<ReceiptMethod> {
        self.0.receipt_method
    }

    /// When the receipt was accepted.
    async fn receipt_at(&self) -> Option<Moment> {
        self.0.receipt_at
    }

    /// Who comes; null for those who may not know, and for the place once it is over.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Person::load(cx(ctx), self.0.person_id).await
    }

    /// The device; null for those who may not know which: a referrer that gave it is told no more than any other.
    async fn device(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        let cx = cx(ctx);
        let device = cx.loaders.get(DeviceAt(self.0.device_id)).await;
        Ok(device.map_err(|fault| cx.failed(&fault))?.map(Device))
    }

    /// The signed sheet; null before, on the screen, and for all but the coordinator and the place.
    async fn receipt_file(&self, ctx: &Context<'_>) -> Result<Option<File>> {
        let cx = cx(ctx);
        let hands_over = |who: &Principal| who.can(Capacity::HandOver) && who.organisation == self.0.place_id;
        let may = |who: &Principal| who.can(Capacity::Coordinate) || hands_over(who);
        match self.0.receipt_file_id {
            Some(file) if cx.actor.principal().is_some_and(may) => File::load(cx, file).await,
            _ => Ok(None),
        }
    }

    /// The case; null for those who do not see it.
    async fn case(&self, ctx: &Context<'_>) -> Result<Option<Case>> {
        Case::load(cx(ctx), self.0.case_id).await
    }

    /// What the person needs: connection, skills, accessibility; null for the place of an appointment nobody came to, or that was
    /// cancelled.
    async fn needs(&self, ctx: &Context<'_>) -> Result<Option<Needs>> {
        let cx = cx(ctx);
        let is_on = matches!(self.0.state, State::Planned | State::Done);
        if !is_on && !follows(cx, self.0.referrer_id) {
            return Ok(None);
        }
        cx.loaders
            .get(NeedsOf(self.0.case_id))
            .await
            .map_err(|fault| cx.failed(&fault))
    }
}

problems!(
    "HandoverProblemCode",
    HandoverProblem {
        /// The device is not ready, or is held for somebody else (I2).
        DeviceNotAvailable,
        /// The case holds a device already.
        CaseServed,
        /// The case holds no device.
        CaseNotServed,
        /// The organisation does not hand computers over, or the place is closed or run by nobody.
        NotAPlace,
        /// Every seat of the session is taken.
        SessionFull,
        /// Somebody else is expected at this slot of the session.
        SlotTaken,
        /// More people are expected at the session than it would have seats.
        SeatsTaken,
        /// The programme does not work on that day.
        DayOff,
        /// The appointment is in this session already, at that time.
        SameSession,
    }
);

/// Another device to hold, for somebody who has one.
#[derive(InputObject, Serialize)]
pub struct ExchangeDeviceInput {
    /// The case, equipped or closed.
    pub case_id: ID,
    /// The other device, ready.
    pub device_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case that the other device is held for.
    ExchangeDevicePayload { case: Case, HandoverProblem }
}

/// A device to hold.
#[derive(InputObject, Serialize)]
pub struct ReserveDeviceInput {
    /// The case, granted.
    pub case_id: ID,
    /// The device, ready.
    pub device_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case that the device is held for.
    ReserveDevicePayload { case: Case, HandoverProblem }
}

/// A device to let go of.
#[derive(InputObject, Serialize)]
pub struct ReleaseDeviceInput {
    /// The case, granted, without an appointment.
    pub case_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case that the device was held for.
    ReleaseDevicePayload { case: Case, HandoverProblem }
}

/// An appointment to make.
#[derive(InputObject, Serialize)]
pub struct PlanHandoverInput {
    /// The case, granted, with a device held.
    pub case_id: ID,
    /// The session, with room.
    pub session_id: Option<ID>,
    /// Without a session: the organisation that hands over.
    pub place_id: Option<ID>,
    /// When; in a session, the beginning of one of its slots, or null for the next free one.
    pub planned_for: Option<Moment>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The appointment.
    PlanHandoverPayload { handover: Handover, HandoverProblem }
}

of_one! {
    /// The appointment.
    handover_id;
    /// The appointment, as it is now.
    handover: Handover, HandoverProblem;
    /// A device that changed hands.
    CompleteHandoverInput => CompleteHandoverPayload {
        /// How the person accepted the receipt.
        receipt: ReceiptMethod,
        /// On paper: where the signed sheet is kept, if it is not sent with it.
        receipt_reference: Option<String>,
        /// On paper: the signed sheet, an uploaded file.
        receipt_file_id: Option<ID>,
        /// What was checked.
        #[graphql(default)] checked: Vec<CheckPoint>
    };
    /// An appointment nobody came to.
    MissHandoverInput => MissHandoverPayload {};
    /// An appointment to cancel.
    CancelHandoverInput => CancelHandoverPayload {};
}
