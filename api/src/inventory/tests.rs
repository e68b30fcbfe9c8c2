use entity::device::Kind;

use super::{Dropped, ErrorCode, Inventory, Layout, MAX_ROWS, Meaning, Severity, Unreadable, read};

fn fixture(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/../tests/fixtures/inventories/{name}",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn inventory(name: &str) -> Inventory {
    let inventory = read(&fixture(name), Some(name)).expect(name);
    assert_eq!(
        inventory.rows.len(),
        inventory.accepted().len() + inventory.rejected().len()
    );
    inventory
}

fn of_text(text: &str) -> Inventory {
    read(text.as_bytes(), Some("parc.csv")).expect(text)
}

fn codes(inventory: &Inventory) -> Vec<(u32, ErrorCode)> {
    inventory
        .errors
        .iter()
        .map(|error| (error.row, error.code))
        .collect()
}

/// Everything that leaves the reader, as text.
fn whole(inventory: &Inventory) -> String {
    serde_json::to_string(inventory).expect("an inventory is serialisable")
}

#[test]
fn snipe_it_is_read_with_its_american_dates() {
    let inventory = inventory("snipeit.csv");
    assert_eq!(
        (inventory.layout, inventory.delimiter, inventory.rows.len()),
        (Layout::SnipeIt, Some(','), 14)
    );
    assert!(inventory.errors.is_empty());
    let row = &inventory.rows[5];
    assert_eq!(row.model.as_deref(), Some("MacBook Pro 13\""));
    assert_eq!(
        (row.number, row.serial.as_deref(), row.kind),
        (7, Some("MZ05TEST88"), Kind::Laptop)
    );
    assert_eq!(
        row.purchased_on.map(|date| date.to_string()).as_deref(),
        Some("2021-06-18")
    );
    assert_eq!(inventory.rows[0].asset_tag.as_deref(), Some("CLAIN-1000"));
    for word in ["fbrulin", "Fantine", "Kervel", "clain.example"] {
        assert!(!whole(&inventory).contains(word), "{word}");
    }
}

#[test]
fn glpi_is_read_in_french() {
    let inventory = inventory("glpi-fr.csv");
    assert_eq!(
        (inventory.layout, inventory.delimiter),
        (Layout::GlpiFrench, Some(';'))
    );
    let kinds: Vec<Kind> = inventory.rows.iter().map(|row| row.kind).collect();
    let expected = [
        Kind::Laptop,
        Kind::Laptop,
        Kind::Desktop,
        Kind::Screen,
        Kind::Laptop,
        Kind::Tablet,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(
        codes(&inventory),
        [(1, ErrorCode::AmbiguousColumn), (6, ErrorCode::JunkSerial)]
    );
    let dropped: Vec<&str> = inventory
        .columns
        .iter()
        .filter(|column| column.dropped == Some(Dropped::FormerUser))
        .map(|column| column.header.as_str())
        .collect();
    assert_eq!(dropped, ["Utilisateur", "Usager"]);
    for word in ["Verneuil\"", "Armelle", "Lamirand", "Ysoline", "verneuil.a"] {
        assert!(!whole(&inventory).contains(word), "{word}");
    }
}

#[test]
fn glpi_is_read_in_english() {
    let inventory = inventory("glpi-en.csv");
    assert_eq!(inventory.layout, Layout::GlpiEnglish);
    assert_eq!(codes(&inventory), [(4, ErrorCode::DuplicateRow)]);
    assert_eq!((inventory.rows.len(), inventory.accepted().len()), (4, 3));
    let system = inventory
        .columns
        .iter()
        .find(|column| column.header == "Operating system - Name");
    assert_eq!(
        system.and_then(|column| column.meaning),
        Some(Meaning::OperatingSystem)
    );
}

#[test]
fn intune_is_read_without_its_users() {
    let inventory = inventory("intune.csv");
    assert_eq!((inventory.layout, inventory.rows.len()), (Layout::Intune, 3));
    assert_eq!(inventory.rows[0].storage_mb, Some(237_000));
    assert_eq!(inventory.rows[2].kind, Kind::Phone);
    for word in ["fontmartin", "Rouvray", "02005E", "192.0.2", "+336", "350000"] {
        assert!(!whole(&inventory).contains(word), "{word}");
    }
}

#[test]
fn a_french_list_in_windows_1252_is_read_below_its_title() {
    let inventory = inventory("plain-windows1252.csv");
    assert_eq!(
        (inventory.layout, inventory.encoding.as_str()),
        (Layout::Plain, "windows-1252")
    );
    let first = &inventory.rows[0];
    assert_eq!((first.number, first.model.as_deref()), (4, Some("Latitude 7480")));
    assert_eq!((first.memory_mib, first.storage_mb), (Some(8_192), Some(256_000)));
    assert_eq!(
        first.purchased_on.map(|date| date.to_string()).as_deref(),
        Some("2017-03-14")
    );
    assert_eq!(inventory.rows[1].manufacturer.as_deref(), Some("HP"));
    assert_eq!(
        (inventory.rows[2].memory_mib, inventory.rows[2].storage_mb),
        (Some(7_680), Some(1_500_000))
    );
    assert_eq!(inventory.rows[4].storage_mb, Some(1_000_000));
    let expected = [
        (8, ErrorCode::JunkSerial),
        (8, ErrorCode::NoIdentity),
        (9, ErrorCode::BadSize),
        (9, ErrorCode::BadDate),
    ];
    assert_eq!(codes(&inventory), expected);
    assert!(!whole(&inventory).contains("Moreau"));
}

#[test]
fn a_workbook_is_read_past_its_cover_sheet() {
    let inventory = inventory("plain.xlsx");
    assert_eq!(inventory.sheet.as_deref(), Some("Portables"));
    assert_eq!(inventory.other_sheets, ["Écrans"]);
    let numbers: Vec<u32> = inventory.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [4, 5, 6, 7, 9]);
    assert_eq!(
        inventory.rows[0]
            .purchased_on
            .map(|date| date.to_string())
            .as_deref(),
        Some("2018-04-03")
    );
    let formula = &inventory.rows[3];
    assert_eq!(formula.model.as_deref(), Some("ThinkPad L480"));
    assert_eq!(
        (formula.serial.as_deref(), formula.memory_mib),
        (Some("40817265"), Some(8_192))
    );
    assert_eq!(
        formula.purchased_on.map(|date| date.to_string()).as_deref(),
        Some("2019-02-04")
    );
    assert_eq!(
        codes(&inventory),
        [(7, ErrorCode::BadSize), (9, ErrorCode::MangledNumber)]
    );
    assert!(!whole(&inventory).contains("Fontcombe"));
}

#[test]
fn every_encoding_reads_the_same() {
    let text = "Modèle;N° de série;Mémoire\r\nThinkPad œ;VX1;8 Go\r\n";
    let utf_16 = |big: bool, mark: bool| {
        let units = mark.then_some(0xfeff_u16).into_iter().chain(text.encode_utf16());
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect::<Vec<u8>>()
    };
    let files = [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        utf_16(false, true),
        utf_16(true, true),
        utf_16(false, false),
        utf_16(true, false),
    ];
    for file in files {
        let inventory = read(&file, None).expect("a list");
        assert_eq!(
            inventory.rows[0].model.as_deref(),
            Some("ThinkPad œ"),
            "{}",
            inventory.encoding
        );
        assert_eq!(inventory.rows[0].memory_mib, Some(8_192));
    }
}

#[test]
fn a_doubtful_encoding_is_refused() {
    // The DOS page 850, Mac Roman, and UTF-8 read once as Windows-1252.
    let dos = b"Mod\x8ale;Num\x82ro de s\x82rie;Type\nLatitude;VX1;Portable\n";
    let mac = b"Mod\x8fle;Num\x8ero de s\x8erie;Type\nLatitude;VX1;Portable\n";
    let twice = "ModÃ¨le;NumÃ©ro de sÃ©rie;Type\nLatitude;VX1;Portable\n";
    for bytes in [&dos[..], &mac[..], twice.as_bytes()] {
        assert_eq!(read(bytes, None), Err(Unreadable::UnknownEncoding));
    }
}

#[test]
fn what_is_no_list_is_refused_with_its_code() {
    let cases: [(&[u8], Option<&str>, Unreadable); 16] = [
        (b"", None, Unreadable::Empty),
        (b" \r\n\r\n", None, Unreadable::Empty),
        (b"Modele;Serial\r\n", None, Unreadable::Empty),
        (b"%PDF-1.7", None, Unreadable::NotASpreadsheet),
        (b"<html><table>", Some("export.xls"), Unreadable::NotASpreadsheet),
        (b"{\"content\":{}}", None, Unreadable::NotASpreadsheet),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 workbook",
            Some("parc.xls"),
            Unreadable::OldExcel,
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
            None,
            Unreadable::Encrypted,
        ),
        (
            b"PK\x03\x04 and nothing else",
            Some("parc.xlsx"),
            Unreadable::NotASpreadsheet,
        ),
        (
            b"PK\x03\x04 and nothing else",
            Some("parc.csv"),
            Unreadable::WrongExtension,
        ),
        (
            b"Modele;Serial\r\nX;Y\r\n",
            Some("parc.xlsx"),
            Unreadable::WrongExtension,
        ),
        (b"bonjour\r\nle monde\r\n", None, Unreadable::NoHeader),
        (
            b"Nom;Prenom;Email\r\na;b;c\r\n",
            None,
            Unreadable::NoSerialOrModel,
        ),
        (b"Modele;Serial\r\nA\0B;Y\r\n", None, Unreadable::NotASpreadsheet),
        (
            b"Modele;Serial\r\n\"A;Y\r\nB;Z\r\n",
            None,
            Unreadable::BrokenQuotes,
        ),
        (
            b"Modele;Serial\r\n\"A;Y\r\nB;Z\r\nC;D\r\nE;F\r\n\"G;H\r\n",
            None,
            Unreadable::BrokenQuotes,
        ),
    ];
    for (bytes, name, expected) in cases {
        assert_eq!(
            read(bytes, name),
            Err(expected),
            "{}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn limits_hold() {
    let mut rows = String::from("Modele;Serial\n");
    rows.extend((0..MAX_ROWS).map(|index| format!("Latitude;VX{index:06}\n")));
    assert_eq!(of_text(&rows).accepted().len(), MAX_ROWS);
    rows.push_str("Latitude;VXLAST\n");
    assert_eq!(read(rows.as_bytes(), None), Err(Unreadable::TooManyRows));
    let wide = format!("Modele;Serial{}\nA;B\n", ";x".repeat(254));
    assert_eq!(of_text(&wide).accepted().len(), 1);
    let wide = format!("Modele;Serial{}\nA;B\n", ";x".repeat(255));
    assert_eq!(read(wide.as_bytes(), None), Err(Unreadable::TooManyColumns));
    assert_eq!(
        read(&vec![b'a'; 8 * 1024 * 1024 + 1], None),
        Err(Unreadable::TooLarge)
    );
}

#[test]
fn a_social_security_number_is_neither_kept_nor_quoted() {
    let inventory =
        of_text("Modele;Serial;Commentaire\nLatitude;1 85 05 78 006 084 91;\nLatitude 1850578006084;VX2;\n");
    assert_eq!(codes(&inventory), [(2, ErrorCode::Nir), (3, ErrorCode::Nir)]);
    assert_eq!(inventory.errors[0].cell.as_deref(), Some("B2"));
    assert!(inventory.accepted().is_empty());
    assert!(!whole(&inventory).contains("006"));
}

#[test]
fn serials_that_come_twice_are_reported() {
    let text = "Modele;Serial\nLatitude;VX1\nOptiPlex;vx1\nLatitude;VX1\nLatitude;VX2\nLatitude;VX2\n";
    let inventory = of_text(text);
    let expected = [
        (2, ErrorCode::DuplicateSerial),
        (3, ErrorCode::DuplicateSerial),
        (4, ErrorCode::DuplicateRow),
        (6, ErrorCode::DuplicateRow),
    ];
    assert_eq!(codes(&inventory), expected);
    assert_eq!(inventory.accepted().len(), 1);
}

#[test]
fn shifted_and_repeated_rows_are_rejected() {
    let inventory = of_text("Modele;Serial\nA;VX1;C\n\n\"two\nlines\";VX9\nModèle;serial\n;;;\nZ;VX2;;;\n");
    let expected = [(2, ErrorCode::ExtraCells), (5, ErrorCode::RepeatedHeader)];
    assert_eq!(codes(&inventory), expected);
    let numbers: Vec<u32> = inventory.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 4, 5, 7]);
    assert_eq!(inventory.rows[1].model.as_deref(), Some("two lines"));
}

#[test]
fn a_value_too_long_is_rejected_and_a_formula_is_text() {
    let inventory = of_text(&format!("Modele;Serial\n{};VX1\n=1+1;@VX2\n", "x".repeat(201)));
    assert_eq!(codes(&inventory), [(2, ErrorCode::TooLong)]);
    assert_eq!(inventory.rows[0].model, None);
    assert_eq!(inventory.rows[1].model.as_deref(), Some("=1+1"));
    assert_eq!(inventory.rows[1].serial.as_deref(), Some("@VX2"));
}

#[test]
fn dates_that_may_be_swapped_are_asked_about_once() {
    let inventory = of_text("Modele;Serial;Purchase Date\nA;VX1;1/2/21\nB;VX2;3/4/21\nC;VX3;5/5/21\n");
    assert_eq!(codes(&inventory), [(1, ErrorCode::DateAmbiguous)]);
    assert_eq!(inventory.errors[0].severity(), Severity::Warning);
    let dates: Vec<bool> = inventory
        .rows
        .iter()
        .map(|row| row.purchased_on.is_some())
        .collect();
    assert_eq!(dates, [false, false, true]);
    assert_eq!(inventory.accepted().len(), 3);
}

#[test]
fn excel_announces_its_delimiter() {
    let inventory = of_text("sep=,\nModele,Serial\nLatitude,VX1\n");
    assert_eq!((inventory.delimiter, inventory.rows[0].number), (Some(','), 3));
    assert_eq!(of_text("Serial\nVX1\nVX2\n").rows.len(), 2);
    assert_eq!(of_text("Modele\tSerial\nA;B\tVX1\n").delimiter, Some('\t'));
}

/// A small generator, so that no run depends on chance.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}

#[test]
fn no_damaged_file_makes_the_reader_panic() {
    let names = [
        "snipeit.csv",
        "glpi-fr.csv",
        "plain-windows1252.csv",
        "intune.csv",
        "plain.xlsx",
    ];
    let mut dice = Dice(1);
    for name in names {
        let original = fixture(name);
        for _ in 0..150 {
            let mut bytes = original.clone();
            for _ in 0..=dice.roll(8) {
                let at = dice.roll(bytes.len());
                match dice.roll(4) {
                    0 => bytes.truncate(at.max(1)),
                    1 => bytes.insert(at, b";\"\n,\t\0\xffE"[dice.roll(8)]),
                    2 => drop(bytes.remove(at)),
                    _ => bytes[at] = u8::try_from(dice.roll(256)).unwrap_or(0),
                }
                if bytes.is_empty() {
                    break;
                }
            }
            if let Ok(inventory) = read(&bytes, None) {
                assert_eq!(
                    inventory.rows.len(),
                    inventory.accepted().len() + inventory.rejected().len()
                );
            }
        }
    }
}
