//! What is asked of a referrer: several questions, each with its answer, until a day.

use sea_orm_migration::prelude::*;

use crate::table::add_column;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        add_column(m, "case_note", "question_id", |column| {
            column.uuid();
        })
        .await?;
        for name in ["information_due_on", "information_reminded_for"] {
            add_column(m, "case_file", name, |column| {
                column.date();
            })
            .await?;
        }
        // What was answered before answers the last question before it.
        m.get_connection()
            .execute_unprepared(
                "UPDATE case_note SET question_id = (SELECT asked.id FROM case_note AS asked \
                 WHERE asked.case_id = case_note.case_id AND asked.kind = 'QUESTION' \
                 AND asked.created_at <= case_note.created_at ORDER BY asked.created_at DESC LIMIT 1) \
                 WHERE kind = 'ANSWER'",
            )
            .await?;
        Ok(())
    }
}
