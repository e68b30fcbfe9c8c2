//! An approved invoice is a cost, once.

use sea_orm_migration::prelude::*;

use crate::table::{add_column, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        add_column(m, "cost", "invoice_id", |column| {
            column.uuid();
        })
        .await?;
        unique(m, "cost", &["invoice_id"]).await
    }
}
