//! What goes with a case beside its states: who wrote a note, what was attested, advisers asked for help, transfers between
//! partners.

use sea_orm_migration::prelude::*;

use crate::table::{index, table, unique_where};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        beside(m).await?;
        between_partners(m).await
    }
}

async fn beside(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    m.alter_table(
        Table::alter()
            .table(Alias::new("case_note"))
            .add_column(ColumnDef::new(Alias::new("organisation_id")).uuid())
            .to_owned(),
    )
    .await?;
    for column in ["waiting_since", "waiting_rank"] {
        m.alter_table(
            Table::alter()
                .table(Alias::new("case_file"))
                .add_column(ColumnDef::new(Alias::new(column)).big_integer())
                .to_owned(),
        )
        .await?;
    }
    index(m, "case_file", &["territory_id", "waiting_rank", "id"]).await?;
    table("attestation")
        .ids(&["id", "territory_id", "case_id", "organisation_id"])
        .texts(&["criterion", "source"])
        .maybe_days(&["seen_on", "expires_on"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("case_id", "case_file")
        .create(m)
        .await?;
    index(m, "attestation", &["case_id", "id"]).await
}

async fn between_partners(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("adviser_referral")
        .ids(&[
            "id",
            "territory_id",
            "case_id",
            "person_id",
            "referrer_id",
            "adviser_id",
        ])
        .documents(&["help"])
        .texts(&["state"])
        .longs(&["created_at", "updated_at"])
        .key(&["id"])
        .refers("case_id", "case_file")
        .refers("adviser_id", "organisation")
        .create(m)
        .await?;
    index(m, "adviser_referral", &["territory_id", "adviser_id", "id"]).await?;
    index(m, "adviser_referral", &["case_id"]).await?;
    table("transfer")
        .ids(&["id", "territory_id", "case_id", "from_id", "to_id"])
        .texts(&["audience", "state", "consented_by"])
        .maybe_days(&["consented_on"])
        .flags(&["open"])
        .longs(&["created_at", "updated_at"])
        .key(&["id"])
        .refers("case_id", "case_file")
        .refers("from_id", "organisation")
        .refers("to_id", "organisation")
        .create(m)
        .await?;
    // One proposal at a time for a case.
    unique_where(m, "transfer", &["case_id"], "open").await?;
    index(m, "transfer", &["territory_id", "to_id", "id"]).await
}
