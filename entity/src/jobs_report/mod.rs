//! The jobs a workshop says the programme made or will make: reports, never summed up over time. The last report of a
//! workshop up to a day is what holds on that day.

use sea_orm::entity::prelude::*;

use crate::Moment;

/// One report.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs_report")]
pub struct Model {
    /// `UUIDv7`: of two reports for the same day, the later one stands.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its territory.
    pub territory_id: Uuid,
    /// The workshop that makes the jobs.
    pub workshop_id: Uuid,
    /// The day the numbers hold on.
    pub as_of: Date,
    /// Jobs made since the programme began.
    pub created: i32,
    /// Jobs planned on top.
    pub planned: i32,
    /// What goes with the numbers.
    pub note: Option<String>,
    /// When it was recorded.
    pub created_at: Moment,
}

no_relations!();
