//! What a territory decides for itself, in dated versions.

pub(crate) mod appearance;
pub(crate) mod change_settings;
mod check;
pub(crate) mod in_force;
pub mod types;
pub(crate) mod wordings;

use async_graphql::{Context, Object, Result};

use self::appearance::Appearance;
use self::types::{ChangeSettingsInput, ChangeSettingsPayload, SettingsVersion, SettingsVersionPage};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading settings.
#[derive(Default)]
pub struct SettingsQuery;

/// Reading settings.
#[Object]
impl SettingsQuery {
    /// The settings in force in the actor's programme.
    async fn settings(&self, ctx: &Context<'_>) -> Result<SettingsVersion> {
        let cx = cx(ctx);
        let read = async {
            let who = action::allow(&cx.actor, Action::ReadSettings)?;
            in_force::of(&cx.app.db, who.territory).await
        };
        let row = read.await.map_err(|halt| cx.refuse(halt))?;
        Ok(SettingsVersion(row))
    }

    /// Every version of the settings, newest first.
    async fn settings_versions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<SettingsVersionPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadSettingsVersions).map_err(|halt| cx.refuse(halt))?;
        let list = rows::seen::<entity::settings::Entity>(&cx.actor);
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, SettingsVersion).await
    }

    /// How a programme shows itself: name, colours, languages, contact. Anybody may read it.
    async fn appearance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The programme's name in addresses: `poitiers`; null: the instance's first.")]
        territory: Option<String>,
        #[graphql(
            desc = "The label on a computer, however it is written: the programme that gave it, null when none did."
        )]
        label: Option<String>,
    ) -> Result<Option<Appearance>> {
        let cx = cx(ctx);
        appearance::of(&cx.app, territory.as_deref(), label.as_deref())
            .await
            .map_err(|halt| cx.refuse(halt))
    }
}

/// Changing settings.
#[derive(Default)]
pub struct SettingsMutation;

/// Changing settings.
#[Object]
impl SettingsMutation {
    /// Changes the settings of the programme: a new version, in force at once. All of it is sent, with the version it was
    /// read at; a version that somebody else changed meanwhile is a problem.
    async fn change_settings(
        &self,
        ctx: &Context<'_>,
        input: ChangeSettingsInput,
    ) -> Result<ChangeSettingsPayload> {
        ChangeSettingsPayload::of(cx(ctx), change_settings::run(cx(ctx), input).await).await
    }
}
