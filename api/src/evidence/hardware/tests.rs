use entity::device::Kind;

use super::{DriveSeen, Hardware, Ignored, Media, WhyIgnored, read_hardware};
use crate::evidence::{ReportKind, Unreadable};

fn fixture(name: &str) -> Hardware {
    let path = format!("{}/../tests/fixtures/hardware/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    read_hardware(&bytes).expect(name)
}

#[test]
fn a_laptop_is_read_whatever_its_language() {
    let laptop = fixture("lshw-laptop.json");
    assert_eq!(
        (laptop.manufacturer.as_deref(), laptop.model.as_deref()),
        (Some("Dell Inc."), Some("Latitude 7480"))
    );
    assert_eq!(
        (laptop.serial.as_deref(), laptop.junk_serial),
        (Some("VXW0001"), false)
    );
    assert_eq!((laptop.kind, laptop.memory_mib), (Kind::Laptop, Some(8_192)));
    assert_eq!(
        laptop.processor.as_deref(),
        Some("Intel(R) Core(TM) i5-7300U CPU @ 2.60GHz")
    );
    let drive = DriveSeen {
        model: Some("VX SSD 256GB MOD".to_owned()),
        serial: Some("VXSSD256000000000001".to_owned()),
        size_mb: Some(256_060),
        media: Media::Ssd,
        model_truncated: true,
        serial_truncated: true,
        health: None,
    };
    assert_eq!(laptop.drives, [drive]);
    assert_eq!(
        laptop.ignored,
        [Ignored {
            logical_name: Some("/dev/cdrom".to_owned()),
            why: WhyIgnored::Optical
        }]
    );
    assert!(!laptop.storage_unseen);
}

#[test]
fn an_array_at_the_root_and_a_namespace_are_read() {
    let laptop = fixture("lshw-array.json");
    assert_eq!(laptop.model.as_deref(), Some("ThinkPad T480"));
    assert_eq!(laptop.drives.len(), 1);
    let drive = &laptop.drives[0];
    assert_eq!(
        (drive.media, drive.size_mb, drive.model_truncated),
        (Media::Nvme, Some(512_110), false)
    );
    assert_eq!(drive.serial.as_deref(), Some("VXNVME0123456789ABCD"));
}

#[test]
fn no_disk_does_not_mean_nothing_to_wipe() {
    let laptop = fixture("lshw-nvme-unseen.json");
    assert!(laptop.drives.is_empty());
    assert!(laptop.storage_unseen);
}

#[test]
fn sticks_readers_and_external_drives_are_not_the_machines() {
    let tower = fixture("lshw-usb-and-reader.json");
    assert_eq!(
        tower
            .drives
            .iter()
            .filter_map(|drive| drive.serial.as_deref())
            .collect::<Vec<_>>(),
        ["VXHDD500A1"]
    );
    assert_eq!(tower.drives[0].media, Media::Hdd);
    let why: Vec<WhyIgnored> = tower.ignored.iter().map(|ignored| ignored.why).collect();
    assert_eq!(
        why,
        [
            WhyIgnored::UsbStick,
            WhyIgnored::EmptyReader,
            WhyIgnored::Removable
        ]
    );
}

#[test]
fn junk_identifies_nothing() {
    let desktop = fixture("lshw-junk.json");
    assert!(desktop.junk_serial);
    assert_eq!(
        (&desktop.serial, &desktop.uuid, &desktop.model),
        (&None, &None, &None)
    );
    assert_eq!((desktop.drives.len(), &desktop.drives[0].serial), (1, &None));
}

#[test]
fn other_reports_are_named() {
    let cases: [(&str, Unreadable); 14] = [
        (r#"{"type":"Snapshot","data":{}}"#, Unreadable::NoResult),
        (r#"[{"smartctl":{}}]"#, Unreadable::NoResult),
        (r#"{"deviceid":"a","content":{}}"#, Unreadable::NoResult),
        (
            r#"[{"id":"disk","class":"disk"}]"#,
            Unreadable::OtherReport(ReportKind::LshwPart),
        ),
        ("# dmidecode 3.3\nHandle 0x0000, DMI type 0", Unreadable::NoResult),
        (
            "[2024/01/10 08:00:00]    info: nwipe 0.42",
            Unreadable::OtherReport(ReportKind::Nwipe),
        ),
        ("type: Snapshot\n", Unreadable::UnknownReport),
        ("%PDF-1.4", Unreadable::OtherReport(ReportKind::Pdf)),
        (r#"{"id":"a","class":"system","#, Unreadable::Malformed),
        (r#"{"hello":1}"#, Unreadable::UnknownReport),
        ("bonjour", Unreadable::UnknownReport),
        ("  \n", Unreadable::Empty),
        ("[]", Unreadable::UnknownReport),
        ("{}", Unreadable::UnknownReport),
    ];
    for (text, expected) in cases {
        assert_eq!(read_hardware(text.as_bytes()).err(), Some(expected), "{text}");
    }
}

#[test]
fn bombs_are_refused() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read_hardware(deep.as_bytes()).err(), Some(Unreadable::Malformed));
    let wide = format!("[{}0]", "0,".repeat(300_000));
    assert_eq!(read_hardware(wide.as_bytes()).err(), Some(Unreadable::TooLarge));
    assert_eq!(
        read_hardware(&vec![b'['; 4 * 1024 * 1024 + 1]).err(),
        Some(Unreadable::TooLarge)
    );
}

#[test]
fn warnings_around_the_report_are_left_out() {
    let text = "WARNING: you should run this program as super-user.\n{\"id\":\"a\",\"class\":\"system\"}\nWARNING: output may be incomplete\n";
    assert_eq!(
        read_hardware(text.as_bytes()).map(|hardware| hardware.kind),
        Ok(Kind::Other)
    );
}

#[test]
fn a_damaged_report_never_panics() {
    let path = format!(
        "{}/../tests/fixtures/hardware/lshw-usb-and-reader.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let original = std::fs::read(path).expect("the fixture");
    for at in (0..original.len()).step_by(7) {
        let mut bytes = original.clone();
        bytes[at] = b"{}[]\",:0x"[at % 9];
        let _ = read_hardware(&bytes);
        let _ = read_hardware(&original[..at]);
    }
}
