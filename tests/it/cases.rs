//! What happens to a case off the straight way: drafts, withdrawals, appointments that come to nothing.

mod after_the_handover;
mod duplicates;
mod explained;
pub(crate) mod import_referrals;
mod questions;
mod search;
mod work;

use serde_json::json;

use crate::app::TestApp;
use crate::builders::referral;

on_both!(
    nobody_is_born_or_told_in_days_to_come,
    a_draft_may_lack_what_is_asked_later,
    a_withdrawn_case_lets_go_of_everything,
    a_missed_appointment_is_made_again,
);

async fn a_draft_may_lack_what_is_asked_later(app: &TestApp) {
    let crous = app.crous();
    let unfinished = referral()
        .without_consent()
        .with("/needs", json!(null))
        .with("/identity/birthDate", json!(null));
    let case = crous.draft_referral(unfinished).await.done();
    assert_eq!(app.state_of("case", &case).await, "DRAFT");
    let whole = json!({ "caseId": case });
    let sent = crous.tell("submitReferral", whole.clone()).await;
    for code in ["INCOMPLETE", "CONSENT_MISSING", "REQUIRED"] {
        sent.clone().refused(code);
    }
    let better = json!({ "caseId": case, "referral": referral().input() });
    crous.tell("draftReferral", better).await.done();
    assert_eq!(crous.tell("submitReferral", whole).await.done(), case);
    assert_eq!(app.count(&crous, "people").await, 1, "the same person, corrected");
    let late = json!({ "caseId": case, "referral": referral().input() });
    crous.tell("draftReferral", late).await.refused("WRONG_STATE");
}

async fn nobody_is_born_or_told_in_days_to_come(app: &TestApp) {
    let crous = app.crous();
    for (field, day) in [
        ("/identity/birthDate", "2044-03-25"),
        ("/identity/birthDate", "1899-12-31"),
        ("/informedOn", "2024-01-17"),
    ] {
        let wrong = referral().with(field, json!(day));
        let outcome = crous.submit_referral(wrong.clone()).await;
        assert_eq!(outcome.codes(), ["INVALID"], "{field} {day}: {outcome:?}");
        crous.draft_referral(wrong).await.refused("INVALID");
    }
    let today = referral().with("/informedOn", json!("2024-01-15"));
    crous.submit_referral(today).await.done();
}

async fn a_withdrawn_case_lets_go_of_everything(app: &TestApp) {
    let computers = app.ready(&["MZS1"]).await;
    let case = app.granted(&app.crous(), referral()).await;
    let (coordinator, crous, adviser) = (app.coordinator(), app.crous(), app.adviser());
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = coordinator
        .plan_handover(&case, adviser.organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    crous.withdraw_case(&case).await.done();
    assert_eq!(app.state_of("case", &case).await, "WITHDRAWN");
    assert_eq!(app.state_of("device", &computers[0].id).await, "READY");
    assert_eq!(app.state_of("handover", &handover).await, "CANCELLED");
    adviser.complete_handover(&handover).await.refused("WRONG_STATE");
    let person = adviser.about("handover", &handover, "person { id }").await;
    assert!(person["person"].is_null(), "{person}");
    let other = app.granted(&crous, referral().named("Maxence", "Orieux")).await;
    coordinator.reserve_device(&other, &computers[0].id).await.done();
}

async fn a_missed_appointment_is_made_again(app: &TestApp) {
    let computers = app.ready(&["MZT1"]).await;
    let case = app.granted(&app.crous(), referral()).await;
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let place = adviser.organisation();
    let first = coordinator
        .plan_handover(&case, place, "2024-02-20T09:30:00Z")
        .await
        .done();
    coordinator
        .plan_handover(&case, place, "2024-02-21T09:30:00Z")
        .await
        .refused("WRONG_STATE");
    adviser
        .tell("missHandover", json!({ "handoverId": first }))
        .await
        .done();
    assert_eq!(app.state_of("case", &case).await, "GRANTED");
    assert_eq!(
        app.state_of("device", &computers[0].id).await,
        "RESERVED",
        "held until it is let go"
    );
    let second = coordinator
        .plan_handover(&case, place, "2024-02-21T09:30:00Z")
        .await
        .done();
    let cancelled = json!({ "handoverId": second });
    coordinator.tell("cancelHandover", cancelled).await.done();
    let third = coordinator
        .plan_handover(&case, place, "2024-02-22T09:30:00Z")
        .await
        .done();
    adviser.complete_handover(&third).await.done();
    assert_eq!(app.state_of("case", &case).await, "EQUIPPED");
    let released = json!({ "caseId": case });
    coordinator
        .tell("releaseDevice", released)
        .await
        .refused("WRONG_STATE");
}
