//! What the computers handed over in a range avoid, as a range: for the programme, or for a donor's fleet.

use async_graphql::{ID, SimpleObject};
use entity::device::{self, Kind};
use entity::organisation::Capacity::{Coordinate, Donate};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::activity::among;
use super::estimate;
use super::factors::{Bounds, Factors, LATEST};
use super::handed_over;
use super::period::Period;
use super::types::Avoided;
use crate::fault::Fault;
use crate::gateway::Cx;
use crate::graphql::id;
use crate::graphql::scalars::Day;
use crate::policy::{Action, rows};
use crate::problem::Halt;

/// An estimation: never one number alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, SimpleObject)]
pub struct Range {
    /// The lowest end: every assumption at its lowest.
    pub low: i64,
    /// The middle: every assumption at its central value.
    pub central: i64,
    /// The highest end: every assumption at its highest.
    pub high: i64,
}

/// What devices of one kind avoid.
#[derive(Clone, Debug, SimpleObject)]
pub struct KindImpact {
    /// The kind.
    pub kind: Kind,
    /// Devices handed over.
    pub devices: i64,
    /// Kilograms of CO2 equivalent avoided: an estimation; null when no source speaks of the kind.
    pub avoided_kg: Option<Range>,
    /// Grams of CO2 equivalent that a year of use of a new device weighs in making and delivering it: the lowest, the
    /// median and the highest of what sources say.
    pub grams_per_year: Option<Range>,
    /// Whether sources disagree: the highest says more than twice the lowest.
    pub sources_disagree: bool,
}

/// Where factors come from.
#[derive(Clone, Debug, SimpleObject)]
pub struct FactorSource {
    /// Who published what.
    pub title: String,
    /// Where it can be read.
    pub url: String,
}

/// What devices handed over in a range of days avoid: an estimation. For each kind, devices × grams a year × years of use ×
/// the share of them that stand for a new one not bought.
#[derive(Clone, Debug, SimpleObject)]
pub struct Impact {
    /// The first day counted.
    pub from: Day,
    /// The last day counted.
    pub to: Day,
    /// The version of the factors: `2026-07`.
    pub factors: String,
    /// Devices handed over, screens included.
    pub devices: i64,
    /// Kilograms of CO2 equivalent avoided: an estimation, to be told as a range.
    pub avoided_kg: Range,
    /// By kind.
    pub kinds: Vec<KindImpact>,
    /// Assumed: how many of a hundred devices given stand for a new one that is not bought.
    pub displacement_percent: Range,
    /// Assumed: how long a device serves once given, in tenths of a year.
    pub years_of_use_tenths: Range,
    /// Where the factors come from.
    pub sources: Vec<FactorSource>,
}

/// The impact of a range: of the programme or one donor for who coordinates, of its own fleet for a donor.
///
/// # Errors
/// As [`Period::of_actor`].
pub(super) async fn of_actor(cx: &Cx, from: Day, to: Day, donor: Option<&ID>) -> Result<Impact, Halt> {
    let (who, period) = Period::of_actor(cx, Action::ReadImpact, from, to).await?;
    let mut fleet = rows::seen_by::<device::Entity>(who, &among(who, &[Coordinate, Donate]));
    if let Some(donor) = donor {
        let donor = id::decode::<entity::organisation::Entity>(donor).ok_or(Halt::NotFound)?;
        fleet = fleet.filter(device::Column::DonorId.eq(donor));
    }
    let devices = handed_over(&cx.app.db, fleet, &period).await?;
    let factors = LATEST.as_ref().ok_or_else(|| Fault::new("impact factors"))?;
    Ok(Impact::of(factors, &devices, &period))
}

/// How many devices of each kind were handed over in a range.
///
/// # Errors
/// A fault.
async fn handed_over(
    db: &impl ConnectionTrait,
    fleet: Select<device::Entity>,
    period: &Period,
) -> Result<Vec<(Kind, i64)>, Halt> {
    Ok(fleet
        .select_only()
        .column(device::Column::Kind)
        .column_as(device::Column::Id.count(), "count")
        .filter(device::Column::HandedOverAt.gte(period.start))
        .filter(handed_over::by(period.end))
        .group_by(device::Column::Kind)
        .order_by_asc(device::Column::Kind)
        .into_tuple()
        .all(db)
        .await?)
}

impl Impact {
    fn of(factors: &Factors, devices: &[(Kind, i64)], period: &Period) -> Self {
        let kinds = estimate::of(factors, devices);
        let range = |bounds: Bounds| Range {
            low: bounds.low,
            central: bounds.central,
            high: bounds.high,
        };
        Self {
            from: Day(period.first),
            to: Day(period.last),
            factors: factors.version.clone(),
            devices: devices.iter().map(|(_, count)| count).sum(),
            avoided_kg: in_kg(estimate::total(&kinds)),
            kinds: kinds
                .iter()
                .map(|of| KindImpact {
                    kind: of.kind,
                    devices: of.devices,
                    avoided_kg: of.grams.map(in_kg),
                    grams_per_year: factors.grams_per_year(of.kind).map(range),
                    sources_disagree: of.disputed,
                })
                .collect(),
            displacement_percent: range(factors.displacement_percent),
            years_of_use_tenths: range(factors.years_of_use_tenths),
            sources: factors
                .sources
                .iter()
                .map(|source| FactorSource {
                    title: source.title.clone(),
                    url: source.url.clone(),
                })
                .collect(),
        }
    }
}

/// What the devices of a territory handed over up to the end of a range avoid.
///
/// # Errors
/// A fault.
pub(super) async fn avoided(
    db: &impl ConnectionTrait,
    territory: Uuid,
    period: &Period,
) -> Result<Avoided, Halt> {
    let factors = LATEST.as_ref().ok_or_else(|| Fault::new("impact factors"))?;
    let devices = handed_over(db, rows::of_territory::<device::Entity>(territory), period).await?;
    Ok(Avoided {
        kg: Some(in_kg(estimate::total(&estimate::of(factors, &devices)))),
        factors: factors.version.clone(),
    })
}

/// Grams in kilograms, rounded half up.
fn in_kg(grams: Bounds) -> Range {
    let kg = |grams: i64| (grams + 500).div_euclid(1_000);
    Range {
        low: kg(grams.low),
        central: kg(grams.central),
        high: kg(grams.high),
    }
}
