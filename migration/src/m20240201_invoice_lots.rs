//! What the workshop asks for a lot: invoices and their lines.

use sea_orm_migration::prelude::*;

use crate::table::{index, table, unique, unique_where};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("lot_invoice")
            .ids(&["id", "territory_id", "lot_id", "workshop_id"])
            .texts(&["number", "state"])
            .days(&["invoiced_on"])
            .longs(&["amount_cents", "created_at", "updated_at"])
            .flags(&["stands"])
            .maybe_texts(&["dispute_reason", "dispute_text"])
            .key(&["id"])
            .refers("lot_id", "lot")
            .refers("workshop_id", "organisation")
            .create(m)
            .await?;
        unique(m, "lot_invoice", &["territory_id", "workshop_id", "number"]).await?;
        unique_where(m, "lot_invoice", &["lot_id"], "stands").await?;
        index(m, "lot_invoice", &["territory_id", "state", "invoiced_on"]).await?;
        table("lot_invoice_line")
            .ids(&["id", "territory_id", "invoice_id"])
            .texts(&["kind", "title"])
            .numbers(&["quantity"])
            .longs(&["unit_cents"])
            .key(&["id"])
            .refers("invoice_id", "lot_invoice")
            .create(m)
            .await?;
        index(m, "lot_invoice_line", &["invoice_id", "id"]).await
    }
}
