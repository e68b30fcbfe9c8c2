//! What happened since the visit before, as each may know it: what others did, counted, and nothing that is told to
//! the month alone.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::browser::door::Door;
use crate::builders::referral;
use crate::persona::Persona;
use crate::world::{Org, PASSWORD};

on_both!(
    news_are_what_others_did,
    news_are_counted_by_kind,
    news_lead_to_what_one_sees_alone,
    what_is_told_to_the_month_is_no_news,
    a_year_of_news_is_cut,
    news_are_told_where_one_lands,
);

/// A visit, some days after whatever was before.
async fn visit(app: &TestApp, who: &Persona) {
    app.days_later(1);
    app.anonymous()
        .sign_in(&who.seat().email, PASSWORD)
        .await
        .success();
}

async fn news(of: &Persona) -> Value {
    let asked = "{ news { since more kinds { kind count lastAt alone subjects { kind id } } } }";
    of.ask(asked, json!({})).await.ok()["news"].take()
}

fn kinds(news: &Value) -> Vec<&str> {
    let kinds = news["kinds"].as_array().expect("kinds");
    kinds.iter().map(|one| one["kind"].as_str().unwrap()).collect()
}

async fn news_are_what_others_did(app: &TestApp) {
    let crous = app.crous();
    // Who was here once has nothing to compare with.
    assert_eq!(news(&app.member()).await, Value::Null);
    for who in [&crous, &app.donor(), &app.member_elsewhere(Org::City)] {
        for _ in 0..2 {
            visit(app, who).await;
        }
    }
    assert_eq!(kinds(&news(&crous).await), [""; 0]);
    app.days_later(1);
    let case = app.eligible(&crous, referral()).await;
    app.eligible(&app.association(), referral().of_family()).await;
    visit(app, &crous).await;
    let told = news(&crous).await;
    assert_eq!(&told["since"].as_str().unwrap()[..10], "2024-01-17");
    assert_eq!(
        (&told["more"], kinds(&told)),
        (&json!(false), vec!["CASE_QUALIFIED"])
    );
    let one = &told["kinds"][0];
    assert_eq!((&one["count"], &one["alone"]), (&json!(1), &json!(true)));
    assert_eq!(&one["lastAt"].as_str().unwrap()[..10], "2024-01-22");
    let about = one["subjects"].as_array().unwrap();
    assert!(
        about.iter().any(|of| of["kind"] == "CASE" && of["id"] == case),
        "{about:?}"
    );
    // Neither who may see no case, nor another programme, has news of one.
    for stranger in [app.donor(), app.member_elsewhere(Org::City)] {
        let told = news(&stranger).await;
        assert!(
            told.is_object() && !told.to_string().contains("QUALIFIED"),
            "{told}"
        );
    }
    // The coordinator learns of what partners did, and not of its own deeds.
    visit(app, &app.coordinator()).await;
    let told = news(&app.coordinator()).await;
    assert!(
        kinds(&told).contains(&"REFERRAL_SUBMITTED") && !kinds(&told).contains(&"CASE_QUALIFIED"),
        "{told}"
    );
    // What was told once is not told again.
    visit(app, &crous).await;
    assert_eq!(kinds(&news(&crous).await), [""; 0]);
    // Software signs in in its own way, and nobody has no news.
    assert_eq!(news(&app.full().await).await, Value::Null);
    assert_eq!(news(&app.anonymous()).await, Value::Null);
}

async fn news_are_counted_by_kind(app: &TestApp) {
    let (association, coordinator) = (app.association(), app.coordinator());
    visit(app, &association).await;
    app.days_later(1);
    let mut cases = Vec::new();
    for _ in 0..3 {
        cases.push(app.eligible(&association, referral().of_family()).await);
        app.days_later(1);
    }
    let input = json!({ "caseId": cases[0], "text": "Merci." });
    for _ in 0..2 {
        coordinator.tell("postMessage", input.clone()).await.done();
    }
    visit(app, &association).await;
    let told = news(&association).await;
    assert_eq!(
        kinds(&told),
        ["MESSAGE_POSTED", "CASE_QUALIFIED"],
        "the newest first"
    );
    let count = |n: usize| {
        (
            told["kinds"][n]["count"].clone(),
            told["kinds"][n]["alone"].clone(),
        )
    };
    assert_eq!(count(0), (json!(2), json!(true)));
    assert_eq!(count(1), (json!(3), json!(false)));
}

async fn news_lead_to_what_one_sees_alone(app: &TestApp) {
    let (crous, university) = (app.crous(), app.university());
    for _ in 0..2 {
        visit(app, &university).await;
    }
    app.days_later(1);
    let case = app.eligible(&crous, referral().of_student()).await;
    let to = university.organisation();
    crous.propose_transfer(&case, to).await.done();
    visit(app, &university).await;
    let told = news(&university).await;
    assert_eq!(kinds(&told), ["TRANSFER_PROPOSED"]);
    // The fact names a case that the university opens once it has accepted, and not before.
    let facts = university.facts_after(None, 100).await.0;
    let proposed = facts.iter().find(|fact| fact["kind"] == "TRANSFER_PROPOSED");
    assert!(proposed.expect("the fact").to_string().contains(&case));
    assert!(!told.to_string().contains(&case), "{told}");
}

async fn what_is_told_to_the_month_is_no_news(app: &TestApp) {
    let (donor, coordinator) = (app.donor(), app.coordinator());
    let computers = app.ready(&["NW1"]).await;
    let case = app.granted(&app.crous(), referral()).await;
    visit(app, &donor).await;
    visit(app, &coordinator).await;
    app.days_later(1);
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let place = app.adviser();
    let handover = coordinator
        .plan_handover(&case, place.organisation(), "2024-03-20T09:30:00Z")
        .await
        .done();
    app.set_clock("2024-03-20T09:40:00Z");
    place.complete_handover(&handover).await.done();
    visit(app, &donor).await;
    visit(app, &coordinator).await;
    // The donor reads that it was handed over, and in which month: not between which of its visits.
    let facts = donor.facts_after(None, 100).await.0;
    let told = facts
        .iter()
        .find(|fact| fact["kind"] == "DEVICE_HANDED_OVER")
        .expect("the fact");
    assert_eq!((&told["at"], &told["month"]), (&Value::Null, &json!("2024-03")));
    assert_eq!(kinds(&news(&donor).await), [""; 0]);
    let told = news(&coordinator).await;
    assert!(kinds(&told).contains(&"DEVICE_HANDED_OVER"), "{told}");
    assert!(
        !kinds(&told).contains(&"DEVICE_RESERVED"),
        "its own deed, whose author the leaf does not tell: {told}"
    );
}

async fn a_year_of_news_is_cut(app: &TestApp) {
    let coordinator = app.coordinator();
    visit(app, &coordinator).await;
    app.days_later(1);
    let case = app.crous().submit_referral(referral()).await.done();
    for n in 0..501 {
        let input = json!({ "caseId": case, "text": format!("{n}") });
        app.crous().tell("postMessage", input).await.done();
    }
    visit(app, &coordinator).await;
    let told = news(&coordinator).await;
    assert_eq!(told["more"], true);
    assert_eq!(
        (kinds(&told), &told["kinds"][0]["count"]),
        (vec!["MESSAGE_POSTED"], &json!(500))
    );
}

async fn news_are_told_where_one_lands(app: &TestApp) {
    let crous = app.crous();
    let door = Door::of(&app.url);
    let answers = [("email", crous.seat().email.as_str()), ("password", PASSWORD)];
    visit(app, &crous).await;
    app.days_later(1);
    let first = door.send("/sign-in", &answers).await.cookie;
    assert!(!door.with(&first, "/cases").await.contains("class=\"news\""));
    app.days_later(1);
    let case = app.eligible(&crous, referral()).await;
    app.days_later(1);
    let cookie = door.send("/sign-in", &answers).await.cookie;
    let landing = door.with(&cookie, "/cases").await;
    assert!(
        landing.contains("Une nouvelle depuis votre visite du 17\u{a0}janvier 2024"),
        "{landing}"
    );
    let line = format!("<li><a href=\"/cases/{case}\">Dossier jugé recevable</a>");
    assert!(landing.contains(&line), "{landing}");
    for elsewhere in ["/cases?state=ELIGIBLE", &format!("/cases/{case}"), "/account"] {
        assert!(
            !door.with(&cookie, elsewhere).await.contains("class=\"news\""),
            "{elsewhere}"
        );
    }
}
