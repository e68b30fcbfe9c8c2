//! Whether commissions decide alike, counted: by audience, kind of partner and commune, with the wait and the departures.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;

on_both!(what_was_decided_is_counted_for_whom);

const ASKED: &str = "query($from: Date!, $to: Date!) { fairness(from: $from, to: $to) {
    all { ...D } audiences { audience decided { ...D } } referrerKinds { kind decided { ...D } }
    communes { commune decided { ...D } } } }
    fragment D on Decided { decisions granted deferred refused deviations waitingDays }";

fn decided(numbers: [i64; 5], days: impl Into<Value>) -> Value {
    let [decisions, granted, deferred, refused, deviations] = numbers;
    json!({
        "decisions": decisions, "granted": granted, "deferred": deferred, "refused": refused,
        "deviations": deviations, "waitingDays": days.into(),
    })
}

async fn what_was_decided_is_counted_for_whom(app: &TestApp) {
    let (coordinator, crous, association) = (app.coordinator(), app.crous(), app.association());
    let student = |family: &str| referral().of_student().named("Lou", family);
    let first = app.eligible(&crous, student("Un")).await;
    app.days_later(4);
    let second = app
        .eligible(&crous, student("Deux").with("/identity/commune", "Buxerolles"))
        .await;
    let family = app
        .eligible(&association, referral().of_family().named("Lou", "Trois"))
        .await;
    app.days_later(6);
    let commission = app
        .sitting(&[first.clone(), second.clone(), family.clone()])
        .await;
    for (case, outcome, more) in [
        (&first, "GRANT", json!({})),
        (
            &second,
            "DEFER",
            json!({ "deviation": "Une place se libère au printemps." }),
        ),
        (
            &family,
            "REJECT",
            json!({ "reason": "OTHER", "text": "Le foyer a été équipé." }),
        ),
    ] {
        let item = app.item_of(&commission, case).await;
        coordinator.take_up_item(&item).await.done();
        let mut input = more;
        input["agendaItemId"] = json!(item);
        input["outcome"] = json!(outcome);
        coordinator.tell("decideItem", input).await.done();
        if outcome == "REJECT" {
            // What is not settled is no decision yet.
            let today = json!({ "from": "2024-01-01", "to": "2024-12-31" });
            let told = coordinator.ask(ASKED, today).await.ok();
            assert_eq!(told["fairness"]["all"]["decisions"], 2);
        }
        coordinator.settle_item(&item).await.done();
    }
    coordinator.close_commission(&commission).await.done();

    let year = json!({ "from": "2024-01-01", "to": "2024-12-31" });
    let told = coordinator.ask(ASKED, year.clone()).await.ok()["fairness"].take();
    assert_eq!(told["all"], decided([3, 1, 1, 1, 1], 6));
    let nobody = decided([0; 5], Value::Null);
    assert_eq!(
        told["audiences"],
        json!([
            { "audience": "FAMILY", "decided": decided([1, 0, 0, 1, 0], 6) },
            { "audience": "JOB_SEEKER", "decided": nobody },
            { "audience": "STUDENT", "decided": decided([2, 1, 1, 0, 1], 8) },
        ])
    );
    assert_eq!(
        told["referrerKinds"],
        json!([
            { "kind": "CROUS", "decided": decided([2, 1, 1, 0, 1], 8) },
            { "kind": "ASSOCIATION", "decided": decided([1, 0, 0, 1, 0], 6) },
        ])
    );
    assert_eq!(
        told["communes"],
        json!([
            { "commune": "Poitiers", "decided": decided([2, 1, 0, 1, 0], 8) },
            { "commune": "Buxerolles", "decided": decided([1, 0, 1, 0, 1], 6) },
        ])
    );
    let before = json!({ "from": "2023-01-01", "to": "2023-12-31" });
    let told = coordinator.ask(ASKED, before).await.ok();
    assert_eq!(told["fairness"]["all"], nobody);
    for other in [crous, association, app.member(), app.donor()] {
        assert_eq!(other.ask(ASKED, year.clone()).await.code(), "FORBIDDEN");
    }
}
