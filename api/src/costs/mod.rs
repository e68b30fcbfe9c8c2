//! What the programme costs, in money and in staff time, and the jobs it makes. For the coordinator alone.

pub(crate) mod correct_cost;
mod entry;
pub(crate) mod of_invoice;
pub(crate) mod record_cost;
pub(crate) mod record_jobs;
pub(crate) mod record_staff_time;
mod reversals;
pub mod types;

use async_graphql::{Context, ID, Object, Result};
use entity::cost::{self, Category};
use sea_orm::{ColumnTrait, QueryFilter};

use self::types::{
    CorrectCostInput, CorrectCostPayload, Cost, CostPage, JobsReport, JobsReportPage, RecordCostInput,
    RecordCostPayload, RecordJobsInput, RecordJobsPayload, RecordStaffTimeInput, RecordStaffTimePayload,
};
use crate::gateway::cx;
use crate::graphql::page::{Ask, page};
use crate::graphql::scalars::Day;
use crate::policy::{Action, action, rows};

/// Reading costs.
#[derive(Default)]
pub struct CostQuery;

/// Reading costs.
#[Object]
impl CostQuery {
    /// Costs and staff time, the last recorded first. What reverses a cost is listed too: the list adds up.
    #[expect(clippy::too_many_arguments, reason = "the arguments of a connection")]
    async fn costs(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of this category alone.")] category: Option<Category>,
        #[graphql(desc = "For this day or later ones.")] from: Option<Day>,
        #[graphql(desc = "For this day or earlier ones.")] to: Option<Day>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<CostPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadCosts).map_err(|halt| cx.refuse(halt))?;
        let mut list = rows::seen::<cost::Entity>(&cx.actor);
        if let Some(category) = category {
            list = list.filter(cost::Column::Category.eq(category));
        }
        if let Some(from) = from {
            list = list.filter(cost::Column::ToDay.gte(from.0));
        }
        if let Some(to) = to {
            list = list.filter(cost::Column::FromDay.lte(to.0));
        }
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, Cost).await
    }

    /// One cost; null when this actor does not see it.
    async fn cost(&self, ctx: &Context<'_>, #[graphql(desc = "Its id.")] id: ID) -> Result<Option<Cost>> {
        match crate::graphql::id::decode::<cost::Entity>(&id) {
            Some(id) => Cost::load(cx(ctx), id).await,
            None => Ok(None),
        }
    }

    /// The reports of jobs, the last recorded first. Of two for the same workshop and day, the later one stands.
    async fn jobs_reports(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "Before this cursor.")] before: Option<String>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
    ) -> Result<JobsReportPage> {
        let cx = cx(ctx);
        action::allow(&cx.actor, Action::ReadJobs).map_err(|halt| cx.refuse(halt))?;
        let list = rows::seen::<entity::jobs_report::Entity>(&cx.actor);
        let ask = Ask {
            after,
            before,
            first,
            last,
        };
        page(ctx, list, &ask, None, JobsReport).await
    }
}

/// Recording costs.
#[derive(Default)]
pub struct CostMutation;

/// Recording costs.
#[Object]
impl CostMutation {
    /// Records money that was spent.
    async fn record_cost(&self, ctx: &Context<'_>, input: RecordCostInput) -> Result<RecordCostPayload> {
        RecordCostPayload::of(cx(ctx), record_cost::run(cx(ctx), input).await).await
    }

    /// Records staff time, with or without what an hour of it costs.
    async fn record_staff_time(
        &self,
        ctx: &Context<'_>,
        input: RecordStaffTimeInput,
    ) -> Result<RecordStaffTimePayload> {
        RecordStaffTimePayload::of(cx(ctx), record_staff_time::run(cx(ctx), input).await).await
    }

    /// Reverses a cost by another of the same amount, and records the right one in its place where something is owed.
    /// Nothing recorded before changes.
    async fn correct_cost(&self, ctx: &Context<'_>, input: CorrectCostInput) -> Result<CorrectCostPayload> {
        CorrectCostPayload::of(cx(ctx), correct_cost::run(cx(ctx), input).await).await
    }

    /// Records the jobs a workshop made and plans, as of a day.
    async fn record_jobs(&self, ctx: &Context<'_>, input: RecordJobsInput) -> Result<RecordJobsPayload> {
        RecordJobsPayload::of(cx(ctx), record_jobs::run(cx(ctx), input).await).await
    }
}
