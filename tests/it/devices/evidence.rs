//! Every report a workshop meets, end to end: recorded through the API, it comes to the right verdict, and the device may
//! become ready or may not.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::pledge;
use crate::reports::{Wipe, lshw, lshw_unseen, nwipe};
use crate::situations::Computer;

on_both!(
    every_hardware_report_lists_the_drives,
    what_lists_no_storage_proves_nothing,
    a_wipe_by_workbench_proves_and_its_script_does_not,
    a_cut_serial_is_the_same_drive,
    an_unseen_drive_is_found_by_its_wipe_or_its_own_report,
    sticks_and_readers_are_not_asked_about,
    hidden_sectors_are_not_wiped,
    two_drives_of_one_report_stay_two,
    yaml_is_called_by_its_name,
    a_serial_that_identifies_nothing_is_none,
    a_drive_that_fails_its_own_test_says_so,
);

const DRIVES: &str =
    "drives { serial model media passed powerOnHours wearPercent } evidence { kind tool verdict subject }";

/// A Workbench 11 snapshot of this computer, with what was done to its drive.
fn workbench_11(computer: &Computer, actions: &Value) -> String {
    json!({
        "type": "Snapshot", "software": "Workbench", "version": "11.0b9",
        "device": { "type": "Laptop", "manufacturer": "Dell", "model": "Latitude", "serialNumber": computer.serial },
        "components": [{ "type": "HardDrive", "interface": "ATA", "size": 305_245, "model": "VX HDD 320GB",
            "serialNumber": computer.drive(), "actions": actions }],
    })
    .to_string()
}

fn erase_basic(severity: &str, end: &str) -> Value {
    json!([{ "type": "EraseBasic", "severity": severity, "endTime": end,
        "steps": [{ "type": "StepRandom", "severity": severity }] }])
}

fn smartctl(serial: &str) -> Value {
    json!({
        "smartctl": { "argv": ["smartctl", "/dev/sda"], "exit_status": 0 },
        "device": { "name": "/dev/sda", "info_name": "/dev/sda [SAT]", "type": "sat", "protocol": "ATA" },
        "model_name": "VX SSD 256GB MODEL", "serial_number": serial, "rotation_rate": 0,
        "user_capacity": { "bytes": 256_060_514_304_u64 }, "smart_status": { "passed": true },
        "power_on_time": { "hours": 4_321 }, "ata_smart_attributes": { "table": [{ "id": 177, "value": 90 }] },
    })
}

fn dmidecode(serial: &str) -> String {
    format!(
        "# dmidecode 3.4\n\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: Dell Inc.\n\t\
         Product Name: Latitude 7480\n\tSerial Number: {serial}\n\nHandle 0x0011, DMI type 17, 34 bytes\nMemory Device\n\t\
         Size: 16 GB\n"
    )
}

fn script(computer: &Computer) -> Value {
    json!({
        "type": "Snapshot", "software": "workbench-script", "version": "0.0.1",
        "data": {
            "smartctl": json!([smartctl(&computer.drive())]).to_string(),
            "dmidecode": dmidecode(&computer.serial), "inxi": "[]",
        },
        "erase": [{ "device": "/dev/sda", "command": "shred /dev/sda" }],
    })
}

fn glpi(computer: &Computer) -> String {
    json!({
        "deviceid": "vx", "itemtype": "Computer",
        "content": {
            "bios": { "ssn": computer.serial, "smodel": "Latitude 7480" }, "hardware": { "memory": 8_192 },
            "storages": [{ "name": "sda", "model": "VX SSD", "serial": computer.drive(), "disksize": 256_060 }],
        },
    })
    .to_string()
}

async fn every_hardware_report_lists_the_drives(app: &TestApp) {
    let computers = app.in_workshop(&["MZF1", "MZF2", "MZF3", "MZF4"]).await;
    let workshop = app.workshop();
    let tree: Value = serde_json::from_str(&lshw("MZF4", &["MZF4-D"])).expect("JSON");
    let legacy = json!({ "type": "Snapshot", "software": "workbench-script",
        "data": { "lshw": tree.to_string(), "smart": [smartctl("MZF4-D")] } });
    let reports = [
        (script(&computers[0]).to_string(), "workbench"),
        (workbench_11(&computers[1], &json!([])), "workbench"),
        (glpi(&computers[2]), "glpi-agent"),
        (legacy.to_string(), "workbench"),
    ];
    for (computer, (report, tool)) in computers.iter().zip(reports) {
        workshop.record_hardware(&computer.id, report).await.done();
        let seen = workshop.about("device", &computer.id, DRIVES).await;
        assert_eq!(seen["drives"][0]["serial"], computer.drive().as_str(), "{seen}");
        assert_eq!(seen["evidence"][0]["tool"], tool);
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
        let log = nwipe("02/01", &[(&computer.drive(), Wipe::Erased)]);
        workshop.record_erasure(&computer.id, log).await.done();
        workshop.make_device_ready(&computer.id).await.done();
    }
    let seen = workshop.about("device", &computers[0].id, DRIVES).await;
    assert_eq!(
        (
            &seen["drives"][0]["passed"],
            &seen["drives"][0]["powerOnHours"],
            &seen["drives"][0]["wearPercent"]
        ),
        (&json!(true), &json!(4_321), &json!(10))
    );
    // Of another machine, whatever wrote it.
    for report in [
        glpi(&computers[1]),
        dmidecode("MZF1"),
        script(&computers[1]).to_string(),
    ] {
        workshop
            .record_hardware(&computers[2].id, report)
            .await
            .refused("REPORT_OF_ANOTHER_DEVICE");
    }
}

async fn what_lists_no_storage_proves_nothing(app: &TestApp) {
    let computers = app.in_workshop(&["MZG1", "MZG2", "MZG3"]).await;
    let workshop = app.workshop();
    // The firmware says nothing of drives: it neither opens nor closes the question.
    workshop
        .record_hardware(&computers[0].id, dmidecode("MZG1"))
        .await
        .done();
    workshop
        .make_device_ready(&computers[0].id)
        .await
        .refused("DRIVES_UNKNOWN");
    app.make_ready(&computers[1]).await;
    let second = &computers[2];
    workshop
        .record_hardware(&second.id, lshw_unseen("MZG3"))
        .await
        .done();
    workshop
        .record_hardware(&second.id, dmidecode("MZG3"))
        .await
        .done();
    workshop
        .make_device_ready(&second.id)
        .await
        .refused("DRIVES_UNKNOWN");
    let memory = workshop.about("device", &second.id, "memoryMib").await;
    assert_eq!(memory["memoryMib"], 16_384);
    // A list that is empty, or of what could not be opened.
    let mut empty = script(&computers[0]);
    let error = json!({ "smartctl": { "argv": ["smartctl", "/dev/sda"], "exit_status": 2 } });
    for list in [json!([]), json!([error])] {
        empty["data"]["smartctl"] = list.to_string().into();
        workshop
            .record_hardware(&computers[0].id, empty.to_string())
            .await
            .done();
        workshop
            .make_device_ready(&computers[0].id)
            .await
            .refused("DRIVES_UNKNOWN");
    }
    workshop.record_no_drive(&computers[0].id).await.done();
    workshop.make_device_ready(&computers[0].id).await.done();
}

async fn a_wipe_by_workbench_proves_and_its_script_does_not(app: &TestApp) {
    let computers = app.in_workshop(&["MZH1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    workshop
        .record_hardware(&computer.id, script(computer).to_string())
        .await
        .done();
    workshop
        .record_erasure(&computer.id, script(computer).to_string())
        .await
        .refused("REPORT_UNREADABLE");
    let refused = [
        // Before it came, by a clock that is right or wrong.
        (erase_basic("Info", "2016-02-01T09:30:00+01:00"), "ERASED"),
        (erase_basic("Error", "2024-02-01T09:30:00+01:00"), "FAILED"),
        (
            json!([{ "type": "EraseBasic", "severity": "Info", "endTime": "2024-02-01T09:40:00+01:00", "steps": [] }]),
            "UNKNOWN",
        ),
    ];
    for (actions, verdict) in refused {
        let report = workbench_11(computer, &actions);
        workshop.record_erasure(&computer.id, report).await.done();
        let seen = workshop.about("device", &computer.id, DRIVES).await;
        assert_eq!(seen["evidence"][0]["verdict"], verdict, "{seen}");
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVE_NOT_WIPED");
    }
    let report = workbench_11(computer, &erase_basic("Info", "2024-02-01T10:30:00+01:00"));
    workshop.record_erasure(&computer.id, report).await.done();
    workshop.make_device_ready(&computer.id).await.done();
}

async fn a_cut_serial_is_the_same_drive(app: &TestApp) {
    let computers = app.in_workshop(&["MZI1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    let (cut, whole) = ("VXSSD256000000000001", "VXSSD256000000000001A77");
    workshop
        .record_hardware(&computer.id, lshw(&computer.serial, &[cut]))
        .await
        .done();
    workshop
        .record_hardware(&computer.id, smartctl(whole).to_string())
        .await
        .done();
    let seen = workshop.about("device", &computer.id, DRIVES).await;
    let drives = seen["drives"].as_array().expect("drives");
    assert_eq!(drives.len(), 1, "{seen}");
    assert_eq!(
        (&drives[0]["serial"], &drives[0]["model"], &drives[0]["passed"]),
        (&json!(whole), &json!("VX SSD 256GB MODEL"), &json!(true)),
        "the longest name is kept, with its health"
    );
    let log = nwipe("02/01", &[(&whole[..16], Wipe::Erased)]);
    workshop.record_erasure(&computer.id, log).await.done();
    workshop.make_device_ready(&computer.id).await.done();
}

async fn an_unseen_drive_is_found_by_its_wipe_or_its_own_report(app: &TestApp) {
    let computers = app.in_workshop(&["MZJ1", "MZJ2", "MZJ3"]).await;
    let workshop = app.workshop();
    for computer in &computers {
        let report = lshw_unseen(&computer.serial);
        workshop.record_hardware(&computer.id, report).await.done();
        workshop
            .make_device_ready(&computer.id)
            .await
            .refused("DRIVES_UNKNOWN");
    }
    let [by_wipe, by_report, other] = &computers[..] else {
        panic!("three")
    };
    let log = nwipe("02/01", &[("NVMEFOUND1", Wipe::Failed)]);
    workshop.record_erasure(&by_wipe.id, log).await.done();
    workshop
        .make_device_ready(&by_wipe.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    let log = nwipe("02/02", &[("NVMEFOUND1", Wipe::Erased)]);
    workshop.record_erasure(&by_wipe.id, log.clone()).await.done();
    workshop.make_device_ready(&by_wipe.id).await.done();
    // The wipe of a drive that is known elsewhere says nothing of this machine.
    workshop
        .record_erasure(&other.id, log)
        .await
        .refused("NO_DRIVE_OF_DEVICE");
    let report = smartctl("NVMEFOUND2").to_string();
    workshop.record_hardware(&by_report.id, report).await.done();
    workshop
        .make_device_ready(&by_report.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    let log = nwipe("02/02", &[("NVMEFOUND2", Wipe::Erased)]);
    workshop.record_erasure(&by_report.id, log).await.done();
    workshop.make_device_ready(&by_report.id).await.done();
}

async fn sticks_and_readers_are_not_asked_about(app: &TestApp) {
    let computers = app.in_workshop(&["MZK1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    let fixture = include_str!("../../fixtures/hardware/lshw-usb-and-reader.json");
    let mut tower: Value = serde_json::from_str(fixture).expect("JSON");
    tower["serial"] = computer.serial.as_str().into();
    workshop
        .record_hardware(&computer.id, tower.to_string())
        .await
        .done();
    let seen = workshop.about("device", &computer.id, DRIVES).await;
    assert_eq!(seen["drives"].as_array().map(Vec::len), Some(1), "{seen}");
    assert_eq!(seen["drives"][0]["serial"], "VXHDD500A1");
    let log = nwipe("02/01", &[("VXHDD500A1", Wipe::Erased)]);
    workshop.record_erasure(&computer.id, log).await.done();
    workshop.make_device_ready(&computer.id).await.done();
}

async fn hidden_sectors_are_not_wiped(app: &TestApp) {
    let computers = app.in_workshop(&["MZL1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    let drive = computer.drive();
    workshop
        .record_hardware(&computer.id, lshw(&computer.serial, &[&drive]))
        .await
        .done();
    // `Erased`, without an error, of which 48.82 %.
    let log = nwipe("02/01", &[(&drive, Wipe::Partial)]).replace("50.00%", "48.82%");
    assert!(log.contains("48.82%"));
    workshop.record_erasure(&computer.id, log).await.done();
    let seen = workshop.about("device", &computer.id, DRIVES).await;
    assert_eq!(seen["evidence"][0]["verdict"], "PARTIAL");
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
}

async fn two_drives_of_one_report_stay_two(app: &TestApp) {
    let computers = app.in_workshop(&["MZM1", "MZM2"]).await;
    let workshop = app.workshop();
    // Both cut to the same twenty characters; and both without a serial number.
    for (computer, serials) in computers
        .iter()
        .zip([["VXSAME00000000000001"; 2], ["00000000"; 2]])
    {
        let report = lshw(&computer.serial, &serials);
        for _ in 0..2 {
            workshop
                .record_hardware(&computer.id, report.clone())
                .await
                .done();
            let seen = workshop.about("device", &computer.id, DRIVES).await;
            assert_eq!(seen["drives"].as_array().map(Vec::len), Some(2), "{seen}");
        }
    }
}

async fn yaml_is_called_by_its_name(app: &TestApp) {
    let computers = app.in_workshop(&["MYY1"]).await;
    let workshop = app.workshop();
    let yaml = include_str!("../../fixtures/erasure/workbench.yaml");
    for verb in ["recordHardware", "recordErasure"] {
        let file = workshop.upload("snapshot.yaml", yaml).await;
        let input = json!({ "deviceId": computers[0].id, "fileId": file });
        workshop.tell(verb, input).await.refused("REPORT_IN_YAML");
    }
}

const JUNK: &str = "To be filled by O.E.M.";

async fn a_serial_that_identifies_nothing_is_none(app: &TestApp) {
    let (donor, coordinator, workshop) = (app.donor(), app.coordinator(), app.workshop());
    let csv = format!(
        "Type;Fabricant;Modèle;N° de série\nOrdinateur portable;Asus;X1;{JUNK}\nOrdinateur portable;Asus;X1;{JUNK}\n\
         Ordinateur portable;Asus;X1;MZN1\n"
    );
    // The donor is warned of each, and both machines are taken: nobody says they are one.
    let draft = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", csv.clone()).await;
    let preview = donor.import_inventory(&draft, &file, false, false).await;
    let told = preview.payload["inventory"].clone();
    preview.success();
    assert_eq!((&told["created"], &told["rejected"]), (&json!(3), &json!(0)));
    let warnings = told["errors"].as_array().unwrap().iter();
    let warnings = warnings.map(|error| json!([error["cell"], error["code"], error["blocking"]]));
    assert_eq!(
        warnings.collect::<Vec<_>>(),
        [
            json!(["D2", "JUNK_SERIAL", false]),
            json!(["D3", "JUNK_SERIAL", false])
        ]
    );
    let (pledge, computers) = app.scheduled(&donor, &csv).await;
    coordinator.receive_pledge(&pledge, &[], &[]).await.success();
    let ids: Vec<String> = computers.iter().map(|computer| computer.id.clone()).collect();
    let lot = coordinator.create_lot(workshop.organisation(), &ids).await.done();
    coordinator.send_lot(&lot).await.done();
    workshop.acknowledge_lot(&lot).await.done();
    // Their own reports say the same, and so does that of a machine whose sticker was read.
    let mut known = Vec::new();
    for (id, drive) in ids.iter().zip(["MZN-D1", "MZN-D2", "MZN-D3"]) {
        workshop.record_hardware(id, lshw(JUNK, &[drive])).await.done();
        let seen = workshop.about("device", id, "serial drives { serial }").await;
        assert_eq!(seen["drives"], json!([{ "serial": drive }]));
        known.push(seen["serial"].clone());
    }
    assert_eq!(known, [json!(null), json!(null), json!("MZN1")]);
    // A real one is learnt from a later report, and then it is that machine's alone.
    workshop
        .record_hardware(&ids[0], lshw("MZN9", &["MZN-D1"]))
        .await
        .done();
    let seen = workshop.about("device", &ids[0], "serial").await;
    assert_eq!(seen["serial"], "MZN9");
    workshop
        .record_hardware(&ids[0], lshw("MZN8", &["MZN-D1"]))
        .await
        .refused("REPORT_OF_ANOTHER_DEVICE");
}

async fn a_drive_that_fails_its_own_test_says_so(app: &TestApp) {
    let computers = app.in_workshop(&["MZO1"]).await;
    let (computer, workshop) = (&computers[0], app.workshop());
    let drive = computer.drive();
    let tested = |passed: bool| {
        let mut report = smartctl(&drive);
        report["smart_status"]["passed"] = passed.into();
        report.to_string()
    };
    // What was said last stands, and a report that says nothing of it changes nothing.
    for (report, tool, passed) in [
        (lshw(&computer.serial, &[&drive]), "lshw", json!(null)),
        (tested(true), "smartctl", json!(true)),
        (tested(false), "smartctl", json!(false)),
        (lshw(&computer.serial, &[&drive]), "lshw", json!(false)),
    ] {
        workshop.record_hardware(&computer.id, report).await.done();
        for reader in [&workshop, &app.coordinator()] {
            let seen = reader.about("device", &computer.id, DRIVES).await;
            assert_eq!(seen["drives"].as_array().map(Vec::len), Some(1), "{seen}");
            assert_eq!(seen["drives"][0]["passed"], passed, "{seen}");
            assert_eq!(seen["evidence"][0]["tool"], tool, "{seen}");
        }
    }
}
