use entity::device::Kind;
use serde_json::{Value, json};

use super::super::{Hardware, Media, Unreadable, Verdict, WhyIgnored, read_erasure, read_hardware};

const DMI: &str = "# dmidecode 3.4\n\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: Dell Inc.\n\tProduct Name: Latitude E7240\n\tSerial Number: VXW7240\n\nHandle 0x0003, DMI type 3, 22 bytes\nChassis Information\n\tType: Laptop\n\nHandle 0x0011, DMI type 17, 34 bytes\nMemory Device\n\tSize: 8 GB\n\nHandle 0x0012, DMI type 17, 34 bytes\nMemory Device\n\tSize: No Module Installed\n";

fn drive(name: &str, serial: &str) -> Value {
    json!({
        "smartctl": { "argv": ["smartctl", "-x", name] },
        "device": { "name": name, "info_name": format!("{name} [SAT]"), "type": "sat", "protocol": "ATA" },
        "model_name": "LITEONIT LMT-256M6M mSATA 256GB", "serial_number": serial,
        "user_capacity": { "bytes": 256_060_514_304_u64 }, "rotation_rate": 0,
        "smart_status": { "passed": true }, "power_on_time": { "hours": 1_200 },
        "ata_smart_attributes": { "table": [{ "id": 177, "value": 81 }] },
    })
}

fn failed(name: &str) -> Value {
    json!({ "smartctl": { "argv": ["smartctl", "-x", name], "exit_status": 1 } })
}

fn script(smartctl: &Value, inxi: &Value) -> Value {
    json!({
        "type": "Snapshot", "software": "workbench-script", "version": "0.0.1",
        "data": { "smartctl": smartctl.to_string(), "dmidecode": DMI, "inxi": inxi.to_string() },
        "erase": [{ "device": "/dev/sda", "command": "shred" }],
    })
}

fn read(snapshot: &Value) -> Hardware {
    read_hardware(snapshot.to_string().as_bytes()).expect("a snapshot")
}

#[test]
fn the_current_script_is_read() {
    let list = json!([drive("/dev/sda", "VXDRIVE1"), failed("/dev/zd0")]);
    let inxi = json!([{ "007#1#0#Drives": [
        { "001#1#1#ID": "/dev/sda" }, { "001#1#1#ID": "/dev/sdb", "002#0#2#type": "USB" }
    ] }]);
    let laptop = read(&script(&list, &inxi));
    assert_eq!(
        (laptop.tool, laptop.kind, laptop.memory_mib),
        ("workbench", Kind::Laptop, Some(8_192))
    );
    assert_eq!(
        (laptop.serial.as_deref(), laptop.model.as_deref()),
        (Some("VXW7240"), Some("Latitude E7240"))
    );
    assert_eq!(laptop.drives.len(), 1, "an error entry is no drive");
    let drive = &laptop.drives[0];
    assert_eq!(
        (drive.serial.as_deref(), drive.media, drive.size_mb),
        (Some("VXDRIVE1"), Media::Ssd, Some(256_060))
    );
    let health = drive.health.expect("health");
    assert_eq!(
        (health.passed, health.power_on_hours, health.wear_percent),
        (Some(true), Some(1_200), Some(19))
    );
    assert!(!laptop.storage_unseen);
}

#[test]
fn a_drive_that_was_not_read_is_asked_about() {
    let unopened = script(
        &json!([drive("/dev/sda", "VXDRIVE1"), failed("/dev/sdb")]),
        &json!([]),
    );
    assert!(read(&unopened).storage_unseen);
    let inxi = json!([{ "007#1#0#Drives": [{ "001#1#1#ID": "/dev/nvme0n1", "002#0#2#size": "238 GiB" }] }]);
    assert!(read(&script(&json!([drive("/dev/sda", "VXDRIVE1")]), &inxi)).storage_unseen);
    assert!(
        !read(&script(&json!([drive("/dev/nvme0", "VXDRIVE1")]), &inxi)).storage_unseen,
        "a namespace is its controller's"
    );
    let none = read(&script(&json!([]), &json!([])));
    assert!(none.storage_unseen && none.drives.is_empty());
}

#[test]
fn a_stick_is_not_the_machines() {
    let mut stick = drive("/dev/sdb", "STICK001");
    stick["device"]["info_name"] = "/dev/sdb [USB JMicron]".into();
    let laptop = read(&script(
        &json!([drive("/dev/sda", "VXDRIVE1"), stick]),
        &json!([]),
    ));
    assert_eq!(
        (laptop.drives.len(), laptop.ignored[0].why),
        (1, WhyIgnored::Removable)
    );
}

/// A tree of lshw as the legacy script has it.
fn tree(disks: &Value) -> Value {
    json!({
        "id": "host", "class": "system", "product": "Latitude E7240 (05CA)", "vendor": "Dell Inc.",
        "serial": "VXW7240", "configuration": { "chassis": "laptop", "sku": "05CA" },
        "children": [{ "id": "core", "class": "bus", "children": [{
            "id": "sata", "class": "storage", "businfo": "pci@0000:00:1f.2", "children": disks,
        }] }],
    })
}

fn legacy(lshw: &Value, smart: &Value) -> Value {
    json!({ "type": "Snapshot", "software": "workbench-script", "version": "0.0.1",
        "data": { "lshw": lshw, "smart": smart, "dmidecode": DMI } })
}

#[test]
fn a_legacy_snapshot_is_read_in_its_three_shapes() {
    let disks = json!([{
        "id": "disk", "class": "disk", "businfo": "scsi@0:0.0.0", "logicalname": "/dev/sda",
        "product": "LITEONIT LMT-256", "serial": "TW0XXM305508539G1361", "size": 256_060_514_304_u64,
    }]);
    let smart = json!([drive("/dev/sda", "TW0XXM305508539G1361A77"), failed("/dev/zd0")]);
    let tree = tree(&disks);
    for lshw in [tree.clone(), Value::String(tree.to_string())] {
        let laptop = read(&legacy(&lshw, &smart));
        assert_eq!(laptop.model.as_deref(), Some("Latitude E7240"));
        assert_eq!(laptop.drives.len(), 1, "lshw cut what smartctl did not");
        assert_eq!(
            laptop.drives[0].serial.as_deref(),
            Some("TW0XXM305508539G1361A77")
        );
        assert!(laptop.drives[0].health.is_some() && !laptop.storage_unseen);
    }
    let broken = tree.to_string().replace("\"children\"", "children");
    let laptop = read(&legacy(&Value::String(broken), &smart));
    assert_eq!(
        (
            laptop.serial.as_deref(),
            laptop.drives.len(),
            laptop.storage_unseen
        ),
        (Some("VXW7240"), 1, false)
    );
    let blind = read(&legacy(&self::tree(&json!([])), &json!([])));
    assert!(blind.storage_unseen, "a controller and nothing behind it");
    let seen = read(&legacy(&self::tree(&json!([])), &smart));
    assert_eq!((seen.drives.len(), seen.storage_unseen), (1, false));
    let nothing = json!({ "type": "Snapshot", "data": { "lshw": "{" } });
    assert_eq!(
        read_hardware(nothing.to_string().as_bytes()).err(),
        Some(Unreadable::NoResult)
    );
}

fn workbench_11(size: &Value, actions: &Value) -> Value {
    json!({
        "type": "Snapshot", "software": "Workbench", "version": "11.0b9",
        "device": { "type": "Laptop", "chassis": "Netbook", "manufacturer": "Acer", "model": "AOHAPPY",
            "serialNumber": "LUVX0D010038879A01601" },
        "components": [
            { "type": "HardDrive", "interface": "ATA", "size": size, "serialNumber": "VX-WX11A80W7430",
              "model": "WDC WD1600BEVT-2", "actions": actions },
            { "type": "SolidStateDrive", "interface": "USB", "model": "Clé", "serialNumber": "STICK77", "actions": [] },
            { "type": "RamModule", "size": "1024.0 mebibyte" },
            { "type": "Processor", "model": "Intel Atom CPU N450 @ 1.66GHz" },
        ],
    })
}

#[test]
fn workbench_11_is_read_as_hardware() {
    for (size, expected) in [
        (json!("160042.0 MB"), 160_042),
        (json!(305_245), 320_072),
        (json!(120_034.123_776), 120_034),
    ] {
        let laptop = read(&workbench_11(&size, &json!([])));
        assert_eq!(laptop.drives[0].size_mb, Some(expected), "{size}");
        assert_eq!((laptop.drives.len(), laptop.ignored.len()), (1, 1));
        assert_eq!((laptop.kind, laptop.memory_mib), (Kind::Laptop, Some(1_024)));
        assert_eq!(laptop.processor.as_deref(), Some("Intel Atom CPU N450 @ 1.66GHz"));
    }
}

fn verdict(action: &Value) -> Verdict {
    let snapshot = workbench_11(&json!("160042.0 MB"), &json!([action]));
    let erasure = read_erasure(snapshot.to_string().as_bytes()).expect("an erasure");
    assert_eq!((erasure.tool, erasure.drives.len()), ("workbench", 1));
    erasure.drives[0].verdict
}

#[test]
fn success_is_info_on_the_action_and_each_step() {
    let erase = |severity: Value, steps: &[Value], end: &str| {
        let steps: Vec<Value> = steps
            .iter()
            .map(|step| json!({ "type": "StepRandom", "severity": step }))
            .collect();
        json!({ "type": "EraseBasic", "severity": severity, "steps": steps, "endTime": end })
    };
    let (info, error, end) = (json!("Info"), json!("Error"), "2019-09-10T11:37:07.459940+00:00");
    assert_eq!(
        verdict(&erase(info.clone(), &[info.clone(), info.clone()], end)),
        Verdict::Erased
    );
    assert_eq!(
        verdict(&erase(info.clone(), &[info.clone(), error.clone()], end)),
        Verdict::Failed
    );
    assert_eq!(
        verdict(&erase(error, std::slice::from_ref(&info), end)),
        Verdict::Failed
    );
    assert_eq!(
        verdict(&erase(Value::Null, std::slice::from_ref(&info), end)),
        Verdict::Unknown
    );
    assert_eq!(
        verdict(&erase(info.clone(), &[Value::Null], end)),
        Verdict::Unknown
    );
    assert_eq!(verdict(&erase(info.clone(), &[], end)), Verdict::Unknown);
    assert_eq!(
        verdict(&erase(info.clone(), std::slice::from_ref(&info), "yesterday")),
        Verdict::Unknown
    );
}

#[test]
fn an_end_in_its_own_zone_is_kept() {
    let action = json!({ "type": "EraseSectors", "severity": "Info", "steps": [{ "severity": "Info" }],
        "endTime": "2018-06-01T09:12:06+02:00" });
    let snapshot = workbench_11(&json!(1), &json!([action]));
    let erasure = read_erasure(snapshot.to_string().as_bytes()).expect("an erasure");
    let end = erasure.drives[0].finished_exactly_at.expect("an end");
    assert_eq!(end.to_rfc3339(), "2018-06-01T07:12:06+00:00");
}

#[test]
fn what_the_script_says_it_erased_proves_nothing() {
    let script = script(&json!([drive("/dev/sda", "VXDRIVE1")]), &json!([]));
    assert!(matches!(
        read_erasure(script.to_string().as_bytes()).err(),
        Some(Unreadable::OtherReport(_))
    ));
    let tested = workbench_11(
        &json!(1),
        &json!([{ "type": "TestDataStorage", "severity": "Info" }]),
    );
    assert_eq!(
        read_erasure(tested.to_string().as_bytes()).err(),
        Some(Unreadable::NoResult)
    );
}
