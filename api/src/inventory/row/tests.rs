use super::is_scientific;

#[test]
fn rounded_numbers_are_told_from_serials() {
    assert!(is_scientific("1,23457E+15"));
    assert!(is_scientific("5.4E+12"));
    for serial in ["5CG6430E", "12E45678", "1E+5X", "E+12", "VX1.2"] {
        assert!(!is_scientific(serial), "{serial}");
    }
}
