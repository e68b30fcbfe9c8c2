//! Waste: one slip for a whole load, and the slip of a single device.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::reports::{Wipe, lshw, nwipe};
use crate::situations::Computer;

on_both!(
    a_load_leaves_with_one_slip,
    a_load_leaves_whole_or_not_at_all,
    one_device_has_a_slip_too,
    no_drive_that_can_be_read_leaves_as_waste,
);

fn load(computers: &[Computer], number: &str) -> Value {
    let ids: Vec<&String> = computers.iter().map(|computer| &computer.id).collect();
    json!({
        "operator": "Filière D3E", "number": number, "issuedOn": "2024-02-01", "weightGrams": 12_450,
        "deviceIds": ids,
    })
}

async fn a_load_leaves_with_one_slip(app: &TestApp) {
    // Some wait on the shelf, some at the workshop, one is ready.
    let mut computers = app.in_workshop(&["MZX1", "MZX2"]).await;
    app.make_ready(&computers[1]).await;
    computers.extend(app.received(&["MZX3"]).await);
    let coordinator = app.coordinator();
    let slip = coordinator
        .tell("createWasteSlip", load(&computers, "BSD-1"))
        .await
        .done();
    let query = "query($id: ID!) { node(id: $id) { ... on WasteSlip {
        operator number issuedOn weightGrams devices(first: 10) { totalCount nodes { state wasteSlip wasteOperator } } } } }";
    let seen = coordinator.ask(query, json!({ "id": slip })).await.ok();
    let seen = &seen["node"];
    assert_eq!(
        (
            &seen["weightGrams"],
            &seen["issuedOn"],
            &seen["devices"]["totalCount"]
        ),
        (&json!(12_450), &json!("2024-02-01"), &json!(3))
    );
    for node in seen["devices"]["nodes"].as_array().expect("devices") {
        assert_eq!(
            node,
            &json!({ "state": "RECYCLED", "wasteSlip": "BSD-1", "wasteOperator": "Filière D3E" })
        );
    }
    let donor = app.donor();
    let told = donor
        .about("device", &computers[0].id, "wasteSlip waste { id }")
        .await;
    assert_eq!(
        told,
        json!({ "wasteSlip": "BSD-1", "waste": null }),
        "not what others' weighed"
    );
    let facts = donor.facts_after(None, 100).await.0;
    assert_eq!(
        facts
            .iter()
            .filter(|fact| fact["kind"] == "DEVICE_RECYCLED")
            .count(),
        3
    );
    let pledged = app.received(&["MZX4"]).await;
    coordinator
        .tell("createWasteSlip", load(&pledged, "BSD-1"))
        .await
        .refused("WASTE_SLIP_NUMBER_USED");
}

async fn a_load_leaves_whole_or_not_at_all(app: &TestApp) {
    let computers = app.in_workshop(&["MZY1", "MZY2"]).await;
    let (workshop, coordinator) = (app.workshop(), app.coordinator());
    workshop
        .tell("createWasteSlip", load(&computers[..1], "BSD-1"))
        .await
        .done();
    workshop
        .tell("createWasteSlip", load(&computers, "BSD-2"))
        .await
        .refused("WRONG_STATE");
    assert_eq!(app.state_of("device", &computers[1].id).await, "IN_WORKSHOP");
    // Nothing of it was written: the number is free.
    let elsewhere = app.received(&["MZY3"]).await;
    workshop
        .tell(
            "createWasteSlip",
            load(&[computers[1].clone(), elsewhere[0].clone()], "BSD-2"),
        )
        .await
        .halted("NOT_FOUND");
    for (field, value, code) in [
        ("operator", json!(" "), "REQUIRED"),
        ("number", json!("1 85 05 78 006 084 36"), "SOCIAL_SECURITY_NUMBER"),
        ("weightGrams", json!(0), "INVALID"),
        ("issuedOn", json!("2999-01-01"), "INVALID"),
        ("deviceIds", json!([]), "REQUIRED"),
    ] {
        let mut input = load(&computers[1..], "BSD-2");
        input[field] = value;
        workshop.tell("createWasteSlip", input).await.refused(code);
    }
    coordinator
        .tell("createWasteSlip", load(&computers[1..], "BSD-2"))
        .await
        .done();
    app.donor()
        .tell("createWasteSlip", load(&computers, "BSD-3"))
        .await
        .halted("FORBIDDEN");
}

async fn one_device_has_a_slip_too(app: &TestApp) {
    let computers = app.received(&["MZZ1", "MZZ2"]).await;
    let coordinator = app.coordinator();
    for computer in &computers {
        let input = json!({ "deviceId": computer.id, "operator": "Filière D3E", "slip": "BSD-9" });
        coordinator.tell("recycleDevice", input).await.done();
    }
    let waste = "waste { number weightGrams devices(first: 10) { totalCount } }";
    let seen = coordinator.about("device", &computers[0].id, waste).await;
    assert_eq!(
        seen["waste"],
        json!({ "number": "BSD-9", "weightGrams": null, "devices": { "totalCount": 2 } }),
        "the same number is the same slip"
    );
}

async fn no_drive_that_can_be_read_leaves_as_waste(app: &TestApp) {
    let computers = app.in_workshop(&["MZW1", "MZW2", "MZW3"]).await;
    let (workshop, [wiped, emptied, pierced]) =
        (app.workshop(), [&computers[0], &computers[1], &computers[2]]);
    for computer in &computers {
        let report = lshw(&computer.serial, &[&computer.drive()]);
        workshop.record_hardware(&computer.id, report).await.done();
    }
    let alone =
        |computer: &Computer| json!({ "deviceId": computer.id, "operator": "Filière D3E", "slip": "BSD-W" });
    for computer in &computers {
        workshop
            .tell("recycleDevice", alone(computer))
            .await
            .refused("HOLDS_DRIVES");
    }
    let drive_of = async |computer: &Computer| {
        let seen = workshop.about("device", &computer.id, "drives { id }").await;
        seen["drives"][0]["id"].clone()
    };
    let log = nwipe("02/01", &[(&wiped.drive(), Wipe::Erased)]);
    workshop.record_erasure(&wiped.id, log).await.done();
    let out = json!({ "deviceId": emptied.id, "driveId": drive_of(emptied).await });
    workshop.tell("removeDrive", out).await.done();
    workshop
        .tell("createWasteSlip", load(&computers, "BSD-W"))
        .await
        .refused("HOLDS_DRIVES");
    let pierced =
        json!({ "driveId": drive_of(pierced).await, "performedAt": "2024-02-01T10:00:00Z", "note": "Percé" });
    workshop.tell("destroyDrive", pierced).await.done();
    workshop.tell("recycleDevice", alone(wiped)).await.done();
    workshop
        .tell("createWasteSlip", load(&computers[1..], "BSD-X"))
        .await
        .done();
}
