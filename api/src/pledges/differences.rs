//! Where what came differs from what was announced, as the API tells the donor.

use async_graphql::{Context, ID, Object, Result};
use entity::Moment;
use entity::pledge::difference::{Kind, Refusal};

use crate::devices::types::Device;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;

node! {
    /// A device that differs from the inventory.
    Difference(pledge::difference)
}

/// A page of differences.
pub type DifferencePage = Page<entity::pledge::difference::Entity, Difference>;

/// A device that differs from the inventory of its pledge.
#[Object]
impl Difference {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::pledge::difference::Entity>(self.0.id)
    }

    /// What differs.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// Why the device was refused.
    async fn refusal(&self) -> Option<Refusal> {
        self.0.refusal
    }

    /// In words.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// When it was noted.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }

    /// The device.
    async fn device(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        Device::load(cx(ctx), self.0.device_id).await
    }
}
