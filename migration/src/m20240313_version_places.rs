//! What is said of a place is kept in versions, and equipment is collected at places of the programme.

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
        add_column(m, "place", "version", |column| {
            column.integer().not_null().default(1);
        })
        .await?;
        table("place_version")
            .ids(&["place_id", "territory_id"])
            .numbers(&["version"])
            .maybe_ids(&["organisation_id", "changed_by"])
            .texts(&["name", "commune"])
            .documents(&["lines"])
            .flags(&["collects", "hands_over"])
            .maybe_texts(&["instructions"])
            .longs(&["created_at"])
            .key(&["place_id", "version"])
            .refers("place_id", "place")
            .create(m)
            .await?;
        m.get_connection()
            .execute_unprepared(
                "INSERT INTO place_version (place_id, territory_id, version, organisation_id, name, commune, \
                 lines, collects, hands_over, instructions, created_at) SELECT id, territory_id, 1, \
                 organisation_id, name, commune, lines, collects, hands_over, instructions, updated_at FROM place",
            )
            .await?;
        add_column(m, "collection", "place_id", |column| {
            column.uuid();
        })
        .await
    }
}
