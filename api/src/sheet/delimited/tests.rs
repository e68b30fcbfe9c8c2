use super::{blank_lines, records};
use crate::sheet::Unreadable;
use crate::sheet::cell::{Cell, Line};

fn sniff(text: &str) -> Result<u8, Unreadable> {
    let known =
        |cell: &&Cell| matches!(cell, Cell::Text(text) if ["Modele", "Serial"].contains(&text.as_str()));
    super::sniff(text, |line: &Line| line.cells.iter().filter(known).count())
}

fn numbers(text: &str) -> Vec<u32> {
    let mut numbers = Vec::new();
    let read = records(text, b';', 1, |line, _| {
        numbers.push(line.number);
        Ok(true)
    });
    read.expect(text);
    numbers
}

#[test]
fn rows_are_numbered_as_a_spreadsheet_does() {
    assert_eq!(numbers("a;b\nc;d\n"), [1, 2]);
    assert_eq!(numbers("a;b\r\n\r\n\r\nc;d\r\ne;f"), [1, 4, 5]);
    assert_eq!(numbers("\n\na;b\n\"x\ny\";d\n\nz;w\n"), [3, 4, 6]);
    assert_eq!(numbers("a;b\rc;d\r"), [1, 2]);
    assert_eq!(blank_lines("\r\n\r\na", 0), 2);
}

#[test]
fn the_delimiter_is_the_one_under_which_headers_are_known() {
    assert_eq!(
        sniff("Parc, au 15 janvier, salle A\nModele;Serial\nA,B;C\n"),
        Ok(b';')
    );
    assert_eq!(sniff("Modele,Serial\nA;B,C\n"), Ok(b','));
    assert_eq!(sniff("Modele|Serial\n"), Ok(b'|'));
}
