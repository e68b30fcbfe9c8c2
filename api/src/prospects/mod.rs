//! Companies the coordinator solicits: whom to ask, what was said, what to do next. For the coordinator alone.

pub(crate) mod add_prospect;
pub(crate) mod change_prospect;
mod checked;
pub(crate) mod convert_prospect;
pub(crate) mod log_contact;
pub(crate) mod lose_prospect;
pub mod remind;
pub(crate) mod reopen_prospect;
pub mod types;

use async_graphql::{Context, ID, Object, Result};
use entity::prospect::{self, State};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    AddProspectInput, AddProspectPayload, ChangeProspectInput, ChangeProspectPayload, ConvertProspectInput,
    ConvertProspectPayload, LogContactInput, LogContactPayload, LoseProspectInput, LoseProspectPayload,
    Prospect, ProspectPage, ReopenProspectInput, ReopenProspectPayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::graphql::scalars::Day;
use crate::policy::{Action, action, rows};

/// Reading prospects.
#[derive(Default)]
pub struct ProspectQuery;

/// Reading prospects.
#[Object]
impl ProspectQuery {
    /// The companies that are solicited, the last added first.
    #[expect(clippy::too_many_arguments, reason = "the arguments of a connection")]
    async fn prospects(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "In this state alone.")] state: Option<State>,
        #[graphql(desc = "With something to do on this day or before: reminders.")] due_before: Option<Day>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<ProspectPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadProspects).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<prospect::Entity>(&cx.actor);
        if let Some(state) = state {
            list = list.filter(prospect::Column::State.eq(state));
        }
        if let Some(day) = due_before {
            list = list.filter(prospect::Column::NextActionOn.lte(day.0));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Prospect).await
    }

    /// One prospect; null when this actor does not see it.
    async fn prospect(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Prospect>> {
        match crate::graphql::id::decode::<prospect::Entity>(&id) {
            Some(id) => Prospect::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Soliciting companies.
#[derive(Default)]
pub struct ProspectMutation;

/// Soliciting companies.
#[Object]
impl ProspectMutation {
    /// Adds a company to solicit.
    async fn add_prospect(&self, ctx: &Context<'_>, input: AddProspectInput) -> Result<AddProspectPayload> {
        AddProspectPayload::of(cx(ctx), add_prospect::run(cx(ctx), input).await).await
    }

    /// Says anew what a prospect is and whom to ask there: what is left out is erased.
    async fn change_prospect(
        &self,
        ctx: &Context<'_>,
        input: ChangeProspectInput,
    ) -> Result<ChangeProspectPayload> {
        ChangeProspectPayload::of(cx(ctx), change_prospect::run(cx(ctx), input).await).await
    }

    /// Logs that the coordinator was in touch, and what to do next.
    async fn log_contact(&self, ctx: &Context<'_>, input: LogContactInput) -> Result<LogContactPayload> {
        LogContactPayload::of(cx(ctx), log_contact::run(cx(ctx), input).await).await
    }

    /// Makes a donor of a prospect that wants to give, and invites its contact to act for it, in one step.
    async fn convert_prospect(
        &self,
        ctx: &Context<'_>,
        input: ConvertProspectInput,
    ) -> Result<ConvertProspectPayload> {
        ConvertProspectPayload::of(cx(ctx), convert_prospect::run(cx(ctx), input).await).await
    }

    /// Gives a prospect up.
    async fn lose_prospect(
        &self,
        ctx: &Context<'_>,
        input: LoseProspectInput,
    ) -> Result<LoseProspectPayload> {
        LoseProspectPayload::of(cx(ctx), lose_prospect::run(cx(ctx), input).await).await
    }

    /// Takes a lost prospect up again.
    async fn reopen_prospect(
        &self,
        ctx: &Context<'_>,
        input: ReopenProspectInput,
    ) -> Result<ReopenProspectPayload> {
        ReopenProspectPayload::of(cx(ctx), reopen_prospect::run(cx(ctx), input).await).await
    }
}
