//! What comes after the handover: follow-ups, breakdowns, devices that come back.

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
        table("follow_up")
            .ids(&["id", "territory_id", "case_id", "organisation_id"])
            .texts(&["outcome"])
            .documents(&["answers"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("case_id", "case_file")
            .create(m)
            .await?;
        index(m, "follow_up", &["territory_id", "case_id", "id"]).await?;
        table("breakdown")
            .ids(&["id", "territory_id", "case_id", "device_id", "organisation_id"])
            .texts(&["symptom", "state"])
            .longs(&["created_at", "updated_at"])
            .key(&["id"])
            .refers("case_id", "case_file")
            .refers("device_id", "device")
            .create(m)
            .await?;
        index(m, "breakdown", &["territory_id", "case_id", "id"]).await?;
        index(m, "breakdown", &["device_id"]).await?;
        m.alter_table(
            Table::alter()
                .table(Alias::new("device"))
                .add_column(ColumnDef::new(Alias::new("returned_at")).big_integer())
                .to_owned(),
        )
        .await
    }
}
