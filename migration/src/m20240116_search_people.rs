//! Finding people without reading them: keyed hashes of the words that identify somebody. What a partner's list leaves
//! behind: which file a case came from, and files that are sealed.

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
        table("person_term")
            .ids(&["person_id", "territory_id"])
            .texts(&["kind", "hash"])
            .key(&["person_id", "kind", "hash"])
            .refers("person_id", "person")
            .create(m)
            .await?;
        index(m, "person_term", &["territory_id", "hash", "person_id"]).await?;
        add(
            m,
            "case_file",
            ColumnDef::new(Alias::new("import_sha256")).text().take(),
        )
        .await?;
        let sealed = ColumnDef::new(Alias::new("sealed"))
            .boolean()
            .not_null()
            .default(false)
            .take();
        add(m, "file", sealed).await
    }
}

async fn add(m: &SchemaManager<'_>, table: &'static str, mut column: ColumnDef) -> Result<(), DbErr> {
    m.alter_table(
        Table::alter()
            .table(Alias::new(table))
            .add_column(&mut column)
            .to_owned(),
    )
    .await
}
