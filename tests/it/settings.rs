//! What a territory decides for itself: versions, what is refused, and what anybody may see of it.

use futures::future::join;
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{commission, pledge, referral, set};
use crate::places::espace;
use crate::situations::inventory;
use crate::world::{Org, PASSWORD};

on_both!(
    a_change_is_a_version,
    a_version_is_read_back_whole,
    two_changes_of_one_version_do_not_overwrite_each_other,
    what_is_wrong_with_settings_is_told,
    anybody_sees_how_a_programme_shows_itself,
    a_rejection_says_how_to_appeal_in_the_territory_s_words,
    reasons_are_said_in_the_territory_s_words,
    nobody_is_written_to_in_a_language_that_is_not_offered,
    nothing_is_planned_on_a_day_off,
    hours_are_those_of_the_time_zone,
    the_access_log_is_kept_as_long_as_is_said,
    how_long_people_are_known_is_told_to_anybody,
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

const WHOLE: &str = "version content {
    retention { activeMonths archiveMonths accessLogMonths } wordings { kind code language text } languages
    calendar { timeZone workingDays opens closes closedDays } theme { primary onPrimary accent onAccent }
    contact { service email phone address } }";

async fn a_version_is_read_back_whole(app: &TestApp) {
    let coordinator = app.coordinator();
    let first = content();
    // Nothing of it is as it was.
    let second = json!({
        "retention": { "activeMonths": 30, "archiveMonths": 48, "accessLogMonths": 9 },
        "wordings": [{ "kind": "DECLINE", "code": "TOO_OLD", "language": "EN", "text": "Older than we can mend." }],
        "languages": ["EN", "FR"],
        "calendar": {
            "timeZone": "Europe/Paris", "workingDays": ["FRIDAY"], "opens": "10:00", "closes": "16:30",
            "closedDays": ["2024-12-24", "2024-12-31"]
        },
        "theme": {
            "primary": "#123456", "onPrimary": "#fefefe", "accent": "#fedcba", "onAccent": "#010203"
        },
        "contact": { "phone": "05 49 00 00 09", "address": "15 place du Maréchal-Leclerc, Poitiers" }
    });
    for (version, content) in [(0, &first), (1, &second)] {
        coordinator
            .tell("changeSettings", change(version, content))
            .await
            .done();
    }
    // What was left out is null.
    let whole = |content: &Value| {
        let mut content = content.clone();
        for wording in content["wordings"].as_array_mut().unwrap() {
            let code = wording["code"].clone();
            wording["code"] = code;
        }
        for field in ["service", "email", "phone", "address"] {
            let value = content["contact"][field].clone();
            content["contact"][field] = value;
        }
        content
    };
    let versions = [
        json!({ "version": 2, "content": whole(&second) }),
        json!({ "version": 1, "content": whole(&first) }),
    ];
    let query = format!("{{ settings {{ {WHOLE} }} settingsVersions(first: 5) {{ nodes {{ {WHOLE} }} }} }}");
    let told = coordinator.ask(&query, json!({})).await.ok();
    assert_eq!(told["settings"], versions[0]);
    assert_eq!(told["settingsVersions"]["nodes"], json!(versions));
    // Each by its id, too.
    let ids = "{ settingsVersions(first: 5) { nodes { id } } }";
    let ids = coordinator.ask(ids, json!({})).await.ok();
    for (node, version) in ids["settingsVersions"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .zip(versions)
    {
        let query = format!("query($id: ID!) {{ node(id: $id) {{ ... on SettingsVersion {{ {WHOLE} }} }} }}");
        let told = coordinator.ask(&query, json!({ "id": node["id"] })).await.ok();
        assert_eq!(told["node"], version);
    }
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
    // The case says what the mail says.
    let selection = "decision { reasonText text appeal }";
    let seen = app.crous().about("case", &case, selection).await;
    assert_eq!(
        seen["decision"],
        json!({
            "reasonText": "Le foyer dispose déjà de l’équipement dont il a besoin.",
            "text": "Un ordinateur à la maison", "appeal": "Écrivez au médiateur de Poitiers."
        })
    );
}

async fn reasons_are_said_in_the_territory_s_words(app: &TestApp) {
    let coordinator = app.coordinator();
    let mut own = content();
    own["wordings"].as_array_mut().unwrap().push(json!({
        "kind": "DECLINE", "code": "TOO_OLD", "language": "FR", "text": "Avant 2015, nous ne pouvons rien en faire."
    }));
    coordinator.tell("changeSettings", change(0, &own)).await.done();
    let case = app.crous().submit_referral(referral()).await.done();
    coordinator
        .refuse_case(&case, "OUTSIDE_TERRITORY", "Elle habite Lusignan.")
        .await
        .done();
    let mails = app.mails_to("social@crous.example").await;
    let told = mails.last().unwrap();
    for words in [
        "Hors de la ville.",
        "Elle habite Lusignan.",
        "Écrivez au médiateur de Poitiers.",
    ] {
        assert!(told.body.contains(words), "{words}: {told:?}");
    }
    let seen = app
        .crous()
        .about("case", &case, "decision { reason reasonText appeal }")
        .await;
    assert_eq!(
        seen["decision"],
        json!({
            "reason": "OUTSIDE_TERRITORY", "reasonText": "Hors de la ville.",
            "appeal": "Écrivez au médiateur de Poitiers."
        })
    );
    let donor = app.donor();
    let pledge = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", inventory(["CS100001"])).await;
    donor
        .import_inventory(&pledge, &file, true, false)
        .await
        .success();
    donor.submit_pledge(&pledge).await.done();
    coordinator
        .decline_pledge(&pledge, "TOO_OLD", "Merci quand même.")
        .await
        .done();
    let mails = app.mails_to("parc@clain.example").await;
    let told = mails.last().unwrap();
    assert!(
        told.body.contains("Avant 2015, nous ne pouvons rien en faire."),
        "{told:?}"
    );
}

async fn nobody_is_written_to_in_a_language_that_is_not_offered(app: &TestApp) {
    let (coordinator, insertion) = (app.coordinator(), app.insertion());
    insertion.submit_referral(referral().of_job_seeker()).await.done();
    let before = app.mails_to("piers@cap.example").await;
    assert!(before.last().unwrap().body.starts_with("Hello,"), "{before:?}");
    coordinator
        .tell("changeSettings", change(0, &content()))
        .await
        .done();
    let case = insertion
        .submit_referral(referral().of_job_seeker().named("Ivo", "Tarnec").in_english())
        .await
        .done();
    let mails = app.mails_to("piers@cap.example").await;
    assert_eq!(mails.len(), before.len() + 1);
    assert!(mails.last().unwrap().body.starts_with("Bonjour,"), "{mails:?}");
    let person = insertion.about("case", &case, "person { language }").await;
    assert_eq!(person["person"]["language"], "FR");
    let who = ("Nouvelle", "nouvelle@cap.example", "EN");
    insertion
        .invite_member(insertion.organisation(), who, "AGENT", None)
        .await
        .done();
    let invited = app.mails_to("nouvelle@cap.example").await;
    assert!(invited[0].body.starts_with("Bonjour,"), "{invited:?}");
    // Offered again, a new account has the language that was wished.
    let mut both = content();
    both["languages"] = json!(["FR", "EN"]);
    coordinator.tell("changeSettings", change(1, &both)).await.done();
    let who = ("Other", "other@cap.example", "EN");
    insertion
        .invite_member(insertion.organisation(), who, "AGENT", None)
        .await
        .done();
    let invited = app.mails_to("other@cap.example").await;
    assert!(invited[0].body.starts_with("Hello,"), "{invited:?}");
    // An account made meanwhile keeps the language it was given.
    let accounts = entity::account::Entity::find().all(&app.app.db).await.unwrap();
    let of = |email: &str| {
        accounts
            .iter()
            .find(|account| account.email == email)
            .unwrap()
            .language
    };
    assert_eq!(of("nouvelle@cap.example"), entity::account::Language::Fr);
    assert_eq!(of("other@cap.example"), entity::account::Language::En);
}

/// What may be planned at a moment: a collection, a session, a commission.
async fn planned(app: &TestApp, pledge: &str, place: &str, starts: &str, ends: &str) -> [Vec<String>; 3] {
    let coordinator = app.coordinator();
    let collection = json!({
        "pledgeId": pledge, "mode": "DELIVERY", "place": "Quai", "startsAt": starts, "endsAt": ends
    });
    let session = json!({ "placeId": place, "startsAt": starts, "endsAt": ends, "capacity": 1 });
    let called = [app.member().organisation().to_owned()];
    let sitting = commission(starts, 1, &[called[0].as_str()]);
    let outcomes = [
        coordinator.tell("planCollection", collection).await,
        coordinator.tell("createHandoverSession", session).await,
        coordinator.tell("planCommission", sitting).await,
    ];
    outcomes.map(|outcome| outcome.codes().into_iter().map(str::to_owned).collect())
}

async fn nothing_is_planned_on_a_day_off(app: &TestApp) {
    let (coordinator, donor) = (app.coordinator(), app.donor());
    let pledge = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", inventory(["CS200001"])).await;
    donor
        .import_inventory(&pledge, &file, true, false)
        .await
        .success();
    donor.submit_pledge(&pledge).await.done();
    coordinator.accept_pledge(&pledge).await.done();
    let place = json!({ "place": espace(Some(app.adviser().organisation())) });
    let place = coordinator.tell("createPlace", place).await.done();
    let free = <[Vec<String>; 3]>::default();
    let off = ["DAY_OFF"; 3].map(|code| vec![code.to_owned()]);
    // A Friday, a Saturday, a holiday that the settings name, and a Sunday evening that is Monday in Paris.
    let may = async |starts: &str, ends: &str| planned(app, &pledge, &place, starts, ends).await;
    assert_eq!(may("2024-05-03T08:00:00Z", "2024-05-03T09:00:00Z").await, free);
    assert_eq!(may("2024-05-04T08:00:00Z", "2024-05-04T09:00:00Z").await, off);
    assert_eq!(may("2024-05-01T08:00:00Z", "2024-05-01T09:00:00Z").await, free);
    assert_eq!(may("2024-05-05T22:30:00Z", "2024-05-05T23:00:00Z").await, free);
    let mut own = content();
    own["calendar"]["workingDays"] = json!(["WEDNESDAY", "FRIDAY", "SATURDAY"]);
    coordinator.tell("changeSettings", change(0, &own)).await.done();
    assert_eq!(may("2024-05-04T08:00:00Z", "2024-05-04T09:00:00Z").await, free);
    assert_eq!(may("2024-05-01T08:00:00Z", "2024-05-01T09:00:00Z").await, off);
    // Nor is anything moved there.
    let list = "collections(first: 1) { nodes { id } }";
    let collection = coordinator.about("pledge", &pledge, list).await;
    let moved = json!({
        "collectionId": collection["collections"]["nodes"][0]["id"], "reason": "Pont",
        "startsAt": "2024-05-01T08:00:00Z", "endsAt": "2024-05-01T09:00:00Z"
    });
    coordinator
        .tell("changeCollection", moved)
        .await
        .refused("DAY_OFF");
}

async fn hours_are_those_of_the_time_zone(app: &TestApp) {
    let coordinator = app.coordinator();
    coordinator
        .tell("changeSettings", change(0, &content()))
        .await
        .done();
    let donor = app.donor();
    let pledge = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", inventory(["CS300001"])).await;
    donor
        .import_inventory(&pledge, &file, true, false)
        .await
        .success();
    donor.submit_pledge(&pledge).await.done();
    coordinator.accept_pledge(&pledge).await.done();
    let collection = |starts: &str, ends: &str| json!({ "pledgeId": pledge, "mode": "DELIVERY", "place": "Quai", "startsAt": starts, "endsAt": ends });
    // Late on a Monday in Paris is early on Tuesday in Réunion, where Wednesday is a day off.
    coordinator
        .tell(
            "planCollection",
            collection("2024-01-22T21:00:00Z", "2024-01-22T22:00:00Z"),
        )
        .await
        .done();
    let seen = donor.about("pledge", &pledge, "scheduledFor").await;
    assert_eq!(seen["scheduledFor"], "2024-01-23");
    let mails = app.mails_to("parc@clain.example").await;
    assert!(
        mails.last().unwrap().body.contains("23/01/2024 à 01h00"),
        "{mails:?}"
    );
    coordinator
        .tell(
            "planCollection",
            collection("2024-01-23T21:00:00Z", "2024-01-23T22:00:00Z"),
        )
        .await
        .refused("DAY_OFF");
}

async fn the_access_log_is_kept_as_long_as_is_said(app: &TestApp) {
    let crous = app.crous();
    let log = async || {
        let query = "{ accessLog(first: 50) { totalCount } }";
        crous.ask(query, json!({})).await.ok()["accessLog"]["totalCount"]
            .as_u64()
            .unwrap()
    };
    let sign_in = async || {
        let email = crous.seat().email.clone();
        app.anonymous().sign_in(&email, PASSWORD).await.success();
    };
    sign_in().await;
    assert!(log().await > 1);
    let before = log().await;
    // Seven months later, a year's log holds it all; one of six months holds the last line alone.
    app.days_later(214);
    sign_in().await;
    assert_eq!(log().await, before + 1);
    app.coordinator()
        .tell("changeSettings", change(0, &content()))
        .await
        .done();
    sign_in().await;
    assert_eq!(log().await, 2);
}

async fn how_long_people_are_known_is_told_to_anybody(app: &TestApp) {
    let query = r#"{ appearance(territory: "poitiers") { retention { activeMonths archiveMonths } } }"#;
    let told = async || app.anonymous().ask(query, json!({})).await.ok()["appearance"]["retention"].clone();
    assert_eq!(told().await, json!({ "activeMonths": 24, "archiveMonths": 36 }));
    app.coordinator()
        .tell("changeSettings", change(0, &content()))
        .await
        .done();
    assert_eq!(told().await, json!({ "activeMonths": 18, "archiveMonths": 24 }));
}
