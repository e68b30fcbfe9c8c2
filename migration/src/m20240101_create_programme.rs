//! The whole programme, from the territory to the outbox. Every index of a tenant's table begins with
//! `territory_id`, or with an id that belongs to one territory.

use sea_orm_migration::prelude::*;

use crate::table::{index, table, unique, unique_where};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        partners(manager).await?;
        equipment(manager).await?;
        people(manager).await?;
        sittings(manager).await?;
        journal(manager).await
    }
}

async fn partners(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("territory")
        .ids(&["id"])
        .texts(&["slug", "name", "time_zone"])
        .longs(&["created_at"])
        .key(&["id"])
        .create(m)
        .await?;
    unique(m, "territory", &["slug"]).await?;
    table("organisation")
        .ids(&["id", "territory_id"])
        .texts(&["kind", "name", "legal_status"])
        .maybe_texts(&["siren"])
        .documents(&["capacities", "audiences"])
        .maybe_longs(&["suspended_at"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("territory_id", "territory")
        .create(m)
        .await?;
    index(m, "organisation", &["territory_id", "id"]).await?;
    table("account")
        .ids(&["id"])
        .texts(&["email", "name", "language"])
        .maybe_texts(&["password_hash"])
        .longs(&["created_at"])
        .key(&["id"])
        .create(m)
        .await?;
    unique(m, "account", &["email"]).await?;
    table("membership")
        .ids(&["id", "territory_id", "organisation_id", "account_id"])
        .texts(&["role"])
        .documents(&["capacities"])
        .maybe_longs(&["suspended_at"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("organisation_id", "organisation")
        .refers("account_id", "account")
        .create(m)
        .await?;
    unique(m, "membership", &["organisation_id", "account_id"]).await?;
    index(m, "membership", &["account_id"]).await?;
    table("invitation")
        .ids(&["id", "territory_id", "membership_id"])
        .longs(&["expires_at"])
        .maybe_longs(&["accepted_at"])
        .key(&["id"])
        .refers("membership_id", "membership")
        .create(m)
        .await?;
    table("session")
        .texts(&["token_hash"])
        .ids(&["membership_id"])
        .flags(&["deciding"])
        .longs(&["expires_at"])
        .key(&["token_hash"])
        .refers("membership_id", "membership")
        .create(m)
        .await?;
    table("app_client")
        .ids(&["id", "territory_id", "organisation_id"])
        .texts(&["client_id", "name", "secret_hash"])
        .documents(&["scopes"])
        .maybe_longs(&["revoked_at"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("organisation_id", "organisation")
        .create(m)
        .await?;
    unique(m, "app_client", &["client_id"]).await?;
    table("file")
        .ids(&["id", "territory_id", "organisation_id"])
        .texts(&["name", "sha256"])
        .bytes(&["content"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("organisation_id", "organisation")
        .create(m)
        .await
}

async fn equipment(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("pledge")
        .ids(&["id", "territory_id", "donor_id"])
        .texts(&["title", "place", "state"])
        .maybe_days(&["available_from", "scheduled_for"])
        .maybe_texts(&["note", "decline_reason", "decline_text"])
        .numbers(&["announced", "received", "accepted", "refused", "missing"])
        .longs(&["created_at", "updated_at"])
        .key(&["id"])
        .refers("donor_id", "organisation")
        .create(m)
        .await?;
    index(m, "pledge", &["territory_id", "donor_id", "id"]).await?;
    index(m, "pledge", &["territory_id", "state", "id"]).await?;
    table("lot")
        .ids(&["id", "territory_id", "workshop_id"])
        .texts(&["title", "state"])
        .longs(&["price_cents", "created_at", "updated_at"])
        .key(&["id"])
        .refers("workshop_id", "organisation")
        .create(m)
        .await?;
    index(m, "lot", &["territory_id", "workshop_id", "id"]).await?;
    table("device")
        .ids(&["id", "territory_id", "pledge_id", "donor_id"])
        .texts(&["import_key", "kind", "state"])
        .maybe_texts(&[
            "label",
            "manufacturer",
            "model",
            "serial",
            "asset_tag",
            "processor",
            "missing_from",
        ])
        .maybe_texts(&["waste_operator", "waste_slip"])
        .maybe_numbers(&["memory_mib", "storage_mb"])
        .maybe_days(&["purchased_on"])
        .maybe_ids(&["lot_id"])
        .maybe_longs(&["no_drive_checked_at", "received_at", "handed_over_at"])
        .longs(&["created_at", "updated_at"])
        .key(&["id"])
        .refers("pledge_id", "pledge")
        .refers("donor_id", "organisation")
        .refers("lot_id", "lot")
        .create(m)
        .await?;
    unique(m, "device", &["pledge_id", "import_key"]).await?;
    unique(m, "device", &["territory_id", "label"]).await?;
    index(m, "device", &["territory_id", "state", "id"]).await?;
    index(m, "device", &["territory_id", "donor_id", "id"]).await?;
    index(m, "device", &["lot_id", "id"]).await?;
    table("lot_device")
        .ids(&["lot_id", "device_id", "territory_id"])
        .key(&["lot_id", "device_id"])
        .refers("lot_id", "lot")
        .refers("device_id", "device")
        .create(m)
        .await?;
    index(m, "lot_device", &["device_id"]).await?;
    table("drive")
        .ids(&["id", "territory_id"])
        .maybe_texts(&["model", "serial"])
        .maybe_longs(&["size_mb"])
        .texts(&["media"])
        .longs(&["used_until", "created_at"])
        .key(&["id"])
        .create(m)
        .await?;
    index(m, "drive", &["territory_id", "serial"]).await?;
    table("drive_stay")
        .ids(&["id", "territory_id", "drive_id", "device_id"])
        .longs(&["since"])
        .maybe_longs(&["until"])
        .key(&["id"])
        .refers("drive_id", "drive")
        .refers("device_id", "device")
        .create(m)
        .await?;
    index(m, "drive_stay", &["device_id"]).await?;
    index(m, "drive_stay", &["drive_id"]).await?;
    table("evidence")
        .ids(&["id", "territory_id", "device_id"])
        .maybe_ids(&["drive_id", "file_id"])
        .texts(&["kind", "method", "tool"])
        .maybe_texts(&["verdict", "subject", "note"])
        .maybe_longs(&["performed_at"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("device_id", "device")
        .refers("drive_id", "drive")
        .refers("file_id", "file")
        .create(m)
        .await?;
    index(m, "evidence", &["device_id", "id"]).await?;
    index(m, "evidence", &["drive_id", "id"]).await
}

async fn people(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("person")
        .ids(&["id", "territory_id", "referrer_id"])
        .bytes(&["sealed"])
        .texts(&["language"])
        .maybe_longs(&["forgotten_at"])
        .longs(&["created_at", "updated_at"])
        .key(&["id"])
        .refers("referrer_id", "organisation")
        .create(m)
        .await?;
    index(m, "person", &["territory_id", "referrer_id", "id"]).await?;
    table("person_key")
        .ids(&["person_id", "territory_id"])
        .bytes(&["wrapped"])
        .key(&["person_id"])
        .refers("person_id", "person")
        .create(m)
        .await?;
    table("case_file")
        .ids(&["id", "territory_id", "person_id", "referrer_id"])
        .maybe_ids(&["membership_id"])
        .texts(&["audience", "state"])
        .documents(&["criteria"])
        .maybe_texts(&["age_band", "refusal_reason", "informed_by"])
        .maybe_days(&["informed_on"])
        .flags(&["consents"])
        .maybe_numbers(&["grid_version", "score"])
        .numbers(&["deferrals"])
        .maybe_longs(&["submitted_at", "decided_at", "equipped_at"])
        .longs(&["created_at", "updated_at"])
        .key(&["id"])
        .refers("person_id", "person")
        .refers("referrer_id", "organisation")
        .create(m)
        .await?;
    index(m, "case_file", &["territory_id", "referrer_id", "id"]).await?;
    index(m, "case_file", &["territory_id", "state", "id"]).await?;
    index(
        m,
        "case_file",
        &["territory_id", "referrer_id", "updated_at", "id"],
    )
    .await?;
    index(m, "case_file", &["person_id"]).await?;
    table("case_note")
        .ids(&["id", "territory_id", "case_id"])
        .texts(&["kind"])
        .bytes(&["sealed"])
        .longs(&["created_at"])
        .key(&["id"])
        .refers("case_id", "case_file")
        .create(m)
        .await?;
    index(m, "case_note", &["case_id", "id"]).await?;
    table("grid")
        .ids(&["id", "territory_id"])
        .numbers(&["version"])
        .documents(&["rules"])
        .longs(&["published_at"])
        .key(&["id"])
        .create(m)
        .await?;
    unique(m, "grid", &["territory_id", "version"]).await
}

async fn sittings(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("commission")
        .ids(&["id", "territory_id"])
        .texts(&["title", "place", "state"])
        .numbers(&["quorum"])
        .maybe_longs(&["seed", "closed_at"])
        .longs(&["sits_at", "created_at", "updated_at"])
        .key(&["id"])
        .create(m)
        .await?;
    index(m, "commission", &["territory_id", "id"]).await?;
    table("seat")
        .ids(&["commission_id", "organisation_id", "territory_id"])
        .maybe_longs(&["present_since"])
        .key(&["commission_id", "organisation_id"])
        .refers("commission_id", "commission")
        .refers("organisation_id", "organisation")
        .create(m)
        .await?;
    index(m, "seat", &["organisation_id"]).await?;
    table("agenda_item")
        .ids(&["id", "territory_id", "commission_id", "case_id", "referrer_id"])
        .maybe_numbers(&["rank", "quorum_met"])
        .numbers(&["score", "grid_version", "deferrals"])
        .texts(&["state"])
        .maybe_texts(&["outcome", "reason", "deviation"])
        .maybe_longs(&["decided_at"])
        .key(&["id"])
        .refers("commission_id", "commission")
        .refers("case_id", "case_file")
        .create(m)
        .await?;
    unique(m, "agenda_item", &["commission_id", "case_id"]).await?;
    index(m, "agenda_item", &["case_id"]).await?;
    table("recusal")
        .ids(&["agenda_item_id", "organisation_id", "territory_id"])
        .longs(&["created_at"])
        .key(&["agenda_item_id", "organisation_id"])
        .refers("agenda_item_id", "agenda_item")
        .create(m)
        .await?;
    table("reservation")
        .ids(&["id", "territory_id", "case_id", "device_id"])
        .flags(&["active"])
        .longs(&["created_at"])
        .maybe_longs(&["ended_at"])
        .key(&["id"])
        .refers("case_id", "case_file")
        .refers("device_id", "device")
        .create(m)
        .await?;
    unique_where(m, "reservation", &["device_id"], "active").await?;
    unique_where(m, "reservation", &["case_id"], "active").await?;
    table("handover")
        .ids(&[
            "id",
            "territory_id",
            "case_id",
            "person_id",
            "referrer_id",
            "device_id",
            "place_id",
        ])
        .texts(&["state"])
        .maybe_texts(&["receipt_method"])
        .longs(&["planned_for", "created_at", "updated_at"])
        .maybe_longs(&["receipt_at"])
        .key(&["id"])
        .refers("case_id", "case_file")
        .refers("device_id", "device")
        .refers("place_id", "organisation")
        .create(m)
        .await?;
    index(m, "handover", &["territory_id", "place_id", "id"]).await?;
    index(m, "handover", &["territory_id", "referrer_id", "id"]).await?;
    index(m, "handover", &["case_id"]).await
}

async fn journal(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    table("journal_head")
        .ids(&["territory_id"])
        .longs(&["seq"])
        .key(&["territory_id"])
        .create(m)
        .await?;
    table("fact")
        .ids(&["id", "territory_id"])
        .longs(&["seq", "at"])
        .texts(&["kind", "leaf", "leaf_hash"])
        .documents(&["openings"])
        .key(&["id"])
        .create(m)
        .await?;
    unique(m, "fact", &["territory_id", "seq"]).await?;
    table("fact_subject")
        .ids(&["subject_id", "territory_id", "fact_id"])
        .longs(&["n", "seq"])
        .texts(&["subject_kind", "leaf_hash"])
        .key(&["subject_id", "n"])
        .refers("fact_id", "fact")
        .create(m)
        .await?;
    table("fact_reader")
        .ids(&["organisation_id", "territory_id", "fact_id"])
        .longs(&["seq"])
        .key(&["organisation_id", "seq"])
        .refers("fact_id", "fact")
        .create(m)
        .await?;
    index(m, "fact_reader", &["fact_id", "organisation_id"]).await?;
    table("outbox")
        .ids(&["id", "territory_id", "fact_id", "about_id"])
        .maybe_ids(&["account_id", "person_id"])
        .texts(&["template", "state"])
        .numbers(&["attempts"])
        .longs(&["due_at"])
        .maybe_texts(&["error"])
        .maybe_longs(&["sent_at"])
        .key(&["id"])
        .refers("fact_id", "fact")
        .create(m)
        .await?;
    index(m, "outbox", &["state", "due_at"]).await?;
    table("idempotency")
        .ids(&["principal_id", "result_id"])
        .texts(&["key", "input_hash"])
        .longs(&["created_at"])
        .key(&["principal_id", "key"])
        .create(m)
        .await?;
    table("publication")
        .ids(&["id", "territory_id"])
        .maybe_days(&["as_of"])
        .documents(&["content"])
        .longs(&["published_at"])
        .key(&["id"])
        .create(m)
        .await?;
    unique(m, "publication", &["territory_id", "as_of"]).await
}
