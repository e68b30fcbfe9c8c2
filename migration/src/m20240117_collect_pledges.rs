//! Deliveries and pick-ups, and where what came differs from what was announced.

use sea_orm_migration::prelude::*;

use crate::table::{index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("collection")
            .ids(&["id", "territory_id", "pledge_id", "donor_id"])
            .texts(&["mode", "place", "state"])
            .maybe_texts(&["carrier", "note", "reason"])
            .maybe_numbers(&["expected"])
            .numbers(&["sequence", "accepted", "refused"])
            .longs(&["starts_at", "ends_at", "created_at", "updated_at"])
            .key(&["id"])
            .refers("pledge_id", "pledge")
            .create(m)
            .await?;
        index(m, "collection", &["territory_id", "starts_at", "id"]).await?;
        index(m, "collection", &["pledge_id", "id"]).await?;
        table("pledge_difference")
            .ids(&["id", "territory_id", "pledge_id", "donor_id", "device_id"])
            .maybe_ids(&["collection_id"])
            .texts(&["kind"])
            .maybe_texts(&["refusal", "note"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("pledge_id", "pledge")
            .create(m)
            .await?;
        index(m, "pledge_difference", &["pledge_id", "id"]).await
    }
}
