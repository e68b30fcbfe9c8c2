//! What is in stock, and for how long.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::persona::Persona;

on_both!(stock_is_told_by_state_and_age);

async fn stock(by: &Persona, days: &[i32]) -> Value {
    let query = "query($days: [Int!]!) { stock(days: $days) { state count ages } }";
    by.ask(query, json!({ "days": days })).await.ok()["stock"].clone()
}

fn of(state: &str, ages: [i64; 3]) -> Value {
    json!({ "state": state, "count": ages.iter().sum::<i64>(), "ages": ages })
}

async fn stock_is_told_by_state_and_age(app: &TestApp) {
    app.received(&["MZS1", "MZS2"]).await;
    app.days_later(40);
    // Received three weeks before it is at the workshop.
    app.in_workshop(&["MZS3"]).await;
    app.received(&["MZS4"]).await;
    let rest = [of("READY", [0; 3]), of("RESERVED", [0; 3])];
    let all = |received, workshop| {
        let mut all = vec![of("RECEIVED", received), of("IN_WORKSHOP", workshop)];
        all.extend(rest.clone());
        Value::from(all)
    };
    for who in [app.coordinator(), app.donor()] {
        assert_eq!(stock(&who, &[15, 61]).await, all([1, 0, 2], [0, 1, 0]));
    }
    assert_eq!(stock(&app.workshop(), &[15, 61]).await, all([0; 3], [0, 1, 0]));
    assert_eq!(stock(&app.second_donor(), &[15, 61]).await, all([0; 3], [0; 3]));
    let query = "query($days: [Int!]!) { stock(days: $days) { count } }";
    for wrong in [
        json!([]),
        json!([0]),
        json!([30, 30]),
        json!([90, 30]),
        json!([-1, 3]),
    ] {
        let answer = app.coordinator().ask(query, json!({ "days": wrong })).await;
        assert_eq!(answer.code(), "BAD_INPUT", "{wrong}");
    }
    let many: Vec<i32> = (1..=11).collect();
    let answer = app.coordinator().ask(query, json!({ "days": many })).await;
    assert_eq!(answer.code(), "BAD_INPUT");
    assert_eq!(
        app.crous().ask(query, json!({ "days": [30] })).await.code(),
        "FORBIDDEN"
    );
}
