//! Settings, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::settings::Content;
use serde::Serialize;

use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::partners::types::Membership;
use crate::problem::{payload, problems};

node! {
    /// One version of a programme's settings.
    SettingsVersion(settings)
}

/// A page of versions.
pub type SettingsVersionPage = Page<entity::settings::Entity, SettingsVersion>;

/// One version of a programme's settings.
#[Object]
impl SettingsVersion {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::settings::Entity>(self.0.id)
    }

    /// 1, 2, 3…; 0 is what every programme starts with.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// All of it.
    async fn content(&self) -> &Content {
        &self.0.content
    }

    /// Whether there is a logo. It is served at `/territories/{slug}/logo`.
    async fn has_logo(&self) -> bool {
        self.0.logo_id.is_some()
    }

    /// Who changed it; null for version 0, and for those who do not see the member.
    async fn changed_by(&self, ctx: &Context<'_>) -> Result<Option<Membership>> {
        Membership::load(cx(ctx), self.0.changed_by).await
    }

    /// When it came into force; null for version 0.
    async fn changed_at(&self) -> Option<Moment> {
        (self.0.version > 0).then_some(self.0.created_at)
    }
}

problems!(
    "SettingsProblemCode",
    SettingsProblem {
        /// Somebody changed the settings meanwhile: read them again.
        VersionConflict,
        /// The text would not be readable on this colour: a contrast of 4.5 to 1 is needed.
        ContrastTooLow,
        /// The file is not an image in PNG or JPEG.
        NotAnImage,
    }
);

/// Settings to bring into force.
#[derive(InputObject, Serialize)]
pub struct ChangeSettingsInput {
    /// The version that was read, and is replaced.
    pub expected_version: i32,
    /// All of it, as it is from now on.
    pub content: Content,
    /// The logo, an uploaded file of PNG or JPEG; null keeps the one there is.
    pub logo_file_id: Option<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The settings now in force.
    ChangeSettingsPayload { settings: SettingsVersion, SettingsProblem }
}
