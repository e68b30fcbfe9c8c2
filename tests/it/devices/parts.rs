//! Parts and drives that go from one machine to another.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::persona::Persona;
use crate::reports::{Wipe, lshw, nwipe};
use crate::situations::Computer;

on_both!(
    parts_of_a_stripped_device_serve_another,
    a_part_is_swapped,
    what_is_wrong_with_a_part_is_told,
    a_drive_goes_from_one_machine_to_another,
    a_drive_stays_where_it_was_checked,
    a_stripped_machine_leaves_its_drives,
    a_device_knows_its_parts,
);

fn memory(mib: i32) -> Value {
    json!({ "kind": "MEMORY", "specification": "DDR4 SODIMM 2400", "memoryMib": mib })
}

async fn memory_of(app: &TestApp, device: &str) -> Value {
    app.workshop().about("device", device, "memoryMib").await["memoryMib"].clone()
}

async fn stock(by: &Persona, state: &str) -> Vec<Value> {
    let query = format!(
        "{{ parts(first: 10, state: {state}) {{ nodes {{ id kind specification memoryMib state origin {{ id }} device {{ id }} }} }} }}"
    );
    let list = by.ask(&query, json!({})).await.ok();
    list["parts"]["nodes"].as_array().expect("parts").clone()
}

async fn report(app: &TestApp, computer: &Computer, drives: &[&str]) {
    let report = lshw(&computer.serial, drives);
    app.workshop().record_hardware(&computer.id, report).await.done();
}

async fn parts_of_a_stripped_device_serve_another(app: &TestApp) {
    let computers = app.in_workshop(&["MYA1", "MYA2"]).await;
    let (workshop, [old, other]) = (app.workshop(), [&computers[0], &computers[1]]);
    report(app, other, &[&other.drive()]).await;
    let parts = json!([memory(4_096), { "kind": "BATTERY", "specification": "Latitude, 68 Wh" }]);
    let strip = json!({ "deviceId": old.id, "parts": parts });
    workshop.tell("stripDevice", strip).await.done();
    let shelf = stock(&workshop, "IN_STOCK").await;
    assert_eq!(shelf.len(), 2);
    assert!(
        shelf.iter().all(|part| part["origin"]["id"] == old.id.as_str()),
        "{shelf:?}"
    );
    let part = shelf
        .iter()
        .find(|part| part["kind"] == "MEMORY")
        .expect("memory");
    let fit = json!({ "partId": part["id"], "deviceId": other.id });
    workshop.tell("fitPart", fit.clone()).await.done();
    workshop.tell("fitPart", fit).await.refused("WRONG_STATE");
    assert_eq!(memory_of(app, &other.id).await, 8_192 + 4_096);
    let fitted = &stock(&app.coordinator(), "FITTED").await[0];
    assert_eq!(fitted["device"]["id"], other.id.as_str());
    let donor = app.donor().facts_after(None, 100).await.0;
    assert_eq!(
        donor.iter().filter(|fact| fact["kind"] == "PART_FITTED").count(),
        1
    );
    // The coordinator's own shelf is not the workshop's.
    let bought = json!({ "part": { "kind": "CHARGER", "specification": "65 W USB-C" } });
    app.coordinator().tell("stockPart", bought).await.done();
    assert_eq!(stock(&workshop, "IN_STOCK").await.len(), 1);
    assert_eq!(stock(&app.coordinator(), "IN_STOCK").await.len(), 2);
}

async fn a_part_is_swapped(app: &TestApp) {
    let computers = app.in_workshop(&["MYB1", "MYB2"]).await;
    let (workshop, [from, to]) = (app.workshop(), [&computers[0], &computers[1]]);
    report(app, from, &[&from.drive()]).await;
    report(app, to, &[&to.drive()]).await;
    let taken = json!({ "part": memory(4_096), "deviceId": from.id });
    let part = workshop.tell("stockPart", taken).await.done();
    assert_eq!(memory_of(app, &from.id).await, 4_096);
    workshop
        .tell("fitPart", json!({ "partId": part, "deviceId": to.id }))
        .await
        .done();
    assert_eq!(memory_of(app, &to.id).await, 12_288);
    workshop
        .tell("scrapPart", json!({ "partId": part }))
        .await
        .refused("WRONG_STATE");
    workshop
        .tell("takeOutPart", json!({ "partId": part }))
        .await
        .done();
    assert_eq!(memory_of(app, &to.id).await, 8_192);
    workshop
        .tell("takeOutPart", json!({ "partId": part }))
        .await
        .refused("WRONG_STATE");
    workshop.tell("scrapPart", json!({ "partId": part })).await.done();
    workshop
        .tell("fitPart", json!({ "partId": part, "deviceId": to.id }))
        .await
        .refused("WRONG_STATE");
}

async fn what_is_wrong_with_a_part_is_told(app: &TestApp) {
    let computers = app.in_workshop(&["MYC1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    for (part, code) in [
        (json!({ "kind": "MEMORY", "specification": "DDR4" }), "INVALID"),
        (
            json!({ "kind": "MEMORY", "specification": "DDR4", "memoryMib": 0 }),
            "INVALID",
        ),
        (
            json!({ "kind": "BATTERY", "specification": "68 Wh", "memoryMib": 1 }),
            "INVALID",
        ),
        (json!({ "kind": "BATTERY", "specification": " " }), "REQUIRED"),
        (
            json!({ "kind": "OTHER", "specification": "1 85 05 78 006 084 36" }),
            "SOCIAL_SECURITY_NUMBER",
        ),
    ] {
        workshop
            .tell("stockPart", json!({ "part": part }))
            .await
            .refused(code);
        let strip = json!({ "deviceId": computer.id, "parts": [part] });
        workshop.tell("stripDevice", strip).await.refused(code);
    }
    assert_eq!(app.state_of("device", &computer.id).await, "IN_WORKSHOP");
    let part = workshop
        .tell("stockPart", json!({ "part": memory(2_048) }))
        .await
        .done();
    app.make_ready(computer).await;
    workshop
        .tell("fitPart", json!({ "partId": part, "deviceId": computer.id }))
        .await
        .refused("WRONG_STATE");
    let theirs = json!({ "partId": part, "deviceId": computer.id });
    app.donor().tell("fitPart", theirs).await.halted("FORBIDDEN");
    assert_eq!(stock(&workshop, "IN_STOCK").await.len(), 1);
}

/// The drive with this serial number, as the coordinator lists it.
async fn drive(app: &TestApp, serial: &str) -> Value {
    let query = "{ drives(first: 20) { nodes { id serial device { id } } } }";
    let list = app.coordinator().ask(query, json!({})).await.ok();
    let nodes = list["drives"]["nodes"].as_array().expect("drives").clone();
    let found = nodes.into_iter().find(|drive| drive["serial"] == serial);
    found.expect("a drive")
}

async fn in_stock(app: &TestApp) -> usize {
    let query = "{ drives(first: 20, inStock: true) { nodes { id } } }";
    let list = app.workshop().ask(query, json!({})).await.ok();
    list["drives"]["nodes"].as_array().map_or(0, Vec::len)
}

async fn a_drive_goes_from_one_machine_to_another(app: &TestApp) {
    let computers = app.in_workshop(&["MYD1", "MYD2"]).await;
    let (workshop, [from, to]) = (app.workshop(), [&computers[0], &computers[1]]);
    report(app, from, &[&from.drive(), "MYD1-SECOND"]).await;
    report(app, to, &[&to.drive()]).await;
    let moved = drive(app, "MYD1-SECOND").await;
    let named = |device: &Computer| json!({ "deviceId": device.id, "driveId": moved["id"] });
    workshop
        .tell("removeDrive", named(to))
        .await
        .refused("NO_DRIVE_OF_DEVICE");
    workshop.tell("removeDrive", named(from)).await.done();
    assert_eq!(
        (
            in_stock(app).await,
            drive(app, "MYD1-SECOND").await["device"].clone()
        ),
        (1, Value::Null)
    );
    workshop
        .tell("removeDrive", named(from))
        .await
        .refused("NO_DRIVE_OF_DEVICE");
    workshop.tell("installDrive", named(to)).await.done();
    workshop
        .tell("installDrive", named(to))
        .await
        .refused("WRONG_STATE");
    assert_eq!(in_stock(app).await, 0);
    assert_eq!(drive(app, "MYD1-SECOND").await["device"]["id"], to.id.as_str());
    let stored = workshop
        .about("device", &to.id, "storageMb drives { serial }")
        .await;
    assert_eq!(stored["storageMb"], 2 * 256_060);
    // Both answer for it until it is wiped.
    for computer in [from, to] {
        let log = nwipe("02/01", &[(&computer.drive(), Wipe::Erased)]);
        workshop.record_erasure(&computer.id, log).await.done();
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
    }
    let log = nwipe("02/01", &[("MYD1-SECOND", Wipe::Erased)]);
    workshop.record_erasure(&to.id, log).await.done();
    for computer in [from, to] {
        workshop.make_device_ready(&computer.id).await.done();
    }
}

async fn a_drive_stays_where_it_was_checked(app: &TestApp) {
    let computers = app.in_workshop(&["MYE1", "MYE2"]).await;
    let (workshop, [ready, other]) = (app.workshop(), [&computers[0], &computers[1]]);
    app.make_ready(ready).await;
    report(app, other, &[&other.drive()]).await;
    let checked = drive(app, &ready.drive()).await["id"].clone();
    let loose = drive(app, &other.drive()).await["id"].clone();
    let take = json!({ "deviceId": other.id, "driveId": checked });
    workshop
        .tell("installDrive", take)
        .await
        .refused("DRIVE_NOT_AVAILABLE");
    for (verb, drive) in [("installDrive", loose), ("removeDrive", checked)] {
        let input = json!({ "deviceId": ready.id, "driveId": drive });
        workshop.tell(verb, input).await.refused("WRONG_STATE");
    }
}

async fn a_stripped_machine_leaves_its_drives(app: &TestApp) {
    let computers = app.in_workshop(&["MYF1", "MYF2"]).await;
    let (workshop, [old, other]) = (app.workshop(), [&computers[0], &computers[1]]);
    report(app, old, &[&old.drive()]).await;
    workshop
        .tell("stripDevice", json!({ "deviceId": old.id }))
        .await
        .done();
    assert_eq!(in_stock(app).await, 1);
    let drive = drive(app, &old.drive()).await["id"].clone();
    // Somebody looked: the other machine came without a drive of its own.
    workshop.record_no_drive(&other.id).await.done();
    let install = json!({ "deviceId": other.id, "driveId": drive });
    workshop.tell("installDrive", install).await.done();
    workshop
        .make_device_ready(&other.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    let log = nwipe("02/01", &[(&old.drive(), Wipe::Erased)]);
    workshop.record_erasure(&other.id, log).await.done();
    workshop.make_device_ready(&other.id).await.done();
}

async fn a_device_knows_its_parts(app: &TestApp) {
    let computers = app.in_workshop(&["MYG1", "MYG2"]).await;
    let (workshop, [from, to]) = (app.workshop(), [&computers[0], &computers[1]]);
    let battery = json!({ "kind": "BATTERY", "specification": "Latitude, 68 Wh" });
    let taken = json!({ "part": battery, "deviceId": from.id });
    let battery_id = workshop.tell("stockPart", taken).await.done();
    let bought = workshop
        .tell("stockPart", json!({ "part": memory(4_096) }))
        .await
        .done();
    workshop
        .tell("fitPart", json!({ "partId": bought, "deviceId": to.id }))
        .await
        .done();
    let fitted = json!({ "partId": battery_id, "deviceId": to.id });
    workshop.tell("fitPart", fitted).await.done();
    let parts = |by: Persona, device: String| async move {
        let seen = by.about("device", &device, "parts { id }").await["parts"].clone();
        let query = "query($id: ID!) { parts(first: 10, deviceId: $id) { nodes { id } } }";
        if by.organisation() != app.donor().organisation() {
            let listed = by.ask(query, json!({ "id": device })).await.ok();
            assert_eq!(listed["parts"]["nodes"], seen, "the list says the same");
        }
        seen
    };
    let (battery, memory) = (json!({ "id": battery_id }), json!({ "id": bought }));
    assert_eq!(parts(workshop.clone(), from.id.clone()).await, json!([battery]));
    assert_eq!(parts(workshop, to.id.clone()).await, json!([memory, battery]));
    assert_eq!(
        parts(app.coordinator(), to.id.clone()).await,
        json!([memory, battery])
    );
    assert_eq!(parts(app.donor(), to.id.clone()).await, json!([]));
    let query = "{ parts(first: 10, deviceId: \"no id\") { nodes { id } } }";
    let nothing = app.coordinator().ask(query, json!({})).await.ok();
    assert_eq!(nothing["parts"]["nodes"], json!([]));
}
