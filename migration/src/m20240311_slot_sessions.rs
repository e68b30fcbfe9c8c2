//! Sessions of handovers have slots, change with notice and can be cancelled.

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
        add_column(m, "handover_session", "slot_minutes", |column| {
            column.integer().not_null().default(1);
        })
        .await?;
        add_column(m, "handover_session", "state", |column| {
            column.text().not_null().default("PLANNED");
        })
        .await?;
        add_column(m, "handover_session", "reason", |column| {
            column.text();
        })
        .await?;
        add_column(m, "handover_session", "revision", |column| {
            column.integer().not_null().default(0);
        })
        .await?;
        add_column(m, "handover_session", "updated_at", |column| {
            column.big_integer().not_null().default(0);
        })
        .await?;
        // The seats of the sessions that are there are spread over their time; their appointments stay as they are.
        m.get_connection()
            .execute_unprepared(
                "UPDATE handover_session SET updated_at = created_at, slot_minutes = CASE \
                 WHEN (ends_at - starts_at) / 60000 / capacity < 1 THEN 1 \
                 ELSE (ends_at - starts_at) / 60000 / capacity END",
            )
            .await?;
        Ok(())
    }
}
