//! I10: a value shaped like a social-security number is refused in every text there is, imports included, and kept nowhere.

use entity::{device, file};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{pledge, referral, set};
use crate::persona::Persona;

on_both!(
    no_text_takes_a_social_security_number,
    no_import_takes_a_social_security_number,
);

const NUMBERS: [&str; 4] = [
    "1 85 05 78 006 084 36",
    "185057800608436",
    "Son numéro : 2.85.05.2A.006.084",
    "2850578006084",
];

/// Sends an input with a number in a field, each way of writing it; nothing comes of it.
async fn refuses(by: &Persona, mutation: &str, input: &Value, at: &str) {
    for number in NUMBERS {
        let mut input = input.clone();
        set(&mut input, at, number.into());
        let outcome = by.tell(mutation, input).await;
        assert_eq!(
            outcome.codes(),
            ["SOCIAL_SECURITY_NUMBER"],
            "{mutation} {at} {number}: {outcome:?}"
        );
    }
}

async fn no_text_takes_a_social_security_number(app: &TestApp) {
    let (donor, crous, coordinator) = (app.donor(), app.crous(), app.coordinator());
    let draft = pledge().with("/note", "Accès par la cour").input();
    for field in ["/title", "/place", "/note"] {
        refuses(&donor, "draftPledge", &draft, field).await;
    }
    let referral = referral().of_student();
    for mutation in ["draftReferral", "submitReferral"] {
        let input = json!({ "referral": referral.clone().input() });
        for field in [
            "identity/givenName",
            "identity/familyName",
            "identity/commune",
            "student/institution",
        ] {
            refuses(&crous, mutation, &input, &format!("/referral/{field}")).await;
        }
    }
    for number in ["1850578006084", "185057800608436"] {
        let input = json!({ "referral": referral.clone().with("/identity/phone", number).input() });
        let outcome = crous.tell("submitReferral", input).await;
        assert!(outcome.codes().contains(&"SOCIAL_SECURITY_NUMBER"), "{outcome:?}");
    }

    let case = crous.submit_referral(referral).await.done();
    let refused = json!({ "caseId": case, "reason": "OTHER", "text": "" });
    refuses(&coordinator, "refuseCase", &refused, "/text").await;
    let question = json!({ "caseId": case, "question": "" });
    refuses(&coordinator, "requestInformation", &question, "/question").await;
    coordinator.request_information(&case, "Où ?").await.done();
    let answer = json!({ "caseId": case, "answer": "" });
    refuses(&crous, "answerInformation", &answer, "/answer").await;
    crous.answer_information(&case, "Ici.").await.done();
    coordinator.qualify_case(&case).await.done();

    let plan = json!({
        "title": "Hiver", "place": "Ici", "sitsAt": "2024-02-12T13:00:00Z", "quorum": 1,
        "organisationIds": [app.member().organisation()],
    });
    for field in ["/title", "/place"] {
        refuses(&coordinator, "planCommission", &plan, field).await;
    }
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    app.member().take_up_item(&item).await.done();
    let decision = json!({ "agendaItemId": item, "outcome": "REJECT", "reason": "OTHER", "text": "Non" });
    for field in ["/text", "/deviation"] {
        refuses(&app.member(), "decideItem", &decision, field).await;
    }

    let computers = app.received(&["MZL1", "MZL2"]).await;
    let lot = json!({
        "title": "", "workshopId": app.workshop().organisation(), "priceCents": 1,
        "deviceIds": [computers[0].id],
    });
    refuses(&coordinator, "createLot", &lot, "/title").await;
    let waste = json!({ "deviceId": computers[1].id, "operator": "Recycl’Ouest", "slip": "BSD-1" });
    for field in ["/operator", "/slip"] {
        refuses(&coordinator, "recycleDevice", &waste, field).await;
    }
    the_rest_of_the_texts(app, &coordinator, &donor).await;
}

async fn the_rest_of_the_texts(app: &TestApp, coordinator: &Persona, donor: &Persona) {
    let computers = app.in_workshop(&["MZL3"]).await;
    let workshop = app.workshop();
    let report = crate::reports::lshw("MZL3", &["MZL3-D"]);
    workshop.record_hardware(&computers[0].id, report).await.done();
    let drives = workshop.about("device", &computers[0].id, "drives { id }").await;
    let manual = json!({
        "deviceId": computers[0].id, "driveId": drives["drives"][0]["id"],
        "performedAt": "2024-01-15T08:00:00Z", "note": "",
    });
    refuses(&workshop, "recordManualErasure", &manual, "/note").await;

    let id = donor.draft_pledge(pledge()).await.done();
    let file = donor
        .upload("a.csv", crate::situations::inventory(["MZL9"]))
        .await;
    donor.import_inventory(&id, &file, true, false).await.success();
    donor.submit_pledge(&id).await.done();
    let declined = json!({ "pledgeId": id, "reason": "OTHER", "text": "" });
    refuses(coordinator, "declinePledge", &declined, "/text").await;

    let organisation = json!({ "name": "", "kind": "DONOR", "legalStatus": "PRIVATE" });
    refuses(coordinator, "createOrganisation", &organisation, "/name").await;
    let member = json!({
        "organisationId": donor.organisation(), "name": "", "email": "x@clain.example",
        "language": "FR", "role": "AGENT",
    });
    refuses(coordinator, "inviteMember", &member, "/name").await;
    let client = json!({ "name": "", "scopes": ["pledges:read"] });
    refuses(donor, "createAppClient", &client, "/name").await;
}

async fn no_import_takes_a_social_security_number(app: &TestApp) {
    let donor = app.donor();
    for (at, number) in ["1 85 05 78 006 084 36", "185057800608436", "2850578006084"]
        .iter()
        .enumerate()
    {
        for column in 0..5 {
            let mut cells = ["Ordinateur portable", "Dell", "Latitude", "MZM1", "INV-1"];
            cells[column] = number;
            let csv = format!(
                "Type;Fabricant;Modèle;N° de série;Numéro d'inventaire\n{}\n\
                 Ordinateur portable;Dell;Latitude;MZM2;INV-2\n",
                cells.join(";")
            );
            let id = donor.draft_pledge(pledge()).await.done();
            let file = donor.upload(&format!("{at}-{column}.csv"), csv).await;
            let outcome = donor.import_inventory(&id, &file, true, true).await;
            assert!(
                !outcome.payload.to_string().contains(number),
                "the answer repeats it: {}",
                outcome.payload
            );
            outcome.success();
        }
    }
    let devices = device::Entity::find().all(&app.app.db).await.expect("devices");
    let rows = format!("{devices:?}");
    assert!(!rows.contains("85057") && !rows.contains("85 05 7"), "{rows}");

    // The name of a file is a text too.
    let (status, body) = donor
        .try_upload("parc de 1 85 05 78 006 084 36.csv", b"Type\n".to_vec())
        .await;
    assert_eq!(status, 400, "{body}");
    let files = file::Entity::find().all(&app.app.db).await.expect("files");
    assert!(files.iter().all(|file| !file.name.contains("1 85")));
}
