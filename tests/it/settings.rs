//! What a territory decides for itself: versions, what is refused, and what anybody may see of it.

use futures::future::join;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{referral, set};
use crate::world::Org;

on_both!(
    a_change_is_a_version,
    two_changes_of_one_version_do_not_overwrite_each_other,
    what_is_wrong_with_settings_is_told,
    anybody_sees_how_a_programme_shows_itself,
    a_rejection_says_how_to_appeal_in_the_territory_s_words,
);

/// Settings that differ from those a territory starts with.
pub(crate) fn content() -> Value {
    json!({
        "retention": { "activeMonths": 18, "archiveMonths": 24, "accessLogMonths": 6 },
        "wordings": [
            { "kind": "APPEAL", "language": "FR", "text": "Écrivez au médiateur de Poitiers." },
            { "kind": "REFUSAL", "code": "OUTSIDE_TERRITORY", "language": "FR", "text": "Hors de la ville." }
        ],
        "languages": ["FR"],
        "calendar": {
            "timeZone": "Indian/Reunion", "workingDays": ["MONDAY", "TUESDAY"], "opens": "09:00",
            "closes": "17:00", "closedDays": ["2024-05-01"]
        },
        "theme": {
            "primary": "#005f5f", "onPrimary": "#ffffff", "accent": "#ffd166", "onAccent": "#1b1b1b"
        },
        "contact": { "service": "Mission numérique", "email": "numerique@poitiers.example" }
    })
}

fn change(version: i32, content: &Value) -> Value {
    json!({ "expectedVersion": version, "content": content })
}

async fn versions(app: &TestApp) -> Vec<i64> {
    let query = "{ settingsVersions(first: 10) { totalCount nodes { version changedBy { id } changedAt } } }";
    let found = app.coordinator().ask(query, json!({})).await.ok();
    let nodes = found["settingsVersions"]["nodes"].as_array().cloned().unwrap();
    nodes
        .iter()
        .map(|node| {
            assert!(node["changedAt"].is_string() && node["changedBy"]["id"].is_string());
            node["version"].as_i64().unwrap()
        })
        .collect()
}

async fn a_change_is_a_version(app: &TestApp) {
    let coordinator = app.coordinator();
    let query =
        "{ settings { version changedAt content { retention { activeMonths } calendar { timeZone } } } }";
    let first = coordinator.ask(query, json!({})).await.ok();
    assert_eq!(first["settings"]["version"], 0);
    assert_eq!(first["settings"]["content"]["retention"]["activeMonths"], 24);
    assert!(first["settings"]["changedAt"].is_null());
    coordinator
        .tell("changeSettings", change(0, &content()))
        .await
        .done();
    let mut other = content();
    other["retention"]["activeMonths"] = 12.into();
    coordinator.tell("changeSettings", change(1, &other)).await.done();
    // Every partner reads those in force, and nobody else changes them or sees those before.
    for of in [Org::Donor, Org::Crous, Org::Workshop] {
        let read = app.member_of(of).ask(query, json!({})).await.ok();
        assert_eq!(read["settings"]["version"], 2);
        assert_eq!(read["settings"]["content"]["retention"]["activeMonths"], 12);
        let before = "{ settingsVersions(first: 1) { nodes { version } } }";
        let before = app.member_of(of).ask(before, json!({})).await;
        assert_eq!(before.code(), "FORBIDDEN");
        app.member_of(of)
            .tell("changeSettings", change(2, &content()))
            .await
            .halted("FORBIDDEN");
    }
    assert_eq!(versions(app).await, [2, 1]);
    let elsewhere = app.member_elsewhere(Org::City).ask(query, json!({})).await.ok();
    assert_eq!(elsewhere["settings"]["version"], 0, "each territory its own");
    let facts = coordinator.facts_after(None, 100).await.0;
    let changes: Vec<_> = facts
        .iter()
        .filter(|fact| fact["kind"] == "SETTINGS_CHANGED")
        .map(|fact| fact["data"]["version"].clone())
        .collect();
    assert_eq!(changes, [1, 2]);
}

async fn two_changes_of_one_version_do_not_overwrite_each_other(app: &TestApp) {
    let (one, other) = (app.coordinator(), app.coordinator());
    let (one, other) = join(
        one.tell("changeSettings", change(0, &content())),
        other.tell("changeSettings", change(0, &content())),
    )
    .await;
    let mut codes = [one.codes(), other.codes()];
    codes.sort();
    assert_eq!(codes, [vec![], vec!["VERSION_CONFLICT"]], "{one:?} {other:?}");
    assert_eq!(versions(app).await, [1]);
    app.coordinator()
        .tell("changeSettings", change(0, &content()))
        .await
        .refused("VERSION_CONFLICT");
}

async fn what_is_wrong_with_settings_is_told(app: &TestApp) {
    let coordinator = app.coordinator();
    for (at, value, code) in [
        ("/retention/activeMonths", json!(0), "INVALID"),
        ("/retention/activeMonths", json!(61), "INVALID"),
        ("/retention/accessLogMonths", json!(5), "INVALID"),
        ("/retention/accessLogMonths", json!(13), "INVALID"),
        ("/languages", json!([]), "REQUIRED"),
        ("/languages", json!(["FR", "FR"]), "INVALID"),
        ("/calendar/timeZone", json!("Europe/Poitiers"), "INVALID"),
        ("/calendar/workingDays", json!([]), "REQUIRED"),
        ("/calendar/opens", json!("9h"), "INVALID"),
        ("/calendar/closes", json!("08:59"), "INVALID"),
        ("/calendar/closedDays", json!(["2024-02-30"]), "INVALID"),
        ("/theme/primary", json!("teal"), "INVALID"),
        ("/theme/primary", json!("#8899aa"), "CONTRAST_TOO_LOW"),
        ("/theme/onAccent", json!("#ffffff"), "CONTRAST_TOO_LOW"),
        ("/contact/email", json!("not an address"), "INVALID"),
        (
            "/contact/service",
            json!("185057800608436"),
            "SOCIAL_SECURITY_NUMBER",
        ),
        ("/wordings/0/code", json!("OTHER"), "INVALID"),
        ("/wordings/1/code", json!("NO_SUCH_REASON"), "INVALID"),
        ("/wordings/1/text", json!(" "), "REQUIRED"),
    ] {
        let mut wrong = content();
        set(&mut wrong, at, value.clone());
        let outcome = coordinator.tell("changeSettings", change(0, &wrong)).await;
        assert_eq!(outcome.codes(), [code], "{at} {value}: {outcome:?}");
    }
    assert!(versions(app).await.is_empty());
}

async fn anybody_sees_how_a_programme_shows_itself(app: &TestApp) {
    let query = r#"{ appearance(territory: "poitiers") {
        slug name logoPath languages theme { primary onPrimary } contact { service } } }"#;
    let before = app.anonymous().ask(query, json!({})).await.ok();
    assert_eq!(before["appearance"]["languages"], json!(["FR", "EN"]));
    assert!(before["appearance"]["logoPath"].is_null());
    assert_eq!(app.anonymous().get("/territories/poitiers/logo").await.0, 404);

    let coordinator = app.coordinator();
    let text = coordinator.upload("logo.txt", "not an image").await;
    let mut input = change(0, &content());
    input["logoFileId"] = text.into();
    coordinator
        .tell("changeSettings", input.clone())
        .await
        .refused("NOT_AN_IMAGE");
    let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 32]].concat();
    input["logoFileId"] = coordinator.upload("logo.png", png).await.into();
    coordinator.tell("changeSettings", input).await.done();
    let after = app.anonymous().ask(query, json!({})).await.ok();
    let after = &after["appearance"];
    assert_eq!(
        (&after["slug"], &after["name"]),
        (&json!("poitiers"), &json!("Poitiers"))
    );
    assert_eq!(after["theme"]["primary"], "#005f5f");
    assert_eq!(after["contact"]["service"], "Mission numérique");
    assert_eq!(after["languages"], json!(["FR"]));
    let path = after["logoPath"].as_str().unwrap();
    assert_eq!(app.anonymous().get(path).await.0, 200);
    // A logo stays when the rest changes.
    coordinator
        .tell("changeSettings", change(1, &content()))
        .await
        .done();
    assert_eq!(app.anonymous().get(path).await.0, 200);
    assert_eq!(
        app.anonymous().get("/territories/chatellerault/logo").await.0,
        404
    );
    assert_eq!(app.anonymous().get("/territories/nowhere/logo").await.0, 404);
}

async fn a_rejection_says_how_to_appeal_in_the_territory_s_words(app: &TestApp) {
    let coordinator = app.coordinator();
    coordinator
        .tell("changeSettings", change(0, &content()))
        .await
        .done();
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    coordinator.take_up_item(&item).await.done();
    coordinator
        .reject(&item, Some("ALREADY_EQUIPPED"), Some("Un ordinateur à la maison"))
        .await
        .done();
    coordinator.settle_item(&item).await.done();
    coordinator.close_commission(&commission).await.done();
    let mails = app.mails_to("social@crous.example").await;
    let told = mails.last().unwrap();
    assert!(
        told.body.contains("Écrivez au médiateur de Poitiers."),
        "{told:?}"
    );
}
