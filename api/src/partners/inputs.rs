//! What is sent to change partners, their members and their software.

use async_graphql::{ID, InputObject, SimpleObject};
use entity::account::Language;
use entity::account::membership::Role;
use entity::case_file::Audience;
use entity::organisation::{Capacity, Kind, LegalStatus};
use serde::Serialize;

use super::types::{AppClient, Code, Membership, Organisation, PartnerProblem};
use crate::problem::payload;

/// A partner that registers.
#[derive(InputObject)]
pub struct RegisterOrganisationInput {
    /// The token of the invitation's link.
    pub token: String,
    /// Its name.
    pub name: String,
    /// Public or private.
    pub legal_status: LegalStatus,
    /// SIREN number, nine digits.
    pub siren: String,
    /// The password of whoever registers, at least twelve characters; kept if the account has one.
    pub password: String,
}

/// An application whose secret changes.
#[derive(InputObject, Serialize)]
pub struct RotateAppSecretInput {
    /// The application.
    pub app_client_id: ID,
    /// For how many minutes the secret before is still good: 0 to 10,080 (a week).
    #[graphql(default = 1_440)]
    pub overlap_minutes: i32,
}

/// The application, with its new secret.
#[derive(Debug, SimpleObject)]
pub struct RotateAppSecretPayload {
    /// The application; null when there are problems.
    pub app_client: Option<AppClient>,
    /// Its secret: shown this once, kept nowhere.
    pub secret: Option<String>,
    /// What is wrong; empty on success.
    pub problems: Vec<PartnerProblem>,
}

/// A partner to invite.
#[derive(InputObject, Serialize)]
pub struct InvitePartnerInput {
    /// Its name, as the coordinator knows it.
    pub name: String,
    /// What it is; decides the capacities it starts with.
    pub kind: Kind,
    /// Public or private, as the coordinator knows it.
    pub legal_status: LegalStatus,
    /// The name of whoever registers it.
    pub contact_name: String,
    /// The address of whoever registers it.
    pub email: String,
    /// The language of the mails.
    pub language: Language,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner invited.
    InvitePartnerPayload { organisation: Organisation, PartnerProblem }
}

/// A partner to take in.
#[derive(InputObject, Serialize)]
pub struct ApproveOrganisationInput {
    /// The partner.
    pub organisation_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner taken in.
    ApproveOrganisationPayload { organisation: Organisation, PartnerProblem }
}

/// A partner not to take in.
#[derive(InputObject, Serialize)]
pub struct RefuseOrganisationInput {
    /// The partner.
    pub organisation_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner refused.
    RefuseOrganisationPayload { organisation: Organisation, PartnerProblem }
}

/// A partner to change: all of it, as it is from now on.
#[derive(InputObject, Serialize)]
pub struct ChangeOrganisationInput {
    /// The partner.
    pub organisation_id: ID,
    /// Its name.
    pub name: String,
    /// Public or private.
    pub legal_status: LegalStatus,
    /// SIREN number, nine digits.
    pub siren: Option<String>,
    /// What it may do. The city alone coordinates.
    pub capacities: Vec<Capacity>,
    /// Whom it may refer: some if it refers, none otherwise.
    pub audiences: Vec<Audience>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The partner, as it is now.
    ChangeOrganisationPayload { organisation: Organisation, PartnerProblem }
}

/// A member to change.
#[derive(InputObject, Serialize)]
pub struct ChangeMemberInput {
    /// The member.
    pub membership_id: ID,
    /// How far it may act; null keeps it.
    pub role: Option<Role>,
    /// What it may do, at most what the organisation may; null keeps it.
    pub capacities: Option<Vec<Capacity>>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The member, as it is now.
    ChangeMemberPayload { membership: Membership, PartnerProblem }
}

/// A member to suspend.
#[derive(InputObject, Serialize)]
pub struct SuspendMemberInput {
    /// The member.
    pub membership_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The member suspended.
    SuspendMemberPayload { membership: Membership, PartnerProblem }
}

/// A member to take back.
#[derive(InputObject, Serialize)]
pub struct ResumeMemberInput {
    /// The member.
    pub membership_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The member taken back.
    ResumeMemberPayload { membership: Membership, PartnerProblem }
}

/// A member who leaves.
#[derive(InputObject, Serialize)]
pub struct RemoveMemberInput {
    /// The member.
    pub membership_id: ID,
    /// The member of the same organisation that takes over; null: a manager first, the oldest first.
    pub successor_id: Option<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The member that left.
    RemoveMemberPayload { membership: Membership, PartnerProblem }
}

/// An application to change.
#[derive(InputObject, Serialize)]
pub struct ChangeAppClientInput {
    /// The application.
    pub app_client_id: ID,
    /// The name people give it.
    pub name: String,
    /// What it may ask from now on.
    pub scopes: Vec<String>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The application, as it is now.
    ChangeAppClientPayload { app_client: AppClient, PartnerProblem }
}

/// An application to revoke.
#[derive(InputObject, Serialize)]
pub struct RevokeAppClientInput {
    /// The application.
    pub app_client_id: ID,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The application revoked.
    RevokeAppClientPayload { app_client: AppClient, PartnerProblem }
}
