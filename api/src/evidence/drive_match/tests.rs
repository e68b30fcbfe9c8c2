use super::same_drive;

#[test]
fn the_same_serial_matches_however_it_is_cut() {
    assert!(same_drive("WD-WX11A80W7430", "wd-wx11a80w7430 "));
    assert!(same_drive("S3Z8NB0K123456ABCDEF", "S3Z8NB0K123456ABCDEFGH01"));
    assert!(same_drive("S3Z8NB0K123456ABCDEFGH01", "S3Z8NB0K123456AB"));
}

#[test]
fn nothing_short_shared_or_similar_matches() {
    assert!(!same_drive("6", "6"));
    assert!(!same_drive("ABC", "ABC"));
    assert!(!same_drive("00000000", "00000000"));
    assert!(!same_drive("To Be Filled By O.E.M.", "To Be Filled By O.E.M."));
    assert!(!same_drive("WD-WX11A80W743", "WD-WX11A80W7430"));
    assert!(!same_drive("", ""));
}
