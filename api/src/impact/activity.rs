//! What happened in a range of days, counted over the rows the actor sees: the whole programme for the coordinator, its own
//! fleet for a donor, its own cases for a referrer. Not suppressed: nobody is counted here who the actor does not see.
//! A constant number of statements, whatever the size.

use std::collections::BTreeMap;

use async_graphql::{ComplexObject, Context, Result, SimpleObject};
use entity::case_file::{self, Audience};
use entity::device::{self, Kind, State};
use entity::organisation::Capacity::{self, Coordinate, Donate, Refer};
use entity::{cost, jobs_report};
use sea_orm::sea_query::{Alias, Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::communes::{self, CommuneFigure};
use super::period::Period;
use super::spending::{self, Spending};
use crate::gateway::{Cx, cx};
use crate::graphql::scalars::Day;
use crate::partners::types::Organisation;
use crate::policy::scope::Scoped;
use crate::policy::{Action, Principal, rows};
use crate::problem::Halt;

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
    donor_id: Uuid,
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
    referrer_id: Uuid,
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
    /// By partner that refers, the most referred first.
    pub referrers: Vec<ReferrerActivity>,
    /// What it cost: for the coordinator alone.
    pub spending: Option<Spending>,
    /// Jobs, by the last report of each workshop up to the last day: for the coordinator alone.
    pub jobs: Option<Jobs>,
    #[graphql(skip)]
    period: Period,
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

/// The activity of a range.
///
/// # Errors
/// As [`Period::of_actor`].
pub(super) async fn of_actor(cx: &Cx, from: Day, to: Day) -> Result<Activity, Halt> {
    let (who, period) = Period::of_actor(cx, Action::ReadActivity, from, to).await?;
    let db = &cx.app.db;
    let equipment = among(who, &[Coordinate, Donate]);
    let files = among(who, &[Coordinate, Refer]);
    let computers = || {
        rows::seen_by::<device::Entity>(who, &equipment).filter(device::Column::Kind.is_in(Kind::COMPUTERS))
    };
    let collected: Vec<(Uuid, i32, i64)> = counted(
        computers().filter(device::Column::State.ne(State::Refused)),
        device::Column::ReceivedAt,
        &[device::Column::DonorId],
        &period,
    )
    .into_tuple()
    .all(db)
    .await?;
    let given: Vec<(Uuid, i32, i64)> = counted(
        computers().filter(device::Column::State.eq(State::HandedOver)),
        device::Column::HandedOverAt,
        &[device::Column::DonorId],
        &period,
    )
    .into_tuple()
    .all(db)
    .await?;
    let by = [case_file::Column::ReferrerId, case_file::Column::Audience];
    let cases = |at| counted(rows::seen_by::<case_file::Entity>(who, &files), at, &by, &period);
    let referred: Vec<(Uuid, Audience, i32, i64)> =
        cases(case_file::Column::SubmittedAt).into_tuple().all(db).await?;
    let equipped: Vec<(Uuid, Audience, i32, i64)> =
        cases(case_file::Column::EquippedAt).into_tuple().all(db).await?;

    let mut activity = Activity::blank(&period, !equipment.is_empty(), !files.is_empty());
    activity.tell_devices(&collected, &given);
    activity.tell_cases(&referred, &equipped);
    if who.can(Coordinate) {
        let costs = rows::seen_by::<cost::Entity>(who, &[Coordinate]);
        let computers = activity.handed_over.unwrap_or_default();
        activity.spending = Some(spending::of(db, costs, &period, computers).await?);
        activity.jobs = jobs(cx, who, &period).await?;
    }
    Ok(activity)
}

/// Those of these capacities that the actor has.
pub(super) fn among(who: &Principal, capacities: &[Capacity]) -> Vec<Capacity> {
    capacities
        .iter()
        .copied()
        .filter(|capacity| who.can(*capacity))
        .collect()
}

/// Counts rows of a range by these columns and by the month of a moment.
fn counted<E: Scoped>(list: Select<E>, at: E::Column, by: &[E::Column], period: &Period) -> Select<E> {
    let month = || Expr::col(Alias::new("month"));
    let columns = by.iter().fold(list.select_only(), |list, column| {
        list.column(*column).group_by(*column)
    });
    columns
        .column_as(period.month_of(at), "month")
        .column_as(E::ID.count(), "count")
        .filter(at.gte(period.start).and(at.lt(period.end)))
        .group_by(month())
}

/// The jobs reported by each workshop's last report up to the last day.
async fn jobs(cx: &Cx, who: &Principal, period: &Period) -> Result<Option<Jobs>, Halt> {
    let reports = rows::seen_by::<jobs_report::Entity>(who, &[Coordinate])
        .filter(jobs_report::Column::AsOf.lte(period.last))
        .order_by_asc(jobs_report::Column::AsOf)
        .order_by_asc(jobs_report::Column::Id)
        .all(&cx.app.db)
        .await?;
    let last: BTreeMap<Uuid, &jobs_report::Model> = reports
        .iter()
        .map(|report| (report.workshop_id, report))
        .collect();
    Ok((!last.is_empty()).then(|| Jobs {
        created: last.values().map(|report| i64::from(report.created)).sum(),
        planned: last.values().map(|report| i64::from(report.planned)).sum(),
    }))
}

impl Activity {
    /// Nothing counted yet.
    fn blank(period: &Period, equipment: bool, files: bool) -> Self {
        let months = period.months.iter().map(|(month, _)| MonthActivity {
            month: month.clone(),
            ..MonthActivity::default()
        });
        let audiences = Audience::ALL.iter().map(|audience| AudienceActivity {
            audience: *audience,
            referred: 0,
            handed_over: 0,
        });
        Self {
            from: Day(period.first),
            to: Day(period.last),
            collected: equipment.then_some(0),
            devices_handed_over: equipment.then_some(0),
            referred: files.then_some(0),
            handed_over: files.then_some(0),
            months: months.collect(),
            audiences: if files { audiences.collect() } else { Vec::new() },
            donors: Vec::new(),
            referrers: Vec::new(),
            spending: None,
            jobs: None,
            period: period.clone(),
        }
    }

    fn month(&mut self, number: i32) -> Option<&mut MonthActivity> {
        self.months.get_mut(usize::try_from(number).ok()?)
    }

    fn tell_devices(&mut self, collected: &[(Uuid, i32, i64)], given: &[(Uuid, i32, i64)]) {
        let mut donors: BTreeMap<Uuid, (i64, i64)> = BTreeMap::new();
        for (donor, month, count) in collected {
            donors.entry(*donor).or_default().0 += count;
            if let Some(month) = self.month(*month) {
                month.collected += count;
            }
        }
        for (donor, month, count) in given {
            donors.entry(*donor).or_default().1 += count;
            if let Some(month) = self.month(*month) {
                month.devices_handed_over += count;
            }
        }
        self.collected = self.collected.map(|_| donors.values().map(|of| of.0).sum());
        self.devices_handed_over = self
            .devices_handed_over
            .map(|_| donors.values().map(|of| of.1).sum());
        self.donors = donors
            .into_iter()
            .map(|(donor_id, (collected, devices_handed_over))| DonorActivity {
                donor_id,
                collected,
                devices_handed_over,
            })
            .collect();
        self.donors.sort_by_key(|of| std::cmp::Reverse(of.collected));
    }

    fn tell_cases(
        &mut self,
        referred: &[(Uuid, Audience, i32, i64)],
        equipped: &[(Uuid, Audience, i32, i64)],
    ) {
        let mut referrers: BTreeMap<Uuid, (i64, i64)> = BTreeMap::new();
        for (referrer, audience, month, count) in referred {
            referrers.entry(*referrer).or_default().0 += count;
            if let Some(month) = self.month(*month) {
                month.referred += count;
            }
            for of in self.audiences.iter_mut().filter(|of| of.audience == *audience) {
                of.referred += count;
            }
        }
        for (referrer, audience, month, count) in equipped {
            referrers.entry(*referrer).or_default().1 += count;
            if let Some(month) = self.month(*month) {
                month.handed_over += count;
            }
            for of in self.audiences.iter_mut().filter(|of| of.audience == *audience) {
                of.handed_over += count;
            }
        }
        self.referred = self.referred.map(|_| referrers.values().map(|of| of.0).sum());
        self.handed_over = self.handed_over.map(|_| referrers.values().map(|of| of.1).sum());
        self.referrers = referrers
            .into_iter()
            .map(|(referrer_id, (referred, handed_over))| ReferrerActivity {
                referrer_id,
                referred,
                handed_over,
            })
            .collect();
        self.referrers.sort_by_key(|of| std::cmp::Reverse(of.referred));
    }
}
