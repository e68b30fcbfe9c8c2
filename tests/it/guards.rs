//! What a verb refuses because of what else is under way, and the verbs that give something up or find it again.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::situations::inventory;

on_both!(
    a_lot_that_was_not_sent_is_given_up,
    a_received_device_is_refused,
    what_is_lost_is_found_where_it_was,
    a_pledge_is_closed_once_nothing_is_expected,
    a_lot_with_a_missing_device_is_not_done,
    a_missing_device_is_let_go_of,
    a_cancelled_commission_gives_its_cases_back,
    an_agenda_takes_what_is_eligible,
    figures_are_published_once_a_day,
    fifty_files_are_enough,
    somebody_is_redirected_with_a_reason,
);

fn of(device: &str) -> Value {
    json!({ "deviceId": device })
}

async fn a_lot_that_was_not_sent_is_given_up(app: &TestApp) {
    let computers = app.received(&["GA1", "GA2"]).await;
    let ids: Vec<String> = computers.iter().map(|computer| computer.id.clone()).collect();
    let (coordinator, workshop) = (app.coordinator(), app.workshop());
    let lot = coordinator.create_lot(workshop.organisation(), &ids).await.done();
    coordinator
        .create_lot(workshop.organisation(), &ids)
        .await
        .refused("DEVICE_NOT_AVAILABLE");
    let cancel = json!({ "lotId": lot });
    workshop
        .tell("cancelLot", cancel.clone())
        .await
        .halted("FORBIDDEN");
    coordinator.tell("cancelLot", cancel.clone()).await.done();
    assert_eq!(app.state_of("lot", &lot).await, "CANCELLED");
    assert_eq!(app.state_of("device", &ids[0]).await, "RECEIVED");
    coordinator.tell("cancelLot", cancel).await.refused("WRONG_STATE");
    // Its devices are free again.
    let second = coordinator.create_lot(workshop.organisation(), &ids).await.done();
    coordinator.send_lot(&second).await.done();
    let sent = json!({ "lotId": second });
    coordinator.tell("cancelLot", sent).await.refused("WRONG_STATE");
}

async fn a_received_device_is_refused(app: &TestApp) {
    let computers = app.received(&["GB1"]).await;
    let device = &computers[0].id;
    app.coordinator().tell("refuseDevice", of(device)).await.done();
    assert_eq!(app.state_of("device", device).await, "REFUSED");
    app.coordinator()
        .tell("refuseDevice", of(device))
        .await
        .refused("WRONG_STATE");
    let facts = app.donor().facts_after(None, 100).await.0;
    let told = facts.iter().filter(|fact| fact["kind"] == "DEVICE_REFUSED");
    assert_eq!(told.count(), 1, "the donor is told to fetch it");
}

async fn what_is_lost_is_found_where_it_was(app: &TestApp) {
    let mut computers = app.ready(&["GC1"]).await;
    computers.extend(app.received(&["GC2"]).await);
    let coordinator = app.coordinator();
    for (computer, state) in computers.iter().zip(["READY", "RECEIVED"]) {
        coordinator
            .tell("findDevice", of(&computer.id))
            .await
            .refused("WRONG_STATE");
        coordinator
            .tell("reportDeviceMissing", of(&computer.id))
            .await
            .done();
        assert_eq!(app.state_of("device", &computer.id).await, "MISSING");
        coordinator
            .tell("reportDeviceMissing", of(&computer.id))
            .await
            .refused("WRONG_STATE");
        coordinator.tell("findDevice", of(&computer.id)).await.done();
        assert_eq!(app.state_of("device", &computer.id).await, state);
    }
    let facts = app.donor().facts_after(None, 100).await.0;
    for kind in ["DEVICE_REPORTED_MISSING", "DEVICE_FOUND"] {
        let told = facts.iter().filter(|fact| fact["kind"] == kind);
        assert_eq!(told.count(), 2, "{kind}");
    }
}

async fn a_pledge_is_closed_once_nothing_is_expected(app: &TestApp) {
    let coordinator = app.coordinator();
    let (pledge, computers) = app.scheduled(&app.donor(), &inventory(["GD1", "GD2"])).await;
    let close = json!({ "pledgeId": pledge });
    coordinator
        .receive_pledge(&pledge, &[], &[&computers[1].id])
        .await
        .success();
    coordinator
        .tell("closePledge", close.clone())
        .await
        .refused("DEVICES_UNDER_WAY");
    let device = &computers[0].id;
    coordinator.tell("reportDeviceMissing", of(device)).await.done();
    coordinator
        .tell("closePledge", close.clone())
        .await
        .refused("DEVICES_UNDER_WAY");
    coordinator.tell("findDevice", of(device)).await.done();
    let waste = json!({ "deviceId": device, "operator": "Filière D3E", "slip": "BSD-G" });
    coordinator.tell("recycleDevice", waste).await.done();
    coordinator.tell("closePledge", close).await.done();
    assert_eq!(app.state_of("pledge", &pledge).await, "CLOSED");
}

async fn a_lot_with_a_missing_device_is_not_done(app: &TestApp) {
    let computers = app.in_workshop(&["GE1", "GE2"]).await;
    let (workshop, coordinator) = (app.workshop(), app.coordinator());
    let lots = coordinator
        .ask("{ lots(first: 1) { nodes { id } } }", json!({}))
        .await
        .ok();
    let lot = lots["lots"]["nodes"][0]["id"].as_str().expect("a lot").to_owned();
    app.make_ready(&computers[0]).await;
    workshop.complete_lot(&lot).await.refused("DEVICES_UNDER_WAY");
    workshop
        .tell("reportDeviceMissing", of(&computers[1].id))
        .await
        .done();
    workshop.complete_lot(&lot).await.refused("DEVICES_UNDER_WAY");
    workshop.tell("findDevice", of(&computers[1].id)).await.done();
    app.make_ready(&computers[1]).await;
    workshop.complete_lot(&lot).await.done();
}

async fn a_missing_device_is_let_go_of(app: &TestApp) {
    let computers = app.ready(&["GF1", "GF2"]).await;
    let (coordinator, [lost, other]) = (app.coordinator(), [&computers[0].id, &computers[1].id]);
    let case = app.granted(&app.crous(), referral().of_student()).await;
    let release = json!({ "caseId": case });
    coordinator
        .tell("releaseDevice", release.clone())
        .await
        .refused("CASE_NOT_SERVED");
    coordinator.reserve_device(&case, lost).await.done();
    coordinator.tell("reportDeviceMissing", of(lost)).await.done();
    coordinator.tell("releaseDevice", release).await.done();
    assert_eq!(app.state_of("device", lost).await, "MISSING");
    coordinator.reserve_device(&case, other).await.done();
    coordinator.tell("findDevice", of(lost)).await.done();
    assert_eq!(
        app.state_of("device", lost).await,
        "READY",
        "nobody holds it any more"
    );
}

async fn a_cancelled_commission_gives_its_cases_back(app: &TestApp) {
    let (coordinator, crous, member) = (app.coordinator(), app.crous(), app.member());
    let case = app.eligible(&crous, referral().of_student()).await;
    let commission = coordinator
        .plan_commission(&[member.organisation()], 1)
        .await
        .done();
    coordinator
        .put_on_agenda(&commission, std::slice::from_ref(&case))
        .await
        .done();
    coordinator.freeze_commission(&commission).await.done();
    let cancel = json!({ "commissionId": commission });
    coordinator.tell("cancelCommission", cancel.clone()).await.done();
    assert_eq!(app.state_of("commission", &commission).await, "CANCELLED");
    assert_eq!(app.state_of("case", &case).await, "ELIGIBLE");
    let agenda = coordinator.agenda(&commission).await;
    assert!(
        agenda.iter().all(|item| item["state"] == "CARRIED_OVER"),
        "{agenda:?}"
    );
    coordinator
        .tell("cancelCommission", cancel)
        .await
        .refused("WRONG_STATE");
    let told = member.facts_after(None, 100).await.0;
    assert!(
        told.iter().any(|fact| fact["kind"] == "COMMISSION_CANCELLED"),
        "who was called is told"
    );
    let other = app.sitting(&[case]).await;
    coordinator
        .tell("cancelCommission", json!({ "commissionId": other }))
        .await
        .refused("WRONG_STATE");
}

async fn an_agenda_takes_what_is_eligible(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    coordinator
        .plan_commission(&[app.donor().organisation()], 1)
        .await
        .refused("ORGANISATION_NOT_CALLED");
    let eligible = app.eligible(&crous, referral().of_student()).await;
    let submitted = referral().of_student().named("Odet", "Vannier");
    let submitted = crous.submit_referral(submitted).await.done();
    let commission = coordinator
        .plan_commission(&[app.member().organisation()], 1)
        .await
        .done();
    for cases in [
        vec![],
        vec![submitted.clone()],
        vec![eligible.clone(), submitted],
        vec![eligible.clone(), eligible.clone()],
    ] {
        coordinator
            .put_on_agenda(&commission, &cases)
            .await
            .refused("CASE_NOT_ELIGIBLE");
    }
    assert_eq!(app.state_of("case", &eligible).await, "ELIGIBLE");
}

async fn figures_are_published_once_a_day(app: &TestApp) {
    let coordinator = app.coordinator();
    let day = |day: &str| json!({ "asOf": day });
    coordinator
        .tell("publishFigures", day("2024-01-14"))
        .await
        .success();
    for again in ["2024-01-14", "2024-01-13"] {
        coordinator
            .tell("publishFigures", day(again))
            .await
            .refused("ALREADY_PUBLISHED");
    }
    coordinator
        .tell("publishFigures", day("2024-01-15"))
        .await
        .success();
}

async fn fifty_files_are_enough(app: &TestApp) {
    let donor = app.donor();
    let pledge = donor.draft_pledge(crate::builders::pledge()).await.done();
    for number in 0..50 {
        let name = format!("annexe-{number}.csv");
        donor.attach(&pledge, &name, "Annexe").await.done();
    }
    donor
        .attach(&pledge, "une-de-trop.csv", "Annexe")
        .await
        .refused("TOO_MANY_ATTACHMENTS");
}

/// I4 where the answer is another kind of help: it says why, and how to appeal.
async fn somebody_is_redirected_with_a_reason(app: &TestApp) {
    let (coordinator, crous, member) = (app.coordinator(), app.crous(), app.member());
    let case = app.eligible(&crous, referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    member.take_up_item(&item).await.done();
    let redirect = json!({ "agendaItemId": item, "outcome": "REDIRECT", "reason": "OTHER",
        "text": "Un prêt de l’université convient mieux." });
    member.tell("decideItem", redirect).await.done();
    assert_eq!(app.state_of("case", &case).await, "ON_AGENDA", "for now");
    coordinator.settle_item(&item).await.done();
    let decision = "state decision { outcome reason text appeal }";
    let seen = crous.about("case", &case, decision).await;
    assert_eq!(seen["state"], "REJECTED");
    let decision = &seen["decision"];
    assert_eq!(
        (&decision["outcome"], &decision["reason"], &decision["text"]),
        (
            &json!("REDIRECT"),
            &json!("OTHER"),
            &json!("Un prêt de l’université convient mieux.")
        )
    );
    let appeal = decision["appeal"].as_str().unwrap_or_default();
    assert!(appeal.contains("dans les deux mois"), "{seen}");
}
