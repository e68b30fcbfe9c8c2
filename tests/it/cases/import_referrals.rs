//! A CROUS refers two hundred students with one file: refused whole while five rows are wrong, taken whole once they are
//! right, and nothing doubled when it is sent again (I9, I10).

use std::fmt::Write;

use entity::{case_file, file, person};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::{Outcome, Persona};

on_both!(
    two_hundred_students_come_at_once,
    the_same_list_changes_nothing,
    who_was_referred_already_is_matched,
    drafts_may_lack_what_is_asked_later,
    a_list_is_of_an_audience_one_refers,
    nothing_of_a_list_is_kept_in_clear,
    a_template_is_read_as_it_is_written,
    a_workbook_is_a_list_too,
);

const HEADERS: &str = "Nom;Prénom;Date de naissance;Courriel;Commune;Informé(e) le;Informé(e) par;Accord;\
Ordinateur souhaité;Connexion à domicile;Aisance numérique;Besoin d’accessibilité;Équipement au foyer;Établissement;\
Année d’études;Échelon de bourse;Foyer indépendant";

/// The line of a student.
pub(crate) fn student(number: usize) -> String {
    format!(
        "Tarvel{number:03};Elwen;{:02}/0{}/2004;elwen.{number}@etu.example;Poitiers;10/01/2024;courriel;oui;portable;oui;2;\
         non;smartphone seul;Université de Poitiers;2;{};oui",
        13 + number % 15,
        1 + number % 9,
        number % 8,
    )
}

pub(crate) fn list(lines: &[String]) -> String {
    let mut csv = format!("{HEADERS}\n");
    for line in lines {
        writeln!(csv, "{line}").unwrap();
    }
    csv
}

async fn import(by: &Persona, csv: &str, submit: bool, commit: bool) -> Outcome {
    let file = by.upload("etudiants.csv", csv).await;
    import_file(by, &file, submit, commit).await
}

async fn import_file(by: &Persona, file: &str, submit: bool, commit: bool) -> Outcome {
    let input = json!({ "audience": "STUDENT", "fileId": file, "submit": submit, "commit": commit });
    let referrals = "referrals { rows created matched rejected sample { number familyName caseId }
        errors { row column cell code message } columns { letter field } }";
    by.tell_for("importReferrals", input, referrals).await
}

/// Rows, created, matched, rejected.
fn counts(outcome: &Outcome) -> [u64; 4] {
    let of = |field: &str| outcome.payload["referrals"][field].as_u64().unwrap();
    let counts = ["rows", "created", "matched", "rejected"].map(of);
    assert_eq!(counts[0], counts[1] + counts[2] + counts[3], "I9: {counts:?}");
    counts
}

fn cells(outcome: &Outcome) -> Vec<(String, String)> {
    let errors = outcome.payload["referrals"]["errors"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    errors
        .iter()
        .map(|error| (text(&error["cell"]), text(&error["code"])))
        .collect()
}

async fn two_hundred_students_come_at_once(app: &TestApp) {
    let crous = app.crous();
    let good: Vec<String> = (0..200).map(student).collect();
    let mut bad = good.clone();
    bad[10] = bad[10].replace("@etu", " at etu");
    bad[20] = bad[20].replace("portable", "baladeur");
    bad[30] = bad[30].replace(";oui;portable", ";non;portable");
    bad[40] = bad[40].replace("Université de Poitiers", "1 85 05 78 006 084 36");
    let twin = bad[49].clone();
    bad[50] = twin;
    let refused = import(&crous, &list(&bad), true, true).await;
    assert_eq!(counts(&refused), [200, 195, 0, 5]);
    assert_eq!(
        cells(&refused),
        [
            ("D12", "INVALID"),
            ("I22", "UNKNOWN_WORD"),
            ("H32", "CONSENT_MISSING"),
            ("N42", "SOCIAL_SECURITY_NUMBER"),
            ("A52", "DUPLICATE_ROW"),
        ]
        .map(|(cell, code)| (cell.to_owned(), code.to_owned()))
    );
    refused.refused("REFERRALS_HAVE_ERRORS");
    assert_eq!(app.count(&crous, "cases").await, 0, "all or nothing");

    let preview = import(&crous, &list(&good), true, false).await;
    assert_eq!(counts(&preview), [200, 200, 0, 0]);
    preview.success();
    assert_eq!(app.count(&crous, "cases").await, 0, "a preview changes nothing");

    let done = import(&crous, &list(&good), true, true).await;
    assert_eq!(counts(&done), [200, 200, 0, 0]);
    done.success();
    assert_eq!(app.count(&crous, "cases").await, 200);
    assert_eq!(app.count(&app.coordinator(), "people").await, 200);
    let submitted = "{ cases(first: 1, filter: { states: [SUBMITTED], search: \"tarvel042\" }) {
        totalCount nodes { id submittedAt ageBand person { identity { familyName phone email } } } } }";
    let found = app.coordinator().ask(submitted, json!({})).await.ok();
    assert_eq!(found["cases"]["totalCount"], 1);
    let case = &found["cases"]["nodes"][0];
    assert_eq!(case["ageBand"], "FROM_18_TO_25");
    assert_eq!(case["person"]["identity"]["familyName"], "Tarvel042");
    app.coordinator()
        .qualify_case(case["id"].as_str().unwrap())
        .await
        .done();

    let mails = app.mails_to("social@crous.example").await;
    assert_eq!(mails.len(), 1, "one mail for the whole list");
    let facts = app.crous().facts_after(None, 100).await.0;
    let imported: Vec<_> = facts
        .iter()
        .filter(|fact| fact["kind"] == "REFERRALS_IMPORTED")
        .collect();
    assert_eq!(imported.len(), 1);
    assert_eq!(imported[0]["data"]["created"], 200);

    // The same two hundred sent once more, one of them qualified since: nobody is doubled, and nothing is told of anybody.
    let before = (rows(app).await, about_cases(app).await);
    let again = import(&crous, &list(&good), true, true).await;
    assert_eq!(counts(&again), [200, 0, 200, 0]);
    again.success();
    assert_eq!(before, (rows(app).await, about_cases(app).await));
    assert_eq!(before.0, [200, 200, 200]);
}

/// How many cases, people and keys there are.
async fn rows(app: &TestApp) -> [u64; 3] {
    let db = &app.app.db;
    [
        case_file::Entity::find().count(db).await.unwrap(),
        person::Entity::find().count(db).await.unwrap(),
        person::key::Entity::find().count(db).await.unwrap(),
    ]
}

/// How many facts there are about cases.
async fn about_cases(app: &TestApp) -> usize {
    use entity::fact::{self, Kind};
    let facts = fact::Entity::find().all(&app.app.db).await.unwrap();
    let about = [
        Kind::ReferralDrafted,
        Kind::ReferralSubmitted,
        Kind::CaseQualified,
    ];
    facts.iter().filter(|fact| about.contains(&fact.kind)).count()
}

async fn the_same_list_changes_nothing(app: &TestApp) {
    let crous = app.crous();
    let lines: Vec<String> = (0..20).map(student).collect();
    let file = crous.upload("etudiants.csv", list(&lines)).await;
    let keyed = crous.clone().with_key("janvier");
    assert_eq!(
        counts(&import_file(&keyed, &file, true, true).await),
        [20, 20, 0, 0]
    );
    // The same request again is a replay; the same file under no key is not kept any more.
    let replay = import_file(&keyed, &file, true, true).await;
    assert!(replay.payload["referrals"].is_null(), "{}", replay.payload);
    replay.success();
    import_file(&crous, &file, true, true).await.halted("NOT_FOUND");
    import_file(&crous, &file, true, false).await.halted("NOT_FOUND");

    // The same content sent anew is matched, row by row, even once a case has ended.
    let first = crous
        .ask("{ cases(first: 1) { nodes { id } } }", json!({}))
        .await
        .ok();
    let first = first["cases"]["nodes"][0]["id"].as_str().unwrap();
    app.coordinator()
        .refuse_case(first, "OUTSIDE_AUDIENCE", "Hors public.")
        .await
        .done();
    let again = import(&crous, &list(&lines), true, true).await;
    assert_eq!(counts(&again), [20, 0, 20, 0]);
    again.success();
    assert_eq!(app.count(&crous, "cases").await, 20);

    // A later list with one more, in another order and other letters: the one is new, and so is who was refused before.
    let mut later: Vec<String> = (0..21).rev().map(student).collect();
    later[3] = later[3].replace("Elwen", "ELWEN");
    let later = import(&crous, &list(&later), true, true).await;
    assert_eq!(counts(&later), [21, 2, 19, 0]);
    later.success();
}

async fn who_was_referred_already_is_matched(app: &TestApp) {
    let crous = app.crous();
    let alone = referral().of_student().with("/identity/givenName", "Elwen");
    let alone = alone
        .with("/identity/familyName", "tarvel-003")
        .with("/identity/birthDate", "2004-04-16");
    let case = crous.submit_referral(alone).await.done();
    let line = student(3).replace("Tarvel003", "Tarvel 003");
    let outcome = import(&crous, &list(&[line, student(4)]), true, false).await;
    assert_eq!(counts(&outcome), [2, 1, 1, 0]);
    assert_eq!(outcome.payload["referrals"]["sample"][0]["caseId"], case);
    outcome.success();
    // A university that refers the same person learns nothing of it: the coordinator does.
    let other = import(&app.university(), &list(&[student(4)]), true, true).await;
    assert_eq!(counts(&other), [1, 1, 0, 0]);
    other.success();
    let other = import(&crous, &list(&[student(4)]), true, true).await;
    assert_eq!(counts(&other), [1, 1, 0, 0]);
    other.success();
    let twice = "{ cases(first: 9, filter: { search: \"tarvel004\" }) { nodes { id possibleDuplicates { case { referrer { id } } } } } }";
    let seen = app.coordinator().ask(twice, json!({})).await.ok();
    let seen = seen["cases"]["nodes"].as_array().unwrap();
    assert_eq!(seen.len(), 2);
    for case in seen {
        assert_eq!(case["possibleDuplicates"].as_array().unwrap().len(), 1, "{case}");
    }
    let own = crous.ask(twice, json!({})).await.ok();
    assert_eq!(own["cases"]["nodes"].as_array().unwrap().len(), 1);
    assert_eq!(own["cases"]["nodes"][0]["possibleDuplicates"], json!([]));
}

async fn drafts_may_lack_what_is_asked_later(app: &TestApp) {
    let crous = app.crous();
    let csv = "First name,Last name,Date of birth\nElwen,Tarvel,2004-03-16\nJo,,2003-01-01\n";
    let refused = import(&crous, csv, false, true).await;
    assert_eq!(cells(&refused), [("B3".to_owned(), "REQUIRED".to_owned())]);
    refused.refused("REFERRALS_HAVE_ERRORS");
    let whole = import(&crous, csv, true, false).await;
    assert_eq!(counts(&whole)[3], 2, "a referral that is sent is complete");
    whole.success();
    let done = import(&crous, &csv.replace("Jo,,", "Jo,Day,"), false, true).await;
    assert_eq!(counts(&done), [2, 2, 0, 0]);
    done.success();
    let drafts = crous
        .ask(
            "{ cases(first: 9, filter: { states: [DRAFT] }) { nodes { id submittedAt } } }",
            json!({}),
        )
        .await
        .ok();
    assert_eq!(drafts["cases"]["nodes"].as_array().unwrap().len(), 2);
    let id = drafts["cases"]["nodes"][0]["id"].as_str().unwrap();
    crous
        .tell("submitReferral", json!({ "caseId": id }))
        .await
        .refused("INCOMPLETE");
    let nobody = import(&crous, &format!("{HEADERS}\n"), true, true).await;
    nobody.refused("REFERRALS_EMPTY");
    import(&crous, "Modèle;N° de série\nLatitude;X\n", true, true)
        .await
        .refused("FILE_UNREADABLE");
}

async fn a_list_is_of_an_audience_one_refers(app: &TestApp) {
    let association = app.association();
    let file = association.upload("liste.csv", list(&[student(1)])).await;
    import_file(&association, &file, true, true)
        .await
        .refused("AUDIENCE_NOT_YOURS");
    import_file(&app.crous(), &file, true, true)
        .await
        .halted("NOT_FOUND");
    import_file(&app.donor(), &file, true, true)
        .await
        .halted("FORBIDDEN");
    let software = app.full().await;
    let done = import(&software, &list(&[student(1)]), true, true).await;
    assert_eq!(counts(&done), [1, 1, 0, 0]);
    done.success();
}

async fn nothing_of_a_list_is_kept_in_clear(app: &TestApp) {
    let crous = app.crous();
    let previewed = import(&crous, &list(&[student(1)]), true, false).await;
    previewed.success();
    let kept = file::Entity::find().all(&app.app.db).await.unwrap();
    assert!(kept.iter().all(|file| file.sealed));
    let stored = app.stored();
    assert_eq!(stored.len(), 1);
    assert!(
        !String::from_utf8_lossy(&stored[0]).contains("Tarvel"),
        "sealed in the store"
    );
    import(&crous, &list(&[student(1)]), true, true).await.success();
    let kept = file::Entity::find().all(&app.app.db).await.unwrap();
    assert_eq!(
        kept.iter().filter(|file| file.dropped_at.is_some()).count(),
        1,
        "let go"
    );
    let people = person::Entity::find().all(&app.app.db).await.unwrap();
    assert!(
        people
            .iter()
            .all(|person| !String::from_utf8_lossy(&person.sealed).contains("Tarvel"))
    );
    assert_eq!(case_file::Entity::find().count(&app.app.db).await.unwrap(), 1);
}

async fn a_template_is_read_as_it_is_written(app: &TestApp) {
    let template = "{ referralTemplate(audience: STUDENT) { csv columns { header field required format words { code } } } }";
    let french = app.crous().ask(template, json!({})).await.ok();
    let french = &french["referralTemplate"];
    let csv = french["csv"].as_str().unwrap();
    let english = app.crous().in_english().ask(template, json!({})).await.ok();
    assert!(
        english["referralTemplate"]["csv"]
            .as_str()
            .unwrap()
            .contains("Birth date;")
    );
    let example = format!("{csv}{}", "x;y;;;;;;;;;;;;;;;;;;\n");
    let preview = import(&app.crous(), &example, false, false).await;
    let columns = preview.payload["referrals"]["columns"].as_array().unwrap();
    let fields: Vec<&Value> = columns.iter().map(|column| &column["field"]).collect();
    let told: Vec<&Value> = french["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| &column["field"])
        .collect();
    assert_eq!(fields, told);
    preview.clone().success();
    app.donor().ask(template, json!({})).await.code();
}

async fn a_workbook_is_a_list_too(app: &TestApp) {
    let crous = app.crous();
    let workbook = include_bytes!("../../fixtures/rosters/students.xlsx");
    let file = crous.upload("etudiants.xlsx", workbook.to_vec()).await;
    let preview = import_file(&crous, &file, true, false).await;
    assert_eq!(counts(&preview), [3, 3, 0, 0], "{:?}", preview.payload);
    assert_eq!(app.count(&crous, "cases").await, 0, "a preview keeps nothing");
    let imported = import_file(&crous, &file, true, true).await;
    assert_eq!(counts(&imported), [3, 3, 0, 0]);
    assert!(imported.codes().is_empty(), "{:?}", imported.payload);
    let file = crous.upload("etudiants.xlsx", workbook.to_vec()).await;
    let again = import_file(&crous, &file, true, true).await;
    assert_eq!(counts(&again), [3, 0, 3, 0], "I9");
    assert_eq!(app.count(&crous, "cases").await, 3);
}
