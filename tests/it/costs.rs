//! Costs and staff time: recorded once, corrected by reversal, seen by the coordinator alone.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::persona::Persona;

on_both!(
    a_cost_is_recorded_and_corrected,
    of_two_corrections_one_counts,
    what_is_wrong_with_a_cost_is_told_at_once,
    staff_time_comes_to_posts_and_money,
    costs_are_the_coordinators,
    jobs_are_reported_by_workshop,
);

/// Fees of the workshop for a year.
fn fees(cents: i64) -> Value {
    json!({ "category": "FEES", "label": "Prestation de l’atelier", "amountCents": cents,
            "from": "2023-01-01", "to": "2023-12-31", "supplier": "Atelier Rebond" })
}

async fn listed(by: &Persona, filter: &str) -> Vec<Value> {
    let query = format!(
        "{{ costs(first: 50{filter}) {{ nodes {{ id category amountCents minutes postsHundredths label reason
            reverses {{ id }} replaces {{ id }} reversedBy {{ id }} }} }} }}"
    );
    by.ask(&query, json!({})).await.ok()["costs"]["nodes"]
        .as_array()
        .expect("costs")
        .clone()
}

async fn a_cost_is_recorded_and_corrected(app: &TestApp) {
    let coordinator = app.coordinator();
    let computers = app.received(&["CO100001"]).await;
    let bill = coordinator.upload("facture.txt", "Facture 12").await;
    let mut input = fees(600_000);
    input["deviceId"] = computers[0].id.clone().into();
    input["fileId"] = bill.clone().into();
    let first = coordinator.tell("recordCost", input).await.done();
    let query = "query($id: ID!) { cost(id: $id) { device { serial } fileId from to supplier } }";
    let seen = coordinator.ask(query, json!({ "id": first })).await.ok();
    assert_eq!(
        seen["cost"],
        json!({ "device": { "serial": "CO100001" }, "fileId": bill, "from": "2023-01-01", "to": "2023-12-31",
                "supplier": "Atelier Rebond" })
    );
    // The bill is read by who coordinates: for the others it is not there.
    assert_eq!(coordinator.download(&bill).await, (200, b"Facture 12".to_vec()));
    for stranger in [app.donor(), app.workshop()] {
        let (status, bytes) = stranger.download(&bill).await;
        assert_eq!(status, 404);
        assert!(!String::from_utf8_lossy(&bytes).contains("Facture"));
    }

    let right = json!({ "costId": first, "reason": "Avoir de décembre", "amountCents": 550_000 });
    let second = coordinator.tell("correctCost", right.clone()).await.done();
    let costs = listed(&coordinator, "").await;
    let amounts: Vec<i64> = costs
        .iter()
        .filter_map(|cost| cost["amountCents"].as_i64())
        .collect();
    assert_eq!(amounts.len(), 3);
    assert_eq!(amounts.iter().sum::<i64>(), 550_000, "the list adds up");
    let old = costs
        .iter()
        .find(|cost| cost["id"] == first.as_str())
        .expect("it stays");
    assert_eq!(
        (&old["amountCents"], &old["reason"]),
        (&json!(600_000), &json!(null))
    );
    let reversal = costs
        .iter()
        .find(|cost| cost["reverses"]["id"] == first.as_str())
        .expect("a reversal");
    assert_eq!(old["reversedBy"]["id"], reversal["id"]);
    let new = costs
        .iter()
        .find(|cost| cost["id"] == second.as_str())
        .expect("the right one");
    assert_eq!(
        (&new["replaces"]["id"], &new["reversedBy"]),
        (&json!(first), &json!(null))
    );

    coordinator
        .tell("correctCost", right)
        .await
        .refused("ALREADY_CORRECTED");
    let of_reversal = json!({ "costId": reversal["id"], "reason": "Encore" });
    coordinator
        .tell("correctCost", of_reversal)
        .await
        .refused("ALREADY_CORRECTED");
    // Nothing is owed after all: the reversal alone is left.
    let nothing = json!({ "costId": second, "reason": "Offert" });
    coordinator.tell("correctCost", nothing).await.done();
    let total: i64 = listed(&coordinator, "")
        .await
        .iter()
        .filter_map(|cost| cost["amountCents"].as_i64())
        .sum();
    assert_eq!(total, 0);
    let kinds = coordinator.facts_after(None, 100).await.0;
    let count = |kind: &str| kinds.iter().filter(|fact| fact["kind"] == kind).count();
    assert_eq!((count("COST_RECORDED"), count("COST_CORRECTED")), (2, 2));
}

async fn of_two_corrections_one_counts(app: &TestApp) {
    let coordinator = app.coordinator();
    let cost = coordinator.tell("recordCost", fees(10_000)).await.done();
    let correction = json!({ "costId": cost, "reason": "Double clic", "amountCents": 9_000 });
    let one = || coordinator.tell("correctCost", correction.clone());
    let (first, second) = futures::join!(one(), one());
    let refused = [&first, &second]
        .into_iter()
        .filter(|outcome| !outcome.codes().is_empty())
        .count();
    assert_eq!(refused, 1, "{first:?} {second:?}");
    let total: i64 = listed(&coordinator, "")
        .await
        .iter()
        .filter_map(|cost| cost["amountCents"].as_i64())
        .sum();
    assert_eq!(total, 9_000);
}

async fn what_is_wrong_with_a_cost_is_told_at_once(app: &TestApp) {
    let coordinator = app.coordinator();
    let wrong = json!({ "category": "STAFF", "label": " ", "amountCents": 0, "from": "2023-02-01", "to": "2023-01-31",
                        "supplier": "1 85 05 78 006 084 91" });
    let outcome = coordinator.tell("recordCost", wrong).await;
    assert_eq!(
        outcome.codes(),
        [
            "INVALID",
            "INVALID",
            "INVALID",
            "REQUIRED",
            "SOCIAL_SECURITY_NUMBER"
        ]
    );
    let foreign = app
        .member_elsewhere(crate::world::Org::City)
        .organisation()
        .to_owned();
    let mut linked = fees(100);
    linked["lotId"] = foreign.into();
    coordinator.tell("recordCost", linked).await.halted("NOT_FOUND");
    assert!(listed(&coordinator, "").await.is_empty());
}

async fn staff_time_comes_to_posts_and_money(app: &TestApp) {
    let coordinator = app.coordinator();
    let year = |minutes: i64, hourly: Value| {
        json!({ "role": "COORDINATOR", "label": "Pilotage", "minutes": minutes, "from": "2023-01-01",
                "to": "2023-12-31", "hourlyCents": hourly })
    };
    let uncosted = coordinator
        .tell("recordStaffTime", year(1_607 * 75, json!(null)))
        .await
        .done();
    let costs = listed(&coordinator, ", category: STAFF").await;
    assert_eq!(
        (&costs[0]["postsHundredths"], &costs[0]["amountCents"]),
        (&json!(125), &json!(null)),
        "one and a quarter post, not costed"
    );
    coordinator
        .tell("recordStaffTime", year(90, json!(3_333)))
        .await
        .done();
    assert_eq!(listed(&coordinator, "").await[0]["amountCents"], 5_000);
    let money = json!({ "costId": uncosted, "reason": "Non", "amountCents": 100 });
    coordinator.tell("correctCost", money).await.refused("INVALID");
    let half = json!({ "costId": uncosted, "reason": "Un mi-temps", "minutes": 1_607 * 30 });
    coordinator.tell("correctCost", half).await.done();
    let costs = listed(
        &coordinator,
        ", category: STAFF, from: \"2023-06-01\", to: \"2023-06-01\"",
    )
    .await;
    let minutes: i64 = costs.iter().filter_map(|cost| cost["minutes"].as_i64()).sum();
    assert_eq!(minutes, 1_607 * 30 + 90);
    assert!(listed(&coordinator, ", from: \"2024-01-01\"").await.is_empty());
}

async fn costs_are_the_coordinators(app: &TestApp) {
    let coordinator = app.coordinator();
    let cost = coordinator.tell("recordCost", fees(600_000)).await.done();
    let query = "query($id: ID!) { node(id: $id) { id } }";
    for stranger in [app.donor(), app.workshop(), app.crous(), app.city_decider()] {
        assert_eq!(
            stranger
                .ask("{ costs(first: 1) { nodes { id } } }", json!({}))
                .await
                .code(),
            "FORBIDDEN"
        );
        let seen = stranger.ask(query, json!({ "id": cost })).await.ok();
        assert_eq!(seen["node"], Value::Null);
        assert!(
            stranger
                .facts_after(None, 100)
                .await
                .0
                .iter()
                .all(|fact| fact["kind"] != "COST_RECORDED")
        );
    }
    let elsewhere = app.member_elsewhere(crate::world::Org::City);
    assert!(listed(&elsewhere, "").await.is_empty());
    let correction = json!({ "costId": cost, "reason": "Pas à moi" });
    elsewhere
        .tell("correctCost", correction)
        .await
        .halted("NOT_FOUND");
}

async fn jobs_are_reported_by_workshop(app: &TestApp) {
    let coordinator = app.coordinator();
    let report = |workshop: &str, as_of: &str| json!({ "workshopId": workshop, "asOf": as_of, "created": 70, "planned": 40 });
    let (workshop, donor) = (app.workshop(), app.donor());
    coordinator
        .tell("recordJobs", report(workshop.organisation(), "2023-12-31"))
        .await
        .done();
    coordinator
        .tell("recordJobs", report(donor.organisation(), "2023-12-31"))
        .await
        .refused("NOT_A_WORKSHOP");
    coordinator
        .tell("recordJobs", report(workshop.organisation(), "2024-02-01"))
        .await
        .refused("INVALID");
    let query = "{ jobsReports(first: 5) { nodes { asOf created planned workshop { id } } } }";
    let seen = coordinator.ask(query, json!({})).await.ok();
    assert_eq!(
        seen["jobsReports"]["nodes"],
        json!([{ "asOf": "2023-12-31", "created": 70, "planned": 40,
                 "workshop": { "id": workshop.organisation() } }])
    );
    assert_eq!(workshop.ask(query, json!({})).await.code(), "FORBIDDEN");
}
