//! Places: where equipment is collected and where computers are handed over.

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
        table("place")
            .ids(&["id", "territory_id"])
            .maybe_ids(&["organisation_id"])
            .texts(&["name", "commune"])
            .documents(&["lines"])
            .flags(&["collects", "hands_over"])
            .maybe_texts(&["instructions"])
            .maybe_longs(&["closed_at"])
            .longs(&["created_at", "updated_at"])
            .key(&["id"])
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        index(m, "place", &["territory_id", "id"]).await
    }
}
