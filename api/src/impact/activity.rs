//! What happened in a range of days, counted over the rows the actor sees: the whole programme for the coordinator, its own
//! fleet for a donor, its own cases for a referrer. Not suppressed: nobody is counted here who the actor does not see.
//! A constant number of statements, whatever the size.

pub mod types;

use std::collections::BTreeMap;

use entity::case_file::{self, Audience};
use entity::device::{self, Kind, State};
use entity::organisation::Capacity::{self, Coordinate, Donate, Refer};
use entity::prospect::{self, Source};
use entity::{cost, jobs_report};
use sea_orm::sea_query::{Alias, Expr, ExprTrait};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

pub use self::types::Activity;
use self::types::{AudienceActivity, DonorActivity, Jobs, MonthActivity, ReferrerActivity, SourceActivity};
use super::handed_over;
use super::period::Period;
use super::spending;
use crate::gateway::Cx;
use crate::graphql::scalars::Day;
use crate::policy::scope::Scoped;
use crate::policy::{Action, Principal, rows};
use crate::problem::Halt;

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
        computers().filter(handed_over::by(period.end)),
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
        activity.sources = Some(sources(cx, who, &activity.donors).await?);
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

/// Donors by the source of the prospects they were.
async fn sources(cx: &Cx, who: &Principal, donors: &[DonorActivity]) -> Result<Vec<SourceActivity>, Halt> {
    let converted: Vec<(Option<Uuid>, Source)> = rows::seen_by::<prospect::Entity>(who, &[Coordinate])
        .select_only()
        .column(prospect::Column::OrganisationId)
        .column(prospect::Column::Source)
        .filter(prospect::Column::OrganisationId.is_not_null())
        .into_tuple()
        .all(&cx.app.db)
        .await?;
    let mut sources: BTreeMap<Option<Source>, SourceActivity> = BTreeMap::new();
    for of in donors {
        let source = converted
            .iter()
            .find(|(donor, _)| *donor == Some(of.donor_id))
            .map(|(_, source)| *source);
        let sum = sources.entry(source).or_insert(SourceActivity {
            source,
            donors: 0,
            collected: 0,
            devices_handed_over: 0,
        });
        sum.donors += 1;
        sum.collected += of.collected;
        sum.devices_handed_over += of.devices_handed_over;
    }
    Ok(sources.into_values().collect())
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
            sources: None,
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
