use super::{is_junk, is_placeholder};

#[test]
fn shared_values_are_junk() {
    for value in [
        "System Serial Number",
        "To Be Filled By O.E.M.",
        "SN 123456789ABC",
        "MB-1234567890",
        "Base Board Serial Number",
        "EeePC-0123456789",
        "00000000",
        "0",
        "NONE",
        "00020003-0004-0005-0006-000700080009",
        "",
        "  ",
        "---",
        "xxxxxx",
        "N/A",
        "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
        " default   string ",
    ] {
        assert!(is_junk(value), "{value:?}");
    }
}

#[test]
fn real_serials_are_not() {
    for value in [
        "5CG6430VN2",
        "12345678",
        "PF1ZYHAM",
        "LUSEA0D010038879A01601",
        "S4T6208",
        "none1",
    ] {
        assert!(!is_junk(value), "{value:?}");
    }
}

#[test]
fn a_short_model_is_no_placeholder() {
    assert!(!is_placeholder("3"));
    assert!(is_placeholder("System Product Name"));
    assert!(is_placeholder("-"));
}
