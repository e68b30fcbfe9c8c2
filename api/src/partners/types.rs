//! Partners, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result, SimpleObject};
use entity::Moment;
use entity::account::Language;
use entity::account::membership::Role;
use entity::case_file::Audience;
use entity::organisation::{Capacity, Kind, LegalStatus, State};
use serde::Serialize;

use super::seats::{self, NameOf, OwnMembership};
use crate::gateway::{Cx, cx};
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::problem::{Stop, payload, problems};

node! {
    /// A partner of one programme.
    Organisation(organisation)
}

node! {
    /// One account acting for one organisation.
    Membership(account::membership)
}

node! {
    /// A partner's software.
    AppClient(organisation::app_client)
}

/// A page of members.
pub type MembershipPage = Page<entity::account::membership::Entity, Membership>;

/// A page of applications.
pub type AppClientPage = Page<entity::organisation::app_client::Entity, AppClient>;

/// A page of partners.
pub type OrganisationPage = Page<entity::organisation::Entity, Organisation>;

/// A partner of one programme.
#[Object]
impl Organisation {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::organisation::Entity>(self.0.id)
    }

    /// Its name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// What it is.
    async fn kind(&self) -> Kind {
        self.0.kind
    }

    /// Public or private.
    async fn legal_status(&self) -> LegalStatus {
        self.0.legal_status
    }

    /// SIREN number, nine digits.
    async fn siren(&self) -> Option<&str> {
        self.0.siren.as_deref()
    }

    /// What it may do.
    async fn capacities(&self) -> &[Capacity] {
        &self.0.capacities.0
    }

    /// Whom it may refer.
    async fn audiences(&self) -> &[Audience] {
        &self.0.audiences.0
    }

    /// How far it has joined: only an approved one may do anything.
    async fn state(&self) -> State {
        self.0.state
    }

    /// Since when it is suspended; null when it is not.
    async fn suspended_at(&self) -> Option<Moment> {
        self.0.suspended_at
    }
}

/// One account acting for one organisation.
#[Object]
impl Membership {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::account::membership::Entity>(self.0.id)
    }

    /// How far it may act.
    async fn role(&self) -> Role {
        self.0.role
    }

    /// What it may do for its organisation.
    async fn capacities(&self) -> &[Capacity] {
        &self.0.capacities.0
    }

    /// The name of the person, as colleagues read it.
    async fn name(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let cx = cx(ctx);
        cx.loaders
            .get(NameOf(self.0.account_id))
            .await
            .map_err(|fault| cx.failed(&fault))
    }

    /// Since when it is suspended; null when it is not.
    async fn suspended_at(&self) -> Option<Moment> {
        self.0.suspended_at
    }

    /// When the person left the organisation; null for a member.
    async fn left_at(&self) -> Option<Moment> {
        self.0.left_at
    }

    /// The organisation.
    async fn organisation(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.organisation_id).await
    }
}

/// A partner's software, acting for one organisation with scopes.
#[Object]
impl AppClient {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::organisation::app_client::Entity>(self.0.id)
    }

    /// The name people gave it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The OAuth client identifier.
    async fn client_id(&self) -> &str {
        &self.0.client_id
    }

    /// What it may ask.
    async fn scopes(&self) -> &[String] {
        &self.0.scopes.0
    }

    /// Until when the secret before the present one is good, in real time; null when there was none.
    async fn previous_secret_until(&self) -> Option<Moment> {
        self.0.previous_until
    }

    /// Since when it is refused; null while it is good.
    async fn revoked_at(&self) -> Option<Moment> {
        self.0.revoked_at
    }
}

/// A programme.
#[derive(Debug, SimpleObject)]
pub struct Territory {
    /// The name in addresses.
    pub slug: String,
    /// The name people read.
    pub name: String,
}

/// Who is signed in.
#[derive(Debug, SimpleObject)]
pub struct Viewer {
    /// The name of the person, or of the application.
    pub name: String,
    /// The organisation acted for.
    pub organisation: Organisation,
    /// The programme.
    pub territory: Territory,
    /// How far it may act.
    pub role: Role,
    /// What it may do in this session.
    pub capacities: Vec<Capacity>,
    /// Whom it may refer.
    pub audiences: Vec<Audience>,
    /// What the application may ask; null for people.
    pub scopes: Option<Vec<String>>,
    /// For whom the person may act, this membership included; empty for software.
    pub memberships: Vec<OwnMembership>,
}

impl Viewer {
    /// Who is signed in, if somebody is.
    pub(crate) async fn of(cx: &Cx) -> Result<Option<Self>> {
        let Some(who) = cx.actor.principal() else {
            return Ok(None);
        };
        let seat = seats::of(cx, who).await.map_err(|halt| cx.refuse(halt))?;
        Ok(Some(Self {
            name: seat.name,
            organisation: Organisation(seat.organisation),
            territory: Territory {
                slug: seat.territory.slug,
                name: seat.territory.name,
            },
            role: who.role,
            capacities: who.capacities.clone(),
            audiences: who.audiences.clone(),
            scopes: who.scopes.clone(),
            memberships: seat.memberships,
        }))
    }
}

problems!(
    "PartnerProblemCode",
    PartnerProblem {
        /// The SIREN is not that of a body of this legal status: a public body's begins with 1 or 2.
        LegalStatusMismatch,
        /// Another partner of the programme has this SIREN.
        SirenTaken,
        /// The invitation is unknown, was accepted before or has expired.
        InvitationInvalid,
        /// The password is too short.
        PasswordTooShort,
        /// This person is a member of the organisation already.
        AlreadyMember,
        /// A scope that does not exist.
        UnknownScope,
        /// A capacity the organisation does not have.
        CapacityNotHeld,
        /// Nobody makes itself, or another, able to do what it may not do itself; the coordinator may, for others.
        CapacityNotYours,
        /// The organisation was invited to register, and has not yet.
        RegistrationNeeded,
        /// The last manager of an organisation stays.
        LastManager,
        /// Nobody in the organisation can take over.
        NoSuccessor,
    }
);

/// What accepts an invitation.
#[derive(InputObject)]
pub struct AcceptInvitationInput {
    /// The token of the invitation's link.
    pub token: String,
    /// The password to set: at least twelve characters.
    pub password: String,
}

/// Whether the invitation was accepted.
#[derive(Debug, SimpleObject)]
pub struct AcceptInvitationPayload {
    /// Whether the account may sign in now.
    pub accepted: bool,
    /// What is wrong; empty on success.
    pub problems: Vec<PartnerProblem>,
}

impl AcceptInvitationPayload {
    /// The payload of an outcome.
    pub(crate) fn of(cx: &Cx, outcome: Result<uuid::Uuid, Stop<Code>>) -> Result<Self> {
        match outcome {
            Ok(_) => Ok(Self {
                accepted: true,
                problems: vec![],
            }),
            Err(Stop::Problems(wrong)) => Ok(Self {
                accepted: false,
                problems: wrong
                    .into_iter()
                    .map(|wrong| PartnerProblem::say(cx, wrong))
                    .collect(),
            }),
            Err(Stop::Halt(halt)) => Err(cx.refuse(halt)),
        }
    }
}

/// A partner to add.
#[derive(InputObject, Serialize)]
pub struct CreateOrganisationInput {
    /// Its name.
    pub name: String,
    /// What it is; decides the capacities it starts with.
    pub kind: Kind,
    /// Public or private.
    pub legal_status: LegalStatus,
    /// SIREN number, nine digits.
    pub siren: Option<String>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner added.
    CreateOrganisationPayload { organisation: Organisation, PartnerProblem }
}

/// A partner to suspend.
#[derive(InputObject, Serialize)]
pub struct SuspendOrganisationInput {
    /// The partner.
    pub organisation_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner suspended.
    SuspendOrganisationPayload { organisation: Organisation, PartnerProblem }
}

/// A partner to take back.
#[derive(InputObject, Serialize)]
pub struct ResumeOrganisationInput {
    /// The partner.
    pub organisation_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner taken back.
    ResumeOrganisationPayload { organisation: Organisation, PartnerProblem }
}

/// Somebody to invite.
#[derive(InputObject, Serialize)]
pub struct InviteMemberInput {
    /// The organisation to act for.
    pub organisation_id: ID,
    /// The person's address.
    pub email: String,
    /// The person's name, as colleagues read it.
    pub name: String,
    /// How far the person may act.
    pub role: Role,
    /// What the person may do; null: all the organisation may.
    pub capacities: Option<Vec<Capacity>>,
    /// The language of the person's mails.
    pub language: Language,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The membership that the invitation opens.
    InviteMemberPayload { membership: Membership, PartnerProblem }
}

/// An application to create.
#[derive(InputObject, Serialize)]
pub struct CreateAppClientInput {
    /// The name people give it.
    pub name: String,
    /// What it may ask: `cases:read`…
    pub scopes: Vec<String>,
}

/// The application, with its secret.
#[derive(Debug, SimpleObject)]
pub struct CreateAppClientPayload {
    /// The application; null when there are problems.
    pub app_client: Option<AppClient>,
    /// Its secret: shown this once, kept nowhere.
    pub secret: Option<String>,
    /// What is wrong; empty on success.
    pub problems: Vec<PartnerProblem>,
}
