//! What two people that look alike were found to be.

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
        table("person_verdict")
            .ids(&["first_id", "second_id", "territory_id"])
            .texts(&["verdict"])
            .longs(&["at"])
            .key(&["first_id", "second_id"])
            .refers("territory_id", "territory")
            .refers("first_id", "person")
            .refers("second_id", "person")
            .create(m)
            .await?;
        index(m, "person_verdict", &["second_id"]).await
    }
}
