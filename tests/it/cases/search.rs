//! Finding cases and people by words that only their hashes are kept of.

use entity::person::term;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::json;

use crate::app::TestApp;
use crate::builders::{raw, referral};
use crate::persona::Persona;

on_both!(
    people_are_found_by_their_words,
    a_search_shows_no_row_one_does_not_see,
    a_corrected_person_is_found_anew,
    a_forgotten_person_is_found_no_more,
    the_same_person_twice_is_shown_to_the_coordinator,
);

async fn found(by: &Persona, search: &str) -> u64 {
    let query = "query($search: String!) { people(first: 1, search: $search) { totalCount }
        cases(first: 1, filter: { search: $search }) { totalCount } }";
    let data = by.ask(query, json!({ "search": search })).await.ok();
    let cases = data["cases"]["totalCount"].as_u64().unwrap();
    assert_eq!(data["people"]["totalCount"], cases, "{search}");
    cases
}

async fn people_are_found_by_their_words(app: &TestApp) {
    let crous = app.crous();
    let person = referral()
        .of_student()
        .with("/identity/givenName", "Maëlys-Anne")
        .with("/identity/familyName", "Le Goff")
        .with("/identity/phone", "+33 5 49 11 22 33")
        .with("/identity/email", "Maelys.LeGoff@etu.example")
        .with("/identity/birthDate", "2002-11-09")
        .with("/identity/commune", "Saint-Benoît");
    crous.submit_referral(person).await.done();
    crous.submit_referral(referral().of_student()).await.done();
    for search in [
        "le goff",
        "LEGOFF",
        "goff maelys",
        "Maëlys-Anne Le Goff",
        "05 49 11 22 33",
        "0549112233",
        "maelys.legoff@ETU.example",
        "09/11/2002",
        "Goff 2002-11-09",
    ] {
        assert_eq!(found(&crous, search).await, 1, "{search}");
        assert_eq!(found(&app.coordinator(), search).await, 1, "{search}");
    }
    for search in ["gof", "Goff Courtevelle", "05 49 11 22 34", "10/11/2002"] {
        assert_eq!(found(&crous, search).await, 0, "{search}");
    }
    assert_eq!(found(&crous, "  ").await, 2, "nothing asked: everybody seen");
    let communes = "{ cases(first: 5, filter: { commune: \"SAINT BENOIT\", audience: STUDENT, states: [SUBMITTED] }) { totalCount } }";
    let data = crous.ask(communes, json!({})).await.ok();
    assert_eq!(data["cases"]["totalCount"], 1);
}

async fn a_search_shows_no_row_one_does_not_see(app: &TestApp) {
    app.crous()
        .submit_referral(referral().of_student().named("Ivo", "Tarnec"))
        .await
        .done();
    app.association()
        .submit_referral(referral().of_family().named("Ivo", "Tarnec"))
        .await
        .done();
    assert_eq!(found(&app.coordinator(), "ivo tarnec").await, 2);
    assert_eq!(found(&app.crous(), "ivo tarnec").await, 1);
    assert_eq!(found(&app.university(), "ivo tarnec").await, 0);
    let elsewhere = app.member_elsewhere(crate::world::Org::City);
    assert_eq!(found(&elsewhere, "ivo tarnec").await, 0);
    // The same name of another territory has another hash.
    app.member_elsewhere(crate::world::Org::Association)
        .submit_referral(referral().of_family().named("Ivo", "Tarnec"))
        .await
        .done();
    assert_eq!(found(&app.coordinator(), "ivo tarnec").await, 2);
    let terms = term::Entity::find().all(&app.app.db).await.unwrap();
    let names: Vec<_> = terms
        .iter()
        .filter(|term| term.kind == term::Kind::Name)
        .collect();
    let hashes: std::collections::HashSet<_> = names.iter().map(|term| &term.hash).collect();
    assert_eq!(hashes.len(), 4, "two words in each of two territories");
    assert!(
        terms
            .iter()
            .all(|term| !term.hash.to_lowercase().contains("tarnec"))
    );
}

async fn a_corrected_person_is_found_anew(app: &TestApp) {
    let crous = app.crous();
    let case = crous
        .draft_referral(referral().of_student().named("Ivo", "Tarnec"))
        .await
        .done();
    let better = referral().of_student().named("Iva", "Tarnec").input();
    crous
        .tell("draftReferral", json!({ "caseId": case, "referral": better }))
        .await
        .done();
    assert_eq!(found(&crous, "ivo").await, 0);
    assert_eq!(found(&crous, "iva").await, 1);
}

async fn a_forgotten_person_is_found_no_more(app: &TestApp) {
    let crous = app.crous();
    let case = crous
        .submit_referral(referral().of_student().named("Ivo", "Tarnec"))
        .await
        .success();
    crous.withdraw_case(case["id"].as_str().unwrap()).await.done();
    let person = case["person"]["id"].as_str().unwrap();
    assert_eq!(found(&crous, "tarnec").await, 1);
    app.coordinator().forget_person(person).await.done();
    assert_eq!(found(&crous, "tarnec").await, 0);
    let left = term::Entity::find()
        .filter(term::Column::PersonId.eq(raw(person)))
        .count(&app.app.db)
        .await
        .unwrap();
    assert_eq!(left, 0);
}

async fn the_same_person_twice_is_shown_to_the_coordinator(app: &TestApp) {
    let person = || referral().of_student().named("Ivo", "Tarnec");
    let first = app.crous().submit_referral(person()).await.done();
    let swapped = person()
        .with("/identity/givenName", "TARNEC")
        .with("/identity/familyName", "Ivo")
        .with("/identity/email", "autre@foyer.example");
    let second = app.university().submit_referral(swapped).await.done();
    let same_contact = referral().of_student().named("Ivon", "Tarnek");
    let same_contact = same_contact.with("/identity/email", "ivo.tarnec@foyer.example");
    let third = app.crous().submit_referral(same_contact).await.done();
    // A brother at the same address, born another day.
    let brother = person()
        .with("/identity/givenName", "Milo")
        .with("/identity/birthDate", "2001-01-01");
    let fourth = app.crous().submit_referral(brother).await.done();
    let selection = "possibleDuplicates { case { id } } sameHousehold { id }";
    let seen = app.coordinator().about("case", &first, selection).await;
    assert_eq!(
        seen["sameHousehold"],
        json!([{ "id": fourth }]),
        "reached in the same way"
    );
    let mut seen: Vec<&str> = seen["possibleDuplicates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["case"]["id"].as_str().unwrap())
        .collect();
    seen.sort_unstable();
    let mut expected = [second.as_str(), third.as_str()];
    expected.sort_unstable();
    assert_eq!(seen, expected);
    let own = app.crous().about("case", &first, selection).await;
    let nothing = json!({ "possibleDuplicates": [], "sameHousehold": [] });
    assert_eq!(own, nothing, "nobody else learns of it");
}
