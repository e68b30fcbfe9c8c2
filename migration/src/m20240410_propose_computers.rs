//! What is proposed for each case of an agenda, and from which stock.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let named = |name: &'static str| ColumnDef::new(Alias::new(name));
        add(m, "commission", named("stock").json_binary()).await?;
        add(m, "agenda_item", named("proposed_device_id").uuid()).await?;
        add(m, "agenda_item", named("lack").text()).await?;
        add(m, "agenda_item", named("suiting").integer()).await
    }
}

async fn add(m: &SchemaManager<'_>, table: &'static str, column: &mut ColumnDef) -> Result<(), DbErr> {
    let change = Table::alter()
        .table(Alias::new(table))
        .add_column(column)
        .to_owned();
    m.alter_table(change).await
}
