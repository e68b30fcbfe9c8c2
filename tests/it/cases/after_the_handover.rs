//! What comes after the handover: a computer that breaks, comes back, is wiped anew or exchanged; how somebody gets on.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::Persona;
use crate::reports::{Wipe, lshw, nwipe};
use crate::situations::Computer;

on_both!(
    a_returned_computer_is_wiped_anew,
    a_drive_put_in_at_home_is_wiped_too,
    a_computer_is_exchanged,
    an_exchange_is_let_go_of,
    a_return_is_told_on_both_sides_of_the_wall,
    a_breakdown_is_reported_and_ends,
    a_breakdown_that_was_none_is_dismissed,
    a_follow_up_falls_due_after_six_months,
    the_referrer_is_reminded_to_ask,
);

/// A case of CROUS whose person has the computer, and the computers beside it that are ready.
async fn equipped(app: &TestApp, serials: &[&str]) -> (String, Vec<Computer>) {
    let computers = app.ready(serials).await;
    let case = app.granted(&app.crous(), referral()).await;
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = coordinator
        .plan_handover(&case, adviser.organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    adviser.complete_handover(&handover).await.done();
    (case, computers)
}

async fn take_back(by: &Persona, device: &str) -> crate::persona::Outcome {
    by.tell(
        "takeBackDevice",
        json!({ "deviceId": device, "reason": "BROKEN" }),
    )
    .await
}

/// Sends computers that came back to the workshop, a week later.
async fn to_the_workshop(app: &TestApp, computer: &Computer) {
    let lot = app
        .coordinator()
        .create_lot(app.workshop().organisation(), std::slice::from_ref(&computer.id))
        .await
        .done();
    app.coordinator().send_lot(&lot).await.done();
    app.workshop().acknowledge_lot(&lot).await.done();
    app.days_later(7);
}

async fn a_returned_computer_is_wiped_anew(app: &TestApp) {
    let (case, computers) = equipped(app, &["MZR1", "MZR2"]).await;
    let (coordinator, workshop, computer) = (app.coordinator(), app.workshop(), &computers[0]);
    take_back(&coordinator, &computers[1].id)
        .await
        .refused("WRONG_STATE");
    take_back(&workshop, &computer.id).await.halted("FORBIDDEN");
    app.set_clock("2024-03-11T09:00:00Z");
    take_back(&coordinator, &computer.id).await.done();
    assert_eq!(app.state_of("device", &computer.id).await, "RETURNED");
    assert_eq!(
        app.state_of("case", &case).await,
        "EQUIPPED",
        "the case keeps its state"
    );
    take_back(&coordinator, &computer.id).await.refused("WRONG_STATE");
    coordinator
        .reserve_device(&case, &computer.id)
        .await
        .refused("WRONG_STATE");

    to_the_workshop(app, computer).await;
    // The wipe of before the handover proves nothing any more, nor does one of before the return.
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    let drive = computer.drive();
    let before = nwipe("03/09", &[(&drive, Wipe::Erased)]);
    workshop.record_erasure(&computer.id, before).await.done();
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    let after = nwipe("03/12", &[(&drive, Wipe::Erased)]);
    workshop.record_erasure(&computer.id, after).await.done();
    workshop.make_device_ready(&computer.id).await.done();
    let other = app
        .granted(&app.crous(), referral().named("Maxence", "Orieux"))
        .await;
    coordinator.reserve_device(&other, &computer.id).await.done();
}

async fn a_drive_put_in_at_home_is_wiped_too(app: &TestApp) {
    let (_, computers) = equipped(app, &["MZR3"]).await;
    let (workshop, computer) = (app.workshop(), &computers[0]);
    app.set_clock("2024-03-10T09:00:00Z");
    take_back(&app.coordinator(), &computer.id).await.done();
    to_the_workshop(app, computer).await;
    let drive = computer.drive();
    let report = lshw(&computer.serial, &[&drive, "FROM-HOME-1"]);
    workshop.record_hardware(&computer.id, report).await.done();
    let wipes = [(drive.as_str(), Wipe::Erased)];
    workshop
        .record_erasure(&computer.id, nwipe("03/12", &wipes))
        .await
        .done();
    // Wiped at home, they say: before it came back, that proves nothing.
    let at_home = [("FROM-HOME-1", Wipe::Erased)];
    workshop
        .record_erasure(&computer.id, nwipe("03/01", &at_home))
        .await
        .done();
    workshop
        .make_device_ready(&computer.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    workshop
        .record_erasure(&computer.id, nwipe("03/12", &at_home))
        .await
        .done();
    workshop.make_device_ready(&computer.id).await.done();
}

async fn exchange(app: &TestApp, case: &str, device: &str) -> crate::persona::Outcome {
    app.coordinator()
        .tell("exchangeDevice", json!({ "caseId": case, "deviceId": device }))
        .await
}

async fn a_computer_is_exchanged(app: &TestApp) {
    let (case, computers) = equipped(app, &["MZX1", "MZX2", "MZX3"]).await;
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    let granted = app
        .granted(&app.crous(), referral().named("Maxence", "Orieux"))
        .await;
    exchange(app, &granted, &computers[1].id)
        .await
        .refused("WRONG_STATE");
    exchange(app, &case, &computers[0].id)
        .await
        .refused("DEVICE_NOT_AVAILABLE");
    exchange(app, &case, &computers[1].id).await.done();
    exchange(app, &case, &computers[2].id)
        .await
        .refused("CASE_SERVED");
    assert_eq!(app.state_of("device", &computers[0].id).await, "RETURNED");
    assert_eq!(app.state_of("device", &computers[1].id).await, "RESERVED");
    let place = adviser.organisation();
    let first = coordinator
        .plan_handover(&case, place, "2024-03-20T09:30:00Z")
        .await
        .done();
    coordinator
        .plan_handover(&case, place, "2024-03-21T09:30:00Z")
        .await
        .refused("WRONG_STATE");
    adviser
        .tell("missHandover", json!({ "handoverId": first }))
        .await
        .done();
    let second = coordinator
        .plan_handover(&case, place, "2024-03-22T09:30:00Z")
        .await
        .done();
    adviser.complete_handover(&second).await.done();
    let seen = coordinator
        .about("case", &case, "state equippedAt device { id }")
        .await;
    assert_eq!(seen["state"], "EQUIPPED");
    assert_eq!(seen["device"]["id"], computers[1].id);
    let facts = app.crous().facts_after(None, 100).await.0;
    let kinds: Vec<&str> = facts.iter().map(|fact| fact["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds.iter().filter(|kind| **kind == "CASE_EQUIPPED").count(),
        1,
        "equipped once"
    );
    assert!(kinds.contains(&"CASE_EXCHANGED") && kinds.contains(&"CASE_DEVICE_RETURNED"));
}

async fn an_exchange_is_let_go_of(app: &TestApp) {
    let (case, computers) = equipped(app, &["MZX4", "MZX5"]).await;
    let coordinator = app.coordinator();
    exchange(app, &case, &computers[1].id).await.done();
    let handover = coordinator
        .plan_handover(&case, app.adviser().organisation(), "2024-03-20T09:30:00Z")
        .await
        .done();
    let release = json!({ "caseId": case });
    coordinator
        .tell("releaseDevice", release.clone())
        .await
        .refused("WRONG_STATE");
    coordinator
        .tell("cancelHandover", json!({ "handoverId": handover }))
        .await
        .done();
    coordinator.tell("releaseDevice", release.clone()).await.done();
    assert_eq!(app.state_of("device", &computers[1].id).await, "READY");
    coordinator
        .tell("releaseDevice", release)
        .await
        .refused("WRONG_STATE");
}

fn of_kind<'a>(facts: &'a [Value], kind: &str) -> Vec<&'a Value> {
    facts.iter().filter(|fact| fact["kind"] == kind).collect()
}

async fn a_return_is_told_on_both_sides_of_the_wall(app: &TestApp) {
    let (_, computers) = equipped(app, &["MZW1"]).await;
    take_back(&app.coordinator(), &computers[0].id).await.done();
    let donor = app.donor().facts_after(None, 100).await.0;
    let told = of_kind(&donor, "DEVICE_RETURNED");
    assert_eq!(told.len(), 1);
    assert!(told[0]["at"].is_null(), "by month alone");
    assert_eq!(told[0]["data"], json!({}), "not why: that is the person's");
    assert!(of_kind(&donor, "CASE_DEVICE_RETURNED").is_empty());
    let crous = app.crous().facts_after(None, 100).await.0;
    let told = of_kind(&crous, "CASE_DEVICE_RETURNED");
    assert_eq!(told[0]["data"]["reason"], "BROKEN");
    assert!(of_kind(&crous, "DEVICE_RETURNED").is_empty());
}

async fn a_breakdown_is_reported_and_ends(app: &TestApp) {
    let (case, computers) = equipped(app, &["MZB1"]).await;
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let report = json!({ "caseId": case, "symptom": "DOES_NOT_START" });
    app.association()
        .tell("reportBreakdown", report.clone())
        .await
        .halted("NOT_FOUND");
    crous.tell("reportBreakdown", report.clone()).await.done();
    crous
        .tell("reportBreakdown", report.clone())
        .await
        .refused("WRONG_STATE");
    let broken =
        "{ cases(first: 5, filter: { brokenDown: true }) { nodes { breakdowns { symptom state } } } }";
    let seen = coordinator.ask(broken, json!({})).await.ok();
    assert_eq!(
        seen["cases"]["nodes"],
        json!([{ "breakdowns": [{ "symptom": "DOES_NOT_START", "state": "REPORTED" }] }])
    );
    let repaired = json!({ "caseId": case, "repaired": true });
    coordinator
        .tell("resolveBreakdown", repaired.clone())
        .await
        .done();
    coordinator
        .tell("resolveBreakdown", repaired)
        .await
        .refused("WRONG_STATE");
    // The next one ends with the computer that comes back; one that came back breaks no more.
    coordinator.tell("reportBreakdown", report.clone()).await.done();
    take_back(&coordinator, &computers[0].id).await.done();
    let seen = crous.about("case", &case, "breakdowns { state }").await;
    assert_eq!(
        seen["breakdowns"],
        json!([{ "state": "REPAIRED" }, { "state": "RETURNED" }])
    );
    crous.tell("reportBreakdown", report).await.refused("WRONG_STATE");
    let draft = crous
        .draft_referral(referral().named("Maxence", "Orieux"))
        .await
        .done();
    crous
        .tell("reportBreakdown", json!({ "caseId": draft, "symptom": "OTHER" }))
        .await
        .refused("WRONG_STATE");
}

async fn a_follow_up_falls_due_after_six_months(app: &TestApp) {
    let (case, _) = equipped(app, &["MZF1"]).await;
    let crous = app.crous();
    let answers = json!({
        "frequency": "DAILY", "purposes": ["SCHOOL", "FORMALITIES"], "works": true, "connection": true, "helpWanted": false,
    });
    let reached = json!({ "caseId": case, "outcome": "REACHED", "answers": answers });
    crous
        .tell("recordFollowUp", reached.clone())
        .await
        .refused("WRONG_STATE");
    let due = "{ cases(first: 5, filter: { followUpDue: true }) { totalCount } }";
    let due = async |by: &Persona| {
        by.ask(due, json!({})).await.ok()["cases"]["totalCount"]
            .as_u64()
            .unwrap()
    };
    assert_eq!(due(&crous).await, 0);
    let at = crous.about("case", &case, "equippedAt followUpDueAt").await;
    assert_eq!(&at["followUpDueAt"].as_str().unwrap()[..10], "2024-08-05", "{at}");
    app.set_clock("2024-08-06T09:00:00Z");
    assert_eq!((due(&crous).await, due(&app.coordinator()).await), (1, 1));
    assert_eq!(due(&app.association()).await, 0);
    let absent = json!({ "caseId": case, "outcome": "NOT_REACHED" });
    crous.tell("recordFollowUp", absent).await.done();
    assert_eq!(due(&crous).await, 1, "nobody answered: it stays due");
    let bare = json!({ "caseId": case, "outcome": "REACHED" });
    crous.tell("recordFollowUp", bare).await.refused("REQUIRED");
    crous.tell("recordFollowUp", reached.clone()).await.done();
    assert_eq!(due(&crous).await, 0);
    crous.tell("recordFollowUp", reached).await.refused("WRONG_STATE");
    let seen = app
        .coordinator()
        .about(
            "case",
            &case,
            "followUps { outcome answers { frequency purposes } }",
        )
        .await;
    assert_eq!(seen["followUps"][0]["outcome"], "NOT_REACHED");
    assert_eq!(
        seen["followUps"][1]["answers"]["purposes"],
        json!(["SCHOOL", "FORMALITIES"])
    );
}

async fn a_breakdown_that_was_none_is_dismissed(app: &TestApp) {
    let (case, computers) = equipped(app, &["MZB2"]).await;
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let report = json!({ "caseId": case, "symptom": "SCREEN" });
    crous.tell("reportBreakdown", report.clone()).await.done();
    let nothing = json!({ "caseId": case, "repaired": false });
    crous
        .tell("resolveBreakdown", nothing.clone())
        .await
        .halted("FORBIDDEN");
    coordinator.tell("resolveBreakdown", nothing).await.done();
    let seen = crous.about("case", &case, "state breakdowns { state }").await;
    assert_eq!(
        seen,
        json!({ "state": "EQUIPPED", "breakdowns": [{ "state": "DISMISSED" }] })
    );
    assert_eq!(app.state_of("device", &computers[0].id).await, "HANDED_OVER");
    let broken = "{ cases(first: 5, filter: { brokenDown: true }) { totalCount } }";
    let seen = coordinator.ask(broken, json!({})).await.ok();
    assert_eq!(seen["cases"]["totalCount"], 0);
    crous.tell("reportBreakdown", report).await.done();
}

async fn the_referrer_is_reminded_to_ask(app: &TestApp) {
    let (case, _) = equipped(app, &["MZF2"]).await;
    let remind = async || api::cases::remind::remind(&app.app).await.unwrap();
    let before = app.mails_to("social@crous.example").await.len();
    app.set_clock("2024-08-04T09:00:00Z");
    assert_eq!(remind().await, 0, "not before six months");
    app.set_clock("2024-08-06T09:00:00Z");
    assert_eq!((remind().await, remind().await), (1, 0), "once");
    let mails = app.mails_to("social@crous.example").await;
    assert_eq!(mails.len(), before + 1);
    assert!(
        mails[before].subject.contains("prendre des nouvelles"),
        "{mails:?}"
    );
    let facts = app.crous().facts_after(None, 100).await.0;
    assert_eq!(of_kind(&facts, "FOLLOW_UP_REMINDED").len(), 1);
    assert_eq!(facts.last().unwrap()["subjects"][0]["id"], case);
    let elsewhere = app.association().facts_after(None, 100).await.0;
    assert!(of_kind(&elsewhere, "FOLLOW_UP_REMINDED").is_empty());
}
