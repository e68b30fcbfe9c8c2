//! The referrer is reminded to ask how somebody gets on, once.

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
        add_column(m, "case_file", "follow_up_reminded_at", |column| {
            column.big_integer();
        })
        .await
    }
}
