use entity::device::Kind;

use super::read;

const LENOVO: &str = "# dmidecode 2.12\n\nHandle 0x0001, DMI type 4, 42 bytes\nProcessor Information\n\tManufacturer: Intel(R) Corporation\n\tFlags:\n\t\tVersion: not this one\n\tVersion: Intel(R) Core(TM) i5-2450M CPU @ 2.50GHz\n\nHandle 0x0006, DMI type 17, 28 bytes\nMemory Device\n\tSize: 4096 MB\n\nHandle 0x0008, DMI type 17, 28 bytes\nMemory Device\n\tSize: No Module Installed\n\nHandle 0x0010, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: LENOVO\n\tProduct Name: 1298A8G\n\tVersion: ThinkPad Edge E320\n\tSerial Number: VXLR9NKZ\n\tUUID: 725BA801-507B-11CB-95E6-C66052AAC597\n\tFamily: <BAD INDEX>\n\nHandle 0x0012, DMI type 3, 21 bytes\nChassis Information\n\tType: Notebook\n\tSerial Number: OTHER\n";

#[test]
fn the_firmware_describes_the_machine_and_no_drive() {
    let laptop = read(LENOVO).expect("a machine");
    assert_eq!(
        laptop.model.as_deref(),
        Some("ThinkPad Edge E320"),
        "not its type number"
    );
    assert_eq!(
        (laptop.serial.as_deref(), laptop.kind, laptop.memory_mib),
        (Some("VXLR9NKZ"), Kind::Laptop, Some(4_096))
    );
    assert_eq!(
        laptop.processor.as_deref(),
        Some("Intel(R) Core(TM) i5-2450M CPU @ 2.50GHz")
    );
    assert!(laptop.drives.is_empty());
    assert!(!laptop.storage_unseen, "it shows nothing and hides nothing");
}

#[test]
fn junk_and_fragments_are_told_apart() {
    let junk = LENOVO.replace("VXLR9NKZ", "To Be Filled By O.E.M.");
    let laptop = read(&junk).expect("a machine");
    assert!(laptop.serial.is_none() && laptop.junk_serial);
    assert!(read("# dmidecode 3.3\nHandle 0x0000, DMI type 0, 24 bytes\n").is_none());
    for at in 0..LENOVO.len() {
        let _ = read(&LENOVO[..at]);
    }
}
