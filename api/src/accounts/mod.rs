//! How a person comes in: by password, by link, in one step or two, and for which of its organisations.

mod confirm_sign_in;
mod own;
mod request_sign_in_link;
mod second_factor;
mod sign_in;
mod sign_in_with_link;
mod switch_membership;
pub mod types;

pub use switch_membership::find as membership_to_act_for;

use async_graphql::{Context, Object, Result};

use self::types::{
    Account, BeginSecondFactorPayload, ConfirmSecondFactorInput, ConfirmSecondFactorPayload,
    ConfirmSignInInput, RemoveSecondFactorInput, RemoveSecondFactorPayload, RequestSignInLinkInput,
    RequestSignInLinkPayload, SignInInput, SignInPayload, SignInWithLinkInput, SwitchMembershipInput,
};
use crate::gateway::cx;

/// Reading one's account.
#[derive(Default)]
pub struct AccountQuery;

/// Reading one's account.
#[Object]
impl AccountQuery {
    /// The account of the person who asks; null for nobody and for software.
    async fn account(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        let cx = cx(ctx);
        own::read(cx).await.map_err(|halt| cx.refuse(halt))
    }
}

/// Coming in.
#[derive(Default)]
pub struct AccountMutation;

/// Coming in.
#[Object]
impl AccountMutation {
    /// Signs a person in by address and password. The token is valid fifteen minutes.
    async fn sign_in(&self, ctx: &Context<'_>, input: SignInInput) -> Result<SignInPayload> {
        sign_in::run(cx(ctx), input).await
    }

    /// Sends a link that signs in, good for fifteen minutes and once, to an address: if somebody has it, which is not told. A
    /// link sent before does not open any more.
    async fn request_sign_in_link(
        &self,
        ctx: &Context<'_>,
        input: RequestSignInLinkInput,
    ) -> Result<RequestSignInLinkPayload> {
        request_sign_in_link::run(cx(ctx), input).await
    }

    /// Signs a person in by the token of a link that was sent. The token of the session is valid fifteen minutes.
    async fn sign_in_with_link(
        &self,
        ctx: &Context<'_>,
        input: SignInWithLinkInput,
    ) -> Result<SignInPayload> {
        sign_in_with_link::run(cx(ctx), input).await
    }

    /// Ends a sign-in of two steps: a code goes with what the first step answered. Five wrong codes of an account make it
    /// wait for a quarter of an hour.
    async fn confirm_sign_in(&self, ctx: &Context<'_>, input: ConfirmSignInInput) -> Result<SignInPayload> {
        confirm_sign_in::run(cx(ctx), input).await
    }

    /// Acts for another organisation of the same person: another session, never the rows of both, which lasts no longer than
    /// twelve hours from the sign-in.
    async fn switch_membership(
        &self,
        ctx: &Context<'_>,
        input: SwitchMembershipInput,
    ) -> Result<SignInPayload> {
        switch_membership::run(cx(ctx), input).await
    }

    /// Makes a secret for the person's authenticator app, or answers again the one made less than a quarter of an hour ago. It
    /// is asked for at sign-in once `confirmSecondFactor` has proved that the app has it. Within a quarter of an hour of signing
    /// in.
    async fn begin_second_factor(&self, ctx: &Context<'_>) -> Result<BeginSecondFactorPayload> {
        let cx = cx(ctx);
        second_factor::begin(cx).await.map_err(|halt| cx.refuse(halt))
    }

    /// Asks for a second step at the person's sign-ins from now on, and answers recovery codes, which are shown this once. The
    /// person's sessions end.
    async fn confirm_second_factor(
        &self,
        ctx: &Context<'_>,
        input: ConfirmSecondFactorInput,
    ) -> Result<ConfirmSecondFactorPayload> {
        let cx = cx(ctx);
        let confirmed = second_factor::confirm(cx, input).await;
        confirmed.map_err(|halt| cx.refuse(halt))
    }

    /// Asks for no second step any more. A code proves that it is the person who wishes so.
    async fn remove_second_factor(
        &self,
        ctx: &Context<'_>,
        input: RemoveSecondFactorInput,
    ) -> Result<RemoveSecondFactorPayload> {
        let cx = cx(ctx);
        let removed = second_factor::remove(cx, input).await;
        removed.map_err(|halt| cx.refuse(halt))
    }
}
