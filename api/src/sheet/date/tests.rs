use super::super::cell::Cell;
use super::{BOUGHT, Candidate, Evidence, Order, read};

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn certain(cell: &Cell) -> Option<String> {
    match read(cell, &BOUGHT) {
        Candidate::Certain(date) => Some(date.to_string()),
        _ => None,
    }
}

#[test]
fn dates_with_one_reading_are_certain() {
    for (written, expected) in [
        ("2021-02-03", "2021-02-03"),
        ("2021/02/03 08:00", "2021-02-03"),
        ("2021-02-03T08:00:00", "2021-02-03"),
        ("31/12/2016", "2016-12-31"),
        ("12/31/16", "2016-12-31"),
        ("05.06.2018", "2018-06-05"),
        ("5/5/21", "2021-05-05"),
        ("45231", "2023-11-01"),
    ] {
        assert_eq!(certain(&text(written)).as_deref(), Some(expected), "{written}");
    }
    assert_eq!(certain(&Cell::Number(43_500.75)).as_deref(), Some("2019-02-04"));
}

#[test]
fn other_texts_are_no_dates() {
    for written in [
        "2019",
        "mars 2019",
        "31/02/2019",
        "1/2/3/4",
        "99/99/99",
        "12",
        "01/01/1900",
        "-/-/-",
    ] {
        assert_eq!(read(&text(written), &BOUGHT), Candidate::Unreadable, "{written}");
    }
}

#[test]
fn a_column_decides_together() {
    let order = |cells: &[&str]| {
        let mut evidence = Evidence::default();
        for cell in cells {
            evidence.weigh(&text(cell));
        }
        evidence.order()
    };
    assert_eq!(order(&["01/02/2021", "13/02/2021"]), Order::DayFirst);
    assert_eq!(order(&["1/2/21", "1/23/21"]), Order::MonthFirst);
    assert_eq!(order(&["01/02/2021"]), Order::Undecided);
    assert_eq!(order(&["13/02/2021", "1/23/21"]), Order::Undecided);
}
