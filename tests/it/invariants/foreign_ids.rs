//! I6: what an actor may not see does not exist for it. A foreign id and an absent one answer alike, to the byte.

use api::graphql::id::{encode, read};
use async_graphql::ID;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::app::TestApp;
use crate::builders::{pledge, referral};
use crate::persona::Persona;
use crate::situations::inventory;
use crate::world::Org;

on_both!(foreign_rows_do_not_exist, foreign_ids_change_nothing);

/// One of everything in Poitiers, by its type.
async fn one_of_everything(app: &TestApp) -> Vec<(String, String)> {
    let computers = app.ready(&["MZN1"]).await;
    let case = app.granted(&app.crous(), referral().of_student()).await;
    let coordinator = app.coordinator();
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = coordinator
        .plan_handover(&case, app.adviser().organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    let query = "{
        pledges(first: 1) { nodes { id } } devices(first: 1) { nodes { id } } lots(first: 1) { nodes { id } }
        cases(first: 1) { nodes { id } } people(first: 1) { nodes { id } } handovers(first: 1) { nodes { id } }
        commissions(first: 1) { nodes { id agenda { id } } } organisations(first: 1) { nodes { id } }
        facts(first: 1) { nodes { id } } }";
    let all = coordinator.ask(query, json!({})).await.ok();
    let device = coordinator
        .about("device", &computers[0].id, "drives { id } evidence { id }")
        .await;
    let mut ids: Vec<String> = all
        .as_object()
        .expect("an object")
        .values()
        .map(|list| list["nodes"][0]["id"].as_str().expect("one of each").to_owned())
        .collect();
    for found in [
        &all["commissions"]["nodes"][0]["agenda"][0]["id"],
        &device["drives"][0]["id"],
        &device["evidence"][0]["id"],
    ] {
        ids.push(found.as_str().expect("one of each").to_owned());
    }
    ids.push(encode::<entity::account::membership::Entity>(coordinator.seat().membership).0);
    assert!(ids.contains(&handover));
    let named = |id: String| (read(&ID(id.clone())).expect("an id").0, id);
    ids.into_iter().map(named).collect()
}

/// An id of the same type that names nothing.
fn absent(kind: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{kind}:{}", Uuid::now_v7().simple()))
}

async fn foreign_rows_do_not_exist(app: &TestApp) {
    let everything = one_of_everything(app).await;
    assert_eq!(everything.len(), 13);
    let strangers = [
        app.member_elsewhere(Org::City),
        app.member_elsewhere(Org::Donor),
        app.member_elsewhere(Org::Association),
        app.anonymous(),
    ];
    let nouns = [
        "pledge",
        "device",
        "lot",
        "case",
        "person",
        "commission",
        "handover",
        "organisation",
    ];
    for stranger in &strangers {
        for (kind, id) in &everything {
            let both = [id.clone(), absent(kind)];
            let [foreign, missing] =
                answers(stranger, "query($id: ID!) { node(id: $id) { id } }", &both).await;
            assert_eq!(foreign, missing, "node of a {kind}");
            assert_eq!(foreign["data"]["node"], Value::Null);
            for noun in nouns {
                let query = format!("query($id: ID!) {{ {noun}(id: $id) {{ id }} }}");
                let [foreign, missing] = answers(stranger, &query, &both).await;
                assert_eq!(foreign, missing, "{noun} of a {kind}");
                assert_eq!(foreign["data"][noun], Value::Null, "{noun} of a {kind}");
            }
        }
        let ids: Vec<&String> = everything.iter().map(|(_, id)| id).collect();
        let query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        let nodes = stranger.ask(query, json!({ "ids": ids })).await.ok();
        assert!(
            nodes["nodes"]
                .as_array()
                .expect("a list")
                .iter()
                .all(Value::is_null)
        );
    }
    within_one_territory(app, &everything).await;
    a_cursor_tells_nothing(app, &everything).await;
}

/// Partners of one territory are strangers too.
async fn within_one_territory(app: &TestApp, everything: &[(String, String)]) {
    let hidden: [(Persona, &[&str]); 6] = [
        (
            app.second_donor(),
            &[
                "Pledge",
                "Device",
                "Drive",
                "Evidence",
                "Lot",
                "Case",
                "Person",
                "Commission",
                "AgendaItem",
                "Handover",
            ],
        ),
        (
            app.donor(),
            &["Lot", "Case", "Person", "Commission", "AgendaItem", "Handover"],
        ),
        (
            app.insertion(),
            &[
                "Pledge",
                "Device",
                "Drive",
                "Evidence",
                "Lot",
                "Case",
                "Person",
                "Commission",
                "AgendaItem",
                "Handover",
            ],
        ),
        (
            app.workshop(),
            &["Pledge", "Case", "Person", "Commission", "AgendaItem", "Handover"],
        ),
        (
            app.member(),
            &[
                "Pledge", "Device", "Drive", "Evidence", "Lot", "Case", "Person", "Handover",
            ],
        ),
        (
            app.adviser(),
            &[
                "Pledge",
                "Drive",
                "Evidence",
                "Lot",
                "Case",
                "Commission",
                "AgendaItem",
            ],
        ),
    ];
    for (actor, kinds) in hidden {
        for (kind, id) in everything
            .iter()
            .filter(|(kind, _)| kinds.contains(&kind.as_str()))
        {
            let both = [id.clone(), absent(kind)];
            let [foreign, missing] = answers(&actor, "query($id: ID!) { node(id: $id) { id } }", &both).await;
            assert_eq!(foreign, missing, "{kind} of {}", actor.seat().email);
            assert_eq!(
                foreign["data"]["node"],
                Value::Null,
                "{kind} of {}",
                actor.seat().email
            );
        }
    }
}

async fn a_cursor_tells_nothing(app: &TestApp, everything: &[(String, String)]) {
    let query = "query($after: String) { facts(first: 1, after: $after) { edges { cursor } nodes { id } } }";
    let cursor = app.coordinator().ask(query, json!({})).await.ok()["facts"]["edges"][0]["cursor"].clone();
    assert!(everything.iter().any(|(kind, _)| kind == "Fact"));
    let stranger = app.member_elsewhere(Org::Donor);
    let foreign = stranger.ask(query, json!({ "after": cursor })).await;
    let mine = stranger.ask(query, json!({})).await.ok()["facts"]["edges"][0]["cursor"].clone();
    let text = URL_SAFE_NO_PAD
        .decode(mine.as_str().expect("a cursor"))
        .unwrap_or_default();
    assert!(!String::from_utf8_lossy(&text).is_empty());
    assert_eq!(foreign.code(), "BAD_INPUT");
    assert_eq!(foreign.data, Value::Null);
}

/// What a document answers for each id, with the ids and traces taken out.
async fn answers(by: &Persona, query: &str, ids: &[String; 2]) -> [Value; 2] {
    let mut both = Vec::new();
    for id in ids {
        let answer = by.ask(query, json!({ "id": id })).await;
        both.push(
            json!({ "status": answer.status, "data": answer.data, "errors": anonymised(answer.errors, id) }),
        );
    }
    both.try_into().expect("two answers")
}

fn anonymised(errors: Vec<Value>, id: &str) -> Value {
    let mut errors = Value::from(errors);
    for error in errors.as_array_mut().into_iter().flatten() {
        if let Some(extensions) = error["extensions"].as_object_mut() {
            extensions.remove("traceId");
        }
    }
    serde_json::from_str(&errors.to_string().replace(id, "<id>")).expect("JSON")
}

#[expect(clippy::too_many_lines, reason = "one table, a line a mutation")]
async fn foreign_ids_change_nothing(app: &TestApp) {
    let everything = one_of_everything(app).await;
    let id_of = |kind: &str| {
        everything
            .iter()
            .find(|(one, _)| one == kind)
            .expect("one")
            .1
            .clone()
    };
    let (city, donor, association) = (
        app.member_elsewhere(Org::City),
        app.member_elsewhere(Org::Donor),
        app.member_elsewhere(Org::Association),
    );
    let own_pledge = donor.draft_pledge(pledge()).await.done();
    let file = app.donor().upload("parc.csv", inventory(["MZN8"])).await;
    let own_case = association.submit_referral(referral().of_family()).await.done();
    city.qualify_case(&own_case).await.done();
    let own_commission = city
        .plan_commission(&[association.organisation()], 1)
        .await
        .done();
    let identity = referral().of_family().input();
    let at = "2024-02-20T09:30:00Z";
    let workshop_like = json!({ "title": "Lot", "priceCents": 1, "deviceIds": [] });

    // Who tells which mutation, the field that is foreign or absent, its type, and the rest of the input.
    let mut table: Vec<(&Persona, &str, &str, &str, Value)> = vec![
        (
            &donor,
            "draftPledge",
            "pledgeId",
            "Pledge",
            json!({ "title": "A", "place": "B" }),
        ),
        (
            &donor,
            "importInventory",
            "pledgeId",
            "Pledge",
            json!({ "fileId": file, "commit": true }),
        ),
        (
            &donor,
            "importInventory",
            "fileId",
            "File",
            json!({ "pledgeId": own_pledge, "commit": true }),
        ),
        (&donor, "submitPledge", "pledgeId", "Pledge", json!({})),
        (&donor, "withdrawPledge", "pledgeId", "Pledge", json!({})),
        (&city, "acceptPledge", "pledgeId", "Pledge", json!({})),
        (
            &city,
            "declinePledge",
            "pledgeId",
            "Pledge",
            json!({ "reason": "OTHER", "text": "Non" }),
        ),
        (
            &city,
            "schedulePledge",
            "pledgeId",
            "Pledge",
            json!({ "day": "2024-02-20" }),
        ),
        (
            &city,
            "receivePledge",
            "pledgeId",
            "Pledge",
            json!({ "refused": [], "missing": [] }),
        ),
        (&city, "closePledge", "pledgeId", "Pledge", json!({})),
        (
            &city,
            "recordHardware",
            "deviceId",
            "Device",
            json!({ "fileId": file }),
        ),
        (
            &city,
            "recordErasure",
            "deviceId",
            "Device",
            json!({ "fileId": file }),
        ),
        (
            &city,
            "recordManualErasure",
            "deviceId",
            "Device",
            json!({ "driveId": id_of("Drive"), "performedAt": at, "note": "A" }),
        ),
        (
            &city,
            "destroyDrive",
            "driveId",
            "Drive",
            json!({ "performedAt": at, "note": "A" }),
        ),
        (
            &city,
            "recycleDevice",
            "deviceId",
            "Device",
            json!({ "operator": "A", "slip": "B" }),
        ),
        (&city, "createLot", "workshopId", "Organisation", workshop_like),
        (&city, "sendLot", "lotId", "Lot", json!({})),
        (&city, "cancelLot", "lotId", "Lot", json!({})),
        (
            &association,
            "draftReferral",
            "caseId",
            "Case",
            json!({ "referral": identity }),
        ),
        (
            &association,
            "submitReferral",
            "caseId",
            "Case",
            json!({ "referral": identity }),
        ),
        (
            &association,
            "answerInformation",
            "caseId",
            "Case",
            json!({ "answer": "A" }),
        ),
        (&association, "withdrawCase", "caseId", "Case", json!({})),
        (
            &city,
            "requestInformation",
            "caseId",
            "Case",
            json!({ "question": "A" }),
        ),
        (
            &city,
            "refuseCase",
            "caseId",
            "Case",
            json!({ "reason": "OTHER", "text": "A" }),
        ),
        (&city, "qualifyCase", "caseId", "Case", json!({})),
        (&city, "closeCase", "caseId", "Case", json!({})),
        (&city, "forgetPerson", "personId", "Person", json!({})),
        (
            &city,
            "putOnAgenda",
            "commissionId",
            "Commission",
            json!({ "caseIds": [own_case] }),
        ),
        (&city, "freezeCommission", "commissionId", "Commission", json!({})),
        (&city, "openCommission", "commissionId", "Commission", json!({})),
        (&city, "closeCommission", "commissionId", "Commission", json!({})),
        (&city, "cancelCommission", "commissionId", "Commission", json!({})),
        (
            &association,
            "attendCommission",
            "commissionId",
            "Commission",
            json!({}),
        ),
        (
            &association,
            "leaveCommission",
            "commissionId",
            "Commission",
            json!({}),
        ),
        (
            &association,
            "recuseFromItem",
            "agendaItemId",
            "AgendaItem",
            json!({}),
        ),
        (
            &association,
            "takeUpItem",
            "agendaItemId",
            "AgendaItem",
            json!({}),
        ),
        (&association, "askVote", "agendaItemId", "AgendaItem", json!({})),
        (
            &association,
            "castBallot",
            "agendaItemId",
            "AgendaItem",
            json!({ "choice": "ABSTAIN" }),
        ),
        (
            &association,
            "decideItem",
            "agendaItemId",
            "AgendaItem",
            json!({ "outcome": "GRANT" }),
        ),
        (
            &association,
            "undoDecision",
            "agendaItemId",
            "AgendaItem",
            json!({}),
        ),
        (&city, "settleItem", "agendaItemId", "AgendaItem", json!({})),
        (
            &city,
            "reserveDevice",
            "caseId",
            "Case",
            json!({ "deviceId": id_of("Device") }),
        ),
        (
            &city,
            "reserveDevice",
            "deviceId",
            "Device",
            json!({ "caseId": own_case }),
        ),
        (&city, "releaseDevice", "caseId", "Case", json!({})),
        (
            &city,
            "planHandover",
            "caseId",
            "Case",
            json!({ "placeId": association.organisation(), "plannedFor": at }),
        ),
        (
            &city,
            "planHandover",
            "placeId",
            "Organisation",
            json!({ "caseId": own_case, "plannedFor": at }),
        ),
        (
            &association,
            "completeHandover",
            "handoverId",
            "Handover",
            json!({ "receipt": "PAPER" }),
        ),
        (&association, "missHandover", "handoverId", "Handover", json!({})),
        (&city, "cancelHandover", "handoverId", "Handover", json!({})),
        (
            &city,
            "suspendOrganisation",
            "organisationId",
            "Organisation",
            json!({}),
        ),
        (
            &city,
            "resumeOrganisation",
            "organisationId",
            "Organisation",
            json!({}),
        ),
        (
            &city,
            "inviteMember",
            "organisationId",
            "Organisation",
            json!({ "name": "A", "email": "a@b.example", "language": "FR", "role": "AGENT" }),
        ),
        // Lists of ids.
        (
            &city,
            "putOnAgenda",
            "caseIds",
            "Case",
            json!({ "commissionId": own_commission }),
        ),
        (
            &city,
            "planCommission",
            "organisationIds",
            "Organisation",
            json!({ "title": "A", "place": "B", "sitsAt": at, "quorum": 1 }),
        ),
        // Partners of one territory.
    ];
    for mutation in [
        "refuseDevice",
        "makeDeviceReady",
        "recordNoDrive",
        "stripDevice",
        "reportDeviceMissing",
        "findDevice",
    ] {
        table.push((&city, mutation, "deviceId", "Device", json!({})));
    }
    let (second, insertion, near) = (app.second_donor(), app.insertion(), app.association());
    table.push((&second, "submitPledge", "pledgeId", "Pledge", json!({})));
    table.push((&second, "withdrawPledge", "pledgeId", "Pledge", json!({})));
    table.push((&insertion, "withdrawCase", "caseId", "Case", json!({})));
    table.push((
        &insertion,
        "attendCommission",
        "commissionId",
        "Commission",
        json!({}),
    ));
    table.push((&insertion, "takeUpItem", "agendaItemId", "AgendaItem", json!({})));
    table.push((
        &near,
        "completeHandover",
        "handoverId",
        "Handover",
        json!({ "receipt": "PAPER" }),
    ));

    for (by, mutation, field, kind, rest) in table {
        let foreign = if kind == "File" { file.clone() } else { id_of(kind) };
        let mut answers = Vec::new();
        for id in [foreign, absent(kind)] {
            let mut input = rest.clone();
            input[field] = if field.ends_with("Ids") {
                json!([id])
            } else {
                json!(id)
            };
            let outcome = by.tell(mutation, input).await;
            assert!(outcome.node.is_null(), "{mutation} {field}: {outcome:?}");
            let problems = outcome.payload["problems"].clone();
            answers.push((anonymised(outcome.errors, &id), problems));
        }
        assert_eq!(answers[0], answers[1], "{mutation} {field}");
        assert_eq!(
            answers[0].0[0]["extensions"]["code"], "NOT_FOUND",
            "{mutation} {field}: {answers:?}"
        );
    }
}
