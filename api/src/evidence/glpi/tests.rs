use entity::device::Kind;
use serde_json::{Value, json};

use super::super::{Hardware, Media, WhyIgnored, read_hardware};

fn inventory(storages: &Value) -> Value {
    json!({
        "deviceid": "vx-2024", "action": "inventory", "itemtype": "Computer",
        "content": {
            "bios": { "smanufacturer": "Dell Inc.", "smodel": "XPS 13 9350", "ssn": "VX640HP" },
            "hardware": { "chassis_type": "Laptop", "memory": 7_800, "uuid": "4C4C4544-0034-3010-8048-B6C04F503732",
                "lastloggeduser": "somebody" },
            "cpus": [{ "name": "Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz" }],
            "memories": [{ "capacity": 4_096 }, { "capacity": "4096" }],
            "users": [{ "login": "somebody" }],
            "storages": storages,
        },
    })
}

fn read(storages: &Value) -> Hardware {
    read_hardware(inventory(storages).to_string().as_bytes()).expect("an inventory")
}

#[test]
fn a_machine_is_read_and_nobody_in_it() {
    let laptop = read(&json!([
        { "name": "nvme0n1", "model": "VX PM951 256GB", "serial": "VXS29NNX", "disksize": 256_060 },
        { "name": "sdb", "model": "Clé", "serial": "STICK9", "interface": "USB", "disksize": 16_000 },
        { "name": "sdc", "model": "Card reader", "interface": "USB" },
    ]));
    assert_eq!((laptop.tool, laptop.kind), ("glpi-agent", Kind::Laptop));
    assert_eq!(
        (laptop.serial.as_deref(), laptop.memory_mib),
        (Some("VX640HP"), Some(8_192))
    );
    assert_eq!(laptop.drives.len(), 1);
    assert_eq!(
        (laptop.drives[0].media, laptop.drives[0].size_mb),
        (Media::Nvme, Some(256_060))
    );
    let why: Vec<WhyIgnored> = laptop.ignored.iter().map(|ignored| ignored.why).collect();
    assert_eq!(why, [WhyIgnored::UsbStick, WhyIgnored::EmptyReader]);
    assert!(!laptop.storage_unseen);
    assert!(!format!("{laptop:?}").contains("somebody"));
}

#[test]
fn an_empty_list_is_no_proof() {
    assert!(read(&json!([])).storage_unseen);
    assert!(read(&Value::Null).storage_unseen);
}
