//! Why a case stands where it stands, told to the person it is about: each thing looked at, where it was known from, and what it
//! gave, on the day of the decision.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;

on_both!(a_person_is_told_how_they_were_ranked);

const ASKED: &str = "explanation { mention gridVersion points cap lines { criterion value points most from proof provedOn } }";

async fn a_person_is_told_how_they_were_ranked(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let student = referral().of_student().with_scholarship("STEP_5");
    let case = crous.submit_referral(student).await.done();
    let read = async || crous.about("case", &case, ASKED).await["explanation"].clone();
    assert_eq!(read().await, Value::Null, "nothing is scored yet");
    let seen = |criterion: &str, source: &str| json!({ "caseId": case, "criterion": criterion, "source": source, "seenOn": "2024-01-12" });
    let notice = seen("SCHOLARSHIP", "SCHOLARSHIP_NOTICE");
    crous.tell("attestCriterion", notice).await.done();
    coordinator.qualify_case(&case).await.done();
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    coordinator.take_up_item(&item).await.done();
    coordinator.defer(&item).await.done();
    coordinator.settle_item(&item).await.done();

    let told = read().await;
    let line = |criterion: &str, value: &str, points: i64, most: i64, from: &str| {
        json!({
            "criterion": criterion, "value": value, "points": points, "most": most, "from": from,
            "proof": null, "provedOn": null,
        })
    };
    let mut scholarship = line("SCHOLARSHIP", "STEP_5", 35, 45, "ATTESTED");
    scholarship["proof"] = json!("SCHOLARSHIP_NOTICE");
    scholarship["provedOn"] = json!("2024-01-12");
    let lines = [
        line("EQUIPMENT_AT_HOME", "SMARTPHONE_ONLY", 25, 30, "DECLARED"),
        scholarship,
        line("INDEPENDENCE", "no", 0, 15, "DECLARED"),
        line("WAITING", "0", 0, 10, "PROGRAMME"),
    ];
    assert_eq!(told["lines"], json!(lines));
    let figures = [&told["gridVersion"], &told["points"], &told["cap"]];
    assert_eq!(figures, [&json!(1), &json!(60), &json!(100)]);
    let mention = told["mention"].as_str().expect("a mention");
    assert!(
        mention.contains("R. 311-3-1-1") && mention.contains("CADA"),
        "{mention}"
    );
    let english = crous
        .clone()
        .in_english()
        .about("case", &case, "explanation { mention }")
        .await;
    assert_ne!(english["explanation"]["mention"], told["mention"]);

    // It is of the decision: neither the points for having waited since nor a proof seen later change it.
    let score = crous.about("case", &case, "score { points }").await;
    assert_eq!(score["score"]["points"], 65);
    app.days_later(1);
    let lease = seen("INDEPENDENCE", "HOME_DOCUMENT");
    crous.tell("attestCriterion", lease).await.done();
    assert_eq!(read().await, told);
}
