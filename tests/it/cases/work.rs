//! The work on a case: words between partners, proofs that were seen, the waiting list, the way to an adviser, and the way to
//! another partner.

use entity::case_file::note;
use sea_orm::EntityTrait;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::Persona;

on_both!(
    referrer_and_coordinator_write_to_each_other,
    proofs_are_attested_and_never_kept,
    a_proof_that_expired_is_told,
    a_transfer_needs_a_consent_that_was_given,
    who_waits_longest_comes_first,
    an_adviser_sees_the_person_until_it_is_over,
    a_case_goes_to_another_partner,
    a_transfer_comes_to_nothing,
    a_case_before_a_commission_stays,
);

async fn message(by: &Persona, case: &str, text: &str) -> crate::persona::Outcome {
    by.tell("postMessage", json!({ "caseId": case, "text": text }))
        .await
}

async fn referrer_and_coordinator_write_to_each_other(app: &TestApp) {
    let (crous, coordinator) = (app.crous(), app.coordinator());
    let draft = crous
        .draft_referral(referral().named("Ivo", "Tarnec"))
        .await
        .done();
    message(&crous, &draft, "Déjà ?").await.refused("WRONG_STATE");
    let case = crous.submit_referral(referral()).await.done();
    let before = app.mails().await.len();
    message(&coordinator, &case, "A-t-elle une imprimante violette ?")
        .await
        .done();
    message(&crous, &case, "Non, aucune.").await.done();
    message(&app.association(), &case, "Et moi ?")
        .await
        .halted("NOT_FOUND");
    message(&app.city_decider(), &case, "Et moi ?")
        .await
        .halted("FORBIDDEN");
    message(&crous, &case, "185057800608436")
        .await
        .refused("SOCIAL_SECURITY_NUMBER");
    let seen = crous.about("case", &case, "notes { kind text by }").await;
    assert_eq!(
        seen["notes"],
        json!([
            { "kind": "MESSAGE", "text": "A-t-elle une imprimante violette ?", "by": "Ville de Poitiers" },
            { "kind": "MESSAGE", "text": "Non, aucune.", "by": "CROUS de Poitiers" },
        ])
    );
    let mails = app.mails().await;
    let told: Vec<&str> = mails[before..].iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("social@crous.example") && told[1].contains("coordination@poitiers.example"));
    assert!(
        mails.iter().all(|mail| !format!("{mail:?}").contains("violette")),
        "a mail holds no word of it"
    );
    let notes = note::Entity::find().all(&app.app.db).await.unwrap();
    assert!(
        notes
            .iter()
            .all(|note| !String::from_utf8_lossy(&note.sealed).contains("violette"))
    );
}

async fn proofs_are_attested_and_never_kept(app: &TestApp) {
    let crous = app.crous();
    let case = crous.submit_referral(referral()).await.done();
    let seen = json!({
        "caseId": case, "criterion": "SCHOLARSHIP", "source": "SCHOLARSHIP_NOTICE",
        "seenOn": "2024-01-12", "expiresOn": "2024-08-31",
    });
    crous.tell("attestCriterion", seen.clone()).await.done();
    for (field, day) in [("seenOn", "2024-01-16"), ("expiresOn", "2024-01-11")] {
        let mut wrong = seen.clone();
        wrong[field] = day.into();
        crous.tell("attestCriterion", wrong).await.refused("INVALID");
    }
    app.university()
        .tell("attestCriterion", seen)
        .await
        .halted("NOT_FOUND");
    let told = app
        .coordinator()
        .about(
            "case",
            &case,
            "attestations { criterion source seenBy seenOn expiresOn }",
        )
        .await;
    assert_eq!(
        told["attestations"],
        json!([{
            "criterion": "SCHOLARSHIP", "source": "SCHOLARSHIP_NOTICE", "seenBy": "CROUS de Poitiers",
            "seenOn": "2024-01-12", "expiresOn": "2024-08-31",
        }])
    );
}

async fn a_proof_that_expired_is_told(app: &TestApp) {
    let (crous, coordinator) = (app.crous(), app.coordinator());
    let case = app.eligible(&crous, referral()).await;
    let other = app.eligible(&crous, referral().named("Ivo", "Tarnec")).await;
    let proof = |case: &str, criterion: &str, expires: Option<&str>| {
        json!({
            "caseId": case, "criterion": criterion, "source": "SCHOLARSHIP_NOTICE",
            "seenOn": "2024-01-12", "expiresOn": expires,
        })
    };
    for (case, criterion, expires) in [
        (&case, "SCHOLARSHIP", Some("2024-02-10")),
        (&case, "RESIDENCE", None),
        (&other, "ENROLMENT", Some("2024-02-10")),
        (&other, "ENROLMENT", Some("2024-09-30")),
    ] {
        crous
            .tell("attestCriterion", proof(case, criterion, expires))
            .await
            .done();
    }
    let expired = async || {
        let query = "{ cases(first: 5, filter: { attestationExpired: true }) { nodes { id } } }";
        coordinator.ask(query, json!({})).await.ok()["cases"]["nodes"].clone()
    };
    let told = async || {
        let seen = crous
            .about("case", &case, "attestations { criterion expired }")
            .await;
        seen["attestations"].clone()
    };
    // It holds to the end of its last day, as the city's clocks say it.
    app.set_clock("2024-02-10T22:30:00Z");
    assert_eq!(expired().await, json!([]));
    assert_eq!(told().await[0]["expired"], false);
    app.set_clock("2024-02-10T23:30:00Z");
    assert_eq!(
        expired().await,
        json!([{ "id": case }]),
        "of the other, a later proof was seen"
    );
    assert_eq!(
        told().await,
        json!([
            { "criterion": "SCHOLARSHIP", "expired": true }, { "criterion": "RESIDENCE", "expired": false }
        ])
    );
    // Who decides is warned too.
    app.set_clock("2024-02-12T08:00:00Z");
    let commission = app.sitting(&[case.clone(), other.clone()]).await;
    let agenda = "agenda { points sheet { expired } }";
    let seen = app.member().about("commission", &commission, agenda).await;
    let mut warnings: Vec<_> = seen["agenda"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["sheet"]["expired"].to_string())
        .collect();
    warnings.sort();
    assert_eq!(warnings, [r#"["SCHOLARSHIP"]"#, "[]"]);
    crous
        .tell("attestCriterion", proof(&case, "SCHOLARSHIP", Some("2024-09-30")))
        .await
        .done();
    assert_eq!(expired().await, json!([]));
}

async fn a_transfer_needs_a_consent_that_was_given(app: &TestApp) {
    let (crous, university) = (app.crous(), app.university());
    let case = crous.submit_referral(referral()).await.done();
    let propose = |day: &str| {
        json!({
            "caseId": case, "organisationId": university.organisation(), "consentedOn": day,
            "consentedBy": "PHONE",
        })
    };
    crous
        .tell("proposeTransfer", propose("2024-01-16"))
        .await
        .refused("INVALID");
    assert_eq!(app.count(&university, "transfers").await, 0);
    crous.tell("proposeTransfer", propose("2024-01-15")).await.done();
    assert_eq!(app.count(&university, "transfers").await, 1);
}

async fn who_waits_longest_comes_first(app: &TestApp) {
    let (crous, coordinator) = (app.crous(), app.coordinator());
    let mut cases = Vec::new();
    for name in ["Una", "Duo", "Tre"] {
        cases.push(app.eligible(&crous, referral().named(name, "Tarnec")).await);
    }
    // The third is put off first, then all of them: the third waits the longest and was put off most often.
    for those in [&cases[2..], &cases[..]] {
        let commission = app.sitting(those).await;
        for case in those {
            let item = app.item_of(&commission, case).await;
            coordinator.take_up_item(&item).await.done();
            coordinator.defer(&item).await.done();
            app.app.clock.set(app.app.clock.now().plus_millis(60_000));
            coordinator.settle_item(&item).await.done();
        }
        coordinator.close_commission(&commission).await.done();
        app.days_later(30);
    }
    app.eligible(&crous, referral().named("Quat", "Tarnec")).await;
    let list = "{ cases(first: 9, order: WAITING) { nodes { id deferrals waitingSince } }
        waiting: cases(first: 9, filter: { waiting: true }) { totalCount }
        others: cases(first: 9, filter: { waiting: false }) { totalCount } }";
    let seen = coordinator.ask(list, json!({})).await.ok();
    let ids: Vec<&str> = seen["cases"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|case| case["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, [&cases[2], &cases[0], &cases[1]]);
    assert_eq!(seen["cases"]["nodes"][0]["deferrals"], 2);
    assert_eq!(
        seen["cases"]["nodes"][0]["waitingSince"].as_str().unwrap()[..10],
        *"2024-01-15"
    );
    assert_eq!(
        (&seen["waiting"]["totalCount"], &seen["others"]["totalCount"]),
        (&json!(3), &json!(1))
    );
}

async fn an_adviser_sees_the_person_until_it_is_over(app: &TestApp) {
    let (crous, adviser) = (app.crous(), app.adviser());
    let mut lonely = referral().with("/needs/connection", false);
    lonely = lonely.with("/needs/skills", 1);
    let case = crous.submit_referral(lonely).await.done();
    let needed = crous.about("case", &case, "helpNeeded").await;
    assert_eq!(needed["helpNeeded"], json!(["SIGNAL", "SKILLS", "EQUIPMENT"]));
    let query = "query($id: ID!) { partnersFor(caseId: $id, purpose: ADVICE) { id name } }";
    let choices = crous.ask(query, json!({ "id": case })).await.ok();
    let choices = choices["partnersFor"].as_array().unwrap();
    assert!(
        choices
            .iter()
            .any(|choice| choice["id"] == adviser.organisation())
    );
    assert!(
        choices
            .iter()
            .all(|choice| choice["id"] != app.university().organisation())
    );

    for nobody in [
        app.university().organisation(),
        app.member_elsewhere(crate::world::Org::City).organisation(),
    ] {
        crous
            .refer_to_adviser(&case, nobody, &["SKILLS"])
            .await
            .refused("NOT_AN_ADVISER");
    }
    crous
        .refer_to_adviser(&case, adviser.organisation(), &[])
        .await
        .refused("REQUIRED");
    assert_eq!(app.count(&adviser, "people").await, 0);
    let asked = crous
        .refer_to_adviser(&case, adviser.organisation(), &["SKILLS", "SIGNAL", "SKILLS"])
        .await
        .done();
    crous
        .refer_to_adviser(&case, adviser.organisation(), &["SKILLS"])
        .await
        .refused("ALREADY_REFERRED");
    assert_eq!(app.mails_to("wren@conseil.example").await.len(), 1);
    let query = "{ adviserReferrals(first: 5) { nodes { id help state case { id } needs { connection }
        person { identity { familyName phone } } } } }";
    let seen = adviser.ask(query, json!({})).await.ok();
    let seen = &seen["adviserReferrals"]["nodes"][0];
    assert_eq!(seen["help"], json!(["SIGNAL", "SKILLS"]));
    assert_eq!(seen["person"]["identity"]["familyName"], "Courtevelle");
    assert!(seen["case"].is_null(), "never the case itself");
    assert!(adviser.about("case", &case, "id").await.is_null());
    assert_eq!(app.count(&app.association(), "adviserReferrals").await, 0);
    let done = json!({ "adviserReferralId": asked, "helped": true });
    crous
        .tell("closeAdviserReferral", done.clone())
        .await
        .halted("FORBIDDEN");
    adviser.tell("closeAdviserReferral", done.clone()).await.done();
    adviser
        .tell("closeAdviserReferral", done)
        .await
        .refused("WRONG_STATE");
    let seen = adviser.ask(query, json!({})).await.ok();
    assert!(
        seen["adviserReferrals"]["nodes"][0]["person"].is_null(),
        "over: seen no more"
    );
    assert_eq!(app.count(&adviser, "people").await, 0);

    // A case that is withdrawn waits on nobody: the adviser does not see the person any more.
    crous
        .refer_to_adviser(&case, adviser.organisation(), &["SKILLS"])
        .await
        .done();
    assert_eq!(app.count(&adviser, "people").await, 1);
    let university = app.university();
    let transfer = crous
        .propose_transfer(&case, university.organisation())
        .await
        .done();
    crous.withdraw_case(&case).await.done();
    assert_eq!(app.count(&adviser, "people").await, 0);
    let found = university.ask(
        "query($id: ID!) { node(id: $id) { ... on Transfer { state } } }",
        json!({ "id": transfer }),
    );
    assert_eq!(found.await.ok()["node"]["state"], "DECLINED");
}

fn kinds(facts: &[Value]) -> Vec<&str> {
    facts.iter().map(|fact| fact["kind"].as_str().unwrap()).collect()
}

async fn a_case_goes_to_another_partner(app: &TestApp) {
    let (crous, university) = (app.crous(), app.university());
    let case = crous.submit_referral(referral()).await.success();
    let (case, person) = (
        case["id"].as_str().unwrap(),
        case["person"]["id"].as_str().unwrap(),
    );
    message(&crous, case, "Elle s’inscrit à l’université.")
        .await
        .done();
    let query = "query($id: ID!) { partnersFor(caseId: $id, purpose: TRANSFER) { id } }";
    let choices = crous.ask(query, json!({ "id": case })).await.ok();
    assert_eq!(
        choices["partnersFor"],
        json!([{ "id": university.organisation() }])
    );
    for nobody in [
        app.association().organisation(),
        crous.organisation(),
        app.member_elsewhere(crate::world::Org::Association)
            .organisation(),
    ] {
        crous
            .propose_transfer(case, nobody)
            .await
            .refused("NOT_A_RECEIVER");
    }
    university
        .propose_transfer(case, crous.organisation())
        .await
        .halted("NOT_FOUND");
    let transfer = crous
        .propose_transfer(case, university.organisation())
        .await
        .done();
    crous
        .propose_transfer(case, university.organisation())
        .await
        .refused("ALREADY_PROPOSED");
    assert_eq!(app.mails_to("numerique@univ.example").await.len(), 1);

    // Before it accepts, the receiver learns the audience alone.
    let query = "{ transfers(first: 5) { nodes { id audience from state case { id } } } }";
    let seen = university.ask(query, json!({})).await.ok();
    let seen = &seen["transfers"]["nodes"][0];
    assert_eq!(
        (&seen["audience"], &seen["from"]),
        (&json!("STUDENT"), &json!("CROUS de Poitiers"))
    );
    assert!(seen["case"].is_null());
    assert!(university.about("case", case, "id").await.is_null());
    assert!(university.about("person", person, "id").await.is_null());
    let accept = json!({ "transferId": transfer });
    crous
        .tell("acceptTransfer", accept.clone())
        .await
        .halted("FORBIDDEN");
    app.association()
        .tell("acceptTransfer", accept.clone())
        .await
        .halted("NOT_FOUND");
    university.tell("acceptTransfer", accept.clone()).await.done();
    university
        .tell("acceptTransfer", accept)
        .await
        .refused("WRONG_STATE");

    let seen = university
        .about(
            "case",
            case,
            "state notes { text } person { identity { familyName } }",
        )
        .await;
    assert_eq!(seen["person"]["identity"]["familyName"], "Courtevelle");
    assert_eq!(seen["notes"][0]["text"], "Elle s’inscrit à l’université.");
    assert!(crous.about("case", case, "id").await.is_null(), "seen no more");
    assert!(crous.about("person", person, "id").await.is_null());
    crous.withdraw_case(case).await.halted("NOT_FOUND");
    assert_eq!(app.count(&crous, "cases").await, 0);

    // Both were told; what comes after goes to the new partner alone.
    app.coordinator().qualify_case(case).await.done();
    let old = crous.facts_after(None, 100).await.0;
    // That it asked for the person since is recorded too: it sits in commissions.
    let mut told = kinds(&old);
    told.retain(|kind| *kind != "PERSONAL_DATA_DENIED");
    assert_eq!(
        told.last(),
        Some(&"CASE_TRANSFERRED"),
        "its last word on the case"
    );
    let new = university.facts_after(None, 100).await.0;
    let mut new = kinds(&new);
    new.retain(|kind| *kind != "PERSONAL_DATA_DENIED");
    assert_eq!(
        new[new.len() - 3..],
        ["TRANSFER_PROPOSED", "CASE_TRANSFERRED", "CASE_QUALIFIED"]
    );
    university.withdraw_case(case).await.done();
}

async fn a_transfer_comes_to_nothing(app: &TestApp) {
    let (crous, university) = (app.crous(), app.university());
    let case = crous.submit_referral(referral()).await.done();
    let decline = async |by: &Persona, transfer: &str| {
        by.tell("declineTransfer", json!({ "transferId": transfer }))
            .await
    };
    let first = crous
        .propose_transfer(&case, university.organisation())
        .await
        .done();
    decline(&app.association(), &first).await.halted("NOT_FOUND");
    decline(&university, &first).await.done();
    decline(&university, &first).await.refused("WRONG_STATE");
    let accept = json!({ "transferId": first });
    university
        .tell("acceptTransfer", accept)
        .await
        .refused("WRONG_STATE");
    let second = app
        .coordinator()
        .propose_transfer(&case, university.organisation())
        .await
        .done();
    decline(&crous, &second).await.done();
    assert_eq!(app.count(&crous, "cases").await, 1);
    // A case withdrawn meanwhile goes nowhere.
    let third = crous
        .propose_transfer(&case, university.organisation())
        .await
        .done();
    crous.withdraw_case(&case).await.done();
    let accept = json!({ "transferId": third });
    university
        .tell("acceptTransfer", accept)
        .await
        .refused("WRONG_STATE");
    assert_eq!(app.count(&university, "cases").await, 0);
    crous
        .propose_transfer(&case, university.organisation())
        .await
        .refused("WRONG_STATE");
}

async fn a_case_before_a_commission_stays(app: &TestApp) {
    let (crous, university) = (app.crous(), app.university());
    let case = app.eligible(&crous, referral()).await;
    let transfer = crous
        .propose_transfer(&case, university.organisation())
        .await
        .done();
    app.sitting(std::slice::from_ref(&case)).await;
    // Whoever refers must not speak on its case (I3): that partner cannot change while it is being heard.
    let accept = json!({ "transferId": transfer });
    university
        .tell("acceptTransfer", accept)
        .await
        .refused("WRONG_STATE");
    crous
        .propose_transfer(&case, university.organisation())
        .await
        .refused("WRONG_STATE");
}
