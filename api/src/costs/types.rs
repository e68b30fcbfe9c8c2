//! Costs and reports of jobs, as the API has them.

use async_graphql::{Context, ID, InputObject, Object, Result};
use entity::Moment;
use entity::cost::{Category, StaffRole};
use serde::Serialize;

use super::reversals;
use crate::devices::types::Device;
use crate::gateway::cx;
use crate::graphql::id;
use crate::graphql::node::node;
use crate::graphql::page::Page;
use crate::graphql::scalars::Day;
use crate::lots::invoice_types::LotInvoice;
use crate::lots::types::Lot;
use crate::partners::types::Organisation;
use crate::pledges::types::Pledge;
use crate::problem::{payload, problems};

node! {
    /// Money spent or staff time given, or what reverses one.
    Cost(cost)
}

node! {
    /// The jobs of a workshop, as reported for a day.
    JobsReport(jobs_report)
}

/// A page of costs.
pub type CostPage = Page<entity::cost::Entity, Cost>;

/// A page of reports.
pub type JobsReportPage = Page<entity::jobs_report::Entity, JobsReport>;

/// Money spent or staff time given, or what reverses one.
#[Object]
impl Cost {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::cost::Entity>(self.0.id)
    }

    /// What it was spent on.
    async fn category(&self) -> Category {
        self.0.category
    }

    /// What it is.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// In cents of euro, taxes included; negative when it reverses another; null for staff time without an hourly cost.
    async fn amount_cents(&self) -> Option<i64> {
        self.0.amount_cents
    }

    /// The first day it is for.
    async fn from(&self) -> Day {
        Day(self.0.from_day)
    }

    /// The last day it is for: figures of a shorter time take their part of it, by the day.
    async fn to(&self) -> Day {
        Day(self.0.to_day)
    }

    /// Who was paid.
    async fn supplier(&self) -> Option<&str> {
        self.0.supplier.as_deref()
    }

    /// In which role, for staff time.
    async fn staff_role(&self) -> Option<StaffRole> {
        self.0.staff_role
    }

    /// Minutes of staff time; negative when it reverses another.
    async fn minutes(&self) -> Option<i64> {
        self.0.minutes
    }

    /// Full-time posts of a year it comes to, in hundredths: a year of a post is 1,607 hours (French public service).
    async fn posts_hundredths(&self) -> Option<i64> {
        self.0.minutes.map(entity::cost::posts_hundredths)
    }

    /// What an hour of it costs, in cents of euro.
    async fn hourly_cents(&self) -> Option<i64> {
        self.0.hourly_cents
    }

    /// The lot it is for.
    async fn lot(&self, ctx: &Context<'_>) -> Result<Option<Lot>> {
        match self.0.lot_id {
            Some(lot) => Lot::load(cx(ctx), lot).await,
            None => Ok(None),
        }
    }

    /// The pledge it is for.
    async fn pledge(&self, ctx: &Context<'_>) -> Result<Option<Pledge>> {
        match self.0.pledge_id {
            Some(pledge) => Pledge::load(cx(ctx), pledge).await,
            None => Ok(None),
        }
    }

    /// The device it is for.
    async fn device(&self, ctx: &Context<'_>) -> Result<Option<Device>> {
        match self.0.device_id {
            Some(device) => Device::load(cx(ctx), device).await,
            None => Ok(None),
        }
    }

    /// The workshop's invoice it is the cost of; null for what was recorded by hand or corrected.
    async fn invoice(&self, ctx: &Context<'_>) -> Result<Option<LotInvoice>> {
        match self.0.invoice_id {
            Some(invoice) => LotInvoice::load(cx(ctx), invoice).await,
            None => Ok(None),
        }
    }

    /// The bill, as it was uploaded.
    async fn file_id(&self) -> Option<ID> {
        self.0.file_id.map(id::of_file)
    }

    /// The cost that this one reverses.
    async fn reverses(&self, ctx: &Context<'_>) -> Result<Option<Cost>> {
        match self.0.reverses_id {
            Some(cost) => Cost::load(cx(ctx), cost).await,
            None => Ok(None),
        }
    }

    /// The cost that this one stands for, corrected.
    async fn replaces(&self, ctx: &Context<'_>) -> Result<Option<Cost>> {
        match self.0.replaces_id {
            Some(cost) => Cost::load(cx(ctx), cost).await,
            None => Ok(None),
        }
    }

    /// The cost that reverses this one; null while it stands.
    async fn reversed_by(&self, ctx: &Context<'_>) -> Result<Option<Cost>> {
        reversals::of(cx(ctx), self.0.id).await
    }

    /// Why it was corrected.
    async fn reason(&self) -> Option<&str> {
        self.0.reason.as_deref()
    }

    /// When it was recorded.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }
}

/// The jobs a workshop says the programme made or will make.
#[Object]
impl JobsReport {
    /// Opaque id.
    pub async fn id(&self) -> ID {
        id::encode::<entity::jobs_report::Entity>(self.0.id)
    }

    /// The workshop.
    async fn workshop(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.0.workshop_id).await
    }

    /// The day the numbers hold on.
    async fn as_of(&self) -> Day {
        Day(self.0.as_of)
    }

    /// Jobs made since the programme began.
    async fn created(&self) -> i32 {
        self.0.created
    }

    /// Jobs planned on top.
    async fn planned(&self) -> i32 {
        self.0.planned
    }

    /// What goes with the numbers.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// When it was recorded.
    async fn created_at(&self) -> Moment {
        self.0.created_at
    }
}

problems!(
    "CostProblemCode",
    CostProblem {
        /// The organisation is not a workshop.
        NotAWorkshop,
        /// The cost was corrected before, or is itself a reversal.
        AlreadyCorrected,
    }
);

/// Money that was spent.
#[derive(InputObject, Serialize)]
pub struct RecordCostInput {
    /// What it was spent on; staff time has a mutation of its own.
    pub category: Category,
    /// What it is, at most 200 characters.
    pub label: String,
    /// In cents of euro, taxes included: from 1 to 100 million euros.
    pub amount_cents: i64,
    /// The first day it is for.
    pub from: Day,
    /// The last day it is for; null: the first. At most ten years later.
    pub to: Option<Day>,
    /// Who was paid, at most 200 characters.
    pub supplier: Option<String>,
    /// The lot it is for.
    pub lot_id: Option<ID>,
    /// The pledge it is for.
    pub pledge_id: Option<ID>,
    /// The device it is for.
    pub device_id: Option<ID>,
    /// The bill, uploaded before.
    pub file_id: Option<ID>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The cost.
    RecordCostPayload { cost: Cost, CostProblem }
}

/// Staff time that was given.
#[derive(InputObject, Serialize)]
pub struct RecordStaffTimeInput {
    /// In which role.
    pub role: StaffRole,
    /// What it was for, at most 200 characters. Not who: no name is asked.
    pub label: String,
    /// Minutes: from 1 to 100 million.
    pub minutes: i64,
    /// The first day it is for.
    pub from: Day,
    /// The last day it is for; null: the first. At most ten years later.
    pub to: Option<Day>,
    /// What an hour costs the employer, in cents of euro, at most 1,000 euros; null while it is not known.
    pub hourly_cents: Option<i64>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The staff time.
    RecordStaffTimePayload { cost: Cost, CostProblem }
}

/// A cost to correct.
#[derive(InputObject, Serialize)]
pub struct CorrectCostInput {
    /// The cost: one that stands.
    pub cost_id: ID,
    /// Why, at most 500 characters.
    pub reason: String,
    /// The right amount, in cents of euro; null when nothing is owed. Not for staff time.
    pub amount_cents: Option<i64>,
    /// The right minutes of staff time; null when none was given. For staff time alone.
    pub minutes: Option<i64>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The cost that stands now, or the one that reverses when nothing is owed.
    CorrectCostPayload { cost: Cost, CostProblem }
}

/// The jobs of a workshop.
#[derive(InputObject, Serialize)]
pub struct RecordJobsInput {
    /// The workshop.
    pub workshop_id: ID,
    /// The day the numbers hold on; not in the future.
    pub as_of: Day,
    /// Jobs made since the programme began, 0 to 100,000.
    pub created: i32,
    /// Jobs planned on top, 0 to 100,000.
    pub planned: i32,
    /// What goes with the numbers, at most 500 characters.
    pub note: Option<String>,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The report.
    RecordJobsPayload { jobs_report: JobsReport, CostProblem }
}
