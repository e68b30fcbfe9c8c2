//! Waste slips, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::{Moment, waste_slip};
use sea_orm::{ColumnTrait, QueryFilter};
use serde::Serialize;

use super::types::{Code, Device, DevicePage, DeviceProblem};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::children;
use crate::graphql::scalars::Day;
use crate::policy::rows;
use crate::problem::payload;

node! {
    /// The paper with which devices leave as waste.
    WasteSlip(waste_slip)
}

/// The paper with which devices leave as waste.
#[Object]
impl WasteSlip {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<waste_slip::Entity>(self.0.id)
    }

    /// The operator that took the load.
    async fn operator(&self) -> &str {
        &self.0.operator
    }

    /// The operator's number.
    async fn number(&self) -> &str {
        &self.0.number
    }

    /// The day of the slip.
    async fn issued_on(&self) -> Day {
        Day(self.0.issued_on)
    }

    /// What the load weighed, in grams; null where nobody weighed it.
    async fn weight_grams(&self) -> Option<i64> {
        self.0.weight_grams
    }

    /// When it was recorded.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// The devices that left with it, newest first.
    async fn devices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
    ) -> Result<DevicePage> {
        let cx = cx(ctx);
        let list = rows::seen::<entity::device::Entity>(&cx.actor)
            .filter(entity::device::Column::WasteSlipId.eq(self.0.id));
        children(ctx, list, first, after, Device).await
    }
}

/// A load to send away as waste.
#[derive(InputObject, Serialize)]
pub struct CreateWasteSlipInput {
    /// The operator that takes it.
    pub operator: String,
    /// The operator's number.
    pub number: String,
    /// The day of the slip.
    pub issued_on: Day,
    /// What the load weighs, in grams.
    pub weight_grams: i64,
    /// Its devices: in custody, at least one, at most 1,000.
    pub device_ids: Vec<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The slip.
    CreateWasteSlipPayload { waste_slip: WasteSlip, DeviceProblem }
}
