//! Parts, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::part::{Kind, State};
use serde::Serialize;

use crate::devices::types::Device;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::problem::{payload, problems};

node! {
    /// A part in stock, or fitted.
    Part(part)
}

/// A page of parts.
pub type PartPage = Page<entity::part::Entity, Part>;

/// A part: what came out of one device, or was bought, and serves another.
#[Object]
impl Part {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::part::Entity>(self.0.id)
    }

    /// What it is.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What it fits and how much it holds.
    async fn specification(&self) -> &str {
        &self.0.specification
    }

    /// For memory, how much, in MiB.
    async fn memory_mib(&self) -> Option<i32> {
        self.0.memory_mib
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// When it came into stock.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// When it last changed.
    async fn updated_at(&self) -> Moment {
        self.0.updated_at
    }

    /// The device it came out of; null when it was bought, and for those who do not see the device.
    async fn origin(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        match self.0.origin_device_id {
            Some(device) => Device::load(cx(ctx), device).await,
            None => Ok(None),
        }
    }

    /// The device it is in; null when it is in none, and for those who do not see the device.
    async fn device(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        match self.0.device_id {
            Some(device) => Device::load(cx(ctx), device).await,
            None => Ok(None),
        }
    }
}

problems!("PartProblemCode", PartProblem {});

/// What a part is.
#[derive(InputObject, Serialize)]
pub struct PartInput {
    /// What it is.
    pub kind: Kind,
    /// What it fits and how much it holds: `DDR4 SODIMM 2400`.
    pub specification: String,
    /// For memory, and for memory alone: how much, in MiB.
    pub memory_mib: Option<i32>,
}

/// A part that comes into stock.
#[derive(InputObject, Serialize)]
pub struct StockPartInput {
    /// What it is.
    pub part: PartInput,
    /// The device it was taken out of; none when it was bought.
    pub device_id: Option<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// A part that goes into a device.
#[derive(InputObject, Serialize)]
pub struct FitPartInput {
    /// The part, in stock.
    pub part_id: ID,
    /// The device.
    pub device_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// A part that comes out of a device again.
#[derive(InputObject, Serialize)]
pub struct TakeOutPartInput {
    /// The part, fitted.
    pub part_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

/// A part that is good for nothing more.
#[derive(InputObject, Serialize)]
pub struct ScrapPartInput {
    /// The part, in stock.
    pub part_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The part.
    StockPartPayload { part: Part, PartProblem }
}

payload! {
    /// The part, as it is now.
    FitPartPayload { part: Part, PartProblem }
}

payload! {
    /// The part, as it is now.
    TakeOutPartPayload { part: Part, PartProblem }
}

payload! {
    /// The part, as it is now.
    ScrapPartPayload { part: Part, PartProblem }
}
