//! Prospects: solicited by the coordinator alone, reminded of on the day, made donors in one step.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::persona::Persona;
use crate::world::{Org, PASSWORD};

on_both!(
    a_prospect_becomes_a_donor_in_one_step,
    a_prospect_that_is_a_partner_is_linked,
    what_is_due_is_listed,
    the_coordinator_is_reminded_on_the_day,
    a_lost_prospect_is_taken_up_again,
    a_contact_is_corrected_and_erased,
    prospects_are_checked,
    prospects_are_the_coordinators,
);

fn company(name: &str) -> Value {
    json!({ "name": name, "sector": "Assurance", "source": "EVENT", "contactName": "Ysé Valmont",
            "contactEmail": "Yse.Valmont@company.example" })
}

async fn add(by: &Persona, prospect: Value) -> String {
    by.tell("addProspect", json!({ "prospect": prospect }))
        .await
        .done()
}

fn contact(prospect: &str, interested: bool) -> Value {
    json!({ "prospectId": prospect, "channel": "PHONE", "day": "2024-01-15", "summary": "D’accord sur le principe",
            "interested": interested })
}

#[expect(
    clippy::too_many_lines,
    reason = "one company, from a name to its first computers"
)]
async fn a_prospect_becomes_a_donor_in_one_step(app: &TestApp) {
    let coordinator = app.coordinator();
    let mut described = company("Filature du Miosson");
    described["siren"] = "732 829 320".into();
    let prospect = add(&coordinator, described).await;
    assert_eq!(app.state_of("prospect", &prospect).await, "IDENTIFIED");
    let convert = json!({ "prospectId": prospect, "legalStatus": "PRIVATE", "language": "FR" });
    coordinator
        .tell("convertProspect", convert.clone())
        .await
        .refused("WRONG_STATE");
    coordinator
        .tell("logContact", contact(&prospect, false))
        .await
        .done();
    assert_eq!(app.state_of("prospect", &prospect).await, "CONTACTED");
    coordinator
        .tell("convertProspect", convert.clone())
        .await
        .refused("WRONG_STATE");
    coordinator
        .tell("logContact", contact(&prospect, true))
        .await
        .done();
    coordinator
        .tell("logContact", contact(&prospect, false))
        .await
        .done();
    assert_eq!(
        app.state_of("prospect", &prospect).await,
        "INTERESTED",
        "one call more takes nothing back"
    );
    coordinator.tell("convertProspect", convert.clone()).await.done();
    let seen = coordinator
        .about(
            "prospect",
            &prospect,
            "state siren organisation { name kind siren legalStatus }
             contacts(first: 5) { totalCount nodes { channel day summary } } timeline(first: 10) { nodes { kind } }",
        )
        .await;
    assert_eq!(seen["state"], "CONVERTED");
    assert_eq!(
        seen["organisation"],
        json!({ "name": "Filature du Miosson", "kind": "DONOR", "siren": "732829320", "legalStatus": "PRIVATE" })
    );
    assert_eq!(seen["contacts"]["totalCount"], 3);
    assert_eq!(
        seen["contacts"]["nodes"][0]["summary"],
        "D’accord sur le principe"
    );
    let kinds: Vec<&str> = seen["timeline"]["nodes"]
        .as_array()
        .expect("facts")
        .iter()
        .filter_map(|fact| fact["kind"].as_str())
        .collect();
    assert_eq!(
        kinds,
        [
            "PROSPECT_CONVERTED",
            "CONTACT_LOGGED",
            "CONTACT_LOGGED",
            "CONTACT_LOGGED",
            "PROSPECT_ADDED"
        ]
    );
    for fact in coordinator.facts_after(None, 100).await.0 {
        let told = fact.to_string();
        assert!(
            !told.contains("Valmont") && !told.contains("Filature"),
            "a fact names nobody: {told}"
        );
    }
    // The contact follows the invitation, and gives.
    let mails = app.mails_to("yse.valmont@company.example").await;
    assert_eq!(mails.len(), 1);
    let anybody = app.anonymous();
    anybody
        .accept_invitation(mails[0].invitation_token(), PASSWORD)
        .await
        .success();
    let session = anybody
        .sign_in("yse.valmont@company.example", PASSWORD)
        .await
        .success();
    let donor = app.bearer(session["accessToken"].as_str().expect("a token").to_owned());
    donor.draft_pledge(crate::builders::pledge()).await.done();
    coordinator
        .tell("convertProspect", convert)
        .await
        .refused("WRONG_STATE");

    // Where donors come from is counted.
    app.received(&["PR100001"]).await;
    let query = "{ activity(from: \"2024-01-01\", to: \"2024-12-31\") {
        sources { source donors collected } } }";
    let sources = coordinator.ask(query, json!({})).await.ok()["activity"]["sources"].clone();
    assert_eq!(
        sources,
        json!([{ "source": null, "donors": 1, "collected": 1 }]),
        "it has given nothing yet"
    );
    let (pledge, _) = app
        .scheduled(&donor, &crate::situations::inventory(["PR100002", "PR100003"]))
        .await;
    coordinator.receive_pledge(&pledge, &[], &[]).await.success();
    let sources = coordinator.ask(query, json!({})).await.ok()["activity"]["sources"].clone();
    assert_eq!(
        sources,
        json!([{ "source": null, "donors": 1, "collected": 1 }, { "source": "EVENT", "donors": 1, "collected": 2 }])
    );
    assert_eq!(
        app.donor().ask(query, json!({})).await.ok()["activity"]["sources"],
        Value::Null
    );
}

async fn a_prospect_that_is_a_partner_is_linked(app: &TestApp) {
    let coordinator = app.coordinator();
    let partner = |name: &str, kind: &str, siren: &str| json!({ "name": name, "kind": kind, "legalStatus": "PRIVATE", "siren": siren });
    let donor = coordinator
        .tell("createOrganisation", partner("Filature", "DONOR", "732829320"))
        .await
        .done();
    coordinator
        .tell("createOrganisation", partner("Atelier", "WORKSHOP", "552100554"))
        .await
        .done();
    let organisations = app.count(&coordinator, "organisations").await;
    let mut prospects = Vec::new();
    for siren in ["732829320", "552100554", "404833048"] {
        let mut described = company(&format!("Société {siren}"));
        described["siren"] = siren.into();
        let prospect = add(&coordinator, described).await;
        coordinator
            .tell("logContact", contact(&prospect, true))
            .await
            .done();
        prospects.push(prospect);
    }
    let convert = |prospect: &str, status: &str| json!({ "prospectId": prospect, "legalStatus": status, "language": "FR" });
    let mails = app.mails().await.len();
    coordinator
        .tell("convertProspect", convert(&prospects[0], "PRIVATE"))
        .await
        .done();
    let seen = coordinator
        .about("prospect", &prospects[0], "state organisation { id name }")
        .await;
    assert_eq!(
        seen,
        json!({ "state": "CONVERTED", "organisation": { "id": donor, "name": "Filature" } })
    );
    assert_eq!(app.mails().await.len(), mails, "nobody is invited twice");
    coordinator
        .tell("convertProspect", convert(&prospects[1], "PRIVATE"))
        .await
        .refused("NOT_A_DONOR");
    assert_eq!(app.state_of("prospect", &prospects[1]).await, "INTERESTED");
    coordinator
        .tell("convertProspect", convert(&prospects[2], "PUBLIC"))
        .await
        .refused("LEGAL_STATUS_MISMATCH");
    assert_eq!(app.count(&coordinator, "organisations").await, organisations);
}

async fn what_is_due_is_listed(app: &TestApp) {
    let coordinator = app.coordinator();
    let due = async |day: &str| -> Vec<Value> {
        let query =
            "query($day: Date) { prospects(first: 10, dueBefore: $day) { nodes { name nextAction } } }";
        let seen = coordinator.ask(query, json!({ "day": day })).await.ok();
        seen["prospects"]["nodes"].as_array().expect("prospects").clone()
    };
    add(&coordinator, company("Sans rappel")).await;
    let mut tomorrow = company("Demain");
    tomorrow["nextAction"] = "Rappeler".into();
    tomorrow["nextActionOn"] = "2024-01-16".into();
    let tomorrow = add(&coordinator, tomorrow).await;
    assert!(due("2024-01-15").await.is_empty());
    assert_eq!(
        due("2024-01-16").await,
        [json!({ "name": "Demain", "nextAction": "Rappeler" })]
    );
    let mut later = contact(&tomorrow, false);
    later["nextAction"] = "Envoyer la convention".into();
    later["nextActionOn"] = "2024-01-20".into();
    coordinator.tell("logContact", later).await.done();
    assert!(due("2024-01-19").await.is_empty());
    assert_eq!(due("2024-01-31").await[0]["nextAction"], "Envoyer la convention");
    let lost = json!({ "prospectId": tomorrow, "reason": "NO_ANSWER" });
    coordinator.tell("loseProspect", lost).await.done();
    assert!(
        due("2024-12-31").await.is_empty(),
        "nothing to do for what is lost"
    );
}

async fn the_coordinator_is_reminded_on_the_day(app: &TestApp) {
    let coordinator = app.coordinator();
    let mut soon = company("Filature du Miosson");
    soon["nextAction"] = "Rappeler Mme Valmont".into();
    soon["nextActionOn"] = "2024-01-16".into();
    let prospect = add(&coordinator, soon).await;
    let remind = async || api::prospects::remind::remind(&app.app).await.unwrap();
    assert_eq!(remind().await, 0, "the day has not come");
    app.days_later(1);
    assert_eq!(remind().await, 1);
    assert_eq!(remind().await, 0, "once for each day that was set");
    let mails = app.mails().await;
    let told: Vec<_> = mails
        .iter()
        .filter(|mail| mail.subject.contains("Filature du Miosson"))
        .collect();
    // The coordinator alone: not the donors, not those who decide.
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].to.contains("coordination@poitiers.example"),
        "{}",
        told[0].to
    );
    assert!(told[0].body.contains("Rappeler Mme Valmont"));
    // Another day, another reminder; a lost prospect is left in peace.
    let later = json!({
        "prospectId": prospect, "channel": "PHONE", "day": "2024-01-16", "summary": "Rappeler plus tard",
        "interested": false, "nextAction": "Relancer", "nextActionOn": "2024-02-01",
    });
    coordinator.tell("logContact", later).await.done();
    app.days_later(20);
    assert_eq!(remind().await, 1);
    let lost = json!({ "prospectId": prospect, "reason": "NO_ANSWER" });
    coordinator.tell("loseProspect", lost).await.done();
    app.days_later(20);
    assert_eq!(remind().await, 0);
}

async fn a_lost_prospect_is_taken_up_again(app: &TestApp) {
    let coordinator = app.coordinator();
    let prospect = add(&coordinator, company("Tuilerie Vasles")).await;
    let lost = json!({ "prospectId": prospect, "reason": "NO_EQUIPMENT" });
    coordinator.tell("loseProspect", lost.clone()).await.done();
    coordinator
        .tell("loseProspect", lost)
        .await
        .refused("WRONG_STATE");
    coordinator
        .tell("logContact", contact(&prospect, true))
        .await
        .refused("WRONG_STATE");
    let seen = coordinator
        .about(
            "prospect",
            &prospect,
            "state lossReason contacts(first: 1) { totalCount }",
        )
        .await;
    assert_eq!(
        seen,
        json!({ "state": "LOST", "lossReason": "NO_EQUIPMENT", "contacts": { "totalCount": 0 } })
    );
    let blank = json!({ "prospectId": prospect, "nextAction": " ", "nextActionOn": "2024-06-01" });
    coordinator
        .tell("reopenProspect", blank)
        .await
        .refused("REQUIRED");
    let again =
        json!({ "prospectId": prospect, "nextAction": "Fin des locations", "nextActionOn": "2024-06-01" });
    coordinator.tell("reopenProspect", again.clone()).await.done();
    coordinator
        .tell("reopenProspect", again)
        .await
        .refused("WRONG_STATE");
    let seen = coordinator
        .about("prospect", &prospect, "state lossReason nextActionOn")
        .await;
    assert_eq!(
        seen,
        json!({ "state": "IDENTIFIED", "lossReason": null, "nextActionOn": "2024-06-01" })
    );
}

async fn a_contact_is_corrected_and_erased(app: &TestApp) {
    let coordinator = app.coordinator();
    let prospect = add(&coordinator, company("Verrerie Jaunay")).await;
    let change = |described: Value| json!({ "prospectId": prospect, "prospect": described });
    let bare = json!({ "name": "Verrerie de Jaunay", "source": "EVENT" });
    coordinator.tell("changeProspect", change(bare)).await.done();
    let seen = coordinator
        .about(
            "prospect",
            &prospect,
            "name sector contactName contactEmail state",
        )
        .await;
    assert_eq!(
        seen,
        json!({ "name": "Verrerie de Jaunay", "sector": null, "contactName": null, "contactEmail": null,
                "state": "IDENTIFIED" })
    );
    // Who is not known is not invited.
    coordinator
        .tell("logContact", contact(&prospect, true))
        .await
        .done();
    let convert = json!({ "prospectId": prospect, "legalStatus": "PRIVATE", "language": "FR" });
    coordinator
        .tell("convertProspect", convert)
        .await
        .refused("REQUIRED");
    assert_eq!(app.state_of("prospect", &prospect).await, "INTERESTED");
    let organisations = app.count(&coordinator, "organisations").await;
    let mut taken = company("Verrerie de Jaunay");
    taken["siren"] = "732829320".into();
    coordinator
        .tell("changeProspect", change(taken.clone()))
        .await
        .done();
    coordinator
        .tell("addProspect", json!({ "prospect": taken }))
        .await
        .refused("PROSPECT_KNOWN");
    let other = add(&coordinator, company("Une autre")).await;
    let twice = json!({ "prospectId": other, "prospect": taken });
    coordinator
        .tell("changeProspect", twice)
        .await
        .refused("PROSPECT_KNOWN");
    assert_eq!(app.count(&coordinator, "organisations").await, organisations);
}

async fn prospects_are_checked(app: &TestApp) {
    let coordinator = app.coordinator();
    let wrong = json!({ "name": " ", "siren": "732829321", "sector": "1 85 05 78 006 084 91", "source": "SEARCH",
                        "contactEmail": "nowhere", "nextActionOn": "2024-02-01" });
    let outcome = coordinator
        .tell("addProspect", json!({ "prospect": wrong }))
        .await;
    let mut fields: Vec<&str> = outcome.payload["problems"]
        .as_array()
        .expect("problems")
        .iter()
        .filter_map(|problem| problem["field"].as_str())
        .collect();
    fields.sort_unstable();
    assert_eq!(
        fields,
        [
            "prospect.contactEmail",
            "prospect.name",
            "prospect.nextAction",
            "prospect.sector",
            "prospect.siren"
        ]
    );
    assert_eq!(app.count(&coordinator, "prospects").await, 0);
    let prospect = add(&coordinator, company("Scierie Bonnes")).await;
    let mut early = contact(&prospect, false);
    early["day"] = "2024-01-16".into();
    coordinator.tell("logContact", early).await.refused("INVALID");
}

async fn prospects_are_the_coordinators(app: &TestApp) {
    let coordinator = app.coordinator();
    let prospect = add(&coordinator, company("Papeterie du Clain")).await;
    coordinator
        .tell("logContact", contact(&prospect, false))
        .await
        .done();
    let contacts = coordinator
        .about("prospect", &prospect, "contacts(first: 1) { nodes { id } }")
        .await;
    let logged = contacts["contacts"]["nodes"][0]["id"]
        .as_str()
        .expect("a contact")
        .to_owned();
    for stranger in [
        app.donor(),
        app.crous(),
        app.city_decider(),
        app.member_elsewhere(Org::City),
    ] {
        for id in [&prospect, &logged] {
            let seen = stranger
                .ask("query($id: ID!) { node(id: $id) { id } }", json!({ "id": id }))
                .await
                .ok();
            assert_eq!(seen["node"], Value::Null);
        }
        let facts = stranger.facts_after(None, 100).await.0;
        assert!(facts.iter().all(|fact| fact["kind"] != "CONTACT_LOGGED"));
    }
    let elsewhere = app.member_elsewhere(Org::City);
    assert_eq!(app.count(&elsewhere, "prospects").await, 0);
    elsewhere
        .tell("logContact", contact(&prospect, true))
        .await
        .halted("NOT_FOUND");
}
