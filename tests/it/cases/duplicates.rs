//! The same person referred twice: what the coordinator is shown and says of it, and that nobody else can tell.

use entity::person::{
    self,
    term::{self, Kind},
};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{Referral, referral};
use crate::persona::Persona;

on_both!(
    a_slip_is_seen_through,
    the_coordinator_says_what_they_are,
    people_from_before_are_compared_too,
    a_partner_cannot_tell_that_another_refers_the_same_person,
);

const DUPLICATES: &str = "possibleDuplicates { case { id } reasons verdict }";

/// A student whose contact is nobody else's.
fn student(given: &str, family: &str, born: &str, phone: &str) -> Referral {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let student = referral().of_student().named(given, family);
    student
        .with("/identity/email", format!("{digits}@foyer.example"))
        .with("/identity/birthDate", born)
        .with("/identity/phone", phone)
}

async fn a_slip_is_seen_through(app: &TestApp) {
    let (crous, university) = (app.crous(), app.university());
    let first = student("Maëlys", "Le Garrec", "2002-03-07", "05 49 11 00 01");
    let first = crous.submit_referral(first).await.done();
    let slips = [
        (
            "MAELYS",
            "Le-Garec",
            "2002-03-07",
            "05 49 11 00 02",
            json!(["NAMES_NEARLY_SAME", "GIVEN_NAME_AND_BIRTH_DATE"]),
        ),
        (
            "Le Garrec",
            "Maelys",
            "2002-07-03",
            "05 49 11 00 03",
            json!(["BIRTH_DATE_NEARLY_SAME"]),
        ),
        (
            "Maëlys",
            "Tanguy",
            "2002-03-07",
            "05 49 11 00 04",
            json!(["GIVEN_NAME_AND_BIRTH_DATE"]),
        ),
        (
            "Maëlys",
            "Kerbrat",
            "1999-01-01",
            "+33 5 49 11 00 01",
            json!(["GIVEN_NAME_AND_CONTACT"]),
        ),
        (
            "Lys",
            "Abgrall",
            "2002-03-07",
            "05.49.11.00.01",
            json!(["BIRTH_DATE_AND_CONTACT"]),
        ),
    ];
    for (given, family, born, phone, reasons) in slips {
        let other = university
            .submit_referral(student(given, family, born, phone))
            .await
            .done();
        let seen = app.coordinator().about("case", &first, DUPLICATES).await;
        let seen = seen["possibleDuplicates"].as_array().unwrap().clone();
        let of = |one: &&Value| one["case"]["id"] == other.as_str();
        let one = seen
            .iter()
            .find(of)
            .unwrap_or_else(|| panic!("{given} {family}: {seen:?}"));
        assert_eq!(
            (&one["reasons"], &one["verdict"]),
            (&reasons, &Value::Null),
            "{given} {family}"
        );
    }
    let other = student("Nolwenn", "Le Garrec", "2002-08-09", "05 49 11 00 09");
    let other = university.submit_referral(other).await.done();
    let alone = app.coordinator().about("case", &other, DUPLICATES).await;
    assert_eq!(
        alone["possibleDuplicates"],
        json!([]),
        "a name alone says nothing"
    );
}

async fn the_coordinator_says_what_they_are(app: &TestApp) {
    let coordinator = app.coordinator();
    let person = || student("Ewen", "Madec", "2001-05-06", "05 49 12 00 01");
    let first = app.crous().submit_referral(person()).await.done();
    let second = app.university().submit_referral(person()).await.done();
    let said = async |verdict: &str| {
        let input = json!({ "caseId": second, "otherCaseId": first, "verdict": verdict });
        coordinator.tell("judgeDuplicate", input).await.done();
        let mut read = Vec::new();
        for (case, other) in [(&first, &second), (&second, &first)] {
            let seen = coordinator.about("case", case, DUPLICATES).await;
            assert_eq!(seen["possibleDuplicates"][0]["case"]["id"], other.as_str());
            read.push(seen["possibleDuplicates"][0]["verdict"].clone());
        }
        read
    };
    assert_eq!(said("DIFFERENT").await, ["DIFFERENT", "DIFFERENT"]);
    assert_eq!(said("SAME").await, ["SAME", "SAME"], "the last word counts");
    let own = json!({ "caseId": first, "otherCaseId": first, "verdict": "SAME" });
    coordinator.tell("judgeDuplicate", own).await.refused("INVALID");
    let input = json!({ "caseId": first, "otherCaseId": second, "verdict": "DIFFERENT" });
    for other in [app.crous(), app.university(), app.member()] {
        other
            .tell("judgeDuplicate", input.clone())
            .await
            .halted("FORBIDDEN");
    }
    // Forgotten, nothing is left of it.
    for case in [&first, &second] {
        let person = coordinator.about("case", case, "person { id }").await;
        app.coordinator()
            .tell(
                "refuseCase",
                json!({ "caseId": case, "reason": "OTHER", "text": "Déjà aidé" }),
            )
            .await
            .done();
        let person = person["person"]["id"].as_str().unwrap().to_owned();
        coordinator.forget_person(&person).await.done();
    }
    let left = entity::person::verdict::Entity::find()
        .count(&app.app.db)
        .await
        .unwrap();
    assert_eq!(left, 0);
}

/// All that a partner may ask about what it referred, and what it is told when it refers somebody.
async fn a_partner_cannot_tell_that_another_refers_the_same_person(app: &TestApp) {
    let crous = app.crous();
    let person = || student("Gwenaëlle", "Quéméner", "2003-09-10", "05 49 13 00 01");
    let case = crous.submit_referral(person()).await.done();
    let before = answers(&crous, &case).await;
    // Another partner refers the same person; the coordinator qualifies it and says that they are one.
    let other = app.eligible(&app.university(), person()).await;
    let input = json!({ "caseId": case, "otherCaseId": other, "verdict": "SAME" });
    app.coordinator().tell("judgeDuplicate", input).await.done();
    app.deliver().await;
    assert_eq!(
        answers(&crous, &case).await,
        before,
        "nothing that is asked answers otherwise"
    );

    // The other way round: whom another partner referred is referred as anybody is.
    let told = async |referral: Referral| {
        let outcome = crous.submit_referral(referral).await;
        assert!(outcome.codes().is_empty() && outcome.errors.is_empty());
        let id = outcome.done();
        let mut read = crous
            .about(
                "case",
                &id,
                "state consents possibleDuplicates { verdict } timeline(first: 9) { nodes { kind } }",
            )
            .await;
        read["mails"] = app.mails_to("social@crous").await.len().into();
        read
    };
    let known = student("Tifenn", "Le Meur", "2002-02-03", "05 49 13 00 02");
    app.eligible(&app.university(), known.clone()).await;
    let unknown = student("Soizic", "Le Bras", "2002-04-05", "05 49 13 00 03");
    let (known, unknown) = (told(known).await, told(unknown).await);
    assert_eq!(known["timeline"], unknown["timeline"]);
    assert_eq!(
        (&known["state"], &known["possibleDuplicates"]),
        (&unknown["state"], &unknown["possibleDuplicates"])
    );
}

async fn answers(of: &Persona, case: &str) -> Vec<Value> {
    let selection = "reference state deferrals gridVersion score { points } possibleDuplicates { verdict }
        sameHousehold { id } notes { text } questions { text } decision { outcome } device { id } handover { id }
        timeline(first: 50) { nodes { kind at data } }";
    let queries = [
        format!("{{ cases(first: 100) {{ totalCount nodes {{ id {selection} }} }} }}"),
        "{ cases(first: 9, filter: { search: \"quemener\" }) { totalCount nodes { id } } }".to_owned(),
        "{ people(first: 100) { totalCount nodes { id identity { givenName familyName } } } }".to_owned(),
        "{ facts(first: 100) { nodes { id kind at data } } }".to_owned(),
        "{ organisations(first: 100) { nodes { id name } } }".to_owned(),
        "{ commissions(first: 100) { nodes { id } } }".to_owned(),
        "{ handovers(first: 100) { nodes { id } } }".to_owned(),
    ];
    let mut answers = vec![of.about("case", case, selection).await];
    for query in queries {
        answers.push(of.ask(&query, json!({})).await.ok());
    }
    answers
}

/// Whoever was referred to an older program has the terms of that program, until the worker writes them anew.
async fn people_from_before_are_compared_too(app: &TestApp) {
    let db = &app.app.db;
    let first = student("Maëlys", "Le Garrec", "2002-03-07", "05 49 11 00 01");
    let first = app.crous().submit_referral(first).await.done();
    person::Entity::update_many()
        .col_expr(person::Column::TermsVersion, Expr::value(Option::<i32>::None))
        .exec(db)
        .await
        .unwrap();
    term::Entity::delete_many()
        .filter(term::Column::Kind.is_in([Kind::NameSlip, Kind::DateSlip, Kind::GivenAndDate]))
        .exec(db)
        .await
        .unwrap();
    let second = student("Maelys", "Le Garec", "2002-03-07", "05 49 11 00 02");
    let second = app.university().submit_referral(second).await.done();
    let found =
        async || app.coordinator().about("case", &second, DUPLICATES).await["possibleDuplicates"].clone();
    assert_eq!(found().await, json!([]));
    let known = person::Entity::find().count(db).await.unwrap();
    let renewed = api::people::renew_terms::renew(&app.app).await.unwrap();
    assert_eq!(
        u64::try_from(renewed).unwrap() + 1,
        known,
        "the second has those of today"
    );
    assert_eq!(found().await[0]["case"]["id"], json!(first));
    assert_eq!(api::people::renew_terms::renew(&app.app).await.unwrap(), 0);
}
