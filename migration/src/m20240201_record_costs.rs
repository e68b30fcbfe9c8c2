//! What a programme costs, and the jobs it makes. Both are only added to.

use sea_orm_migration::prelude::*;

use crate::table::{index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("cost")
            .ids(&["id", "territory_id"])
            .texts(&["category", "label"])
            .maybe_longs(&["amount_cents", "minutes", "hourly_cents"])
            .maybe_days(&["from_day", "to_day"])
            .maybe_texts(&["supplier", "staff_role", "reason"])
            .maybe_ids(&[
                "lot_id",
                "pledge_id",
                "device_id",
                "file_id",
                "reverses_id",
                "replaces_id",
            ])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("territory_id", "territory")
            .refers("lot_id", "lot")
            .refers("pledge_id", "pledge")
            .refers("device_id", "device")
            .refers("file_id", "file")
            .refers("reverses_id", "cost")
            .refers("replaces_id", "cost")
            .create(m)
            .await?;
        index(m, "cost", &["territory_id", "id"]).await?;
        index(m, "cost", &["territory_id", "to_day"]).await?;
        // A cost is reversed once: the second correction of two at the same time fails.
        unique(m, "cost", &["reverses_id"]).await?;
        table("jobs_report")
            .ids(&["id", "territory_id", "workshop_id"])
            .maybe_days(&["as_of"])
            .numbers(&["created", "planned"])
            .maybe_texts(&["note"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("workshop_id", "organisation")
            .create(m)
            .await?;
        index(m, "jobs_report", &["territory_id", "id"]).await
    }
}
