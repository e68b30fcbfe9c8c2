//! The minutes of a sitting: ready when it closes, for who held it and who sat, and the same for ever.

use reqwest::{StatusCode, header};
use serde_json::json;

use crate::app::TestApp;
use crate::browser::door::Door;
use crate::builders::referral;
use crate::persona::Persona;
use crate::world::{Org, PASSWORD};

on_both!(minutes_are_ready_at_the_close_and_never_change);

/// What somebody who signs in is answered: the status and the very bytes.
async fn minutes(app: &TestApp, who: &Persona, commission: &str) -> (StatusCode, Vec<u8>) {
    let answers = [("email", who.seat().email.as_str()), ("password", PASSWORD)];
    let cookie = Door::of(&app.url).send("/sign-in", &answers).await.cookie;
    let address = format!("{}/papers/commissions/{commission}/minutes.pdf", app.url);
    let request = reqwest::Client::new().get(address).header(header::COOKIE, cookie);
    let answer = request
        .header(header::ACCEPT_LANGUAGE, "fr")
        .send()
        .await
        .expect("an answer");
    (answer.status(), answer.bytes().await.expect("a paper").to_vec())
}

async fn minutes_are_ready_at_the_close_and_never_change(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let computer = app.ready(&["MZP1"]).await.remove(0);
    let mut cases = Vec::new();
    for given in ["Ysaline", "Maxence", "Océane"] {
        let student = referral().with_scholarship("STEP_5").named(given, "Courtevelle");
        cases.push(app.eligible(&crous, student).await);
    }
    let commission = app.sitting(&cases).await;
    let asked = "seed agendaSize settled agenda { case { id } proposal { lack } }";
    let read = coordinator.about("commission", &commission, asked).await;
    assert!(read["seed"].as_i64().is_some(), "{read}");
    assert_eq!((&read["agendaSize"], &read["settled"]), (&json!(3), &json!(0)));
    let agenda = read["agenda"].as_array().expect("an agenda");
    let first = agenda.iter().find(|item| item["proposal"]["lack"].is_null());
    let served = first.expect("one for whom there is a computer")["case"]["id"]
        .as_str()
        .expect("an id");
    let item = app.item_of(&commission, served).await;
    coordinator.take_up_item(&item).await.done();
    coordinator.grant(&item).await.done();
    assert_eq!(
        minutes(app, &coordinator, &commission).await.0,
        StatusCode::NOT_FOUND
    );
    coordinator.settle_item(&item).await.done();
    coordinator.close_commission(&commission).await.done();
    let read = coordinator.about("commission", &commission, asked).await;
    assert_eq!((&read["agendaSize"], &read["settled"]), (&json!(3), &json!(1)));

    let (status, held) = minutes(app, &coordinator, &commission).await;
    assert_eq!(status, StatusCode::OK);
    assert!(held.starts_with(b"%PDF-"));
    let (status, sat) = minutes(app, &app.member(), &commission).await;
    assert_eq!(status, StatusCode::OK);
    assert_ne!(held, sat, "who sat is not told which case is whose");
    for stranger in [app.donor(), app.workshop(), app.member_elsewhere(Org::City)] {
        let (status, _) = minutes(app, &stranger, &commission).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }

    // What happens afterwards to the cases, the grid, the computer and the organisations is not what was decided.
    let weights = json!([{ "criterion": "EQUIPMENT_AT_HOME", "value": "NONE", "points": 40 }]);
    for version in [1, 2] {
        let grid = json!({ "expectedVersion": version, "cap": 50 + version, "weights": weights });
        coordinator.tell("publishGrid", grid).await.done();
    }
    let renamed = json!({
        "organisationId": app.association().organisation(), "name": "Le Toit commun", "legalStatus": "PRIVATE",
        "capacities": ["REFER", "DECIDE", "HAND_OVER"], "audiences": ["FAMILY"],
    });
    coordinator.tell("changeOrganisation", renamed).await.done();
    coordinator.reserve_device(served, &computer.id).await.done();
    cases.retain(|case| case != served);
    app.sitting(&cases).await;
    app.days_later(40);
    assert_eq!(minutes(app, &coordinator, &commission).await.1, held);
    assert_eq!(minutes(app, &app.member(), &commission).await.1, sat);
}
