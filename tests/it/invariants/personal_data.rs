//! I7: facts, outbox and idempotency keys hold ids and codes, never a name. I8: forgetting a person destroys the key, and
//! history still verifies.

use entity::outbox::{self, idempotency};
use entity::{account, fact, person};
use sea_orm::EntityTrait;
use serde_json::json;

use crate::app::{Engine, TestApp};
use crate::builders::{raw, referral};

on_both!(
    no_fact_names_anybody,
    a_person_is_forgotten,
    a_file_under_review_is_not
);

async fn no_fact_names_anybody(app: &TestApp) {
    let referral = referral().of_student().named("Zénobie", "Hautecroix");
    let mut words = TestApp::words_of(&referral.clone().input());
    let computers = app.ready(&["MZJ1"]).await;
    let case = app.granted(&app.crous().with_key("a key"), referral).await;
    let coordinator = app.coordinator().with_key("another key");
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = app
        .coordinator()
        .plan_handover(&case, app.adviser().organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    app.adviser().complete_handover(&handover).await.done();
    app.coordinator()
        .invite_member(
            app.donor().organisation(),
            ("Quentin Abelard", "quentin@clain.example", "FR"),
            "AGENT",
            None,
        )
        .await
        .done();

    let db = &app.app.db;
    for account in account::Entity::find().all(db).await.expect("accounts") {
        words.extend([account.name, account.email]);
    }
    assert!(words.len() > 20);
    let facts = fact::Entity::find().all(db).await.expect("facts");
    let deliveries = outbox::Entity::find().all(db).await.expect("the outbox");
    let keys = idempotency::Entity::find().all(db).await.expect("keys");
    assert!(facts.len() > 60 && deliveries.len() > 10 && keys.len() == 2);
    let people = person::Entity::find().all(db).await.expect("people");
    let sealed: Vec<u8> = people.into_iter().flat_map(|person| person.sealed).collect();
    let rows = [
        facts.iter().map(|fact| fact.leaf.clone()).collect(),
        facts.iter().map(|fact| fact.openings.to_string()).collect(),
        format!("{deliveries:?}"),
        format!("{keys:?}"),
        String::from_utf8_lossy(&sealed).into_owned(),
    ];
    let [leaves, openings, ..]: &[String; 5] = &rows;
    assert!(leaves.contains("REFERRAL_SUBMITTED") && openings.contains("salt"));
    for (rows, name) in rows
        .iter()
        .zip(["leaves", "openings", "outbox", "idempotency", "person"])
    {
        for word in &words {
            assert!(!rows.contains(word.as_str()), "“{word}” is in {name}");
        }
    }
}

async fn a_person_is_forgotten(app: &TestApp) {
    let computers = app.ready(&["MZK1"]).await;
    let referral = referral().of_student().named("Thècle", "Rocamadour");
    let words = TestApp::words_of(&referral.clone().input());
    let case = app.granted(&app.crous(), referral).await;
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let person = crous.about("case", &case, "person { id }").await["person"]["id"].clone();
    let person = person.as_str().expect("an id").to_owned();
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = coordinator
        .plan_handover(&case, app.adviser().organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    app.adviser().complete_handover(&handover).await.done();
    // Nothing was sent yet: the mail to the person must not be, once the person is forgotten.
    crous.forget_person(&person).await.halted("FORBIDDEN");
    coordinator.forget_person(&person).await.done();
    coordinator.forget_person(&person).await.refused("WRONG_STATE");

    for reader in [app.coordinator(), app.crous()] {
        let seen = reader
            .about(
                "case",
                &case,
                "state person { id forgottenAt identity { familyName } } notes { kind text }",
            )
            .await;
        assert_eq!(seen["person"]["identity"], json!(null), "{seen}");
        assert!(!seen["person"]["forgottenAt"].is_null());
        let notes = seen["notes"].as_array().expect("notes");
        assert!(notes.iter().all(|note| note["text"].is_null()), "{seen}");
    }
    let db = &app.app.db;
    let key = person::key::Entity::find_by_id(raw(&person)).one(db).await;
    assert_eq!(key.expect("keys"), None);
    let row = person::Entity::find_by_id(raw(&person)).one(db).await;
    assert_eq!(row.expect("people").expect("the person").sealed, Vec::<u8>::new());
    let (facts, _) = crous.facts_after(None, 100).await;
    assert!(facts.iter().any(|fact| fact["kind"] == "PERSON_FORGOTTEN"));
    let mails = app.mails().await;
    assert!(!mails.is_empty());
    for mail in &mails {
        assert!(
            !words
                .iter()
                .any(|word| mail.to.contains(word.as_str()) || mail.body.contains(word.as_str())),
            "{mail:?}"
        );
    }
    nothing_is_left_on_the_disk(app, &words);
}

/// What was never written in the clear is in no page of the file, free ones included.
fn nothing_is_left_on_the_disk(app: &TestApp, words: &[String]) {
    if app.world.engine == Engine::Postgres {
        return;
    }
    for file in app.database_files() {
        let bytes = std::fs::read(&file).expect("the database's file");
        for word in words {
            let word = word.as_bytes();
            assert!(
                !bytes.windows(word.len()).any(|part| part == word),
                "{} holds {word:?}",
                file.display()
            );
        }
    }
}

async fn a_file_under_review_is_not(app: &TestApp) {
    let crous = app.crous();
    let case = crous.submit_referral(referral().of_student()).await.success();
    let (case, person) = (&case["id"], &case["person"]["id"]);
    let (case, person) = (case.as_str().expect("an id"), person.as_str().expect("an id"));
    let coordinator = app.coordinator();
    coordinator
        .forget_person(person)
        .await
        .refused("CASE_UNDER_REVIEW");
    coordinator.qualify_case(case).await.done();
    coordinator
        .forget_person(person)
        .await
        .refused("CASE_UNDER_REVIEW");
    crous.withdraw_case(case).await.done();
    coordinator.forget_person(person).await.done();
}
