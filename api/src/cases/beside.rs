//! What goes with a case beside its states: messages, attestations, what the person needs to be online.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{ID, InputObject, SimpleObject};
use chrono::NaiveDate;
use chrono_tz::Tz;
use entity::Moment;
use entity::adviser_referral::HelpKind;
use entity::case_file::attestation::{self, Criterion, Source};
use entity::case_file::criteria::Needs;
use sea_orm::sea_query::{Expr, Func, Query, SelectStatement};
use sea_orm::{ColumnTrait, ExprTrait, QueryFilter, QueryOrder};
use serde::Serialize;
use uuid::Uuid;

use super::types::{Case, CaseProblem, Code};
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::loaders::{Reads, grouped};
use crate::graphql::scalars::Day;
use crate::policy::rows;
use crate::problem::payload;
use crate::settings::in_force::InForce;

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
    /// Whether it holds no longer: the day it expired on is over.
    pub expired: bool,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// The name of the organisation that saw it.
    pub seen_by: Option<String>,
}

/// The day it is in a territory.
pub(super) async fn today(cx: &Cx, territory: Uuid) -> async_graphql::Result<NaiveDate> {
    let settings = cx.loaders.get(InForce(territory)).await;
    let settings = settings.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
    let zone = settings.calendar.time_zone.parse().unwrap_or(Tz::UTC);
    Ok(cx.app.clock.now().to_utc().with_timezone(&zone).date_naive())
}

/// The criteria of a case that was seen whose every proof expired.
pub(crate) async fn expired(cx: &Cx, territory: Uuid, case: Uuid) -> async_graphql::Result<Vec<Criterion>> {
    let today = today(cx, territory).await?;
    let found = cx.loaders.get(AttestationsOf(case)).await;
    let found = found.map_err(|fault| cx.failed(&fault))?.unwrap_or_default();
    let holds = |row: &attestation::Model| row.expires_on.is_none_or(|day| day >= today);
    let proved = |criterion: &Criterion, held: bool| {
        found
            .iter()
            .any(|row| row.criterion == *criterion && holds(row) == held)
    };
    Ok(Criterion::ALL
        .iter()
        .copied()
        .filter(|criterion| proved(criterion, false) && !proved(criterion, true))
        .collect())
}

/// The cases of a territory with a criterion whose every attestation expired before a day: one seen anew makes good.
pub(super) fn cases_with_expired(territory: Uuid, today: NaiveDate) -> SelectStatement {
    use attestation::Column::{CaseId, Criterion as Proved, ExpiresOn, TerritoryId};
    let last = Expr::col(ExpiresOn).max();
    let lasting = Expr::case(Expr::col(ExpiresOn).is_null(), 1).finally(0);
    Query::select()
        .column((attestation::Entity, CaseId))
        .from(attestation::Entity)
        .and_where(TerritoryId.eq(territory))
        .group_by_col((attestation::Entity, CaseId))
        .group_by_col((attestation::Entity, Proved))
        .and_having(last.lt(today))
        .and_having(Func::sum(lasting).eq(0))
        .to_owned()
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
