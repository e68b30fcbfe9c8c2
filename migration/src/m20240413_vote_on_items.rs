//! When an item of an agenda is taken up, and how it is voted on where somebody asks for it.

use sea_orm_migration::prelude::*;

use crate::table::{add_column, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for name in ["taken_up_at", "vote_asked_at"] {
            add_column(m, "agenda_item", name, |column| {
                column.big_integer();
            })
            .await?;
        }
        table("ballot")
            .ids(&["agenda_item_id", "organisation_id", "territory_id"])
            .texts(&["choice"])
            .longs(&["cast_at"])
            .key(&["agenda_item_id", "organisation_id"])
            .refers("agenda_item_id", "agenda_item")
            .refers("organisation_id", "organisation")
            .refers("territory_id", "territory")
            .create(m)
            .await
    }
}
