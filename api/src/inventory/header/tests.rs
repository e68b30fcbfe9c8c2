use super::super::cell::{Cell, Line};
use super::super::{Dropped, Meaning, Unreadable};
use super::{position, read};

fn line(number: u32, cells: &[&str]) -> Line {
    Line {
        number,
        cells: cells.iter().map(|cell| Cell::text(cell)).collect(),
    }
}

#[test]
fn titles_above_are_passed_over() {
    let lines = [
        line(1, &["Inventaire du parc"]),
        line(3, &["Nom", "Email"]),
        line(4, &["Type", "Modèle", "S/N"]),
    ];
    assert_eq!(position(&lines), Ok(2));
    assert_eq!(position(&lines[..2]), Err(Unreadable::NoSerialOrModel));
    assert_eq!(position(&lines[..1]), Err(Unreadable::NoHeader));
}

#[test]
fn of_two_columns_that_mean_the_same_one_is_read() {
    let header = read(&line(1, &["SN", "Modèle", "Numéro de série", "", "Utilisateur"])).expect("headers");
    let meanings: Vec<_> = header
        .columns
        .iter()
        .map(|column| (column.meaning, column.dropped))
        .collect();
    let expected = [
        (None, Some(Dropped::NotNeeded)),
        (Some(Meaning::Model), None),
        (Some(Meaning::Serial), None),
        (None, Some(Dropped::NotNeeded)),
        (None, Some(Dropped::FormerUser)),
    ];
    assert_eq!(meanings, expected);
    assert_eq!(header.errors.len(), 1);
}
