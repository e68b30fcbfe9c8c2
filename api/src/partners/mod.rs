//! Who takes part: territories, organisations, members and their software.

pub(crate) mod accept_invitation;
mod access;
pub mod access_log;
pub(crate) mod approve_organisation;
pub(crate) mod change_app_client;
pub(crate) mod change_member;
pub(crate) mod change_organisation;
pub(crate) mod create_app_client;
pub(crate) mod create_organisation;
pub mod found_territory;
pub mod inputs;
pub(crate) mod invite_member;
pub(crate) mod invite_partner;
mod members;
pub(crate) mod refuse_organisation;
pub(crate) mod register_organisation;
pub(crate) mod remove_member;
pub(crate) mod resume_member;
pub(crate) mod resume_organisation;
pub(crate) mod revoke_app_client;
pub(crate) mod rotate_app_secret;
pub mod seats;
pub(crate) mod siren;
pub(crate) mod suspend_member;
pub(crate) mod suspend_organisation;
pub mod types;

use async_graphql::{Context, ID, Object, OutputType, Result};
use sea_orm::{ColumnTrait, QueryFilter};

use self::access_log::{AccessLine, AccessPage};
use self::inputs::{
    ApproveOrganisationInput, ApproveOrganisationPayload, ChangeAppClientInput, ChangeAppClientPayload,
    ChangeMemberInput, ChangeMemberPayload, ChangeOrganisationInput, ChangeOrganisationPayload,
    InvitePartnerInput, InvitePartnerPayload, RefuseOrganisationInput, RefuseOrganisationPayload,
    RegisterOrganisationInput, RemoveMemberInput, RemoveMemberPayload, ResumeMemberInput,
    ResumeMemberPayload, RevokeAppClientInput, RevokeAppClientPayload, RotateAppSecretInput,
    RotateAppSecretPayload, SuspendMemberInput, SuspendMemberPayload,
};
use self::types::{
    AcceptInvitationInput, AcceptInvitationPayload, AppClient, AppClientPage, CreateAppClientInput,
    CreateAppClientPayload, CreateOrganisationInput, CreateOrganisationPayload, InviteMemberInput,
    InviteMemberPayload, Membership, MembershipPage, Organisation, OrganisationPage, ResumeOrganisationInput,
    ResumeOrganisationPayload, SuspendOrganisationInput, SuspendOrganisationPayload, Viewer,
};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::page::{Ask, Page, page};
use crate::policy::scope::Scoped;
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
            ctx,
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

    /// The members of the organisations this actor sees, those who left included, newest first.
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of this organisation alone.")] organisation_id: Option<ID>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<MembershipPage> {
        use entity::account::membership::{Column, Entity};
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        managed::<Entity, _>(
            ctx,
            Action::ReadMembers,
            (Column::OrganisationId, organisation_id),
            &ask,
            Membership,
        )
        .await
    }

    /// The applications of the organisations this actor manages, newest first.
    async fn app_clients(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of this organisation alone.")] organisation_id: Option<ID>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<AppClientPage> {
        use entity::organisation::app_client::{Column, Entity};
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        managed::<Entity, _>(
            ctx,
            Action::ReadAppClients,
            (Column::OrganisationId, organisation_id),
            &ask,
            AppClient,
        )
        .await
    }

    /// Who came in or tried to, and who changed who may, newest first: for managers, as long as the settings say.
    async fn access_log(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of this organisation alone.")] organisation_id: Option<ID>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<AccessPage> {
        use entity::access::{Column, Entity};
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        managed::<Entity, _>(
            ctx,
            Action::ReadAccessLog,
            (Column::OrganisationId, organisation_id),
            &ask,
            AccessLine,
        )
        .await
    }
}

/// Changing partners.
#[derive(Default)]
pub struct PartnerMutation;

/// Changing partners.
#[Object]
impl PartnerMutation {
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

    /// Invites a partner to register, by mail to whoever will manage it. Until it is approved, nobody acts for it.
    async fn invite_partner(
        &self,
        ctx: &Context<'_>,
        input: InvitePartnerInput,
    ) -> Result<InvitePartnerPayload> {
        InvitePartnerPayload::of(cx(ctx), invite_partner::run(cx(ctx), input).await).await
    }

    /// Takes in a partner that registered: its members may act at their next request.
    async fn approve_organisation(
        &self,
        ctx: &Context<'_>,
        input: ApproveOrganisationInput,
    ) -> Result<ApproveOrganisationPayload> {
        ApproveOrganisationPayload::of(cx(ctx), approve_organisation::run(cx(ctx), input).await).await
    }

    /// Does not take in a partner that was invited or registered.
    async fn refuse_organisation(
        &self,
        ctx: &Context<'_>,
        input: RefuseOrganisationInput,
    ) -> Result<RefuseOrganisationPayload> {
        RefuseOrganisationPayload::of(cx(ctx), refuse_organisation::run(cx(ctx), input).await).await
    }

    /// Changes a partner: what it is, what it may do, whom it may refer. Effective at its next request.
    async fn change_organisation(
        &self,
        ctx: &Context<'_>,
        input: ChangeOrganisationInput,
    ) -> Result<ChangeOrganisationPayload> {
        ChangeOrganisationPayload::of(cx(ctx), change_organisation::run(cx(ctx), input).await).await
    }

    /// Changes how far a member may act and what it may do. The last manager stays one.
    async fn change_member(
        &self,
        ctx: &Context<'_>,
        input: ChangeMemberInput,
    ) -> Result<ChangeMemberPayload> {
        ChangeMemberPayload::of(cx(ctx), change_member::run(cx(ctx), input).await).await
    }

    /// Suspends a member: it is refused at its next request.
    async fn suspend_member(
        &self,
        ctx: &Context<'_>,
        input: SuspendMemberInput,
    ) -> Result<SuspendMemberPayload> {
        SuspendMemberPayload::of(cx(ctx), suspend_member::run(cx(ctx), input).await).await
    }

    /// Takes a suspended member back.
    async fn resume_member(
        &self,
        ctx: &Context<'_>,
        input: ResumeMemberInput,
    ) -> Result<ResumeMemberPayload> {
        ResumeMemberPayload::of(cx(ctx), resume_member::run(cx(ctx), input).await).await
    }

    /// A member leaves: what was its goes to another member of the organisation. The last manager stays.
    async fn remove_member(
        &self,
        ctx: &Context<'_>,
        input: RemoveMemberInput,
    ) -> Result<RemoveMemberPayload> {
        RemoveMemberPayload::of(cx(ctx), remove_member::run(cx(ctx), input).await).await
    }

    /// Changes what an application may ask, at its next request.
    async fn change_app_client(
        &self,
        ctx: &Context<'_>,
        input: ChangeAppClientInput,
    ) -> Result<ChangeAppClientPayload> {
        ChangeAppClientPayload::of(cx(ctx), change_app_client::run(cx(ctx), input).await).await
    }

    /// Revokes an application: it is refused at its next request, whatever its tokens say.
    async fn revoke_app_client(
        &self,
        ctx: &Context<'_>,
        input: RevokeAppClientInput,
    ) -> Result<RevokeAppClientPayload> {
        RevokeAppClientPayload::of(cx(ctx), revoke_app_client::run(cx(ctx), input).await).await
    }

    /// Gives an application a new secret, shown this once; the one before stays good for a while.
    async fn rotate_app_secret(
        &self,
        ctx: &Context<'_>,
        input: RotateAppSecretInput,
    ) -> Result<RotateAppSecretPayload> {
        create_app_client::answer_rotation(cx(ctx), rotate_app_secret::run(cx(ctx), input).await).await
    }

    /// Registers a partner from its invitation; it waits for the coordinator's approval.
    async fn register_organisation(
        &self,
        ctx: &Context<'_>,
        input: RegisterOrganisationInput,
    ) -> Result<AcceptInvitationPayload> {
        AcceptInvitationPayload::of(cx(ctx), register_organisation::run(cx(ctx), input).await)
    }
}

/// What belongs to the organisations this actor manages, or to one of them.
async fn managed<E: Scoped, N: OutputType>(
    ctx: &Context<'_>,
    action: Action,
    (column, organisation): (E::Column, Option<ID>),
    ask: &Ask,
    node: fn(E::Model) -> N,
) -> Result<Page<E, N>> {
    let cx = cx(ctx);
    action::allow(&cx.actor, action).map_err(|halt| cx.refuse(halt))?;
    let mut list = rows::seen::<E>(&cx.actor);
    if let Some(id) = organisation {
        let of = id::decode::<entity::organisation::Entity>(&id);
        list = list.filter(column.eq(of.unwrap_or_default()));
    }
    page(ctx, list, ask, None, node).await
}
