//! By which terms a person is found and compared: those written by an older program are written anew.

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
        add_column(m, "person", "terms_version", |column| {
            column.integer();
        })
        .await?;
        index(m, "person", &["territory_id", "terms_version"]).await
    }
}
