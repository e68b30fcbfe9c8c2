//! Accounts, as the API has them.

use async_graphql::{ID, InputObject, SimpleObject};
use entity::Moment;
use entity::account::Language;

use crate::gateway::Cx;
use crate::problem::{Wrong, problems};

/// The sign-in of whoever asks. What it may do comes from its memberships.
#[derive(Debug, SimpleObject)]
pub struct Account {
    /// Its address.
    pub email: String,
    /// The name colleagues read.
    pub name: String,
    /// The language of its mails.
    pub language: Language,
    /// The second step it asks for when it signs in; null for none.
    pub second_factor: Option<SecondFactor>,
}

/// A second step at sign-in: a code that an authenticator app shows (RFC 6238).
#[derive(Debug, SimpleObject)]
pub struct SecondFactor {
    /// Since when, in real time.
    pub since: Moment,
    /// How many recovery codes were not used yet, of ten.
    pub recovery_codes_left: i64,
}

problems!(
    "AccountProblemCode",
    AccountProblem {
        /// Address or password are wrong, or the account may not act. Which one is not told.
        SignInRefused,
        /// Too many attempts failed, or too many links were asked for; wait a quarter of an hour.
        SignInThrottled,
        /// The link is unknown, was used, has expired, or a newer one was asked for. Which one is not told.
        SignInLinkInvalid,
        /// The first step was right, and the account asks for a second: confirm with `secondStep`.
        SecondStepNeeded,
        /// The person signed in more than a quarter of an hour ago: a second step is begun right after signing in.
        SignInAgain,
        /// The first step is more than five minutes ago, or never was.
        SecondStepTooLate,
        /// The code is not the one that the app shows, or was used before.
        SecondStepWrong,
    }
);

/// What signs a person in.
#[derive(InputObject)]
pub struct SignInInput {
    /// The account's address.
    pub email: String,
    /// Its password.
    pub password: String,
    /// Whether a member that both coordinates and decides comes to decide.
    #[graphql(default)]
    pub deciding: bool,
}

/// A person signed in.
#[derive(Debug, SimpleObject)]
pub struct Session {
    /// Bearer token for `Authorization`.
    pub access_token: String,
    /// Until when it is valid.
    pub expires_at: Moment,
}

/// The session, or why there is none.
#[derive(Debug, SimpleObject)]
pub struct SignInPayload {
    /// The session; null when there are problems.
    pub session: Option<Session>,
    /// Where the account asks for a second step: what `confirmSignIn` takes, good for five minutes; null otherwise.
    pub second_step: Option<String>,
    /// Why there is no session; empty on success.
    pub problems: Vec<AccountProblem>,
}

/// What ends a sign-in of two steps.
#[derive(InputObject)]
pub struct ConfirmSignInInput {
    /// What the first step answered.
    pub second_step: String,
    /// The six digits that the app shows, or a recovery code; spaces and dashes count for nothing.
    pub code: String,
    /// Whether a member that both coordinates and decides comes to decide.
    #[graphql(default)]
    pub deciding: bool,
}

/// Who asks for a link to sign in with.
#[derive(InputObject)]
pub struct RequestSignInLinkInput {
    /// The account's address.
    pub email: String,
}

/// Whether the request was taken.
#[derive(Debug, SimpleObject)]
pub struct RequestSignInLinkPayload {
    /// Whether it was taken: if somebody has the address, a link is on its way. Whether somebody has it is not told.
    pub accepted: bool,
    /// What is wrong; empty on success.
    pub problems: Vec<AccountProblem>,
}

/// What signs a person in by a link.
#[derive(InputObject)]
pub struct SignInWithLinkInput {
    /// The token of the link.
    pub token: String,
    /// Whether a member that both coordinates and decides comes to decide.
    #[graphql(default)]
    pub deciding: bool,
}

/// The membership to act for.
#[derive(InputObject)]
pub struct SwitchMembershipInput {
    /// One of the person's own memberships.
    pub membership_id: ID,
    /// Whether a member that both coordinates and decides comes to decide.
    #[graphql(default)]
    pub deciding: bool,
}

/// What an authenticator app is told, this once.
#[derive(Debug, SimpleObject)]
pub struct BeginSecondFactorPayload {
    /// The secret in base32 (RFC 4648), for who types it; null when there are problems.
    pub secret: Option<String>,
    /// The same as an `otpauth:` address, for who scans it; null when there are problems.
    pub uri: Option<String>,
    /// What is wrong; empty on success.
    pub problems: Vec<AccountProblem>,
}

/// A first code, which proves that the app has the secret.
#[derive(InputObject)]
pub struct ConfirmSecondFactorInput {
    /// The six digits that the app shows.
    pub code: String,
}

/// The recovery codes, this once.
#[derive(Debug, SimpleObject)]
pub struct ConfirmSecondFactorPayload {
    /// Ten codes, each good for one sign-in without the app; empty when there are problems.
    pub recovery_codes: Vec<String>,
    /// What is wrong; empty on success.
    pub problems: Vec<AccountProblem>,
}

/// What proves that the second factor may go.
#[derive(InputObject)]
pub struct RemoveSecondFactorInput {
    /// The six digits that the app shows, or a recovery code.
    pub code: String,
}

/// Whether the second factor is gone.
#[derive(Debug, SimpleObject)]
pub struct RemoveSecondFactorPayload {
    /// Whether signing in takes one step again.
    pub removed: bool,
    /// What is wrong; empty on success.
    pub problems: Vec<AccountProblem>,
}

/// One thing wrong, with a field of the input or with the whole.
pub(super) fn said(cx: &Cx, code: Code, field: Option<&str>) -> Vec<AccountProblem> {
    let field = field.map(str::to_owned);
    vec![AccountProblem::say(cx, Wrong { code, field })]
}
