//! A drive is bought, or destroyed; a drive that was only installed is not one that a report found; and the parts that came
//! out of a device are found by it.

use sea_orm_migration::prelude::*;

use crate::table::{add_column, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        add_column(m, "drive", "bought_at", |column| {
            column.big_integer();
        })
        .await?;
        add_column(m, "drive", "organisation_id", |column| {
            column.uuid();
        })
        .await?;
        add_column(m, "drive", "state", |column| {
            column.text().not_null().default("USABLE");
        })
        .await?;
        add_column(m, "drive", "updated_at", |column| {
            column.big_integer().not_null().default(0);
        })
        .await?;
        add_column(m, "drive_stay", "reported", |column| {
            column.boolean().not_null().default(true);
        })
        .await?;
        index(m, "part", &["origin_device_id", "id"]).await
    }
}
