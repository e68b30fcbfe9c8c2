use serde_json::{Value, json};

use super::super::{Media, Unreadable, read_hardware};

fn read(report: &Value) -> Result<super::Hardware, Unreadable> {
    read_hardware(report.to_string().as_bytes())
}

#[test]
fn a_drive_alone_tells_its_health() {
    let nvme = json!({
        "smartctl": { "exit_status": 0 }, "device": { "name": "/dev/nvme0", "type": "nvme", "protocol": "NVMe" },
        "model_name": "VX NVME 1T", "serial_number": "VXNVME71FS91P0B", "user_capacity": { "bytes": 1_024_209_543_168_u64 },
        "smart_status": { "passed": true },
        "nvme_smart_health_information_log": { "percentage_used": 7, "power_on_hours": 2_401 },
    });
    let report = read(&nvme).expect("a drive");
    assert_eq!((report.tool, report.storage_unseen), ("smartctl", false));
    let drive = &report.drives[0];
    assert_eq!((drive.media, drive.size_mb), (Media::Nvme, Some(1_024_209)));
    let health = drive.health.expect("health");
    assert_eq!(
        (health.passed, health.power_on_hours, health.wear_percent),
        (Some(true), Some(2_401), Some(7))
    );
}

#[test]
fn platters_do_not_wear_and_a_dock_does_not_hide_its_drive() {
    let disk = json!({
        "smartctl": { "exit_status": 216 },
        "device": { "name": "/dev/sdc", "info_name": "/dev/sdc [USB JMicron]", "type": "usbjmicron", "protocol": "ATA" },
        "model_name": "Hitachi HDS721050", "serial_number": "VXMSK423Y20S3", "rotation_rate": 7200,
        "smart_status": { "passed": false }, "power_on_time": { "hours": 65_592 },
        "ata_smart_attributes": { "table": [{ "id": 177, "value": 3 }] },
    });
    let report = read(&disk).expect("a drive");
    let drive = &report.drives[0];
    assert_eq!(drive.media, Media::Hdd);
    let health = drive.health.expect("health");
    assert_eq!((health.passed, health.wear_percent), (Some(false), None));
}

#[test]
fn an_error_is_no_drive() {
    let error = json!({ "smartctl": { "argv": ["smartctl", "/dev/zd0"], "exit_status": 1 } });
    assert_eq!(read(&error).err(), Some(Unreadable::NoResult));
}
