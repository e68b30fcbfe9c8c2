//! Transfers, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::case_file::{Audience, InformedBy};
use entity::transfer::State;
use serde::Serialize;

use crate::cases::types::{Case, reference};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::graphql::scalars::Day;
use crate::handovers::of_case::PlaceOf;
use crate::problem::{payload, problems};

node! {
    /// A case that goes from one partner to another.
    Transfer(transfer)
}

/// A page of transfers.
pub type TransferPage = Page<entity::transfer::Entity, Transfer>;

/// A case that goes from one partner to another.
#[Object]
impl Transfer {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::transfer::Entity>(self.0.id)
    }

    /// What people call its case on the telephone.
    async fn reference(&self) -> String {
        reference(self.0.case_id)
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// The audience of the case.
    async fn audience(&self) -> Audience {
        self.0.audience
    }

    /// The case; null for the receiver until it accepts, and for the other once it has.
    async fn case(&self, ctx: &Context<'_>) -> Result<Option<Case>> {
        Case::load(cx(ctx), self.0.case_id).await
    }

    /// The name of the partner that followed it.
    async fn from(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let cx = cx(ctx);
        let name = cx.loaders.get(PlaceOf(self.0.from_id)).await;
        name.map_err(|fault| cx.failed(&fault))
    }

    /// The name of the partner that is to follow it.
    async fn to(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let cx = cx(ctx);
        let name = cx.loaders.get(PlaceOf(self.0.to_id)).await;
        name.map_err(|fault| cx.failed(&fault))
    }

    /// The day the person agreed.
    async fn consented_on(&self) -> Option<Day> {
        self.0.consented_on.map(Day)
    }

    /// How the person agreed.
    async fn consented_by(&self) -> InformedBy {
        self.0.consented_by
    }

    /// When it was proposed.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }
}

problems!(
    "TransferProblemCode",
    TransferProblem {
        /// There is no such partner, or it does not refer this audience, or follows the case already.
        NotAReceiver,
        /// The case is proposed to somebody already.
        AlreadyProposed,
    }
);

/// A case to propose.
#[derive(InputObject, Serialize)]
pub struct ProposeTransferInput {
    /// The case: not before a commission nor at its end.
    pub case_id: ID,
    /// The partner that is to follow it, see `partnersFor`.
    pub organisation_id: ID,
    /// The day the person agreed.
    pub consented_on: Day,
    /// How the person agreed.
    pub consented_by: InformedBy,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The transfer.
    ProposeTransferPayload { transfer: Transfer, TransferProblem }
}

/// A transfer to accept.
#[derive(InputObject, Serialize)]
pub struct AcceptTransferInput {
    /// The transfer.
    pub transfer_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The transfer, as it is now.
    AcceptTransferPayload { transfer: Transfer, TransferProblem }
}

/// A transfer that comes to nothing.
#[derive(InputObject, Serialize)]
pub struct DeclineTransferInput {
    /// The transfer.
    pub transfer_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The transfer, as it is now.
    DeclineTransferPayload { transfer: Transfer, TransferProblem }
}
