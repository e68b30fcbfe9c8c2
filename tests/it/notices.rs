//! Who is told what by mail when something does not go as planned: an appointment called off, a case refused, a collection
//! that fails, a registration.

use serde_json::json;

use crate::app::TestApp;
use crate::builders::{pledge, referral};
use crate::situations::inventory;
use crate::world::PASSWORD;

on_both!(
    nobody_waits_for_an_appointment_called_off,
    a_withdrawal_tells_the_place_and_the_person,
    a_place_learns_that_it_expects_nobody,
    a_refusal_says_why_and_how_to_contest_it,
    both_sides_learn_of_a_collection_that_fails,
    a_registration_is_told_and_answered,
);

const PERSON: &str = "ysaline.courtevelle@etu.example";
const REFERRER: &str = "social@crous.example";
const PLACE: &str = "wren@conseil.example";
const CITY: &str = "coordination@poitiers.example";

/// A case with an appointment at the advisers': its id, and the appointment's.
async fn expected(app: &TestApp, serial: &str) -> (String, String) {
    let computers = app.ready(&[serial]).await;
    let case = app.granted(&app.crous(), referral()).await;
    let coordinator = app.coordinator();
    coordinator.reserve_device(&case, &computers[0].id).await.done();
    let handover = coordinator
        .plan_handover(&case, app.adviser().organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    (case, handover)
}

/// The subjects of the mails that came since the first `before`, with whom they went to.
async fn since(app: &TestApp, before: usize) -> Vec<(String, String)> {
    let mails = app.mails().await;
    let mut told: Vec<_> = mails[before..]
        .iter()
        .map(|mail| {
            let known = [PERSON, REFERRER, PLACE, CITY];
            let to = known.into_iter().find(|known| mail.to.contains(known));
            (to.unwrap_or(&mail.to).to_owned(), mail.body.clone())
        })
        .collect();
    told.sort();
    told
}

fn recipients(told: &[(String, String)]) -> Vec<&str> {
    told.iter().map(|(to, _)| to.as_str()).collect()
}

async fn nobody_waits_for_an_appointment_called_off(app: &TestApp) {
    let (_, handover) = expected(app, "MZN1").await;
    let before = app.mails().await.len();
    app.coordinator()
        .tell("cancelHandover", json!({ "handoverId": handover }))
        .await
        .done();
    let told = since(app, before).await;
    assert_eq!(recipients(&told), [REFERRER, PLACE, PERSON]);
    assert!(told[0].1.contains("est annulée"), "{told:?}");
    assert!(
        told[1].1.contains("is cancelled"),
        "the advisers read English: {told:?}"
    );
    assert!(
        told[2].1.contains("20/02/2024 à 10h30") && told[2].1.contains("Ne vous déplacez pas."),
        "{told:?}"
    );
}

async fn a_withdrawal_tells_the_place_and_the_person(app: &TestApp) {
    let (case, _) = expected(app, "MZN2").await;
    let before = app.mails().await.len();
    app.crous().withdraw_case(&case).await.done();
    let told = since(app, before).await;
    assert_eq!(recipients(&told), [REFERRER, PLACE, PERSON]);
    assert!(told[2].1.contains("est annulé"), "{told:?}");
}

async fn a_place_learns_that_it_expects_nobody(app: &TestApp) {
    let (_, handover) = expected(app, "MZN3").await;
    let before = app.mails().await.len();
    let away = json!({
        "handoverId": handover, "placeId": app.association().organisation(),
        "plannedFor": "2024-02-21T09:00:00Z"
    });
    app.coordinator().tell("rescheduleHandover", away).await.done();
    let told = since(app, before).await;
    assert_eq!(
        recipients(&told),
        ["\"Sabine Orlac\" <accueil@toit.example>", REFERRER, PLACE, PERSON]
    );
    assert!(told[2].1.contains("no longer takes place at yours"), "{told:?}");
    assert!(
        !told[2].1.contains("21/02/2024"),
        "and not where or when the person goes"
    );
    assert!(told[3].1.contains("remplace le précédent"), "{told:?}");
}

async fn a_refusal_says_why_and_how_to_contest_it(app: &TestApp) {
    let case = app.crous().submit_referral(referral()).await.done();
    let before = app.mails().await.len();
    app.coordinator()
        .refuse_case(&case, "ALREADY_HELPED", "Un ordinateur a été remis en 2023.")
        .await
        .done();
    let told = since(app, before).await;
    assert_eq!(recipients(&told), [REFERRER]);
    for words in [
        "Le foyer a déjà reçu un ordinateur du programme.",
        "Un ordinateur a été remis en 2023.",
        "tribunal administratif",
    ] {
        assert!(told[0].1.contains(words), "{words}: {told:?}");
    }
}

async fn both_sides_learn_of_a_collection_that_fails(app: &TestApp) {
    let (coordinator, donor) = (app.coordinator(), app.donor());
    let id = donor.draft_pledge(pledge()).await.done();
    let file = donor.upload("parc.csv", inventory(["CL900001"])).await;
    donor.import_inventory(&id, &file, true, false).await.success();
    donor.submit_pledge(&id).await.done();
    coordinator.accept_pledge(&id).await.done();
    let plan = json!({
        "pledgeId": id, "mode": "PICK_UP", "place": "12 rue du Clain, Poitiers",
        "startsAt": "2024-01-22T08:00:00Z", "endsAt": "2024-01-22T10:00:00Z",
    });
    let mut collections = Vec::new();
    for _ in 0..3 {
        collections.push(coordinator.tell("planCollection", plan.clone()).await.done());
    }
    let told = async |to: &str| {
        let mails = app.mails_to(to).await;
        mails.iter().filter(|mail| mail.body.contains("Raison")).count()
    };
    let because = |collection: &str| json!({ "collectionId": collection, "reason": "Raison" });
    coordinator
        .tell("cancelCollection", because(&collections[0]))
        .await
        .done();
    assert_eq!((told("parc@clain.example").await, told(CITY).await), (1, 0));
    donor
        .tell("cancelCollection", because(&collections[1]))
        .await
        .done();
    assert_eq!((told("parc@clain.example").await, told(CITY).await), (2, 1));
    app.set_clock("2024-01-22T11:00:00Z");
    coordinator
        .tell("missCollection", because(&collections[2]))
        .await
        .done();
    assert_eq!((told("parc@clain.example").await, told(CITY).await), (3, 2));
}

async fn a_registration_is_told_and_answered(app: &TestApp) {
    let coordinator = app.coordinator();
    let invite = |name: &str, email: &str| {
        json!({
            "name": name, "kind": "DONOR", "legalStatus": "PRIVATE", "contactName": "Alba Serin",
            "email": email, "language": "FR"
        })
    };
    for (siren, email, answer, words) in [
        (
            "732829320",
            "alba@tuilerie.example",
            "approveOrganisation",
            "est acceptée",
        ),
        (
            "552100554",
            "alba@scierie.example",
            "refuseOrganisation",
            "n’est pas acceptée",
        ),
    ] {
        let partner = coordinator
            .tell("invitePartner", invite("Une maison", email))
            .await
            .done();
        let token = app.mails_to(email).await[0].invitation_token().to_owned();
        let before = app.mails_to(CITY).await.len();
        let register = json!({
            "token": token, "name": format!("Maison {siren}"), "legalStatus": "PRIVATE", "siren": siren,
            "password": PASSWORD
        });
        let registered = app
            .anonymous()
            .tell_for("registerOrganisation", register, "accepted")
            .await;
        assert_eq!(registered.payload["accepted"], true, "{registered:?}");
        let city = app.mails_to(CITY).await;
        assert_eq!(city.len(), before + 1);
        assert!(
            city[before].subject.contains(&format!("Maison {siren}")),
            "{city:?}"
        );
        let answered = coordinator
            .tell(answer, json!({ "organisationId": partner }))
            .await;
        let states = ["APPROVED", "REFUSED"];
        assert!(
            states.contains(&answered.node["state"].as_str().unwrap_or_default()),
            "{answered:?}"
        );
        answered.done();
        let mails = app.mails_to(email).await;
        assert_eq!(mails.len(), 2, "the invitation, and the answer");
        assert!(mails[1].body.contains(words), "{mails:?}");
    }
    // Who was refused does not come in, and may not be taken in any more.
    app.anonymous()
        .sign_in("alba@scierie.example", PASSWORD)
        .await
        .refused("SIGN_IN_REFUSED");
}
