//! What an organisation was called when it sat: it may have another name since.

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
        add_column(m, "seat", "name", |column| {
            column.text();
        })
        .await
    }
}
