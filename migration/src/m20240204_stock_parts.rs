//! Parts in stock, and where they went.

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
        table("part")
            .ids(&["id", "territory_id", "organisation_id"])
            .texts(&["kind", "specification", "state"])
            .maybe_numbers(&["memory_mib"])
            .maybe_ids(&["origin_device_id", "device_id"])
            .longs(&["created_at", "updated_at"])
            .key(&["id"])
            .refers("organisation_id", "organisation")
            .refers("origin_device_id", "device")
            .refers("device_id", "device")
            .create(m)
            .await?;
        index(m, "part", &["territory_id", "organisation_id", "id"]).await?;
        index(m, "part", &["territory_id", "state", "id"]).await?;
        index(m, "part", &["device_id", "id"]).await
    }
}
