//! Files move out of the database: the row says what a file is, the store holds its bytes. What was in the database
//! was a spreadsheet or a report that has been read: its hash stays, its bytes go.

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
        let column = |name: &'static str| ColumnDef::new(Alias::new(name));
        add(m, column("kind").text().not_null().default("UNKNOWN")).await?;
        add(m, column("bytes").big_integer().not_null().default(0)).await?;
        add(m, column("dropped_at").big_integer()).await?;
        add(m, column("stored").boolean().not_null().default(false)).await?;
        let read = Query::update()
            .table(Alias::new("file"))
            .value(Alias::new("bytes"), Expr::cust("length(content)"))
            .value(Alias::new("dropped_at"), Expr::col(Alias::new("created_at")))
            .to_owned();
        m.execute(read).await?;
        m.alter_table(
            Table::alter()
                .table(Alias::new("file"))
                .drop_column(Alias::new("content"))
                .to_owned(),
        )
        .await?;
        table("attachment")
            .ids(&["id", "territory_id", "subject_id", "file_id", "organisation_id"])
            .texts(&["subject", "title"])
            .longs(&["created_at"])
            .key(&["id"])
            .refers("file_id", "file")
            .create(m)
            .await?;
        index(m, "attachment", &["territory_id", "subject_id", "id"]).await?;
        index(m, "attachment", &["file_id"]).await
    }
}

async fn add(m: &SchemaManager<'_>, column: &mut ColumnDef) -> Result<(), DbErr> {
    let change = Table::alter()
        .table(Alias::new("file"))
        .add_column(column)
        .to_owned();
    m.alter_table(change).await
}
