//! What the workshop writes down about devices, and the slips with which they leave as waste.

use sea_orm_migration::prelude::*;

use crate::table::{add_column, index, table, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("device_record")
            .ids(&["id", "territory_id", "device_id", "organisation_id"])
            .maybe_ids(&["lot_id"])
            .texts(&["kind"])
            .documents(&["content"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("device_id", "device")
            .refers("lot_id", "lot")
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        index(m, "device_record", &["device_id", "id"]).await?;
        table("waste_slip")
            .ids(&["id", "territory_id", "organisation_id"])
            .texts(&["operator", "number"])
            .days(&["issued_on"])
            .maybe_longs(&["weight_grams"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        unique(m, "waste_slip", &["territory_id", "operator", "number"]).await?;
        add_column(m, "device", "waste_slip_id", |column| {
            column.uuid();
        })
        .await?;
        index(m, "device", &["waste_slip_id", "id"]).await
    }
}
