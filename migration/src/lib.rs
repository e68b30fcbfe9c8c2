//! How the database came to be. Old migrations do not move when entities do: this crate knows none of ours.

mod m20240101_create_programme;
mod m20240116_add_places;
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
        ]
    }
}
