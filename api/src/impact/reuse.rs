//! The share of a public donor's retired equipment that is re-used in a year (decree 2023-266 of 12 April 2023): its
//! article 3 divides what was oriented to re-use in the year by what stood in stock on the first of January.
//!
//! From the rows we have:
//! - *retired* is a device on an inventory the donor sent (its pledge was submitted, and neither declined nor withdrawn),
//!   on the day its row was imported;
//! - the *stock* of a year (B) is what was retired before the first of January and had not come to an end by then: not
//!   handed over, refused, taken apart or gone as waste. What waits at the donor, here or at the workshop is in it;
//! - *re-used* in a year (A) is what was handed over in it: the proof is the fact of the handover. What was only received,
//!   or taken apart for its parts, is not counted;
//! - what was over ten years old on the day it was retired is in neither (article 1). What has no purchase date is counted,
//!   and listed as unknown: its age is for the donor to show.
//!
//! A is not a part of B: what is retired in March and handed over in June raises the share. Screens count, as the decree
//! says. A donor may hold retired equipment it never offered: the stock here is what this programme knows of.

mod proof;
mod span;

use async_graphql::{ComplexObject, Context, ID, Object, Result, SimpleObject};
use chrono::Datelike;
use entity::device;
use entity::organisation::Capacity::{Coordinate, Donate};
use entity::organisation::{self, LegalStatus};
use entity::pledge;
use sea_orm::sea_query::{ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, QueryFilter, Select};
use uuid::Uuid;

use self::proof::ProofOf;
use self::span::{GONE, Span};
use super::activity::among;
use super::handed_over;
use super::period::january;
use crate::clock::start_of;
use crate::devices::types::Device;
use crate::feed::types::Fact;
use crate::gateway::{Cx, cx};
use crate::graphql::id;
use crate::graphql::page::{Page, children};
use crate::graphql::scalars::Day;
use crate::partners::types::Organisation;
use crate::policy::{Action, action, rows};
use crate::problem::{Common, Halt};

/// Pledges whose devices the donor has not offered for good.
const NOT_OFFERED: [pledge::State; 3] = [
    pledge::State::Draft,
    pledge::State::Declined,
    pledge::State::Withdrawn,
];

/// The share of a public donor's retired equipment that is re-used in a year (decree 2023-266).
#[derive(Clone, Debug, SimpleObject)]
#[graphql(complex)]
pub struct Reuse {
    /// The calendar year.
    pub year: i32,
    /// What the decree asks for: 25 % in 2023, 35 % in 2024, 50 % from 2025; null before.
    pub target_percent: Option<i32>,
    /// Retired equipment in stock on the first of January, not over ten years old (B).
    pub stock: i64,
    /// Equipment handed over in the year, not over ten years old, each with its proof (A).
    pub reused: i64,
    /// A / B, in percent, to the hundredth; null when nothing was in stock.
    pub share_percent: Option<f64>,
    /// Left out: over ten years old on the day it was retired.
    pub over_ten_years: i64,
    /// Counted in A or B without a purchase date: its age is for the donor to show.
    pub purchase_unknown: i64,
    #[graphql(skip)]
    donor_id: Uuid,
    #[graphql(skip)]
    span: Span,
}

/// The share of a public donor's retired equipment that is re-used in a year.
#[ComplexObject]
impl Reuse {
    /// The donor.
    async fn donor(&self, ctx: &Context<'_>) -> Result<Option<Organisation>> {
        Organisation::load(cx(ctx), self.donor_id).await
    }

    /// What was counted or left out, device by device, the last retired first.
    async fn devices(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "After this cursor.")] after: Option<String>,
        #[graphql(desc = "How many, 1 to 100.")] first: i32,
    ) -> Result<ReusePage> {
        let cx = cx(ctx);
        let span = self.span;
        children(ctx, considered(cx, self.donor_id, span), first, after, |row| {
            ReuseLine { row, span }
        })
        .await
    }
}

/// A page of devices.
pub type ReusePage = Page<device::Entity, ReuseLine>;

/// One device of the count.
pub struct ReuseLine {
    row: device::Model,
    span: Span,
}

/// One device of the count, with its proof.
#[Object]
impl ReuseLine {
    /// The device.
    async fn device(&self) -> Device {
        Device(self.row.clone())
    }

    /// Its serial number; null when none is known.
    async fn serial(&self) -> Option<&str> {
        self.row.serial.as_deref()
    }

    /// The day it was retired: that of its row on the donor's inventory.
    async fn retired_on(&self) -> Day {
        Day(self.span.day_of(self.row.created_at))
    }

    /// The day the donor bought it; null: not known, and counted.
    async fn purchased_on(&self) -> Option<Day> {
        self.row.purchased_on.map(Day)
    }

    /// Whether it was over ten years old on the day it was retired, and is left out.
    async fn over_ten_years(&self) -> bool {
        self.span.too_old(&self.row)
    }

    /// Whether it is counted in the stock of the first of January.
    async fn in_stock(&self) -> bool {
        !self.span.too_old(&self.row) && self.span.in_stock(&self.row)
    }

    /// Whether it is counted as re-used in the year.
    async fn reused(&self) -> bool {
        !self.span.too_old(&self.row) && self.span.reused(&self.row)
    }

    /// The proof: the fact of its handover, whose hash is in the journal; null when it was not handed over in the year.
    async fn proof(&self, ctx: &Context<'_>) -> Result<Option<Fact>> {
        if !self.span.reused(&self.row) {
            return Ok(None);
        }
        let cx = cx(ctx);
        let found = cx.loaders.get(ProofOf(self.row.id)).await;
        Ok(found.map_err(|fault| cx.failed(&fault))?.map(Fact))
    }
}

/// The re-use of a year; none for a donor that is not public, or that this actor does not see.
///
/// # Errors
/// Unauthenticated, forbidden, a year out of range, a fault.
pub(super) async fn of_actor(cx: &Cx, donor: Option<&ID>, year: i32) -> Result<Option<Reuse>, Halt> {
    let who = action::allow(&cx.actor, Action::ReadReuse)?;
    let db = &cx.app.db;
    let bounds = january(year).zip(january(year.saturating_add(1)));
    let Some((first, next)) = bounds.filter(|(first, _)| (2000..=2100).contains(&first.year())) else {
        return Err(Halt::Wrong(Common::Invalid, Some("year".into())));
    };
    let donor_id = match donor {
        None => who.organisation,
        Some(donor) => id::decode::<organisation::Entity>(donor).ok_or(Halt::NotFound)?,
    };
    if donor_id != who.organisation && !who.can(Coordinate) {
        return Ok(None);
    }
    let public = rows::seen_by::<organisation::Entity>(who, &among(who, &[Coordinate, Donate]))
        .filter(organisation::Column::Id.eq(donor_id))
        .filter(organisation::Column::LegalStatus.eq(LegalStatus::Public))
        .one(db)
        .await?;
    if public.is_none() {
        return Ok(None);
    }
    let zone = rows::zone(db, who.territory).await?;
    let span = Span {
        zone,
        start: start_of(first, zone),
        end: start_of(next, zone),
    };
    let devices = considered(cx, donor_id, span).all(db).await?;
    let counted = || devices.iter().filter(|row| !span.too_old(row));
    let stock = length(counted().filter(|row| span.in_stock(row)).count());
    let reused = length(counted().filter(|row| span.reused(row)).count());
    Ok(Some(Reuse {
        year,
        target_percent: match year {
            ..=2022 => None,
            2023 => Some(25),
            2024 => Some(35),
            _ => Some(50),
        },
        stock,
        reused,
        share_percent: share(reused, stock),
        over_ten_years: length(devices.iter().filter(|row| span.too_old(row)).count()),
        purchase_unknown: length(counted().filter(|row| row.purchased_on.is_none()).count()),
        donor_id,
        span,
    }))
}

/// A / B in percent, rounded to the hundredth.
#[expect(clippy::cast_precision_loss, reason = "counts of devices are far below 2^52")]
fn share(reused: i64, stock: i64) -> Option<f64> {
    (stock > 0).then(|| ((2 * reused * 10_000 + stock) / (2 * stock)) as f64 / 100.0)
}

/// The devices of a donor that were in stock on the first of January, or handed over in the year.
fn considered(cx: &Cx, donor: Uuid, span: Span) -> Select<device::Entity> {
    use device::Column::{CreatedAt, DonorId, HandedOverAt, PledgeId, State as StateColumn, UpdatedAt};
    let not_offered = Query::select()
        .column(pledge::Column::Id)
        .from(pledge::Entity)
        .and_where(pledge::Column::DonorId.eq(donor))
        .and_where(pledge::Column::State.is_in(NOT_OFFERED))
        .to_owned();
    let ended_before = Condition::any()
        .add(handed_over::by(span.start))
        .add(StateColumn.is_in(GONE).and(UpdatedAt.lt(span.start)));
    let in_stock = Condition::all()
        .add(CreatedAt.lt(span.start))
        .add(ended_before.not());
    let reused = Condition::all()
        .add(HandedOverAt.gte(span.start))
        .add(handed_over::by(span.end));
    rows::seen::<device::Entity>(&cx.actor)
        .filter(DonorId.eq(donor))
        .filter(PledgeId.not_in_subquery(not_offered))
        .filter(Condition::any().add(in_stock).add(reused))
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_is_to_the_hundredth() {
        assert_eq!(share(1, 3), Some(33.33));
        assert_eq!(share(2, 3), Some(66.67));
        assert_eq!(share(3, 2), Some(150.0));
        assert_eq!(share(3, 0), None);
    }
}
