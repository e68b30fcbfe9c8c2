//! Figures, as the API has them.

use async_graphql::{InputObject, Result, SimpleObject};
use entity::Moment;
use serde::{Deserialize, Serialize};

use super::footprint::Range;
use super::published;
use crate::gateway::Cx;
use crate::graphql::scalars::Day;
use crate::problem::{payload, problems};

/// Computers handed over, by audience. A cell is null when it is under 11, in what is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct HandedOver {
    /// All of them.
    pub total: Option<i64>,
    /// To families.
    #[serde(rename = "FAMILY")]
    pub family: Option<i64>,
    /// To job seekers.
    #[serde(rename = "JOB_SEEKER")]
    pub job_seeker: Option<i64>,
    /// To students.
    #[serde(rename = "STUDENT")]
    pub student: Option<i64>,
}

impl HandedOver {
    /// Its cells: families, job seekers, students, all of them.
    pub(super) fn cells(&mut self) -> [&mut Option<i64>; 4] {
        [
            &mut self.family,
            &mut self.job_seeker,
            &mut self.student,
            &mut self.total,
        ]
    }
}

/// Computers handed over in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
#[serde(rename_all = "camelCase")]
pub struct MonthFigure {
    /// The month: `2023-06`.
    pub month: String,
    /// How many; null under 11, in what is published.
    pub handed_over: Option<i64>,
    /// To families.
    #[serde(rename = "FAMILY", default)]
    pub family: Option<i64>,
    /// To job seekers.
    #[serde(rename = "JOB_SEEKER", default)]
    pub job_seeker: Option<i64>,
    /// To students.
    #[serde(rename = "STUDENT", default)]
    pub student: Option<i64>,
}

impl MonthFigure {
    /// Its cells: families, job seekers, students, all of them.
    pub(super) fn cells(&mut self) -> [&mut Option<i64>; 4] {
        [
            &mut self.family,
            &mut self.job_seeker,
            &mut self.student,
            &mut self.handed_over,
        ]
    }
}

/// What a computer handed over cost, since the programme began, in cents of euro.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
#[serde(rename_all = "camelCase")]
pub struct ComputerCost {
    /// Direct cost: everything but staff time. Null while no computer was handed over.
    pub direct_cents: Option<i64>,
    /// Full cost: with staff time. Null while some staff time has no hourly cost.
    pub full_cents: Option<i64>,
}

/// What the devices handed over since the programme began avoid: an estimation, to be told as a range.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
#[serde(rename_all = "camelCase")]
pub struct Avoided {
    /// Kilograms of CO2 equivalent; null under 11 computers, in what is published.
    pub kg: Option<Range>,
    /// The version of the factors: `2026-07`.
    pub factors: String,
}

/// What commissions decided of the cases of a group. A cell is null when it is under 11, in what is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
#[serde(rename_all = "camelCase")]
pub struct GroupFigure {
    /// Which: a word of `Audience` or of `OrganisationKind`, or the name of a commune; `OTHER` where no name may be told, and
    /// `ALL` for all of them.
    pub group: String,
    /// Decisions that stand.
    pub decisions: Option<i64>,
    /// Computers granted.
    pub granted: Option<i64>,
    /// Cases put off, or refused.
    pub not_granted: Option<i64>,
}

impl GroupFigure {
    /// Its cells: granted, not granted, all decisions.
    pub(super) fn cells(&mut self) -> [&mut Option<i64>; 3] {
        [&mut self.granted, &mut self.not_granted, &mut self.decisions]
    }
}

/// What commissions decided since the programme began, and for whom: of each person, the last decision. In what is published, a group has null cells where few people are concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
#[serde(rename_all = "camelCase")]
pub struct FairnessFigures {
    /// By audience, and the total.
    pub audiences: Vec<GroupFigure>,
    /// By the kind of organisation that referred the case, and the total. Empty in what is published: some kinds refer one
    /// audience alone, so that the two tables would tell of one another.
    pub referrer_kinds: Vec<GroupFigure>,
    /// By commune, and the total.
    pub communes: Vec<GroupFigure>,
    /// Decisions for which the commission gave a reason to depart from the ranking and the stock.
    pub deviations: Option<i64>,
    /// The median of the days from when a case was sent to its decision. In what is published it changes when the total of
    /// decisions told does.
    pub waiting_days: Option<i64>,
}

impl FairnessFigures {
    /// The tables that are published: each has its groups, and the total last.
    pub(super) fn tables(&mut self) -> [&mut Vec<GroupFigure>; 2] {
        [&mut self.audiences, &mut self.communes]
    }

    /// All decisions.
    pub(super) fn decisions(&self) -> Option<i64> {
        self.audiences.last().and_then(|total| total.decisions)
    }
}

/// The programme's figures. *Collected* are computers (not screens) received and accepted, whatever became of them since;
/// *handed over* are cases equipped; *commissions* are those closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    /// The last day counted.
    pub as_of: String,
    /// Computers collected.
    pub collected: Option<i64>,
    /// Computers handed over.
    pub handed_over: HandedOver,
    /// Commissions closed.
    pub commissions: i64,
    /// Computers taken apart for their parts.
    pub stripped: Option<i64>,
    /// Computers gone as waste.
    pub recycled: Option<i64>,
    /// Computers not to be found.
    pub missing: Option<i64>,
    /// Computers handed over, month by month.
    pub months: Vec<MonthFigure>,
    /// What one cost. In what is published it goes with the total told: it changes when the total does.
    #[serde(default)]
    pub computer_cost: ComputerCost,
    /// What they avoid: an estimation. In what is published it changes when the total told does.
    #[serde(default)]
    pub avoided: Avoided,
    /// What commissions decided, and for whom.
    #[serde(default)]
    pub fairness: FairnessFigures,
}

/// A programme and its figures, as published.
#[derive(Clone, Debug, SimpleObject)]
pub struct Programme {
    /// The name in addresses.
    pub slug: String,
    /// The name people read.
    pub name: String,
    /// The figures; null before the first publication.
    pub figures: Option<Figures>,
}

/// A snapshot that was published.
#[derive(Clone, Debug, SimpleObject)]
pub struct Publication {
    /// The last day counted.
    pub as_of: Day,
    /// When it was published.
    pub published_at: Moment,
    /// The figures.
    pub figures: Figures,
}

impl Publication {
    /// The snapshot of an id.
    pub(crate) async fn load(cx: &Cx, id: uuid::Uuid) -> Result<Option<Self>> {
        match cx.loaders.row::<entity::publication::Entity>(id).await {
            Ok(row) => Ok(row.map(|row| Self {
                as_of: Day(row.as_of),
                published_at: row.published_at,
                figures: published::read(&row.content),
            })),
            Err(fault) => Err(cx.failed(&fault)),
        }
    }
}

problems!(
    "FiguresProblemCode",
    FiguresProblem {
        /// The figures of this day, or of a later one, were published before.
        AlreadyPublished,
    }
);

/// Figures to publish.
#[derive(InputObject, Serialize)]
pub struct PublishFiguresInput {
    /// The last day counted; not in the future.
    pub as_of: Day,
    /// The caller's key: the same key and input are done once.
    pub idempotency_key: Option<String>,
}

payload! {
    /// The snapshot.
    PublishFiguresPayload { publication: Publication, FiguresProblem }
}
