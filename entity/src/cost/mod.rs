//! What a programme costs: money spent, and staff time given. Rows are only added: a correction reverses the row it
//! corrects, so that every sum ever told can be told again.

pub mod share;

use sea_orm::entity::prelude::*;

use crate::Moment;

/// Hours of a full-time post in a year: the French public service's legal year (decree 2000-815).
pub const HOURS_OF_A_POST: i64 = 1_607;

vocabulary! {
    /// What money was spent on.
    #[graphql(name = "CostCategory")]
    Category {
        /// The workshop's service fees.
        Fees,
        /// Carrying equipment.
        Transport,
        /// Spare parts.
        Parts,
        /// Licences and subscriptions.
        Software,
        /// Staff time.
        Staff,
        /// Anything else.
        Other,
    }
}

vocabulary! {
    /// In which role staff time was given.
    StaffRole {
        /// Running the programme.
        Coordinator,
        /// Wiping and refurbishing.
        Technician,
        /// Handing over and helping people get started.
        Adviser,
        /// Accounts, contracts, secretariat.
        Administration,
        /// Any other role.
        Other,
    }
}

/// One cost, or what reverses one.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cost")]
pub struct Model {
    /// `UUIDv7`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// What it was spent on.
    pub category: Category,
    /// What it is: `Service fees 2023`.
    pub label: String,
    /// In cents of euro, taxes included; negative when it reverses; none for staff time without an hourly cost.
    pub amount_cents: Option<i64>,
    /// The first day it is for.
    pub from_day: Date,
    /// The last day it is for.
    pub to_day: Date,
    /// Who was paid.
    pub supplier: Option<String>,
    /// The role, for staff time.
    pub staff_role: Option<StaffRole>,
    /// Minutes of staff time; negative when it reverses.
    pub minutes: Option<i64>,
    /// What an hour of it costs, in cents of euro.
    pub hourly_cents: Option<i64>,
    /// The lot it is for.
    pub lot_id: Option<Uuid>,
    /// The pledge it is for.
    pub pledge_id: Option<Uuid>,
    /// The device it is for.
    pub device_id: Option<Uuid>,
    /// The bill.
    pub file_id: Option<Uuid>,
    /// The workshop's invoice it is the cost of: an invoice is one cost, whatever corrects it later.
    pub invoice_id: Option<Uuid>,
    /// The cost that this one reverses.
    pub reverses_id: Option<Uuid>,
    /// The cost that this one stands for, corrected.
    pub replaces_id: Option<Uuid>,
    /// Why it was corrected.
    pub reason: Option<String>,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();

/// What minutes at an hourly cost come to, in cents, rounded half up.
#[must_use]
pub fn of_time(minutes: i64, hourly_cents: i64) -> i64 {
    (minutes * hourly_cents + 30).div_euclid(60)
}

/// Full-time posts of a year that minutes come to, in hundredths, rounded half up.
#[must_use]
pub fn posts_hundredths(minutes: i64) -> i64 {
    let year = HOURS_OF_A_POST * 60;
    (minutes * 100 + year / 2).div_euclid(year)
}

#[cfg(test)]
mod tests {
    use super::{HOURS_OF_A_POST, of_time, posts_hundredths};

    #[test]
    fn time_is_money_to_the_cent() {
        assert_eq!(of_time(90, 3_333), 5_000, "49.995 euros are fifty");
        assert_eq!(of_time(60, 2_450), 2_450);
        assert_eq!(posts_hundredths(HOURS_OF_A_POST * 60), 100);
        assert_eq!(posts_hundredths(HOURS_OF_A_POST * 75), 125);
        assert_eq!(posts_hundredths(0), 0);
    }
}
