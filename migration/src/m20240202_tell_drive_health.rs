//! What a drive says of itself: its own test, its hours, its wear.

use sea_orm_migration::prelude::*;

use crate::table::add_column;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        add_column(m, "drive", "passed", |column| {
            column.boolean();
        })
        .await?;
        for name in ["power_on_hours", "wear_percent"] {
            add_column(m, "drive", name, |column| {
                column.integer();
            })
            .await?;
        }
        add_column(m, "drive", "tested_at", |column| {
            column.big_integer();
        })
        .await
    }
}
