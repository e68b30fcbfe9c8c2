//! Computing the figures from the rows, up to the end of a day in the territory's time zone.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use entity::case_file::{self, Audience};
use entity::device::{self, Kind, State};
use entity::{Moment, commission, cost};
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::fairness;
use super::footprint::avoided;
use super::period::Period;
use super::spending;
use super::types::{ComputerCost, FairnessFigures, Figures, HandedOver, MonthFigure};
use crate::clock::start_of;
use crate::gateway::Cx;
use crate::policy::{Action, action, rows};
use crate::problem::Halt;

/// The figures of the actor's programme; what commissions decided only where it is asked for, since every decision is read.
///
/// # Errors
/// Unauthenticated, forbidden, a fault.
pub(super) async fn of_actor(cx: &Cx, as_of: NaiveDate, with_fairness: bool) -> Result<Figures, Halt> {
    let who = action::allow(&cx.actor, Action::PublishFigures)?;
    let mut figures = compute(&cx.app.db, who.territory, as_of).await?;
    if with_fairness {
        figures.fairness = fairness::up_to(cx, as_of).await?;
    }
    Ok(figures)
}

/// The figures of a territory up to the end of a day, but for what commissions decided: where people live is sealed, and read
/// as somebody.
///
/// # Errors
/// A fault.
pub(super) async fn compute(
    db: &impl ConnectionTrait,
    territory: Uuid,
    as_of: NaiveDate,
) -> Result<Figures, Halt> {
    let zone = rows::zone(db, territory).await?;
    let end = end_of(as_of, zone);
    let collected = || {
        rows::of_territory::<device::Entity>(territory)
            .filter(device::Column::Kind.is_in(Kind::COMPUTERS))
            .filter(device::Column::ReceivedAt.lte(end))
            .filter(device::Column::State.ne(State::Refused))
    };
    let in_state = async |state: State| -> Result<Option<i64>, Halt> {
        Ok(Some(number(
            collected()
                .filter(device::Column::State.eq(state))
                .count(db)
                .await?,
        )))
    };
    let equipped: Vec<(Audience, Option<Moment>)> = rows::of_territory::<case_file::Entity>(territory)
        .select_only()
        .column(case_file::Column::Audience)
        .column(case_file::Column::EquippedAt)
        .filter(case_file::Column::EquippedAt.lte(end))
        .into_tuple()
        .all(db)
        .await?;
    let of = |audience: Audience| Some(length(equipped.iter().filter(|(of, _)| *of == audience).count()));
    let mut months: BTreeMap<String, BTreeMap<Audience, i64>> = BTreeMap::new();
    for (audience, at) in &equipped {
        let Some(at) = at else { continue };
        let month = at.to_utc().with_timezone(&zone).format("%Y-%m").to_string();
        *months.entry(month).or_default().entry(*audience).or_default() += 1;
    }
    let period = Period::up_to(as_of, zone);
    let costs = rows::of_territory::<cost::Entity>(territory);
    let spent = spending::of(db, costs, &period, length(equipped.len())).await?;
    let commissions = rows::of_territory::<commission::Entity>(territory)
        .filter(commission::Column::ClosedAt.lte(end))
        .count(db)
        .await?;
    Ok(Figures {
        as_of: as_of.to_string(),
        collected: Some(number(collected().count(db).await?)),
        handed_over: HandedOver {
            total: Some(length(equipped.len())),
            family: of(Audience::Family),
            job_seeker: of(Audience::JobSeeker),
            student: of(Audience::Student),
        },
        commissions: number(commissions),
        stripped: in_state(State::Stripped).await?,
        recycled: in_state(State::Recycled).await?,
        missing: in_state(State::Missing).await?,
        months: months
            .into_iter()
            .map(|(month, given)| {
                let of = |audience: Audience| given.get(&audience).copied();
                MonthFigure {
                    month,
                    handed_over: Some(given.values().sum()),
                    family: of(Audience::Family),
                    job_seeker: of(Audience::JobSeeker),
                    student: of(Audience::Student),
                }
            })
            .collect(),
        computer_cost: ComputerCost {
            direct_cents: spent.direct_per_computer_cents,
            full_cents: spent.full_per_computer_cents,
        },
        avoided: avoided(db, territory, &period).await?,
        fairness: FairnessFigures::default(),
    })
}

/// The last moment of a day.
fn end_of(day: NaiveDate, zone: Tz) -> Moment {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    start_of(next, zone).plus_millis(-1)
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
