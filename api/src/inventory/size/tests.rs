use super::{Of, Unit, read, unit_of_header};

#[test]
fn sizes_are_read_as_people_write_them() {
    for (text, expected) in [
        ("932 Go", 932_000),
        ("1 To", 1_000_000),
        ("1T500", 1_500_000),
        ("1T", 1_000_000),
        ("512 GB", 512_000),
        ("512", 512_000),
        ("0,5 To", 500_000),
        ("1 234,56 Go", 1_234_560),
        ("1\u{a0}000\u{202f}Go", 1_000_000),
        ("256 Go SSD", 256_000),
        ("SSD 256Go + 1 To", 1_256_000),
        ("2 x 500 Go", 1_000_000),
        ("477 GiB", 512_175),
        ("256060514304", 256_061),
        ("240057", 240_057),
        ("1.234,56 Go", 1_234_560),
    ] {
        assert_eq!(read(text, None, Of::Storage), Some(expected), "{text}");
    }
    for (text, expected) in [
        ("8 Go", 8_192),
        ("16 GB", 16_384),
        ("8192", 8_192),
        ("8", 8_192),
        ("7,5", 7_680),
        ("4096 Mo", 4_096),
        ("8 Go DDR4", 8_192),
        ("2x8 Go", 16_384),
        ("8589934592", 8_192),
        ("1 024 Mo", 1_024),
    ] {
        assert_eq!(read(text, None, Of::Memory), Some(expected), "{text}");
    }
}

#[test]
fn a_header_gives_the_unit_unless_it_cannot_be_right() {
    assert_eq!(unit_of_header("RAM_Go"), Some(Unit::Giga));
    assert_eq!(unit_of_header("Mémoire (Mo)"), Some(Unit::Mega));
    assert_eq!(unit_of_header("Stockage"), None);
    assert_eq!(read("512", Some(Unit::Mega), Of::Memory), Some(512));
    assert_eq!(read("8192", Some(Unit::Giga), Of::Memory), Some(8_192));
    assert_eq!(read("2", Some(Unit::Tera), Of::Storage), Some(2_000_000));
}

#[test]
fn what_is_not_certain_is_not_read() {
    for text in [
        "beaucoup",
        "12",
        "9000",
        "1,500",
        "-5 Go",
        "8 Go ou 16 Go",
        "",
        "Go",
        "1 23 Go",
        "5 Mo",
        "900 To",
    ] {
        assert_eq!(read(text, None, Of::Storage), None, "{text}");
    }
    // One comma and three digits, both readings possible.
    assert_eq!(read("1,024 To", None, Of::Storage), Some(1_024_000));
    assert_eq!(read("16,384 Go", None, Of::Storage), None);
}
