use super::contains_nir;

#[test]
fn thirteen_digits_are_found_however_written() {
    for text in [
        "1850578006084",
        "1 85 05 78 006 084",
        "2.99.12.75.056.123",
        "note : 2-85-05-78-006-084, à vérifier",
        "1\u{a0}85\u{202f}05\u{a0}78 006 084",
        "(7850578006084)",
        "3852078006084",
        "8859978006084",
    ] {
        assert!(contains_nir(text), "{text}");
    }
}

#[test]
fn fifteen_digits_are_found_with_or_without_a_valid_key() {
    for text in [
        "185057800608491",
        "1 85 05 78 006 084 91",
        "1 85 05 78 006 084 12",
        "NIR:185057800608491.",
    ] {
        assert!(contains_nir(text), "{text}");
    }
    // An unusual grouping is believed when the key is right.
    assert!(contains_nir("1850 5780 0608 491"));
    assert!(!contains_nir("1850 5780 0608 492"));
}

#[test]
fn corsica_is_a_department_too() {
    assert!(contains_nir("1 85 05 2A 004 012"));
    assert!(contains_nir("285052b004012"));
    let key_a = 97 - 1_850_519_004_012_u64 % 97;
    let key_b = 97 - 3_850_518_004_012_u64 % 97;
    assert!(contains_nir(&format!("185052A004012{key_a:02}")));
    assert!(contains_nir(&format!("385052B004012{key_b:02}")));
}

#[test]
fn months_and_sexes_have_rules() {
    for text in [
        "1851378006084",
        "1854378006084",
        "1850078006084",
        "5850578006084",
        "0850578006084",
        "9850578006084",
    ] {
        assert!(!contains_nir(text), "{text}");
    }
}

#[test]
fn other_numbers_keep_their_peace() {
    for text in [
        "06 12 34 56 78",
        "+33 6 12 34 56 78",
        "05 49 52 35 35 / 07 81 22 06 12",
        "06 12 34 56 78 06 12 34 56 78",
        "352099001761481",
        "868123456789019",
        "2024-01-15 09:00:00",
        "15/01/2024 16/02/2024",
        "20240115093000",
        "73282932000074",
        "732 829 320 00074",
        "12345678-1234-4123-8123-123456789012",
        "00cbcfec-8dfe-d511-8f95-001bfc307509",
        "ABC1850578006084",
        "1850578006084X",
        "11850578006084",
        "",
        "é",
    ] {
        assert!(!contains_nir(text), "{text}");
    }
}
