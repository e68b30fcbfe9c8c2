//! Companies that are solicited, and the times the coordinator was in touch with them.

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
        table("prospect")
            .ids(&["id", "territory_id"])
            .texts(&["name", "source", "state"])
            .maybe_texts(&[
                "siren",
                "sector",
                "contact_name",
                "contact_email",
                "contact_phone",
                "next_action",
                "loss_reason",
            ])
            .maybe_days(&["next_action_on"])
            .maybe_ids(&["organisation_id"])
            .longs(&["created_at", "updated_at"])
            .key(&["id"])
            .refers("territory_id", "territory")
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        index(m, "prospect", &["territory_id", "id"]).await?;
        index(m, "prospect", &["territory_id", "next_action_on", "id"]).await?;
        // A company is solicited once: a second row with its number is refused.
        unique(m, "prospect", &["territory_id", "siren"]).await?;
        table("prospect_contact")
            .ids(&["id", "territory_id", "prospect_id"])
            .texts(&["channel", "summary"])
            .maybe_days(&["day"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("prospect_id", "prospect")
            .create(m)
            .await?;
        index(m, "prospect_contact", &["prospect_id", "id"]).await
    }
}
