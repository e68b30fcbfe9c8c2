//! Deliveries and pick-ups: agreed, changed with notice, missed, in parts; what differs is told to the donor.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::pledge;
use crate::persona::Persona;
use crate::places::espace;
use crate::situations::inventory;

on_both!(
    a_collection_is_agreed_and_changed_with_notice,
    a_delivery_is_called_one,
    a_fleet_comes_in_parts,
    what_is_withdrawn_is_not_awaited,
    slots_and_words_are_checked,
    a_collection_is_at_a_place_of_the_programme,
);

const WHEN: (&str, &str) = ("2024-01-22T08:00:00Z", "2024-01-22T10:00:00Z");

fn plan(pledge: &str) -> Value {
    json!({
        "pledgeId": pledge,
        "mode": "PICK_UP",
        "place": "12 rue du Clain, Poitiers",
        "carrier": "Transports Vienne",
        "startsAt": WHEN.0,
        "endsAt": WHEN.1,
        "note": "Sonner au quai",
    })
}

/// A pledge of these computers, accepted; their ids.
async fn accepted(app: &TestApp, serials: &[&str]) -> (String, Vec<String>) {
    let donor = app.donor();
    let id = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", inventory(serials.iter().copied())).await;
    donor.import_inventory(&id, &file, true, false).await.success();
    donor.submit_pledge(&id).await.done();
    app.coordinator().accept_pledge(&id).await.done();
    let devices = app
        .computers_of(&id)
        .await
        .into_iter()
        .map(|computer| computer.id);
    (id, devices.collect())
}

async fn state_of(app: &TestApp, pledge: &str) -> Value {
    app.donor().about("pledge", pledge, "state scheduledFor").await
}

async fn a_collection_is_agreed_and_changed_with_notice(app: &TestApp) {
    let (coordinator, donor) = (app.coordinator(), app.donor());
    let (pledge, _) = accepted(app, &["CL100001"]).await;
    let id = coordinator.tell("planCollection", plan(&pledge)).await.done();
    app.deliver().await;
    let state = state_of(app, &pledge).await;
    assert_eq!(
        state,
        json!({ "state": "SCHEDULED", "scheduledFor": "2024-01-22" })
    );
    let seen = donor
        .about("collection", &id, "mode place carrier startsAt state sequence")
        .await;
    assert_eq!(seen["carrier"], "Transports Vienne");
    assert_eq!(seen["startsAt"], "2024-01-22T08:00:00.000Z");

    let change = json!({
        "collectionId": id, "startsAt": "2024-01-23T13:00:00Z", "endsAt": "2024-01-23T14:00:00Z",
        "carrier": "", "reason": "Camion en panne",
    });
    donor
        .tell("changeCollection", change.clone())
        .await
        .halted("FORBIDDEN");
    coordinator.tell("changeCollection", change).await.done();
    app.deliver().await;
    let seen = donor
        .about("collection", &id, "place carrier startsAt sequence reason")
        .await;
    assert_eq!(seen["place"], "12 rue du Clain, Poitiers", "what is null stays");
    assert_eq!(seen["carrier"], Value::Null, "what is empty goes");
    assert_eq!(seen["sequence"], 1);
    let calendar = calendar_of(&donor, &id).await.unwrap();
    for line in [
        "METHOD:PUBLISH",
        "SEQUENCE:1",
        "DTSTART:20240123T130000Z",
        "DTEND:20240123T140000Z",
        "LOCATION:12 rue du Clain\\, Poitiers",
    ] {
        assert!(calendar.contains(&format!("{line}\r\n")), "{line} in {calendar}");
    }
    for other in [app.second_donor(), app.workshop(), app.anonymous()] {
        assert_eq!(calendar_of(&other, &id).await, None);
    }
    // The donor gives it up; the pledge stays, and another is planned.
    donor
        .tell(
            "cancelCollection",
            json!({ "collectionId": id, "reason": "Fermé ce jour-là" }),
        )
        .await
        .done();
    let cancelled = calendar_of(&donor, &id).await.unwrap();
    assert!(
        cancelled.contains("METHOD:CANCEL\r\n") && cancelled.contains("SEQUENCE:2\r\n"),
        "{cancelled}"
    );
    let miss = json!({ "collectionId": id, "reason": "Personne" });
    coordinator
        .tell("missCollection", miss)
        .await
        .refused("WRONG_STATE");
    coordinator.tell("planCollection", plan(&pledge)).await.done();
    let list = "collections(first: 5) { nodes { state } }";
    let both = donor.about("pledge", &pledge, list).await;
    assert_eq!(
        both["collections"]["nodes"],
        json!([{ "state": "PLANNED" }, { "state": "CANCELLED" }])
    );
    let week = "{ collections(first: 5, from: \"2024-01-22T00:00:00Z\", to: \"2024-01-23T00:00:00Z\") { nodes { state } } }";
    let found = coordinator.ask(week, json!({})).await.ok();
    assert_eq!(found["collections"]["nodes"], json!([{ "state": "PLANNED" }]));
    assert_eq!(
        app.second_donor().ask(week, json!({})).await.ok()["collections"]["nodes"],
        json!([])
    );

    let mails = app.mails_to("parc@").await;
    let mails: Vec<_> = mails
        .iter()
        .filter(|mail| mail.subject.contains("Enlèvement"))
        .collect();
    let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(subjects.len(), 4, "{subjects:?}");
    assert!(mails[0].body.contains("22/01/2024 à 09h00"), "{}", mails[0].body);
    assert!(mails[1].body.contains("Camion en panne"));
    assert!(mails[2].body.contains("Fermé ce jour-là"));
}

async fn a_delivery_is_called_one(app: &TestApp) {
    let (coordinator, donor) = (app.coordinator(), app.donor());
    let (pledge, _) = accepted(app, &["CD100001"]).await;
    let mut input = plan(&pledge);
    input["mode"] = "DELIVERY".into();
    input["place"] = "3 rue de l’Atelier, Poitiers".into();
    input["carrier"] = Value::Null;
    let id = coordinator.tell("planCollection", input).await.done();
    let seen = donor.about("collection", &id, "mode place carrier state").await;
    assert_eq!(
        seen,
        json!({ "mode": "DELIVERY", "place": "3 rue de l’Atelier, Poitiers", "carrier": null, "state": "PLANNED" })
    );
    let event = |calendar: &str| {
        let whole = calendar.replace("\r\n ", "");
        let lines = whole
            .lines()
            .filter(|line| !line.starts_with("UID:") && !line.starts_with("DTSTAMP:"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let expected = |method: &str, sequence: i32, status: &str| {
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Maillon//Maillon//EN",
            &format!("METHOD:{method}"),
            "BEGIN:VEVENT",
            &format!("SEQUENCE:{sequence}"),
            "DTSTART:20240122T080000Z",
            "DTEND:20240122T100000Z",
            "SUMMARY:Livraison – Renouvellement 2024",
            "LOCATION:3 rue de l’Atelier\\, Poitiers",
            "DESCRIPTION:Sonner au quai",
            &format!("STATUS:{status}"),
            "END:VEVENT",
            "END:VCALENDAR",
        ]
        .map(str::to_owned)
    };
    let calendar = calendar_of(&donor, &id).await.unwrap();
    assert_eq!(event(&calendar), expected("PUBLISH", 0, "CONFIRMED"));
    let cancel = json!({ "collectionId": id, "reason": "Grève" });
    coordinator.tell("cancelCollection", cancel).await.done();
    let calendar = calendar_of(&donor, &id).await.unwrap();
    assert_eq!(event(&calendar), expected("CANCEL", 1, "CANCELLED"));

    let mails = app.mails_to("parc@clain.example").await;
    let [.., planned, cancelled] = &mails[..] else {
        panic!("{mails:?}")
    };
    assert_eq!(
        planned.subject,
        "« Renouvellement 2024 » : Livraison, rendez-vous pris"
    );
    for line in [
        "Livraison de votre don « Renouvellement 2024 » : du 22/01/2024 à 09h00 au 22/01/2024 à 11h00, à cette adresse : \
         3 rue de l’Atelier, Poitiers.",
        "Sonner au quai",
    ] {
        assert!(
            planned.body.lines().any(|told| told == line),
            "{line} in {}",
            planned.body
        );
    }
    assert_eq!(
        cancelled.subject,
        "« Renouvellement 2024 » : Livraison, annulation"
    );
    assert!(
        cancelled.body.contains("Livraison du don") && cancelled.body.contains("Grève"),
        "{cancelled:?}"
    );
    for mail in [planned, cancelled] {
        assert!(!format!("{mail:?}").contains("Enlèvement"), "{mail:?}");
    }
}

/// The collection as a calendar reads it, if this caller sees it.
async fn calendar_of(by: &Persona, id: &str) -> Option<String> {
    let (status, body) = by.get_text(&format!("/calendar/{id}.ics")).await;
    (status == 200).then_some(body)
}

#[expect(
    clippy::too_many_lines,
    reason = "one fleet, from the first van to the account"
)]
async fn a_fleet_comes_in_parts(app: &TestApp) {
    let coordinator = app.coordinator();
    let (pledge, devices) =
        accepted(app, &["CP100001", "CP100002", "CP100003", "CP100004", "CP100005"]).await;
    let first = coordinator.tell("planCollection", plan(&pledge)).await.done();
    let second = coordinator.tell("planCollection", plan(&pledge)).await.done();
    let nothing = json!({ "pledgeId": pledge, "refused": [], "missing": [] });
    coordinator
        .tell("receivePledge", nothing)
        .await
        .refused("COLLECTION_AWAITED");

    app.set_clock("2024-01-22T09:00:00Z");
    let came = json!({
        "collectionId": first,
        "accepted": [devices[0], devices[1]],
        "refused": [{ "deviceId": devices[2], "reason": "LOCKED", "note": "Mot de passe du BIOS" }],
        "unexpected": [{ "kind": "SCREEN", "manufacturer": "Dell", "model": "P2419H", "serial": "CPSCREEN1" }],
    });
    for (change, code) in [
        (
            json!({ "accepted": [devices[0], devices[0]] }),
            "DEVICE_NOT_OF_PLEDGE",
        ),
        (
            json!({ "accepted": [], "refused": [], "unexpected": [] }),
            "NOTHING_CAME",
        ),
        (
            json!({ "refused": [{ "deviceId": devices[2], "reason": "OTHER" }] }),
            "REQUIRED",
        ),
        (
            json!({ "unexpected": [{ "kind": "LAPTOP", "serial": "CP100004" }] }),
            "ALREADY_ANNOUNCED",
        ),
    ] {
        let mut wrong = came.clone();
        for (key, value) in change.as_object().unwrap() {
            wrong[key] = value.clone();
        }
        coordinator.tell("completeCollection", wrong).await.refused(code);
    }
    coordinator.tell("completeCollection", came.clone()).await.done();
    coordinator
        .tell("completeCollection", came)
        .await
        .refused("DEVICE_NOT_OF_PLEDGE");
    app.donor()
        .tell("withdrawPledge", json!({ "pledgeId": pledge }))
        .await
        .refused("PARTLY_RECEIVED");
    // What came first goes on: it is at the workshop before the rest comes.
    let lot = coordinator
        .create_lot(app.workshop().organisation(), &[devices[0].clone()])
        .await
        .done();
    coordinator.send_lot(&lot).await.done();

    let rest = json!({ "collectionId": second, "accepted": [devices[3]], "refused": [], "unexpected": [] });
    coordinator.tell("completeCollection", rest).await.done();
    let named = json!({ "pledgeId": pledge, "refused": [], "missing": [devices[3]] });
    coordinator
        .tell("receivePledge", named)
        .await
        .refused("DEVICE_NOT_OF_PLEDGE");
    let end = json!({ "pledgeId": pledge, "refused": [], "missing": [devices[4]] });
    coordinator.tell("receivePledge", end).await.done();

    let about = "state announced received accepted refused missing
        differences(first: 10) { nodes { kind refusal note device { serial label state } } }";
    let seen = app.donor().about("pledge", &pledge, about).await;
    let numbers =
        ["announced", "received", "accepted", "refused", "missing"].map(|of| seen[of].as_i64().unwrap());
    assert_eq!(numbers, [6, 5, 4, 1, 1], "{seen}");
    let differences = seen["differences"]["nodes"].as_array().unwrap();
    let told: Vec<_> = differences
        .iter()
        .map(|of| {
            (
                of["kind"].as_str().unwrap(),
                of["device"]["serial"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("MISSING", "CP100005"),
            ("UNEXPECTED", "CPSCREEN1"),
            ("REFUSED", "CP100003")
        ]
    );
    assert_eq!(differences[2]["refusal"], "LOCKED");
    assert_eq!(differences[2]["note"], "Mot de passe du BIOS");
    assert!(differences[1]["device"]["label"].is_string(), "it is in custody");
    let mails = app.mails_to("parc@").await;
    let body = &mails
        .iter()
        .rfind(|mail| mail.subject.contains("ce qui est arrivé"))
        .unwrap()
        .body;
    for line in [
        "Annoncés : 6, dont non annoncés au départ : 1",
        "Pris : 4",
        "Laissés à votre disposition : 1",
        "Introuvables : 1",
    ] {
        assert!(body.contains(line), "{line} in {body}");
    }
}

async fn what_is_withdrawn_is_not_awaited(app: &TestApp) {
    let (pledge, _) = accepted(app, &["CW100001"]).await;
    let id = app
        .coordinator()
        .tell("planCollection", plan(&pledge))
        .await
        .done();
    app.donor()
        .tell("withdrawPledge", json!({ "pledgeId": pledge }))
        .await
        .done();
    let seen = app.coordinator().about("collection", &id, "state").await;
    assert_eq!(seen["state"], "CANCELLED");
    app.coordinator()
        .tell("planCollection", plan(&pledge))
        .await
        .refused("WRONG_STATE");
}

async fn slots_and_words_are_checked(app: &TestApp) {
    let coordinator = app.coordinator();
    let (pledge, _) = accepted(app, &["CS100001"]).await;
    for (field, value, code) in [
        ("startsAt", "2024-01-01T08:00:00Z", "SLOT_INVALID"),
        ("endsAt", "2024-01-22T08:00:00Z", "SLOT_INVALID"),
        ("endsAt", "2024-01-24T08:00:00Z", "SLOT_INVALID"),
        ("place", " ", "REQUIRED"),
        ("note", "1 85 05 78 006 084 91", "SOCIAL_SECURITY_NUMBER"),
    ] {
        let mut input = plan(&pledge);
        input[field] = value.into();
        coordinator.tell("planCollection", input).await.refused(code);
    }
    let id = coordinator.tell("planCollection", plan(&pledge)).await.done();
    let early = json!({ "collectionId": id, "reason": "Personne" });
    coordinator
        .tell("missCollection", early.clone())
        .await
        .refused("WRONG_STATE");
    app.set_clock("2024-01-22T11:00:00Z");
    coordinator.tell("missCollection", early).await.done();
    let cancel = json!({ "collectionId": id, "reason": "Trop tard" });
    app.second_donor()
        .tell("cancelCollection", cancel.clone())
        .await
        .halted("NOT_FOUND");
    coordinator
        .tell("cancelCollection", cancel)
        .await
        .refused("WRONG_STATE");
}

async fn a_collection_is_at_a_place_of_the_programme(app: &TestApp) {
    let (coordinator, donor) = (app.coordinator(), app.donor());
    let (pledge, _) = accepted(app, &["CT100001"]).await;
    let mut handovers = espace(Some(app.adviser().organisation()));
    handovers["kinds"] = json!(["HANDOVER"]);
    let handovers = coordinator
        .tell("createPlace", json!({ "place": handovers }))
        .await
        .done();
    let depot = coordinator
        .tell("createPlace", json!({ "place": espace(None) }))
        .await
        .done();
    let at = |place: Option<&str>, address: Option<&str>| {
        let mut input = plan(&pledge);
        input["placeId"] = place.into();
        input["place"] = address.into();
        input
    };
    for (place, address, code) in [
        (Some(handovers.as_str()), None, "NOT_A_PLACE"),
        (Some(depot.as_str()), Some("Ailleurs"), "INVALID"),
        (None, None, "REQUIRED"),
    ] {
        coordinator
            .tell("planCollection", at(place, address))
            .await
            .refused(code);
    }
    let id = coordinator
        .tell("planCollection", at(Some(&depot), None))
        .await
        .done();
    let seen = donor
        .about("collection", &id, "place site { name instructions }")
        .await;
    assert_eq!(
        seen,
        json!({
            "place": "Espace numérique des Couronneries, 12 place de Provence, Bâtiment B, 86000 Poitiers",
            "site": { "name": "Espace numérique des Couronneries", "instructions": "Sonner à l’accueil." }
        })
    );
    let mails = app.mails_to("parc@clain.example").await;
    let told = &mails.last().unwrap().body;
    assert!(
        told.contains("12 place de Provence") && told.contains("Sonner à l’accueil."),
        "{told}"
    );
    // Another address takes the place of it, and its instructions go with it.
    let change = json!({ "collectionId": id, "place": "Quai B", "reason": "Travaux" });
    coordinator.tell("changeCollection", change).await.done();
    let seen = donor.about("collection", &id, "place site { name }").await;
    assert_eq!(seen, json!({ "place": "Quai B", "site": null }));
    let mails = app.mails_to("parc@clain.example").await;
    assert!(!mails.last().unwrap().body.contains("Sonner"), "{mails:?}");
    coordinator
        .tell("closePlace", json!({ "placeId": depot }))
        .await
        .done();
    let back = json!({ "collectionId": id, "placeId": depot, "reason": "Fini" });
    coordinator
        .tell("changeCollection", back)
        .await
        .refused("NOT_A_PLACE");
}
