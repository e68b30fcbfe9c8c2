//! What happened in a range of days, as the API has it.

use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use entity::case_file::Audience;
use entity::prospect::Source;
use uuid::Uuid;

use crate::gateway::cx;
use crate::graphql::scalars::Day;
use crate::impact::communes::{self, CommuneFigure};
use crate::impact::period::Period;
use crate::impact::spending::Spending;
use crate::partners::types::Organisation;

/// One month of a range.
#[derive(Clone, Debug, Default, PartialEq, Eq, SimpleObject)]
pub struct MonthActivity {
    /// The month: `2023-06`; only its days within the range count.
    pub month: String,
    /// Computers collected.
    pub collected: i64,
    /// Computers handed over.
    pub devices_handed_over: i64,
    /// Cases referred.
    pub referred: i64,
    /// Cases equipped.
    pub handed_over: i64,
}

/// One audience.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct AudienceActivity {
    /// The audience.
    pub audience: Audience,
    /// Cases referred.
    pub referred: i64,
    /// Cases equipped.
    pub handed_over: i64,
}

/// One donor.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(complex)]
pub struct DonorActivity {
    #[graphql(skip)]
    pub(super) donor_id: Uuid,
    /// Computers collected from it.
    pub collected: i64,
    /// Computers of it handed over.
    pub devices_handed_over: i64,
}

/// One donor.
#[ComplexObject]
impl DonorActivity {
    /// The donor.
    async fn donor(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.donor_id).await
    }
}

/// One partner that refers.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(complex)]
pub struct ReferrerActivity {
    #[graphql(skip)]
    pub(super) referrer_id: Uuid,
    /// Cases it referred.
    pub referred: i64,
    /// Cases of it equipped.
    pub handed_over: i64,
}

/// One partner that refers.
#[ComplexObject]
impl ReferrerActivity {
    /// The partner.
    async fn referrer(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.referrer_id).await
    }
}

/// Donors by the way the coordinator came to them.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct SourceActivity {
    /// How the coordinator came to the prospects they were; null: they were not solicited here.
    pub source: Option<Source>,
    /// Donors that computers were collected from, or handed over.
    pub donors: i64,
    /// Computers collected from them.
    pub collected: i64,
    /// Computers of them handed over.
    pub devices_handed_over: i64,
}

/// Jobs, as workshops reported them.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct Jobs {
    /// Jobs made since the programme began.
    pub created: i64,
    /// Jobs planned on top.
    pub planned: i64,
}

/// What happened in a range of days, among what this actor sees. *Collected* are computers (not screens) received and
/// accepted; *referred* are cases submitted, *handed over* cases equipped. Null is what is not this actor's to count.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(complex)]
pub struct Activity {
    /// The first day counted.
    pub from: Day,
    /// The last day counted.
    pub to: Day,
    /// Computers collected: for who coordinates or gives.
    pub collected: Option<i64>,
    /// Computers handed over: for who coordinates or gives.
    pub devices_handed_over: Option<i64>,
    /// Cases referred: for who coordinates or refers.
    pub referred: Option<i64>,
    /// Cases equipped: for who coordinates or refers.
    pub handed_over: Option<i64>,
    /// Month by month, every month of the range.
    pub months: Vec<MonthActivity>,
    /// By audience, every audience.
    pub audiences: Vec<AudienceActivity>,
    /// By donor, the largest collection first.
    pub donors: Vec<DonorActivity>,
    /// Where donors come from: for the coordinator alone.
    pub sources: Option<Vec<SourceActivity>>,
    /// By partner that refers, the most referred first.
    pub referrers: Vec<ReferrerActivity>,
    /// What it cost: for the coordinator alone.
    pub spending: Option<Spending>,
    /// Jobs, by the last report of each workshop up to the last day: for the coordinator alone.
    pub jobs: Option<Jobs>,
    #[graphql(skip)]
    pub(super) period: Period,
}

/// What happened in a range of days.
#[ComplexObject]
impl Activity {
    /// Cases equipped by the commune people live in, the most first: for the coordinator alone. Communes are sealed with
    /// what identifies a person, so each is opened: ask for it when you need it.
    async fn communes(&self, ctx: &Context<'_>) -> Result<Option<Vec<CommuneFigure>>> {
        communes::of(cx(ctx), &self.period).await
    }
}
