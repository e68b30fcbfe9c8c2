//! Drives that are bought and drives that are destroyed: what the first need not prove, and what the second proves (I1).

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::persona::Outcome;
use crate::reports::{Wipe, lshw, lshw_unseen, nwipe};
use crate::situations::Computer;

on_both!(
    a_new_drive_is_wiped_once_somebody_had_it,
    a_drive_that_is_known_is_not_new,
    a_new_drive_where_nobody_put_it_is_wiped,
    what_was_put_in_says_nothing_of_the_machine,
    a_destroyed_drive_is_answered_for,
    a_drive_is_destroyed_once_and_in_hand,
    a_certificate_goes_with_what_was_done_by_hand,
);

async fn stock(app: &TestApp, serial: &str) -> Outcome {
    let input = json!({ "model": "VX SSD 500GB", "serial": serial, "sizeMb": 500_107, "media": "SSD" });
    app.workshop().tell("stockDrive", input).await
}

fn destroyed(drive: &Value) -> Value {
    json!({ "driveId": drive, "performedAt": "2024-02-01T10:00:00Z", "note": "Percé en trois points" })
}

/// The drives a device has held: serial number, state and id.
async fn drives(app: &TestApp, computer: &Computer) -> Vec<Value> {
    let drives = "drives { id serial state boughtAt device { id } }";
    let seen = app.workshop().about("device", &computer.id, drives).await;
    seen["drives"].as_array().expect("drives").clone()
}

async fn report(app: &TestApp, computer: &Computer, drives: &[&str]) {
    let report = lshw(&computer.serial, drives);
    app.workshop().record_hardware(&computer.id, report).await.done();
}

async fn put_in(app: &TestApp, computer: &Computer, drive: &str) {
    let input = json!({ "deviceId": computer.id, "driveId": drive });
    app.workshop().tell("installDrive", input).await.done();
}

async fn a_new_drive_is_wiped_once_somebody_had_it(app: &TestApp) {
    let computers = app.in_workshop(&["MYN1"]).await;
    let (workshop, computer) = (app.workshop(), &computers[0]);
    report(app, computer, &[&computer.drive()]).await;
    let old = drives(app, computer).await[0]["id"].clone();
    let new = stock(app, "NEW-0001").await.done();
    assert_eq!(
        app.count(&workshop, "drives").await,
        2,
        "who bought it sees it on the shelf"
    );
    put_in(app, computer, &new).await;
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    workshop.tell("destroyDrive", destroyed(&old)).await.done();
    let seen = workshop.about("device", &computer.id, "storageMb").await;
    assert_eq!(seen["storageMb"], 500_107);
    workshop.make_device_ready(&computer.id).await.done();
    let mine = drives(app, computer).await;
    let new_one = mine
        .iter()
        .find(|drive| drive["serial"] == "NEW-0001")
        .expect("it");
    assert!(new_one["boughtAt"].is_string() && new_one["device"]["id"] == computer.id.as_str());

    // Somebody had it: it is a drive like any other.
    let case = app
        .granted(&app.crous(), crate::builders::referral().of_student())
        .await;
    let coordinator = app.coordinator();
    coordinator.reserve_device(&case, &computer.id).await.done();
    let place = app.adviser();
    let at = app.app.clock.now().plus_millis(3_600_000).rfc3339();
    let handover = coordinator
        .plan_handover(&case, place.organisation(), &at)
        .await
        .done();
    place.complete_handover(&handover).await.done();
    let back = json!({ "deviceId": computer.id, "reason": "NOT_NEEDED" });
    coordinator.tell("takeBackDevice", back).await.done();
    app.days_later(2);
    let lot = coordinator
        .create_lot(app.workshop().organisation(), std::slice::from_ref(&computer.id))
        .await
        .done();
    coordinator.send_lot(&lot).await.done();
    workshop.acknowledge_lot(&lot).await.done();
    report(app, computer, &["NEW-0001"]).await;
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
}

async fn a_drive_that_is_known_is_not_new(app: &TestApp) {
    let computers = app.in_workshop(&["MYO1"]).await;
    let computer = &computers[0];
    report(app, computer, &[&computer.drive()]).await;
    stock(app, &computer.drive().to_lowercase())
        .await
        .refused("DRIVE_KNOWN");
    stock(app, "NEW-0002").await.done();
    stock(app, "NEW-0002").await.refused("DRIVE_KNOWN");
    let old = drives(app, computer).await[0]["id"].clone();
    app.workshop().tell("destroyDrive", destroyed(&old)).await.done();
    stock(app, &computer.drive()).await.refused("DRIVE_KNOWN");
    for (serial, code) in [
        (" ", "REQUIRED"),
        ("To be filled by O.E.M.", "INVALID"),
        ("N1", "INVALID"),
    ] {
        stock(app, serial).await.refused(code);
    }
    let input =
        json!({ "model": "1 85 05 78 006 084 36", "serial": "NEW-0003", "sizeMb": 0, "media": "SSD" });
    let outcome = app.workshop().tell("stockDrive", input.clone()).await;
    assert_eq!(outcome.codes(), ["SOCIAL_SECURITY_NUMBER", "INVALID"]);
    app.donor().tell("stockDrive", input).await.halted("FORBIDDEN");
}

async fn a_new_drive_where_nobody_put_it_is_wiped(app: &TestApp) {
    let computers = app.in_workshop(&["MYP1"]).await;
    let (workshop, computer) = (app.workshop(), &computers[0]);
    stock(app, "NEW-0004").await.done();
    report(app, computer, &["NEW-0004"]).await;
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    assert_eq!(drives(app, computer).await[0]["boughtAt"], Value::Null);
}

async fn what_was_put_in_says_nothing_of_the_machine(app: &TestApp) {
    let computers = app.in_workshop(&["MYQ1", "MYQ2", "MYQ3"]).await;
    let (workshop, [blank, unseen, shown]) = (app.workshop(), [&computers[0], &computers[1], &computers[2]]);
    let report_unseen = lshw_unseen(&unseen.serial);
    workshop.record_hardware(&unseen.id, report_unseen).await.done();
    for (number, computer) in [(5, blank), (6, unseen), (7, shown)] {
        let new = stock(app, &format!("NEW-000{number}")).await.done();
        put_in(app, computer, &new).await;
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVES_UNKNOWN");
    }
    // Somebody looks inside, or the machine itself says that it holds the new drive and no other.
    for computer in [blank, unseen] {
        workshop.record_no_drive(&computer.id).await.done();
    }
    report(app, shown, &["NEW-0007"]).await;
    for computer in [blank, unseen, shown] {
        workshop.make_device_ready(&computer.id).await.done();
    }
    // A wipe of a new drive that went wrong was begun for a reason.
    let computers = app.in_workshop(&["MYQ4"]).await;
    let computer = &computers[0];
    let new = stock(app, "NEW-0008").await.done();
    put_in(app, computer, &new).await;
    report(app, computer, &["NEW-0008"]).await;
    let log = nwipe("02/10", &[("NEW-0008", Wipe::Failed)]);
    workshop.record_erasure(&computer.id, log).await.done();
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
}

async fn a_destroyed_drive_is_answered_for(app: &TestApp) {
    let computers = app.in_workshop(&["MYR1", "MYR2"]).await;
    let (workshop, [first, second]) = (app.workshop(), [&computers[0], &computers[1]]);
    report(app, first, &[&first.drive()]).await;
    report(app, second, &[&second.drive()]).await;
    let log = nwipe("02/01", &[(&second.drive(), Wipe::Failed)]);
    workshop.record_erasure(&second.id, log).await.done();
    // It failed, and it moved: both machines answer for it until it is destroyed.
    let drive = drives(app, second).await[0]["id"].clone();
    put_in(app, first, drive.as_str().expect("an id")).await;
    let log = nwipe("02/01", &[(&first.drive(), Wipe::Erased)]);
    workshop.record_erasure(&first.id, log).await.done();
    for computer in [first, second] {
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
    }
    workshop.tell("destroyDrive", destroyed(&drive)).await.done();
    for computer in [first, second] {
        workshop.make_device_ready(&computer.id).await.done();
    }
    let gone = &drives(app, second).await[0];
    assert_eq!(
        (&gone["state"], &gone["device"]),
        (&json!("DESTROYED"), &Value::Null)
    );
    let stock = "{ drives(first: 20, inStock: true) { nodes { id } } }";
    let stock = workshop.ask(stock, json!({})).await.ok();
    assert_eq!(stock["drives"]["nodes"], json!([]), "not on the shelf");
    let told = app.donor().facts_after(None, 100).await.0;
    let told = told.iter().filter(|fact| fact["kind"] == "DRIVE_DESTROYED");
    assert_eq!(told.count(), 1);
}

async fn a_drive_is_destroyed_once_and_in_hand(app: &TestApp) {
    let computers = app.in_workshop(&["MYS1", "MYS2"]).await;
    let (workshop, [ready, other]) = (app.workshop(), [&computers[0], &computers[1]]);
    app.make_ready(ready).await;
    let kept = drives(app, ready).await[0]["id"].clone();
    workshop
        .tell("destroyDrive", destroyed(&kept))
        .await
        .refused("DRIVE_NOT_AVAILABLE");
    report(app, other, &[&other.drive()]).await;
    let drive = drives(app, other).await[0]["id"].clone();
    let mut late = destroyed(&drive);
    (late["performedAt"], late["note"]) = (json!("2999-01-01T00:00:00Z"), json!(" "));
    let outcome = workshop.tell("destroyDrive", late).await;
    assert_eq!(outcome.codes(), ["REQUIRED", "INVALID"]);
    workshop.tell("destroyDrive", destroyed(&drive)).await.done();
    workshop
        .tell("destroyDrive", destroyed(&drive))
        .await
        .refused("WRONG_STATE");
    let again = json!({ "deviceId": other.id, "driveId": drive });
    workshop.tell("installDrive", again).await.refused("WRONG_STATE");
    // A report that shows this serial number again is of a drive nobody destroyed.
    report(app, other, &[&other.drive()]).await;
    workshop
        .make_device_ready(&other.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    // Never in a machine: nothing but the shelf knew it.
    let new = stock(app, "NEW-0009").await.done();
    workshop.tell("destroyDrive", destroyed(&json!(new))).await.done();
}

async fn a_certificate_goes_with_what_was_done_by_hand(app: &TestApp) {
    let computers = app.in_workshop(&["MYT1"]).await;
    let (workshop, computer) = (app.workshop(), &computers[0]);
    report(app, computer, &[&computer.drive(), "MYT1-SECOND"]).await;
    let held = drives(app, computer).await;
    let certificate = workshop.upload("certificat.txt", "Démagnétisé").await;
    let theirs = app.donor().upload("certificat.txt", "Rien").await;
    let input = |file: &str| {
        json!({ "deviceId": computer.id, "driveId": held[0]["id"], "performedAt": "2024-02-01T10:00:00Z",
                "note": "Démagnétisé", "fileId": file })
    };
    workshop
        .tell("recordManualErasure", input(&theirs))
        .await
        .halted("NOT_FOUND");
    workshop
        .tell("recordManualErasure", input(&certificate))
        .await
        .done();
    let paper = workshop.upload("broyage.txt", "Broyé").await;
    let mut input = destroyed(&held[1]["id"]);
    input["fileId"] = theirs.into();
    workshop
        .tell("destroyDrive", input.clone())
        .await
        .halted("NOT_FOUND");
    input["fileId"] = paper.clone().into();
    workshop.tell("destroyDrive", input).await.done();
    let evidence = "evidence { kind method tool file { id name } }";
    let seen = workshop.about("device", &computer.id, evidence).await;
    let files: Vec<_> = seen["evidence"]
        .as_array()
        .expect("evidence")
        .iter()
        .map(|one| {
            (
                one["kind"].clone(),
                one["method"].clone(),
                one["file"]["name"].clone(),
            )
        })
        .collect();
    assert_eq!(
        json!(files),
        json!([
            ["ERASURE", "MANUAL", "broyage.txt"],
            ["ERASURE", "MANUAL", "certificat.txt"],
            ["HARDWARE", "REPORT", "lshw.json"]
        ])
    );
    let (status, content) = workshop.download(&paper).await;
    assert_eq!((status, content), (200, "Broyé".as_bytes().to_vec()));
}
