//! Partners who register, members who leave, secrets that overlap, and the access log.

use sea_orm_migration::prelude::*;

use crate::table::{add_column, index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // The partners there are take part already.
        add_column(m, "organisation", "state", |column| {
            column.text().not_null().default("APPROVED");
        })
        .await?;
        add_column(m, "membership", "left_at", |column| {
            column.big_integer();
        })
        .await?;
        add_column(m, "app_client", "previous_secret_hash", |column| {
            column.text();
        })
        .await?;
        add_column(m, "app_client", "previous_until", |column| {
            column.big_integer();
        })
        .await?;
        table("access")
            .ids(&["id", "territory_id", "organisation_id"])
            .texts(&["kind"])
            .maybe_ids(&["by_id", "membership_id", "app_client_id"])
            .longs(&["at"])
            .key(&["id"])
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        index(m, "access", &["territory_id", "organisation_id", "id"]).await
    }
}
