//! I9: rows in = created + matched + rejected, and the same file again changes nothing.

use entity::{device, fact};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{pledge, raw};
use crate::situations::inventory;

on_both!(
    the_same_file_again_changes_nothing,
    a_corrected_file_replaces_the_inventory,
    what_is_wrong_is_left_out_knowingly_or_not_at_all,
);

const FILES: [(&str, &[u8]); 6] = [
    (
        "snipeit.csv",
        include_bytes!("../../fixtures/inventories/snipeit.csv"),
    ),
    (
        "glpi-fr.csv",
        include_bytes!("../../fixtures/inventories/glpi-fr.csv"),
    ),
    (
        "glpi-en.csv",
        include_bytes!("../../fixtures/inventories/glpi-en.csv"),
    ),
    (
        "intune.csv",
        include_bytes!("../../fixtures/inventories/intune.csv"),
    ),
    (
        "plain.csv",
        include_bytes!("../../fixtures/inventories/plain-windows1252.csv"),
    ),
    (
        "plain.xlsx",
        include_bytes!("../../fixtures/inventories/plain.xlsx"),
    ),
];

async fn the_same_file_again_changes_nothing(app: &TestApp) {
    let donor = app.donor();
    for (name, content) in FILES {
        let id = donor.draft_pledge(pledge().titled(name)).await.done();
        let file = donor.upload(name, content).await;
        let preview = donor.import_inventory(&id, &file, false, true).await;
        let first = donor.import_inventory(&id, &file, true, true).await;
        assert_eq!(preview.payload["inventory"], first.payload["inventory"], "{name}");
        let counts = first.payload["inventory"].clone();
        first.success();
        balanced(name, &counts);
        let before = (rows(app, &id).await, facts(app).await);

        let again = donor.upload(name, content).await;
        let second = donor.import_inventory(&id, &again, true, true).await;
        let second_counts = second.payload["inventory"].clone();
        assert_eq!(second.success()["announced"], counts["created"], "{name}");
        balanced(name, &second_counts);
        assert_eq!(
            (
                &second_counts["created"],
                &second_counts["matched"],
                &second_counts["removed"]
            ),
            (&json!(0), &counts["created"], &json!(0)),
            "{name}"
        );
        assert_eq!(before, (rows(app, &id).await, facts(app).await), "{name}");
    }
}

#[track_caller]
fn balanced(name: &str, counts: &Value) {
    let count = |part: &str| counts[part].as_u64().expect("a number");
    assert!(count("rows") > 0, "{name}");
    assert_eq!(
        count("rows"),
        count("created") + count("matched") + count("rejected"),
        "{name}: {counts}"
    );
}

async fn rows(app: &TestApp, pledge: &str) -> Vec<device::Model> {
    device::Entity::find()
        .filter(device::Column::PledgeId.eq(raw(pledge)))
        .order_by_asc(device::Column::Id)
        .all(&app.app.db)
        .await
        .expect("devices")
}

async fn facts(app: &TestApp) -> u64 {
    fact::Entity::find().count(&app.app.db).await.expect("a number")
}

async fn a_corrected_file_replaces_the_inventory(app: &TestApp) {
    let donor = app.donor();
    let id = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("a.csv", inventory(["MZA1", "MZA2", "MZA3"])).await;
    donor.import_inventory(&id, &file, true, false).await.success();
    let kept: Vec<_> = rows(app, &id).await.into_iter().take(2).collect();
    let file = donor.upload("b.csv", inventory(["MZA1", "MZA2", "MZA4"])).await;
    let preview = donor.import_inventory(&id, &file, false, false).await;
    let counts = &preview.payload["inventory"];
    let of = |part: &str| counts[part].as_u64();
    assert_eq!(
        [of("created"), of("matched"), of("removed")],
        [Some(1), Some(2), Some(1)],
        "{counts}"
    );
    assert_eq!(rows(app, &id).await.len(), 3);
    let done = donor.import_inventory(&id, &file, true, false).await.success();
    assert_eq!(done["announced"], 3);
    let now = rows(app, &id).await;
    assert_eq!(now[..2], kept[..], "what was matched is as it was");
    assert_eq!(now[2].serial.as_deref(), Some("MZA4"));

    donor.submit_pledge(&id).await.done();
    donor
        .import_inventory(&id, &file, true, false)
        .await
        .refused("WRONG_STATE");
}

async fn what_is_wrong_is_left_out_knowingly_or_not_at_all(app: &TestApp) {
    let donor = app.donor();
    let id = donor.draft_pledge(pledge()).await.done();
    let csv = inventory(["MZB1", "1 85 05 78 006 084 36"]);
    let file = donor.upload("a.csv", csv).await;
    let refused = donor.import_inventory(&id, &file, true, false).await;
    let counts = refused.payload["inventory"].clone();
    balanced("a.csv", &counts);
    assert_eq!(counts["rejected"], 1, "{counts}");
    refused.refused("INVENTORY_HAS_ERRORS");
    assert_eq!(rows(app, &id).await.len(), 0, "all or nothing");
    donor.import_inventory(&id, &file, true, true).await.success();
    assert_eq!(rows(app, &id).await.len(), 1);

    let empty = donor.upload("b.csv", inventory([])).await;
    let codes = donor.import_inventory(&id, &empty, true, true).await;
    assert!(!codes.codes().is_empty(), "an inventory of nothing");
    let image = donor
        .upload("c.csv", vec![0x89, b'P', b'N', b'G', 0, 1, 2, 3])
        .await;
    donor
        .import_inventory(&id, &image, true, true)
        .await
        .refused("FILE_UNREADABLE");
    assert_eq!(rows(app, &id).await.len(), 1);
}
