//! What the workshop writes down: a diagnosis with its grades, a system, the check-list, time spent.

use entity::device::record::Point;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::reports::{Wipe, lshw, nwipe};

on_both!(
    a_failed_check_keeps_a_device_from_being_ready,
    the_workshop_writes_down_what_it_did,
    what_is_wrong_with_a_record_is_told,
    each_reader_learns_its_part,
);

/// The whole check-list, every point passed but one.
fn checked(device: &str, failed: Option<&str>) -> Value {
    let results: Vec<Value> = Point::ALL
        .iter()
        .map(|point| {
            let word = point.word();
            let outcome = match failed {
                Some(failed) if failed == word => "FAILED",
                _ if word == "CAMERA_AND_MICROPHONE" => "NOT_APPLICABLE",
                _ => "PASSED",
            };
            json!({ "point": word, "outcome": outcome })
        })
        .collect();
    json!({ "deviceId": device, "results": results, "accessories": ["CHARGER", "MOUSE"] })
}

fn diagnosis(device: &str) -> Value {
    json!({
        "deviceId": device, "function": "B", "appearance": "C", "batteryPercent": 71, "note": "Charnière dure",
        "findings": [{ "component": "BATTERY", "verdict": "WORN" }, { "component": "SCREEN", "verdict": "GOOD" }],
    })
}

fn work(device: &str, minutes: i32) -> Value {
    json!({ "deviceId": device, "kind": "REPAIR", "role": "INCLUSION", "minutes": minutes })
}

fn system(device: &str) -> Value {
    json!({ "deviceId": device, "system": "LINUX_MINT", "version": "21.3" })
}

async fn a_failed_check_keeps_a_device_from_being_ready(app: &TestApp) {
    let computers = app.in_workshop(&["MZT1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    let report = lshw(&computer.serial, &[&computer.drive()]);
    workshop.record_hardware(&computer.id, report).await.done();
    let log = nwipe("02/01", &[(&computer.drive(), Wipe::Erased)]);
    workshop.record_erasure(&computer.id, log).await.done();
    let failed = checked(&computer.id, Some("KEYBOARD_AND_POINTER"));
    workshop
        .tell("recordQualityCheck", checked(&computer.id, None))
        .await
        .done();
    workshop.tell("recordQualityCheck", failed).await.done();
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("QUALITY_CHECK_FAILED");
    workshop
        .tell("recordQualityCheck", checked(&computer.id, None))
        .await
        .done();
    workshop.make_device_ready(&computer.id).await.done();
    // What is ready is not written on any more.
    for (verb, input) in [
        ("recordQualityCheck", checked(&computer.id, None)),
        ("diagnoseDevice", diagnosis(&computer.id)),
        ("installSystem", system(&computer.id)),
        ("logWork", work(&computer.id, 5)),
    ] {
        workshop.tell(verb, input).await.refused("WRONG_STATE");
    }
}

async fn the_workshop_writes_down_what_it_did(app: &TestApp) {
    let computers = app.in_workshop(&["MZU1"]).await;
    let (device, workshop) = (&computers[0].id, app.workshop());
    workshop.tell("diagnoseDevice", diagnosis(device)).await.done();
    workshop.tell("installSystem", system(device)).await.done();
    workshop.tell("logWork", work(device, 45)).await.done();
    workshop.tell("logWork", work(device, 20)).await.done();
    workshop
        .tell("recordQualityCheck", checked(device, Some("BATTERY")))
        .await
        .done();
    let selection = "diagnosis { function appearance batteryPercent note findings { component verdict } }
        system { system version } work { kind role minutes }
        qualityCheck { passed accessories results { point outcome } }";
    let seen = workshop.about("device", device, selection).await;
    assert_eq!(
        seen["diagnosis"],
        json!({
            "function": "B", "appearance": "C", "batteryPercent": 71, "note": "Charnière dure",
            "findings": [{ "component": "BATTERY", "verdict": "WORN" }, { "component": "SCREEN", "verdict": "GOOD" }],
        })
    );
    assert_eq!(
        seen["system"],
        json!({ "system": "LINUX_MINT", "version": "21.3" })
    );
    let minutes: Vec<_> = seen["work"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["minutes"].clone())
        .collect();
    assert_eq!(minutes, [20, 45], "newest first");
    assert_eq!(
        (
            &seen["qualityCheck"]["passed"],
            &seen["qualityCheck"]["accessories"]
        ),
        (&json!(false), &json!(["CHARGER", "MOUSE"]))
    );
    assert_eq!(
        seen["qualityCheck"]["results"].as_array().map(Vec::len),
        Some(Point::ALL.len())
    );
    assert_eq!(seen, app.coordinator().about("device", device, selection).await);
}

async fn what_is_wrong_with_a_record_is_told(app: &TestApp) {
    let computers = app.in_workshop(&["MZV1"]).await;
    let (device, workshop) = (&computers[0].id, app.workshop());
    let set = |mut input: Value, field: &str, value: Value| {
        input[field] = value;
        input
    };
    let twice =
        json!([{ "component": "SCREEN", "verdict": "GOOD" }, { "component": "SCREEN", "verdict": "WORN" }]);
    let number = json!("Son numéro : 2.85.05.2A.006.084");
    for (verb, input, code) in [
        (
            "diagnoseDevice",
            set(diagnosis(device), "batteryPercent", json!(101)),
            "INVALID",
        ),
        (
            "diagnoseDevice",
            set(diagnosis(device), "findings", twice),
            "INVALID",
        ),
        (
            "diagnoseDevice",
            set(diagnosis(device), "note", number.clone()),
            "SOCIAL_SECURITY_NUMBER",
        ),
        (
            "installSystem",
            set(system(device), "version", json!(" ")),
            "REQUIRED",
        ),
        (
            "installSystem",
            set(system(device), "version", number),
            "SOCIAL_SECURITY_NUMBER",
        ),
        ("logWork", work(device, 0), "INVALID"),
        ("logWork", work(device, 1_441), "INVALID"),
        (
            "recordQualityCheck",
            set(checked(device, None), "results", json!([])),
            "QUALITY_POINTS_MISSING",
        ),
        (
            "recordQualityCheck",
            set(checked(device, None), "accessories", json!(["BAG", "BAG"])),
            "INVALID",
        ),
    ] {
        workshop.tell(verb, input).await.refused(code);
    }
    let mut repeated = checked(device, None);
    repeated["results"][1] = repeated["results"][0].clone();
    workshop
        .tell("recordQualityCheck", repeated)
        .await
        .refused("QUALITY_POINTS_MISSING");
    let seen = workshop
        .about("device", device, "diagnosis { note } work { minutes }")
        .await;
    assert_eq!(seen, json!({ "diagnosis": null, "work": [] }));
}

async fn each_reader_learns_its_part(app: &TestApp) {
    let computers = app.in_workshop(&["MZW1"]).await;
    let (device, workshop) = (&computers[0].id, app.workshop());
    workshop.tell("diagnoseDevice", diagnosis(device)).await.done();
    workshop.tell("installSystem", system(device)).await.done();
    workshop.tell("logWork", work(device, 45)).await.done();
    workshop
        .tell("recordQualityCheck", checked(device, None))
        .await
        .done();
    app.make_ready(&computers[0]).await;
    let case = app
        .granted(&app.crous(), crate::builders::referral().of_student())
        .await;
    let coordinator = app.coordinator();
    coordinator.reserve_device(&case, device).await.done();
    let place = app.adviser().organisation().to_owned();
    coordinator
        .plan_handover(&case, &place, "2024-03-20T09:30:00Z")
        .await
        .done();
    let selection = "diagnosis { note } system { version } work { minutes } qualityCheck { accessories }";
    let adviser = app.adviser().about("device", device, selection).await;
    assert_eq!(
        adviser,
        json!({
            "diagnosis": null, "system": { "version": "21.3" }, "work": [],
            "qualityCheck": { "accessories": ["CHARGER", "MOUSE"] },
        })
    );
    let donor = app.donor().about("device", device, selection).await;
    assert_eq!(
        donor,
        json!({ "diagnosis": null, "system": null, "work": [], "qualityCheck": null })
    );
    let facts = app.donor().facts_after(None, 100).await.0;
    let kinds: Vec<_> = facts.iter().filter_map(|fact| fact["kind"].as_str()).collect();
    assert!(kinds.contains(&"DEVICE_DIAGNOSED") && kinds.contains(&"QUALITY_CHECKED"));
    assert!(!kinds.contains(&"WORK_LOGGED"));
}
