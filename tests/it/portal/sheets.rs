//! What is shown as a table is taken away as a spreadsheet: each list whole, each table of figures as it stands.

use std::collections::BTreeSet;

use super::crawl::Visitor;
use super::routes;
use crate::browser::model;

/// Who has lists and figures.
const READERS: [&str; 6] = [
    "coordinator@poitiers",
    "donor@poitiers",
    "crous@poitiers",
    "workshop@poitiers",
    "adviser@poitiers",
    "member@poitiers",
];

/// The least of spreadsheets that the demonstration has: a page that lost its way to one would not be missed otherwise.
const LEAST: usize = 40;

#[tokio::test(flavor = "multi_thread")]
async fn every_table_is_a_spreadsheet() {
    let model = model::shared();
    let all = routes::all();
    let mut read = BTreeSet::new();
    for name in READERS {
        let reader = Visitor::enter(&model.url, name).await;
        for route in all.iter().filter(|route| !route.contains('{')) {
            let page = reader.read(route).await;
            if page.status != 200 || !page.body.starts_with("<!doctype html>") {
                continue;
            }
            for way in ways(&page.body) {
                let rows = rows(&reader, &way).await;
                if let Some(told) = way.contains("format=csv").then(|| total(&page.body)).flatten() {
                    assert_eq!(rows, told, "{way} for {name}");
                }
                assert!(
                    rows > 0 || way.contains("format=csv"),
                    "{way} is empty for {name}"
                );
                read.insert((name, way));
            }
        }
    }
    assert!(
        read.len() >= LEAST,
        "only {} spreadsheets were found: {read:#?}",
        read.len()
    );
}

/// Where spreadsheets are.
fn ways(body: &str) -> Vec<String> {
    let hrefs = body
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let hrefs = hrefs.map(|href| href.replace("&amp;", "&").replace("&#38;", "&"));
    hrefs
        .filter(|href| href.contains("format=csv") || href.contains("sheet="))
        .collect()
}

/// How many rows a list says that it has.
fn total(body: &str) -> Option<usize> {
    let words = body.split_once("<p class=\"under\">")?.1;
    let number = words.split(" ligne").next()?;
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// Reads a spreadsheet: its rows below the headings.
async fn rows(reader: &Visitor, way: &str) -> usize {
    let sheet = reader.read(way).await;
    assert_eq!(sheet.status, 200, "{way}");
    let sheet = sheet
        .body
        .strip_prefix('\u{feff}')
        .unwrap_or_else(|| panic!("{way} has no BOM"));
    let mut lines = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(sheet.as_bytes());
    let heads = lines.headers().expect("headings").clone();
    assert!(
        heads.len() > 1 && heads.iter().all(|head| !head.is_empty()),
        "{way}: {heads:?}"
    );
    let mut rows = 0;
    for line in lines.records() {
        let line = line.unwrap_or_else(|error| panic!("{way}: {error}"));
        let formula = line.iter().find(|cell| cell.starts_with(['=', '@', '\t', '\r']));
        assert_eq!(formula, None, "{way}");
        rows += 1;
    }
    rows
}
