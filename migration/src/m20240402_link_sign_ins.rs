//! A person signs in by a link that is sent by e-mail. Its mail is set off by no fact: nothing happened in a
//! territory.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::table::{index, table};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        table("sign_in_link")
            .ids(&["id"])
            .maybe_ids(&["account_id"])
            .texts(&["nonce"])
            .longs(&["expires_at"])
            .maybe_longs(&["posted_at", "used_at"])
            .key(&["id"])
            .refers("account_id", "account")
            .create(m)
            .await?;
        index(m, "sign_in_link", &["account_id", "id"]).await?;
        if m.get_database_backend() == DbBackend::Sqlite {
            return rebuild_outbox(m).await;
        }
        let statement = "alter table outbox alter column fact_id drop not null";
        m.get_connection().execute_unprepared(statement).await?;
        Ok(())
    }
}

/// `SQLite` makes no column optional: the table is made anew, and takes the place of the one before.
async fn rebuild_outbox(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("outbox_anew")
        .ids(&["id", "territory_id", "about_id"])
        .maybe_ids(&["fact_id", "account_id", "person_id"])
        .texts(&["template", "state"])
        .numbers(&["attempts"])
        .longs(&["due_at"])
        .maybe_texts(&["error"])
        .maybe_longs(&["sent_at"])
        .key(&["id"])
        .refers("fact_id", "fact")
        .create(m)
        .await?;
    let columns = "id, territory_id, fact_id, about_id, account_id, person_id, template, state, attempts, due_at, \
                   error, sent_at";
    let db = m.get_connection();
    for statement in [
        &format!("insert into outbox_anew ({columns}) select {columns} from outbox"),
        "drop table outbox",
        "alter table outbox_anew rename to outbox",
    ] {
        db.execute_unprepared(statement).await?;
    }
    index(m, "outbox", &["state", "due_at"]).await
}
