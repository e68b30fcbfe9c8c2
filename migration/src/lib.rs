//! How the database came to be. Old migrations do not move when entities do: this crate knows none of ours.

mod m20240101_create_programme;
mod m20240116_add_places;
mod m20240116_search_people;
mod m20240116_store_files;
mod m20240117_collect_pledges;
mod m20240117_version_settings;
mod m20240118_follow_handovers;
mod m20240118_follow_members;
mod m20240119_deepen_handovers;
mod m20240119_work_cases;
mod m20240201_invoice_lots;
mod m20240201_record_costs;
mod m20240202_solicit_prospects;
mod m20240202_tell_drive_health;
mod m20240203_record_work;
mod m20240204_stock_parts;
mod m20240205_remind_of_prospects;
mod m20240301_bound_readers;
mod m20240311_slot_sessions;
mod m20240312_ask_questions;
mod m20240313_version_places;
mod m20240314_remind_of_follow_ups;
mod m20240321_cost_invoices;
mod m20240322_follow_drives;
mod m20240402_link_sign_ins;
mod m20240408_second_steps;
mod m20240409_follow_visits;
mod m20240410_propose_computers;
mod m20240411_find_fingerprints;
mod m20240412_judge_duplicates;
mod m20240413_vote_on_items;
mod m20240414_score_standing;
mod m20240415_name_seats;
mod m20240416_version_terms;
mod table;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// Every migration, in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20240101_create_programme::Migration),
            Box::new(m20240116_add_places::Migration),
            Box::new(m20240116_search_people::Migration),
            Box::new(m20240116_store_files::Migration),
            Box::new(m20240117_collect_pledges::Migration),
            Box::new(m20240117_version_settings::Migration),
            Box::new(m20240118_follow_handovers::Migration),
            Box::new(m20240118_follow_members::Migration),
            Box::new(m20240119_deepen_handovers::Migration),
            Box::new(m20240119_work_cases::Migration),
            Box::new(m20240201_invoice_lots::Migration),
            Box::new(m20240201_record_costs::Migration),
            Box::new(m20240202_solicit_prospects::Migration),
            Box::new(m20240202_tell_drive_health::Migration),
            Box::new(m20240203_record_work::Migration),
            Box::new(m20240204_stock_parts::Migration),
            Box::new(m20240205_remind_of_prospects::Migration),
            Box::new(m20240301_bound_readers::Migration),
            Box::new(m20240321_cost_invoices::Migration),
            Box::new(m20240322_follow_drives::Migration),
            Box::new(m20240311_slot_sessions::Migration),
            Box::new(m20240312_ask_questions::Migration),
            Box::new(m20240313_version_places::Migration),
            Box::new(m20240314_remind_of_follow_ups::Migration),
            Box::new(m20240402_link_sign_ins::Migration),
            Box::new(m20240408_second_steps::Migration),
            Box::new(m20240409_follow_visits::Migration),
            Box::new(m20240410_propose_computers::Migration),
            Box::new(m20240411_find_fingerprints::Migration),
            Box::new(m20240412_judge_duplicates::Migration),
            Box::new(m20240413_vote_on_items::Migration),
            Box::new(m20240414_score_standing::Migration),
            Box::new(m20240415_name_seats::Migration),
            Box::new(m20240416_version_terms::Migration),
        ]
    }
}
