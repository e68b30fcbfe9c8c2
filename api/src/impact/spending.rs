//! What a range of days cost: money spent for it, staff time given in it, and both by computer handed over.

use std::collections::BTreeMap;

use async_graphql::SimpleObject;
use entity::cost::{self, Category, HOURS_OF_A_POST, StaffRole, share};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, Select};

use super::period::Period;
use crate::problem::Halt;

/// What one category cost.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct CategoryCost {
    /// The category.
    pub category: Category,
    /// In cents of euro.
    pub cents: i64,
}

/// Staff time in one role.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct StaffTime {
    /// The role.
    pub role: StaffRole,
    /// Minutes given.
    pub minutes: i64,
}

/// What a range of days cost. A cost that is for a longer time counts for its part, by the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, SimpleObject)]
pub struct Spending {
    /// Direct cost, in cents of euro: everything but staff time.
    pub direct_cents: i64,
    /// What the staff time that has an hourly cost comes to, in cents of euro.
    pub staff_cents: i64,
    /// Full cost, in cents of euro: direct cost and staff time. Null while some staff time has no hourly cost.
    pub full_cents: Option<i64>,
    /// Minutes of staff time.
    pub staff_minutes: i64,
    /// Of these, minutes without an hourly cost.
    pub uncosted_minutes: i64,
    /// Full-time posts that the staff time comes to over the range, in hundredths: a post is 1,607 hours a year (French
    /// public service).
    pub posts_hundredths: i64,
    /// Direct cost by computer handed over in the range, in cents of euro; null when none was.
    pub direct_per_computer_cents: Option<i64>,
    /// Full cost by computer handed over in the range, in cents of euro; null when none was, or while it is not known.
    pub full_per_computer_cents: Option<i64>,
    /// By category, staff time included, in the order of the list of categories.
    pub categories: Vec<CategoryCost>,
    /// Staff time by role.
    pub staff: Vec<StaffTime>,
}

/// What a range cost, of the costs listed, with so many computers handed over in it.
///
/// # Errors
/// A fault.
pub(super) async fn of(
    db: &impl ConnectionTrait,
    costs: Select<cost::Entity>,
    period: &Period,
    computers: i64,
) -> Result<Spending, Halt> {
    let costs = costs
        .filter(cost::Column::FromDay.lte(period.last))
        .filter(cost::Column::ToDay.gte(period.first))
        .all(db)
        .await?;
    Ok(sum(&costs, period, computers))
}

fn sum(costs: &[cost::Model], period: &Period, computers: i64) -> Spending {
    let mut spending = Spending::default();
    let mut categories: BTreeMap<Category, i64> = BTreeMap::new();
    let mut staff: BTreeMap<StaffRole, i64> = BTreeMap::new();
    for cost in costs {
        let part = |whole: i64| share::of(whole, (cost.from_day, cost.to_day), (period.first, period.last));
        let cents = part(cost.amount_cents.unwrap_or_default());
        let minutes = part(cost.minutes.unwrap_or_default());
        *categories.entry(cost.category).or_default() += cents;
        match cost.category {
            Category::Staff => spending.staff_cents += cents,
            _ => spending.direct_cents += cents,
        }
        spending.staff_minutes += minutes;
        if cost.amount_cents.is_none() {
            spending.uncosted_minutes += minutes;
        }
        if let Some(role) = cost.staff_role {
            *staff.entry(role).or_default() += minutes;
        }
    }
    let full = spending.direct_cents + spending.staff_cents;
    spending.full_cents = (spending.uncosted_minutes == 0).then_some(full);
    spending.posts_hundredths = posts(spending.staff_minutes, period);
    spending.direct_per_computer_cents = per(spending.direct_cents, computers);
    spending.full_per_computer_cents = spending.full_cents.and_then(|full| per(full, computers));
    spending.categories = categories
        .into_iter()
        .map(|(category, cents)| CategoryCost { category, cents })
        .collect();
    spending.staff = staff
        .into_iter()
        .map(|(role, minutes)| StaffTime { role, minutes })
        .collect();
    spending
}

/// Cents by computer, rounded half up; none without a computer.
pub(super) fn per(cents: i64, computers: i64) -> Option<i64> {
    (computers > 0).then(|| (2 * cents + computers).div_euclid(2 * computers))
}

/// Posts over the range, in hundredths, rounded half up.
fn posts(minutes: i64, period: &Period) -> i64 {
    let minutes_of_a_post = i128::from(HOURS_OF_A_POST * 60) * i128::from(period.millionths_of_a_year());
    let posts =
        (i128::from(minutes) * 200_000_000 + minutes_of_a_post).div_euclid(2 * minutes_of_a_post.max(1));
    i64::try_from(posts).unwrap_or(i64::MAX)
}
