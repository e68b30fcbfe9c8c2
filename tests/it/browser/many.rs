//! A CROUS refers two hundred students with one spreadsheet: five rows are wrong, and nobody is referred; corrected,
//! all are; sent again, nobody is twice.

use std::fs;

use tempfile::TempDir;

use super::eyes::Eyes;
use crate::cases::import_referrals::{list, student};

pub(super) async fn a_crous_refers_two_hundred(eyes: &Eyes) {
    let folder = TempDir::new().expect("a folder");
    let written = |name: &str, lines: &[String]| {
        let path = folder.path().join(name);
        fs::write(&path, list(lines)).expect("a list");
        path.display().to_string()
    };
    let right: Vec<String> = (0..200).map(student).collect();
    let mut wrong = right.clone();
    for (row, good, bad) in [
        (13, "/2004", "/2044"),
        (40, "portable", "tablette"),
        (77, "Tarvel077", ""),
        (120, "elwen.120@", "elwen.120"),
        (199, ";2;", ";zwei;"),
    ] {
        assert!(wrong[row].contains(good));
        wrong[row] = wrong[row].replacen(good, bad, 1);
    }
    eyes.sign_in("crous", "/cases").await;
    eyes.press("main a[href='/cases/many']").await;
    eyes.look("many people").await;
    eyes.press("main form .go button").await;
    eyes.look("many people, no file").await;
    assert!(eyes.has(".problems").await, "a file is asked for");
    eyes.write("#file", &written("with-errors.csv", &wrong)).await;
    eyes.press("main form .go button").await;
    eyes.arrive("/cases/many/list").await;
    eyes.look("many people, with errors").await;
    assert_eq!(
        eyes.length("document.querySelectorAll('.warn tbody tr')").await,
        5
    );
    assert!(!eyes.has("main form button").await, "all or nothing");

    eyes.press("#again").await;
    eyes.write("#file", &written("corrected.csv", &right)).await;
    eyes.press("main form .go button").await;
    eyes.arrive("/cases/many/list").await;
    eyes.look("many people, understood").await;
    eyes.press("main form button").await;
    eyes.arrive("?done=referred").await;
    eyes.look("many people, sent").await;

    eyes.go("/cases/many").await;
    eyes.write("#file", &written("again.csv", &right)).await;
    eyes.press("main form .go button").await;
    eyes.arrive("/cases/many/list").await;
    eyes.look("many people, known").await;
    let told = eyes.text("ul.figures").await;
    assert!(told.contains("200"), "they are known: {told}");
    assert!(!eyes.has("main form button").await, "there is nobody new");
    eyes.sign_out().await;
}
