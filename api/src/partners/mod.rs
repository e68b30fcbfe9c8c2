//! Who takes part: territories, organisations, members and their software.

mod accept_invitation;
mod create_app_client;
pub(crate) mod create_organisation;
pub mod found_territory;
mod invite_member;
mod resume_organisation;
mod sign_in;
mod suspend_organisation;
pub mod types;

use async_graphql::{Context, ID, Object, Result};

use self::types::{
    AcceptInvitationInput, AcceptInvitationPayload, CreateAppClientInput, CreateAppClientPayload,
    CreateOrganisationInput, CreateOrganisationPayload, InviteMemberInput, InviteMemberPayload, Organisation,
    OrganisationPage, ResumeOrganisationInput, ResumeOrganisationPayload, SignInInput, SignInPayload,
    SuspendOrganisationInput, SuspendOrganisationPayload, Viewer,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::policy::{Action, action, rows};

/// Reading partners.
#[derive(Default)]
pub struct PartnerQuery;

/// Reading partners.
#[Object]
impl PartnerQuery {
    /// Who is signed in; null for nobody.
    async fn me(&self, ctx: &Context<'_>) -> Result<Option<Viewer>> {
        Viewer::of(cx(ctx)).await
    }

    /// The partners this actor sees, newest first.
    async fn organisations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<OrganisationPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadOrganisations).map_err(|halt| cx.refuse(halt))?;
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(
            cx,
            rows::seen::<entity::organisation::Entity>(&cx.actor),
            &ask,
            None,
            Organisation,
        )
        .await
    }

    /// One partner; null when this actor does not see it.
    async fn organisation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ID,
    ) -> Result<Option<Organisation>> {
        match crate::graphql::id::decode::<entity::organisation::Entity>(&id) {
            Some(id) => Organisation::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }
}

/// Changing partners.
#[derive(Default)]
pub struct PartnerMutation;

/// Changing partners.
#[Object]
impl PartnerMutation {
    /// Signs a person in by address and password. The token is valid fifteen minutes.
    async fn sign_in(&self, ctx: &Context<'_>, input: SignInInput) -> Result<SignInPayload> {
        sign_in::run(cx(ctx), input).await
    }

    /// Accepts an invitation by its link's token and sets the account's password, where it has none.
    async fn accept_invitation(
        &self,
        ctx: &Context<'_>,
        input: AcceptInvitationInput,
    ) -> Result<AcceptInvitationPayload> {
        AcceptInvitationPayload::of(cx(ctx), accept_invitation::run(cx(ctx), input).await)
    }

    /// Adds a partner to the programme.
    async fn create_organisation(
        &self,
        ctx: &Context<'_>,
        input: CreateOrganisationInput,
    ) -> Result<CreateOrganisationPayload> {
        CreateOrganisationPayload::of(cx(ctx), create_organisation::run(cx(ctx), input).await).await
    }

    /// Suspends a partner: its members and software are refused at their next request.
    async fn suspend_organisation(
        &self,
        ctx: &Context<'_>,
        input: SuspendOrganisationInput,
    ) -> Result<SuspendOrganisationPayload> {
        SuspendOrganisationPayload::of(cx(ctx), suspend_organisation::run(cx(ctx), input).await).await
    }

    /// Takes a suspended partner back.
    async fn resume_organisation(
        &self,
        ctx: &Context<'_>,
        input: ResumeOrganisationInput,
    ) -> Result<ResumeOrganisationPayload> {
        ResumeOrganisationPayload::of(cx(ctx), resume_organisation::run(cx(ctx), input).await).await
    }

    /// Invites somebody by mail to act for an organisation: the actor's own or, for the coordinator, any.
    async fn invite_member(
        &self,
        ctx: &Context<'_>,
        input: InviteMemberInput,
    ) -> Result<InviteMemberPayload> {
        InviteMemberPayload::of(cx(ctx), invite_member::run(cx(ctx), input).await).await
    }

    /// Creates an application of the actor's organisation. The secret is shown this once.
    async fn create_app_client(
        &self,
        ctx: &Context<'_>,
        input: CreateAppClientInput,
    ) -> Result<CreateAppClientPayload> {
        create_app_client::answer(cx(ctx), create_app_client::run(cx(ctx), input).await).await
    }
}
