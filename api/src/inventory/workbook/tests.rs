use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::{Inventory, Unreadable, read};

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Parc" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook of one sheet with these rows, and other parts beside it.
fn workbook(dimension: &str, rows: &str, others: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend_from_slice(others);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(name, options).expect(name);
        writer.write_all(content).expect(name);
    }
    writer.finish().expect("a workbook").into_inner()
}

fn cell(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn header_and(rows: &str) -> String {
    format!(
        r#"<row r="1">{}{}</row>{rows}"#,
        cell("A1", "Modèle"),
        cell("B1", "Serial")
    )
}

fn open(bytes: &[u8]) -> Result<Inventory, Unreadable> {
    read(bytes, Some("parc.xlsx"))
}

#[test]
fn a_dimension_that_lies_allocates_nothing() {
    let rows = header_and(&format!(r#"<row r="2">{}</row>"#, cell("B2", "VX1")));
    let inventory = open(&workbook("A1:XFD1048576", &rows, &[])).expect("one row");
    assert_eq!(inventory.rows[0].serial.as_deref(), Some("VX1"));
}

#[test]
fn a_lone_cell_in_the_last_corner_is_refused() {
    let corner = |place: &str, row: u32| header_and(&format!(r#"<row r="{row}">{}</row>"#, cell(place, "x")));
    let open = |rows: &str| open(&workbook("A1:B2", rows, &[]));
    assert_eq!(
        open(&corner("XFD1048576", 1_048_576)),
        Err(Unreadable::TooManyRows)
    );
    assert_eq!(open(&corner("A1048576", 1_048_576)), Err(Unreadable::TooManyRows));
    assert_eq!(open(&corner("XFD2", 2)), Err(Unreadable::TooManyColumns));
}

#[test]
fn cells_that_are_only_formatted_do_not_count() {
    let rows = header_and(&format!(
        r#"<row r="2">{}</row><row r="1048576"><c r="XFD1048576" s="0"/></row>"#,
        cell("A2", "Latitude")
    ));
    assert_eq!(
        open(&workbook("A1:XFD1048576", &rows, &[])).map(|inventory| inventory.rows.len()),
        Ok(1)
    );
}

#[test]
fn a_million_rows_are_refused() {
    let row = |row: u32| format!(r#"<row r="{row}"><c r="B{row}"><v>{row}</v></c></row>"#);
    let rows = header_and(&(2..=60_000).map(row).collect::<String>());
    assert_eq!(
        open(&workbook("A1:B60000", &rows, &[])),
        Err(Unreadable::TooManyRows)
    );
}

#[test]
fn bombs_are_refused_by_their_declared_size_and_by_their_real_one() {
    let zeros = vec![b' '; 65 * 1024 * 1024];
    let bomb = workbook("A1", &header_and(""), &[("xl/media/image1.png", &zeros)]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(open(&bomb), Err(Unreadable::Bomb));
    // The same, its central directory claiming one kilobyte.
    let size = u32::try_from(zeros.len()).expect("a size").to_le_bytes();
    let mut liar = bomb;
    let places: Vec<usize> = liar
        .windows(4)
        .enumerate()
        .filter(|(_, four)| *four == size)
        .map(|(at, _)| at)
        .collect();
    for at in places {
        liar[at..at + 4].copy_from_slice(&1024_u32.to_le_bytes());
    }
    assert!(matches!(
        open(&liar),
        Err(Unreadable::Bomb | Unreadable::NotASpreadsheet)
    ));
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(2_100_000));
    let many = workbook(
        "A1",
        &header_and(""),
        &[("xl/sharedStrings.xml", strings.as_bytes())],
    );
    assert_eq!(open(&many), Err(Unreadable::Bomb));
}

#[test]
fn macros_and_other_archives_are_refused() {
    let rows = header_and(&format!(r#"<row r="2">{}</row>"#, cell("B2", "VX1")));
    assert_eq!(
        open(&workbook("A1", &rows, &[("xl/vbaProject.bin", b"x")])),
        Err(Unreadable::Macros)
    );
    assert_eq!(
        open(&workbook("A1", &rows, &[("xl/workbook.bin", b"x")])),
        Err(Unreadable::OldExcel)
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .start_file(
            "mimetype",
            SimpleFileOptions::default().compression_method(CompressionMethod::Stored),
        )
        .expect("a part");
    writer
        .write_all(b"application/vnd.oasis.opendocument.spreadsheet")
        .expect("a part");
    let ods = writer.finish().expect("an archive").into_inner();
    assert_eq!(read(&ods, None), Err(Unreadable::NotASpreadsheet));
}

#[test]
fn errors_and_entities_of_a_sheet_do_no_harm() {
    let rows = header_and(
        r#"<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="str"><f>1+1</f><v>VX1</v></c></row>"#,
    );
    let inventory = open(&workbook("A1:B2", &rows, &[])).expect("one row");
    assert_eq!(inventory.rows[0].serial.as_deref(), Some("VX1"));
    assert_eq!(inventory.errors.len(), 1);
    let entity = header_and(r#"<row r="2"><c r="B2" t="inlineStr"><is><t>&xxe;</t></is></c></row>"#);
    let answer = open(&workbook("A1:B2", &entity, &[]));
    assert!(
        answer.is_err() || answer.is_ok_and(|inventory| inventory.rows.iter().all(|row| row.model.is_none()))
    );
}
