//! What goes with a case beside its states: messages, attestations, what the person needs to be online.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{ID, InputObject, SimpleObject};
use entity::Moment;
use entity::adviser_referral::HelpKind;
use entity::case_file::attestation::{self, Criterion, Source};
use entity::case_file::criteria::Needs;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::types::{Case, CaseProblem, Code};
use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::graphql::scalars::Day;
use crate::policy::rows;
use crate::problem::payload;

/// What somebody needs to be online, by what the referral says: a connection where there is none at home, skills where they
/// are rated 1 or 2 of 4, and equipment until a computer was handed over.
pub(super) fn help_needed(needs: Option<&Needs>, equipped: bool) -> Vec<HelpKind> {
    let Some(needs) = needs else { return vec![] };
    let mut help = Vec::new();
    if !needs.connection {
        help.push(HelpKind::Signal);
    }
    if needs.skills <= 2 {
        help.push(HelpKind::Skills);
    }
    if !equipped {
        help.push(HelpKind::Equipment);
    }
    help
}

/// Somebody saw the proof of a criterion.
#[derive(Clone, Debug, SimpleObject)]
pub struct Attestation {
    /// What was proved.
    pub criterion: Criterion,
    /// What was seen.
    pub source: Source,
    /// When it was seen.
    pub seen_on: Option<Day>,
    /// Until when it holds; null when it does not expire.
    pub expires_on: Option<Day>,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// The name of the organisation that saw it.
    pub seen_by: Option<String>,
}

/// The attestations of a case that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct AttestationsOf(pub(crate) Uuid);

impl Loader<AttestationsOf> for Reads {
    type Value = Vec<attestation::Model>;
    type Error = Arc<Fault>;

    async fn load(
        &self,
        keys: &[AttestationsOf],
    ) -> Result<HashMap<AttestationsOf, Self::Value>, Self::Error> {
        let found = rows::beside::<attestation::Entity>()
            .filter(attestation::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(attestation::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.case_id))
    }
}

/// A message about a case.
#[derive(InputObject, Serialize)]
pub struct PostMessageInput {
    /// The case, submitted or later.
    pub case_id: ID,
    /// The words, at most 2,000 letters.
    pub text: String,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    PostMessagePayload { case: Case, CaseProblem }
}

/// A proof that was seen.
#[derive(InputObject, Serialize)]
pub struct AttestCriterionInput {
    /// The case.
    pub case_id: ID,
    /// What was proved.
    pub criterion: Criterion,
    /// What was seen.
    pub source: Source,
    /// When it was seen.
    pub seen_on: Day,
    /// Until when it holds; null when it does not expire.
    pub expires_on: Option<Day>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    AttestCriterionPayload { case: Case, CaseProblem }
}
