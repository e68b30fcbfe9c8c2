use super::{DriveErased, Verdict, read_erasure};
use crate::evidence::{ReportKind, Unreadable, matches, read_hardware};

fn fixture(folder: &str, name: &str) -> Vec<u8> {
    let path = format!("{}/../tests/fixtures/{folder}/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn drives(name: &str) -> Vec<DriveErased> {
    read_erasure(&fixture("erasure", name)).expect(name).drives
}

fn text() -> String {
    String::from_utf8(fixture("erasure", "nwipe-erased.log")).expect("the fixture is UTF-8")
}

fn verdict_of(text: &str) -> Verdict {
    read_erasure(text.as_bytes()).expect("a log").drives[0].verdict
}

#[test]
fn a_whole_erasure_is_read() {
    let erasure = read_erasure(&fixture("erasure", "nwipe-erased.log")).expect("a log");
    assert_eq!(
        (erasure.tool, erasure.version.as_deref()),
        ("nwipe", Some("0.42"))
    );
    let drive = &erasure.drives[0];
    assert_eq!((drive.node.as_str(), drive.verdict), ("sda", Verdict::Erased));
    assert_eq!(drive.model.as_deref(), Some("VX SSD 256GB MODEL"));
    assert_eq!(drive.serial.as_deref(), Some("VXSSD256000000000001"));
    assert_eq!(
        (drive.bytes_erased, drive.bytes_total),
        (Some(256_060_514_304), Some(256_060_514_304))
    );
    assert_eq!(drive.duration_seconds, Some(5_104));
    assert_eq!(drive.method.as_deref(), Some("PRNG Stream"));
    assert_eq!(
        drive.finished_at.map(|at| at.to_string()).as_deref(),
        Some("2024-01-10 09:30:00")
    );
}

#[test]
fn erased_is_not_believed_when_sectors_are_hidden() {
    let drive = &drives("nwipe-partial.log")[0];
    assert_eq!((drive.verdict, drive.hidden_sectors), (Verdict::Partial, true));
}

#[test]
fn a_failure_is_read_with_its_errors() {
    let drive = &drives("nwipe-failed.log")[0];
    assert_eq!(drive.verdict, Verdict::Failed);
    assert_eq!(
        (drive.pass_errors, drive.verification_errors, drive.sync_errors),
        (4, 1, 2)
    );
    assert_eq!((drive.bytes_erased, drive.bytes_total), (None, None));
}

#[test]
fn each_drive_has_its_own_verdict() {
    let drives = drives("nwipe-two-drives.log");
    let told: Vec<_> = drives
        .iter()
        .map(|drive| (drive.serial.as_deref(), drive.verdict))
        .collect();
    let expected = [
        (Some("VXHDD500A1"), Verdict::Erased),
        (Some("VXNVME0123456789ABCD"), Verdict::Aborted),
    ];
    assert_eq!(told, expected);
    assert_eq!(drives[0].model.as_deref(), Some("VX HD/500 LJ"));
}

#[test]
fn every_table_must_agree() {
    let log = text();
    assert_eq!(verdict_of(&log), Verdict::Erased);
    assert_eq!(verdict_of(&log.replace('\n', "\r\n")), Verdict::Erased);
    assert_eq!(
        verdict_of(&log.replace("| Erased |", "| erased |")),
        Verdict::Unknown
    );
    assert_eq!(
        verdict_of(&log.replace("| Erased |", "|INSANITY|")),
        Verdict::Failed
    );
    assert_eq!(
        verdict_of(&log.replace("| Erased |", "|UABORTED|")),
        Verdict::Aborted
    );
    assert_eq!(verdict_of(&log.replace("100.00%", "99.99%")), Verdict::Partial);
    assert_eq!(verdict_of(&log.replace("100.00%", "?")), Verdict::Unknown);
    assert_eq!(
        verdict_of(&log.replacen("256060514304", "256060514303", 1)),
        Verdict::Partial
    );
    assert_eq!(
        verdict_of(&log.replace("      sda | Erased", "!     sda | Erased")),
        Verdict::Failed
    );
    assert_eq!(
        verdict_of(&log.replace("  sda |           0 ", "  sda |           1 ")),
        Verdict::Failed
    );
    assert_eq!(
        verdict_of(&log.replace("No hidden sectors on", "HPA values 1000 / 2048 on")),
        Verdict::Partial
    );
    assert_eq!(
        verdict_of(
            &log.replace("No hidden sectors on", "HPA values 1000 / 2048 on")
                .replace("/dev/sda", "/dev/sdab")
        ),
        Verdict::Erased
    );
    assert_eq!(
        verdict_of(&log.replace("Erasure Summary", "Something else")),
        Verdict::Unknown
    );
    let without: String = log
        .lines()
        .filter(|line| !line.contains("256060514304"))
        .fold(String::new(), |text, line| text + line + "\n");
    assert_eq!(verdict_of(&without), Verdict::Unknown);
}

#[test]
fn runs_in_one_log_do_not_mix() {
    let second = String::from_utf8(fixture("erasure", "nwipe-failed.log")).expect("the fixture is UTF-8");
    let erasure = read_erasure(format!("{second}{}", text()).as_bytes()).expect("two runs");
    let verdicts: Vec<Verdict> = erasure.drives.iter().map(|drive| drive.verdict).collect();
    assert_eq!(verdicts, [Verdict::Failed, Verdict::Erased]);
    assert_eq!(erasure.drives[0].method.as_deref(), Some("DoD Short"));
}

#[test]
fn a_log_without_result_proves_nothing() {
    let log = text();
    let cut = log.split("***").next().expect("the lines before the tables");
    assert_eq!(read_erasure(cut.as_bytes()).err(), Some(Unreadable::NoResult));
    assert_eq!(read_erasure(b"").err(), Some(Unreadable::Empty));
    assert_eq!(read_erasure(b"bonjour").err(), Some(Unreadable::UnknownReport));
    let lshw = fixture("hardware", "lshw-laptop.json");
    assert_eq!(
        read_erasure(&lshw).err(),
        Some(Unreadable::OtherReport(ReportKind::Lshw))
    );
}

#[test]
fn the_proof_finds_the_drive_seen_in_the_machine() {
    let laptop = read_hardware(&fixture("hardware", "lshw-laptop.json")).expect("a laptop");
    let tower = read_hardware(&fixture("hardware", "lshw-usb-and-reader.json")).expect("a tower");
    let erased = &drives("nwipe-erased.log")[0];
    assert!(matches(&laptop.drives[0], erased));
    assert!(!matches(&tower.drives[0], erased));
    assert!(matches(&tower.drives[0], &drives("nwipe-partial.log")[0]));
}

#[test]
fn a_damaged_log_never_panics() {
    let log = fixture("erasure", "nwipe-two-drives.log");
    for at in 0..log.len() {
        let mut bytes = log.clone();
        bytes[at] = b"|!*/-\n\x1b\xff0"[at % 9];
        let _ = read_erasure(&bytes);
        let _ = read_erasure(&log[..at]);
    }
}
