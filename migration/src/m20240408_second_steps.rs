//! A person may ask for a second step at sign-in: a code that an authenticator app shows, or a recovery code.

use sea_orm_migration::prelude::*;

use crate::table::table;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("second_factor")
            .ids(&["account_id"])
            .bytes(&["secret"])
            .maybe_longs(&["confirmed_at"])
            .longs(&["begun_at", "last_step"])
            .key(&["account_id"])
            .refers("account_id", "account")
            .create(m)
            .await?;
        table("recovery_code")
            .ids(&["account_id"])
            .texts(&["hash"])
            .key(&["account_id", "hash"])
            .refers("account_id", "account")
            .create(m)
            .await
    }
}
