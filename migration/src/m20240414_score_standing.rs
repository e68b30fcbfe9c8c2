//! What the programme knows of a case when it is scored stands beside its score, so that it can be made again.

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
        for table in ["case_file", "agenda_item"] {
            add_column(m, table, "waited_months", |column| {
                column.integer();
            })
            .await?;
            add_column(m, table, "helped_before", |column| {
                column.boolean();
            })
            .await?;
        }
        Ok(())
    }
}
