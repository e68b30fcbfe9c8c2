//! I5: a change and its fact are one, or nothing happens. The journal shows what was tampered with.

use std::collections::BTreeMap;

use entity::fact;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait, QueryOrder, Statement};
use serde_json::json;

use crate::app::{Engine, TestApp};
use crate::builders::{pledge, referral};
use crate::persona::Outcome;
use crate::situations::inventory;

on_both!(
    without_a_fact_nothing_happens,
    a_tampered_journal_does_not_verify,
    hashes_are_what_the_manual_says,
    anybody_checks_a_fingerprint,
);

async fn execute(app: &TestApp, sql: &str) {
    app.app.db.execute_unprepared(sql).await.expect(sql);
}

async fn facts(app: &TestApp) -> u64 {
    fact::Entity::find().count(&app.app.db).await.expect("a number")
}

/// How many rows there are, table by table.
async fn everything(app: &TestApp) -> BTreeMap<String, i64> {
    let db = &app.app.db;
    let tables = match app.world.engine {
        Engine::Sqlite => "select name from sqlite_master where type = 'table'",
        Engine::Postgres => {
            "select tablename::text as name from pg_tables where schemaname = current_schema()"
        }
    };
    let backend = db.get_database_backend();
    let ask = async |sql: String| {
        let rows = db.query_all_raw(Statement::from_string(backend, sql));
        rows.await.expect("rows")
    };
    let mut counts = BTreeMap::new();
    for row in ask(tables.to_owned()).await {
        let name: String = row.try_get("", "name").expect("a name");
        let count = ask(format!("select count(*) as n from \"{name}\"")).await;
        counts.insert(name, count[0].try_get("", "n").expect("a number"));
    }
    counts
}

/// A verb of each noun that changes something at once.
async fn of_every_noun(app: &TestApp, case: &str, device: &str) -> Vec<Outcome> {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let place = crate::places::espace(None);
    let (called, workshop) = (app.member(), app.workshop());
    vec![
        crous
            .propose_transfer(case, app.university().organisation())
            .await,
        crous
            .refer_to_adviser(case, app.adviser().organisation(), &["SKILLS"])
            .await,
        crous
            .tell("postMessage", json!({ "caseId": case, "text": "Oui." }))
            .await,
        coordinator.create_lot(workshop.organisation(), &[device.to_owned()]).await,
        coordinator
            .tell("reportDeviceMissing", json!({ "deviceId": device }))
            .await,
        coordinator.tell("createPlace", json!({ "place": place })).await,
        coordinator.plan_commission(&[called.organisation()], 1).await,
        coordinator
            .tell(
                "recordCost",
                json!({ "category": "FEES", "label": "A", "amountCents": 100, "from": "2023-12-31" }),
            )
            .await,
        coordinator
            .tell(
                "recordJobs",
                json!({ "workshopId": workshop.organisation(), "asOf": "2023-12-31", "created": 7, "planned": 4 }),
            )
            .await,
        coordinator
            .tell(
                "addProspect",
                json!({ "prospect": { "name": "Filature", "source": "OTHER" } }),
            )
            .await,
        coordinator
            .tell(
                "changeSettings",
                json!({ "expectedVersion": 0, "content": crate::settings::content() }),
            )
            .await,
        coordinator
            .invite_member(app.donor().organisation(), ("A", "a@clain.example", "FR"), "AGENT", None)
            .await,
        workshop
            .tell("stockPart", json!({ "part": { "kind": "BATTERY", "specification": "68 Wh" } }))
            .await,
    ]
}

async fn without_a_fact_nothing_happens(app: &TestApp) {
    let (donor, crous, coordinator) = (app.donor(), app.crous(), app.coordinator());
    let (scheduled, computers) = app.scheduled(&donor, &inventory(["MZF1", "MZF2"])).await;
    let draft = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", inventory(["MZF3"])).await;
    let case = crous.submit_referral(referral().of_student()).await.done();
    let here = app.received(&["MZF4"]).await.remove(0).id;
    let before = facts(app).await;
    app.mails().await;
    let all = everything(app).await;

    let refuse = match app.world.engine {
        Engine::Sqlite => {
            "create trigger no_facts before insert on fact begin select raise(abort, 'refused by the test'); end"
        }
        Engine::Postgres => "alter table fact add constraint no_facts check (false) not valid",
    };
    execute(app, refuse).await;
    for outcome in [
        donor.draft_pledge(pledge()).await,
        donor.import_inventory(&draft, &file, true, false).await,
        coordinator
            .receive_pledge(&scheduled, &[&computers[0].id], &[])
            .await,
        coordinator.qualify_case(&case).await,
        coordinator.request_information(&case, "Où ?").await,
        crous.withdraw_case(&case).await,
        crous.submit_referral(referral().named("Rosalie", "Baume")).await,
        coordinator.create_organisation("Encore une", "DONOR").await,
        donor.create_app_client("Encore un", &["pledges:read"]).await,
        coordinator
            .with_key("once")
            .suspend_organisation(crous.organisation())
            .await,
    ] {
        assert!(
            !format!("{outcome:?}").contains("refused by the test"),
            "{outcome:?}"
        );
        outcome.halted("INTERNAL");
    }
    for outcome in of_every_noun(app, &case, &here).await {
        outcome.halted("INTERNAL");
    }
    assert_eq!(everything(app).await, all, "no row of any table");
    let (coordinator, drop) = (
        app.coordinator(),
        match app.world.engine {
            Engine::Sqlite => "drop trigger no_facts",
            Engine::Postgres => "alter table fact drop constraint no_facts",
        },
    );
    execute(app, drop).await;

    assert_eq!(facts(app).await, before);
    assert_eq!(app.count(&donor, "pledges").await, 3);
    assert_eq!(app.count(&donor, "devices").await, 3);
    assert_eq!(app.count(&crous, "cases").await, 1);
    assert_eq!(app.state_of("pledge", &scheduled).await, "SCHEDULED");
    assert_eq!(app.state_of("case", &case).await, "SUBMITTED");
    assert_eq!(
        crous.about("case", &case, "notes { text }").await["notes"],
        json!([])
    );
    assert!(app.mails_to("rosalie.baume@foyer.example").await.is_empty());
    // The key that came to nothing can be used.
    coordinator
        .with_key("once")
        .suspend_organisation(app.university().organisation())
        .await
        .done();
    app.coordinator()
        .receive_pledge(&scheduled, &[&computers[0].id], &[])
        .await
        .success();
    assert_eq!(facts(app).await, before + 4);
}

async fn a_tampered_journal_does_not_verify(app: &TestApp) {
    app.received(&["MZG1", "MZG2"]).await;
    let territory = entity::territory::Entity::find()
        .order_by_asc(entity::territory::Column::Slug)
        .all(&app.app.db)
        .await
        .expect("territories")
        .remove(1);
    assert_eq!(territory.slug, "poitiers");
    let wrong = || async {
        api::journal::log::check(&app.app.db, territory.id)
            .await
            .expect("a journal")
    };
    assert_eq!(wrong().await, Vec::<String>::new());
    let id = match app.world.engine {
        Engine::Sqlite => format!("x'{}'", territory.id.simple()),
        Engine::Postgres => format!("'{}'", territory.id),
    };
    let text = match app.world.engine {
        Engine::Sqlite => "openings",
        Engine::Postgres => "openings::text",
    };
    let json = match app.world.engine {
        Engine::Sqlite => "",
        Engine::Postgres => "::json",
    };
    for (change, back) in [
        (
            "leaf = replace(leaf, 'DEVICE_RECEIVED', 'DEVICE_RECEIVEX')".to_owned(),
            "leaf = replace(leaf, 'DEVICE_RECEIVEX', 'DEVICE_RECEIVED')".to_owned(),
        ),
        (
            format!("openings = replace({text}, 'salt', 'tlas'){json}"),
            format!("openings = replace({text}, 'tlas', 'salt'){json}"),
        ),
        (
            "leaf_hash = upper(leaf_hash)".to_owned(),
            "leaf_hash = lower(leaf_hash)".to_owned(),
        ),
    ] {
        execute(
            app,
            &format!("update fact set {change} where territory_id = {id}"),
        )
        .await;
        assert_ne!(wrong().await, Vec::<String>::new(), "{change}");
        execute(app, &format!("update fact set {back} where territory_id = {id}")).await;
        assert_eq!(wrong().await, Vec::<String>::new(), "{back}");
    }
}

async fn hashes_are_what_the_manual_says(app: &TestApp) {
    use sha2::{Digest, Sha256};
    app.received(&["MZH1"]).await;
    let (facts, _) = app.donor().facts_after(None, 100).await;
    assert!(facts.len() > 5);
    for fact in facts {
        let leaf = fact["leaf"].as_str().expect("a leaf");
        let digest = Sha256::new().chain_update([0]).chain_update(leaf).finalize();
        let hash = api::identity::keys::hex(&digest);
        assert_eq!(fact["leafHash"], hash);
        assert!(
            fact["openings"].is_null(),
            "what is sealed is not opened for a donor"
        );
    }
}

/// Whoever was shown a proof checks it without an account, and learns nothing else.
async fn anybody_checks_a_fingerprint(app: &TestApp) {
    app.received(&["MZH2"]).await;
    let (facts, _) = app.donor().facts_after(None, 1).await;
    let print = facts[0]["leafHash"].as_str().expect("a fingerprint");
    let query = "query($print: String!) { recorded(leafHash: $print) }";
    let recorded = async |print: &str| app.anonymous().ask(query, json!({ "print": print })).await;
    assert_eq!(recorded(print).await.ok()["recorded"], true);
    assert_eq!(recorded(&print.to_uppercase()).await.ok()["recorded"], true);
    let last = if print.ends_with('0') { "1" } else { "0" };
    let altered = format!("{}{last}", &print[..63]);
    assert_eq!(recorded(&altered).await.ok()["recorded"], false);
    let set = async |leaf: &str| {
        execute(
            app,
            &format!("update fact set leaf = {leaf} where leaf_hash = '{print}'"),
        )
        .await;
    };
    set("leaf || ' '").await;
    assert_eq!(recorded(print).await.ok()["recorded"], false, "it was altered");
    set("rtrim(leaf)").await;
    assert_eq!(recorded(print).await.ok()["recorded"], true, "it is as it was");
    for wrong in [
        "",
        &print[1..],
        &format!("{print}0"),
        &print.replace(&print[..1], "g"),
        "%",
    ] {
        assert_eq!(recorded(wrong).await.code(), "BAD_INPUT", "{wrong}");
    }
}
