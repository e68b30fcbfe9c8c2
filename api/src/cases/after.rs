//! What comes after the handover, beside the state of the case: the follow-up that falls due, breakdowns, and who asks what.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::dataloader::Loader;
use async_graphql::{ID, InputObject, SimpleObject};
use chrono::Months;
use entity::case_file::breakdown::{self, Symptom};
use entity::case_file::follow_up::{self, AFTER_MONTHS, Answers, Outcome};
use entity::{Moment, case_file};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::Serialize;
use uuid::Uuid;

use super::types::{Case, CaseProblem, Code};
use crate::fault::Fault;
use crate::graphql::loaders::{Reads, grouped};
use crate::op::Op;
use crate::policy::rows;
use crate::problem::{Halt, payload};

/// When the follow-up of a case falls due; none before the handover.
pub(super) fn due_at(case: &case_file::Model) -> Option<Moment> {
    let equipped = case.equipped_at.filter(|_| case.state.is_equipped())?;
    let due = equipped.to_utc().checked_add_months(Months::new(AFTER_MONTHS))?;
    Some(Moment::from_utc(due))
}

/// The last moment of a handover whose follow-up is due now.
pub(super) fn due_since(now: Moment) -> Moment {
    let since = now.to_utc().checked_sub_months(Months::new(AFTER_MONTHS));
    since.map(Moment::from_utc).unwrap_or_default()
}

/// The cases of a territory that were followed up, whatever the answer.
pub(super) fn cases_followed_up(territory: Uuid) -> SelectStatement {
    Query::select()
        .column((follow_up::Entity, follow_up::Column::CaseId))
        .from(follow_up::Entity)
        .and_where(follow_up::Column::TerritoryId.eq(territory))
        .and_where(follow_up::Column::Outcome.ne(Outcome::NotReached))
        .to_owned()
}

/// The cases of a territory whose computer is reported broken.
pub(super) fn cases_broken_down(territory: Uuid) -> SelectStatement {
    Query::select()
        .column((breakdown::Entity, breakdown::Column::CaseId))
        .from(breakdown::Entity)
        .and_where(breakdown::Column::TerritoryId.eq(territory))
        .and_where(breakdown::Column::State.eq(breakdown::State::Reported))
        .to_owned()
}

/// Whether a case was followed up.
pub(super) async fn followed_up(op: &Op<'_>, case: Uuid) -> Result<bool, Halt> {
    let found = rows::beside::<follow_up::Entity>()
        .filter(follow_up::Column::TerritoryId.eq(op.territory()))
        .filter(follow_up::Column::CaseId.eq(case))
        .filter(follow_up::Column::Outcome.ne(Outcome::NotReached))
        .one(op.tx())
        .await?;
    Ok(found.is_some())
}

/// The breakdown of a case that somebody has to look at.
pub(super) async fn open_breakdown(op: &Op<'_>, case: Uuid) -> Result<Option<breakdown::Model>, Halt> {
    Ok(rows::beside::<breakdown::Entity>()
        .filter(breakdown::Column::TerritoryId.eq(op.territory()))
        .filter(breakdown::Column::CaseId.eq(case))
        .filter(breakdown::Column::State.eq(breakdown::State::Reported))
        .lock_exclusive()
        .one(op.tx())
        .await?)
}

/// One try to ask how somebody gets on.
#[derive(Clone, Debug, SimpleObject)]
pub struct FollowUp {
    /// What came of it.
    pub outcome: Outcome,
    /// What was answered.
    pub answers: Option<Answers>,
    /// When it was recorded.
    pub at: Moment,
}

/// A computer that does not work any more.
#[derive(Clone, Debug, SimpleObject)]
pub struct Breakdown {
    /// What does not work.
    pub symptom: Symptom,
    /// Where it stands.
    pub state: breakdown::State,
    /// When it was reported.
    pub reported_at: Moment,
    /// When it last changed.
    pub updated_at: Moment,
}

/// The follow-ups of a case that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FollowUpsOf(pub(crate) Uuid);

/// The breakdowns of a case that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct BreakdownsOf(pub(crate) Uuid);

impl Loader<FollowUpsOf> for Reads {
    type Value = Vec<follow_up::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[FollowUpsOf]) -> Result<HashMap<FollowUpsOf, Self::Value>, Self::Error> {
        let found = rows::beside::<follow_up::Entity>()
            .filter(follow_up::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(follow_up::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.case_id))
    }
}

impl Loader<BreakdownsOf> for Reads {
    type Value = Vec<breakdown::Model>;
    type Error = Arc<Fault>;

    async fn load(&self, keys: &[BreakdownsOf]) -> Result<HashMap<BreakdownsOf, Self::Value>, Self::Error> {
        let found = rows::beside::<breakdown::Entity>()
            .filter(breakdown::Column::CaseId.is_in(keys.iter().map(|key| key.0)))
            .order_by_asc(breakdown::Column::Id)
            .all(&self.app.db)
            .await
            .map_err(|error| Arc::new(Fault::from(error)))?;
        Ok(grouped(keys, |key| key.0, found, |row| row.case_id))
    }
}

/// How somebody gets on with the computer.
#[derive(InputObject, Serialize)]
pub struct RecordFollowUpInput {
    /// The case, handed over six months ago or more.
    pub case_id: ID,
    /// What came of asking.
    pub outcome: Outcome,
    /// What was answered; needed, and only taken, when the person was reached.
    pub answers: Option<Answers>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    RecordFollowUpPayload { case: Case, CaseProblem }
}

/// A computer that does not work any more.
#[derive(InputObject, Serialize)]
pub struct ReportBreakdownInput {
    /// The case it was handed over for.
    pub case_id: ID,
    /// What does not work.
    pub symptom: Symptom,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    ReportBreakdownPayload { case: Case, CaseProblem }
}

/// A breakdown that ended, the person keeping the computer.
#[derive(InputObject, Serialize)]
pub struct ResolveBreakdownInput {
    /// The case.
    pub case_id: ID,
    /// Whether something was repaired; false when nothing was wrong.
    pub repaired: bool,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The case, as it is now.
    ResolveBreakdownPayload { case: Case, CaseProblem }
}
