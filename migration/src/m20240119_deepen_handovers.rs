//! Sessions with several appointments, what is checked at a handover, its signed sheet, and the help given after it.

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
        table("handover_session")
            .ids(&["id", "territory_id", "place_id", "organisation_id"])
            .numbers(&["capacity"])
            .longs(&["starts_at", "ends_at", "created_at"])
            .key(&["id"])
            .refers("place_id", "place")
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        index(m, "handover_session", &["territory_id", "organisation_id", "id"]).await?;
        for name in ["session_id", "receipt_file_id"] {
            add_column(m, "handover", name, |column| {
                column.uuid();
            })
            .await?;
        }
        add_column(m, "handover", "revision", |column| {
            column.integer().not_null().default(0);
        })
        .await?;
        add_column(m, "handover", "receipt_reference", |column| {
            column.text();
        })
        .await?;
        add_column(m, "handover", "checked", |column| {
            column.json_binary();
        })
        .await?;
        index(m, "handover", &["session_id"]).await?;
        table("support_session")
            .ids(&["id", "territory_id", "handover_id", "organisation_id"])
            .days(&["held_on"])
            .numbers(&["minutes"])
            .documents(&["themes", "accessories"])
            .maybe_texts(&["connection_offer"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("handover_id", "handover")
            .refers("organisation_id", "organisation")
            .create(m)
            .await?;
        index(m, "support_session", &["territory_id", "organisation_id", "id"]).await?;
        index(m, "support_session", &["handover_id"]).await
    }
}
