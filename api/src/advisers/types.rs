//! Referrals to advisers, as the API has them.

use async_graphql::{Context, Enum, ID, InputObject, Object, Result, SimpleObject};
use entity::Moment;
use entity::adviser_referral::{HelpKind, State};
use entity::case_file::criteria::Needs;
use serde::Serialize;

use crate::cases::types::{Case, reference};
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::handovers::of_case::{NeedsOf, PlaceOf};
use crate::people::types::{Person, follows};
use crate::problem::{payload, problems};

node! {
    /// A person sent to a digital adviser.
    AdviserReferral(adviser_referral)
}

/// A page of referrals to advisers.
pub type AdviserReferralPage = Page<entity::adviser_referral::Entity, AdviserReferral>;

/// What a partner is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum PartnerPurpose {
    /// To follow the case from now on.
    Transfer,
    /// To help the person.
    Advice,
}

/// A partner to choose.
#[derive(Debug, SimpleObject)]
pub struct PartnerChoice {
    /// Its id.
    pub id: ID,
    /// Its name.
    pub name: String,
}

/// A person sent to a digital adviser.
#[Object]
impl AdviserReferral {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::adviser_referral::Entity>(self.0.id)
    }

    /// What people call its case on the telephone.
    async fn reference(&self) -> String {
        reference(self.0.case_id)
    }

    /// Where it stands.
    async fn state(&self) -> State {
        self.0.state
    }

    /// What for.
    async fn help(&self) -> &[HelpKind] {
        &self.0.help.0
    }

    /// The name of the adviser.
    async fn adviser(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let cx = cx(ctx);
        let name = cx.loaders.get(PlaceOf(self.0.adviser_id)).await;
        name.map_err(|fault| cx.failed(&fault))
    }

    /// The person; null for the adviser once it is over.
    async fn person(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Person::load(cx(ctx), self.0.person_id).await
    }

    /// What the person needs: connection, skills, accessibility; null for the adviser once it is over.
    async fn needs(&self, ctx: &Context<'_>) -> Result<Option<Needs>> {
        let cx = cx(ctx);
        if self.0.state != State::Open && !follows(cx, self.0.referrer_id) {
            return Ok(None);
        }
        let needs = cx.loaders.get(NeedsOf(self.0.case_id)).await;
        needs.map_err(|fault| cx.failed(&fault))
    }

    /// The case; null for those who do not see it.
    async fn case(&self, ctx: &Context<'_>) -> Result<Option<Case>> {
        Case::load(cx(ctx), self.0.case_id).await
    }

    /// When it was asked.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }
}

problems!(
    "AdviserProblemCode",
    AdviserProblem {
        /// There is no such partner, or it advises nobody.
        NotAnAdviser,
        /// The person was sent there already.
        AlreadyReferred,
        /// The person must be informed and agree.
        ConsentMissing,
    }
);

/// A person to send to an adviser.
#[derive(InputObject, Serialize)]
pub struct ReferToAdviserInput {
    /// The case of the person, submitted or later.
    pub case_id: ID,
    /// The adviser, see `partnersFor`.
    pub adviser_id: ID,
    /// What for; one thing at least.
    pub help: Vec<HelpKind>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The referral to the adviser.
    ReferToAdviserPayload { adviser_referral: AdviserReferral, AdviserProblem }
}

/// What came of it.
#[derive(InputObject, Serialize)]
pub struct CloseAdviserReferralInput {
    /// The referral to the adviser.
    pub adviser_referral_id: ID,
    /// Whether the person was helped; false when nobody came, or the person does not wish it.
    pub helped: bool,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The referral to the adviser, as it is now.
    CloseAdviserReferralPayload { adviser_referral: AdviserReferral, AdviserProblem }
}
