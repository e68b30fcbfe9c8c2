//! An idempotency key: the same key and input are done once, whoever retries how often; another input is a problem.

use entity::outbox::idempotency;
use futures::future::join_all;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;

use crate::app::TestApp;
use crate::builders::{pledge, referral};
use crate::situations::inventory;

on_both!(
    a_key_is_no_social_security_number,
    a_retry_answers_the_first_result,
    a_key_means_one_thing,
    a_refused_input_uses_no_key_up,
    twenty_retries_at_once_are_one,
    what_is_stored_is_no_payload,
);

async fn a_retry_answers_the_first_result(app: &TestApp) {
    let (crous, donor) = (app.crous().with_key("one"), app.donor().with_key("one"));
    let first = crous.submit_referral(referral().of_student()).await.success();
    let again = crous.submit_referral(referral().of_student()).await.success();
    assert_eq!(first, again);
    // The same key of somebody else is another key.
    let draft = donor.draft_pledge(pledge()).await.done();
    assert_eq!(donor.draft_pledge(pledge()).await.done(), draft);
    assert_eq!(app.count(&app.crous(), "cases").await, 1);
    assert_eq!(app.count(&app.donor(), "pledges").await, 1);
    assert_eq!(app.mails_to("social@crous.example").await.len(), 1, "told once");

    // A replay answers what the thing is now.
    app.coordinator()
        .qualify_case(first["id"].as_str().expect("an id"))
        .await
        .done();
    let later = crous.submit_referral(referral().of_student()).await.success();
    assert_eq!(
        (&later["id"], &later["state"]),
        (&first["id"], &json!("ELIGIBLE"))
    );

    let file = app.donor().upload("parc.csv", inventory(["MZP1", "MZP2"])).await;
    let import = app.donor().with_key("import");
    import
        .import_inventory(&draft, &file, true, false)
        .await
        .success();
    let replay = import.import_inventory(&draft, &file, true, false).await;
    assert!(replay.payload["inventory"].is_null(), "a payload is not kept");
    assert_eq!(replay.success()["announced"], 2);
}

async fn a_key_is_no_social_security_number(app: &TestApp) {
    for key in ["185057800608436", "dossier 1 85 05 78 006 084 36"] {
        let outcome = app.crous().with_key(key).submit_referral(referral()).await;
        outcome.refused("SOCIAL_SECURITY_NUMBER");
    }
    assert_eq!(app.count(&app.crous(), "cases").await, 0);
}

async fn a_key_means_one_thing(app: &TestApp) {
    let donor = app.donor().with_key("one");
    donor.draft_pledge(pledge()).await.done();
    donor
        .draft_pledge(pledge().titled("Autre"))
        .await
        .refused("IDEMPOTENCY_KEY_REUSED");
    let id = app.donor().draft_pledge(pledge()).await.done();
    donor.submit_pledge(&id).await.refused("IDEMPOTENCY_KEY_REUSED");
    for key in [String::new(), "k".repeat(256)] {
        app.donor()
            .with_key(&key)
            .draft_pledge(pledge())
            .await
            .refused("INVALID");
    }
    app.donor()
        .with_key(&"k".repeat(255))
        .draft_pledge(pledge())
        .await
        .done();
    assert_eq!(app.count(&app.donor(), "pledges").await, 3);
}

async fn a_refused_input_uses_no_key_up(app: &TestApp) {
    let crous = app.crous().with_key("one");
    crous
        .submit_referral(referral().without_consent())
        .await
        .refused("CONSENT_MISSING");
    crous.submit_referral(referral()).await.done();
    let mine = app.insertion().with_key("one");
    mine.withdraw_case("bm9uZQ").await.halted("NOT_FOUND");
    mine.submit_referral(referral().of_job_seeker()).await.done();
}

async fn twenty_retries_at_once_are_one(app: &TestApp) {
    let crous = app.crous().with_key("at once");
    let attempts = (0..20).map(|_| crous.submit_referral(referral().of_student()));
    let mut ids: Vec<String> = join_all(attempts)
        .await
        .into_iter()
        .map(crate::persona::Outcome::done)
        .collect();
    ids.dedup();
    assert_eq!(ids.len(), 1);
    assert_eq!(app.count(&app.crous(), "cases").await, 1);
    let keys = idempotency::Entity::find().count(&app.app.db).await;
    assert_eq!(keys.expect("a number"), 1);
}

async fn what_is_stored_is_no_payload(app: &TestApp) {
    let referral = referral().of_student();
    let words = TestApp::words_of(&referral.clone().input());
    app.crous().with_key("one").submit_referral(referral).await.done();
    let rows = idempotency::Entity::find().all(&app.app.db).await.expect("keys");
    assert_eq!(rows.len(), 1);
    let text = format!("{rows:?}");
    assert!(words.iter().all(|word| !text.contains(word.as_str())), "{text}");
    // Keyed: whoever reads the table cannot try inputs out.
    assert!(rows[0].input_hash.len() >= 32);
}
