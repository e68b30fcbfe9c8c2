//! What a territory decides for itself, in versions.

use sea_orm_migration::prelude::*;

use crate::table::{table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("settings")
            .ids(&["id", "territory_id", "changed_by"])
            .numbers(&["version"])
            .documents(&["content"])
            .maybe_ids(&["logo_id"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("territory_id", "territory")
            .refers("logo_id", "file")
            .create(m)
            .await?;
        unique(m, "settings", &["territory_id", "version"]).await
    }
}
