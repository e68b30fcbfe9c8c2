//! Places: who adds, changes and closes them, what is refused, and who finds them.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::world::Org;

on_both!(
    a_place_is_added_changed_and_closed,
    what_was_said_of_a_place_is_kept,
    what_is_wrong_with_a_place_is_told,
    every_partner_finds_its_way,
);

/// A place of collection and handover, run by an organisation or by nobody.
pub(crate) fn espace(organisation: Option<&str>) -> Value {
    json!({
        "name": "Espace numérique des Couronneries",
        "addressLines": ["12 place de Provence", "Bâtiment B"],
        "commune": "86000 Poitiers",
        "kinds": ["COLLECTION", "HANDOVER"],
        "instructions": "Sonner à l’accueil.",
        "organisationId": organisation,
    })
}

const ALL: &str = "id name addressLines commune kinds instructions organisation { id } openedAt closedAt";

async fn places(app: &TestApp, of: Org, filter: &str) -> Vec<Value> {
    let query = format!("{{ places(first: 10{filter}) {{ nodes {{ id name }} }} }}");
    let found = app.member_of(of).ask(&query, json!({})).await.ok();
    found["places"]["nodes"].as_array().cloned().unwrap_or_default()
}

async fn a_place_is_added_changed_and_closed(app: &TestApp) {
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    let runs = Some(adviser.organisation());
    let id = coordinator
        .tell("createPlace", json!({ "place": espace(runs) }))
        .await
        .done();
    let seen = adviser.about("place", &id, ALL).await;
    assert_eq!(
        seen["addressLines"],
        json!(["12 place de Provence", "Bâtiment B"])
    );
    assert_eq!(seen["kinds"], json!(["COLLECTION", "HANDOVER"]));
    assert_eq!(seen["organisation"]["id"], adviser.organisation());
    assert!(seen["openedAt"].as_str().unwrap().starts_with("2024-01-15T08:0"));
    assert!(seen["closedAt"].is_null());

    let mut moved = espace(None);
    moved["name"] = "Espace numérique de Beaulieu".into();
    moved["kinds"] = json!(["HANDOVER"]);
    let update = json!({ "placeId": id, "place": moved });
    coordinator.tell("updatePlace", update.clone()).await.done();
    let seen = coordinator.about("place", &id, ALL).await;
    assert_eq!(seen["name"], "Espace numérique de Beaulieu");
    assert!(seen["organisation"].is_null(), "{seen}");

    assert_eq!(places(app, Org::Donor, ", kind: HANDOVER").await.len(), 1);
    assert!(places(app, Org::Donor, ", kind: COLLECTION").await.is_empty());
    let close = json!({ "placeId": id });
    coordinator.tell("closePlace", close.clone()).await.done();
    assert!(places(app, Org::Donor, "").await.is_empty());
    assert_eq!(places(app, Org::Donor, ", closed: true").await.len(), 1);
    coordinator.tell("closePlace", close).await.refused("WRONG_STATE");
    coordinator
        .tell("updatePlace", update)
        .await
        .refused("WRONG_STATE");

    // The facts say which place, and nothing of its address.
    let facts = coordinator.facts_after(None, 100).await.0;
    let facts: Vec<&Value> = facts
        .iter()
        .filter(|fact| fact["subjects"][0]["kind"] == "PLACE")
        .collect();
    let kinds: Vec<&str> = facts.iter().filter_map(|fact| fact["kind"].as_str()).collect();
    assert_eq!(kinds, ["PLACE_CREATED", "PLACE_UPDATED", "PLACE_CLOSED"]);
    assert_eq!(facts[0]["subjects"][0]["id"], id);
    assert!(!facts[0]["leaf"].to_string().contains("Provence"));
    let told = adviser.facts_after(None, 100).await.0;
    let told = told.iter().filter(|fact| fact["subjects"][0]["kind"] == "PLACE");
    assert_eq!(
        told.count(),
        2,
        "who runs it is told of its creation and of its loss"
    );
}

async fn what_was_said_of_a_place_is_kept(app: &TestApp) {
    let coordinator = app.coordinator();
    let id = coordinator
        .tell("createPlace", json!({ "place": espace(None) }))
        .await
        .done();
    let update = |version: Option<i32>, instructions: &str| {
        let mut said = espace(None);
        said["instructions"] = instructions.into();
        json!({ "placeId": id, "place": said, "expectedVersion": version })
    };
    coordinator
        .tell("updatePlace", update(Some(1), "Porte bleue"))
        .await
        .done();
    // Who read the first version does not overwrite the second.
    coordinator
        .tell("updatePlace", update(Some(1), "Porte rouge"))
        .await
        .refused("PLACE_CHANGED");
    app.days_later(1);
    coordinator
        .tell("updatePlace", update(None, "Porte verte"))
        .await
        .done();
    let selection = "version instructions versions { version instructions since }";
    let seen = coordinator.about("place", &id, selection).await;
    assert_eq!(
        (&seen["version"], &seen["instructions"]),
        (&json!(3), &json!("Porte verte"))
    );
    let versions: Vec<_> = seen["versions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|version| {
            let since = &version["since"].as_str().unwrap()[..10];
            (
                version["version"].as_i64().unwrap(),
                version["instructions"].as_str().unwrap(),
                since,
            )
        })
        .collect();
    assert_eq!(
        versions,
        [
            (3, "Porte verte", "2024-01-16"),
            (2, "Porte bleue", "2024-01-15"),
            (1, "Sonner à l’accueil.", "2024-01-15")
        ]
    );
    let donor = app.donor().about("place", &id, selection).await;
    assert_eq!((&donor["version"], &donor["versions"]), (&json!(3), &json!([])));
}

async fn what_is_wrong_with_a_place_is_told(app: &TestApp) {
    let coordinator = app.coordinator();
    let with = |field: &str, value: Value| {
        let mut place = espace(None);
        place[field] = value;
        json!({ "place": place })
    };
    for (field, value, code) in [
        ("name", json!(" "), "REQUIRED"),
        ("commune", json!(""), "REQUIRED"),
        ("kinds", json!([]), "REQUIRED"),
        ("addressLines", json!([]), "REQUIRED"),
        ("addressLines", json!(["a", "b", "c", "d", "e"]), "REQUIRED"),
        ("addressLines", json!([" "]), "REQUIRED"),
        ("name", json!("x".repeat(121)), "INVALID"),
        (
            "instructions",
            json!("Demander 1 85 05 78 006 084 36"),
            "SOCIAL_SECURITY_NUMBER",
        ),
        (
            "organisationId",
            json!(app.donor().organisation()),
            "DOES_NOT_HAND_OVER",
        ),
    ] {
        let outcome = coordinator.tell("createPlace", with(field, value)).await;
        assert_eq!(outcome.codes(), [code], "{field}: {outcome:?}");
    }
    // A donor may run a place where equipment is collected.
    let mut depot = espace(Some(app.donor().organisation()));
    depot["kinds"] = json!(["COLLECTION"]);
    coordinator
        .tell("createPlace", json!({ "place": depot }))
        .await
        .done();
    let elsewhere = app.member_elsewhere(Org::Association).organisation().to_owned();
    let foreign = json!({ "place": espace(Some(&elsewhere)) });
    coordinator.tell("createPlace", foreign).await.halted("NOT_FOUND");
    assert_eq!(app.count(&coordinator, "places").await, 1);
}

async fn every_partner_finds_its_way(app: &TestApp) {
    let id = app
        .coordinator()
        .tell("createPlace", json!({ "place": espace(None) }))
        .await
        .done();
    for of in [Org::Donor, Org::Crous, Org::Workshop, Org::Adviser, Org::Member] {
        assert_eq!(places(app, of, "").await.len(), 1, "{of:?}");
        let close = json!({ "placeId": id });
        app.member_of(of)
            .tell("closePlace", close)
            .await
            .halted("FORBIDDEN");
    }
    let stranger = app.member_elsewhere(Org::City);
    assert_eq!(app.count(&stranger, "places").await, 0);
    assert!(stranger.about("place", &id, "id").await.is_null());
    let close = json!({ "placeId": id });
    stranger.tell("closePlace", close).await.halted("NOT_FOUND");
}
