//! The whole chain by ten actors, over HTTP: from a company's spreadsheet to the computer in a student's hands, with every
//! refusal on the way that the programme stands on, and what each may read of it afterwards.

use std::collections::HashSet;

use entity::fact::reader;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{pledge, raw, referral};
use crate::mailbox::Mail;
use crate::persona::Persona;
use crate::reports::{Wipe, lshw, nwipe};
use crate::situations::{Computer, inventory};

on_both!(from_a_fleet_to_a_student);

const SNIPEIT: &str = include_str!("../fixtures/inventories/snipeit.csv");
const GLPI: &str = include_str!("../fixtures/inventories/glpi-fr.csv");

async fn from_a_fleet_to_a_student(app: &TestApp) {
    let fleet = fleets_are_pledged_and_received(app).await;
    let ready = the_workshop_wipes(app, &fleet).await;
    let [student, family, seeker] = people_are_referred(app).await;
    the_commission_decides(app, &student, &family, &seeker).await;
    let before = app.full().await.facts_after(None, 3).await.1;
    let handover = the_computer_changes_hands(app, &student, &family, &ready).await;
    the_donor_follows_the_device_and_nobody(app, &ready[0], &[&student.case, &student.person, &handover])
        .await;
    software_misses_nothing(app, before, &student).await;
    everybody_was_written_to(app, &student, &seeker).await;
}

/// Two donors, three pledges: one is declined, one device is refused and one is missing. Answers what came.
async fn fleets_are_pledged_and_received(app: &TestApp) -> Vec<Computer> {
    let (donor, second, coordinator) = (app.donor(), app.second_donor(), app.coordinator());
    let first = donor.draft_pledge(pledge().titled("Portables 2024")).await.done();
    let file = donor.upload("snipeit.csv", SNIPEIT).await;
    let preview = donor.import_inventory(&first, &file, false, false).await;
    let counts = &preview.payload["inventory"];
    assert_eq!(
        (&counts["rows"], &counts["created"], &counts["rejected"]),
        (&json!(14), &json!(14), &json!(0)),
        "{counts}"
    );
    assert_eq!(app.count(&donor, "devices").await, 0, "a preview writes nothing");
    let imported = donor.import_inventory(&first, &file, true, false).await.success();
    assert_eq!(imported["announced"], 14);
    donor.submit_pledge(&first).await.done();

    let other = second.draft_pledge(pledge().titled("Parc Verneuil")).await.done();
    let file = second.upload("glpi.csv", GLPI).await;
    let imported = second.import_inventory(&other, &file, true, true).await;
    let counts = imported.payload["inventory"].clone();
    assert_eq!(counts["layout"], "GLPI_FRENCH", "{counts}");
    assert_eq!(
        counts["rows"].as_u64(),
        ["created", "matched", "rejected"]
            .iter()
            .map(|part| counts[part].as_u64())
            .sum(),
    );
    imported.success();
    second.submit_pledge(&other).await.done();
    let old = second.draft_pledge(pledge().titled("Old towers")).await.done();
    second.submit_pledge(&old).await.refused("INVENTORY_EMPTY");
    let file = second.upload("old.csv", inventory(["VXOLD1"])).await;
    second.import_inventory(&old, &file, true, false).await.success();
    second.submit_pledge(&old).await.done();

    coordinator.accept_pledge(&first).await.done();
    coordinator.accept_pledge(&first).await.refused("WRONG_STATE");
    coordinator.accept_pledge(&other).await.done();
    coordinator
        .decline_pledge(&old, "TOO_OLD", "These towers are older than ten years.")
        .await
        .done();
    coordinator.schedule_pledge(&first, "2024-01-29").await.done();

    app.set_clock("2024-01-29T09:00:00Z");
    let mut computers = app.computers_of(&first).await;
    let (refused, missing) = (computers.remove(0), computers.remove(0));
    let received = coordinator
        .receive_pledge(&first, &[&refused.id], &[&missing.id])
        .await
        .success();
    let counts =
        ["announced", "received", "accepted", "refused", "missing"].map(|name| received[name].clone());
    assert_eq!(counts, [json!(14), json!(13), json!(12), json!(1), json!(1)]);
    assert_eq!(app.state_of("device", &refused.id).await, "REFUSED");
    assert_eq!(app.state_of("device", &missing.id).await, "ANNOUNCED");
    computers
}

/// A lot of two goes to the workshop; a partial wipe keeps a computer from being ready, a whole one does not.
async fn the_workshop_wipes(app: &TestApp, fleet: &[Computer]) -> [Computer; 2] {
    let (coordinator, workshop) = (app.coordinator(), app.workshop());
    let ids: Vec<String> = fleet[..2].iter().map(|computer| computer.id.clone()).collect();
    let lot = coordinator.create_lot(workshop.organisation(), &ids).await.done();
    assert_eq!(
        workshop.about("lot", &lot, "id").await,
        Value::Null,
        "a draft is not the workshop's"
    );
    workshop.acknowledge_lot(&lot).await.halted("NOT_FOUND");
    coordinator.send_lot(&lot).await.done();
    workshop.acknowledge_lot(&lot).await.done();

    app.set_clock("2024-02-02T09:00:00Z");
    let [one, other] = [&fleet[0], &fleet[1]];
    let (drive, spare) = (one.drive(), other.drive());
    workshop
        .record_hardware(&one.id, lshw(&one.serial, &[&drive]))
        .await
        .done();
    workshop
        .record_hardware(&one.id, lshw("SOMETHING-ELSE", &[&drive]))
        .await
        .refused("REPORT_OF_ANOTHER_DEVICE");
    workshop
        .make_device_ready(&one.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    workshop
        .record_erasure(&one.id, nwipe("01/30", &[(&drive, Wipe::Partial)]))
        .await
        .done();
    workshop
        .make_device_ready(&one.id)
        .await
        .refused("DRIVE_NOT_WIPED");
    workshop
        .record_erasure(&one.id, nwipe("02/01", &[(&spare, Wipe::Erased)]))
        .await
        .refused("NO_DRIVE_OF_DEVICE");
    workshop
        .record_erasure(&one.id, nwipe("02/01", &[(&drive, Wipe::Erased)]))
        .await
        .done();
    workshop.make_device_ready(&one.id).await.done();
    workshop.complete_lot(&lot).await.refused("DEVICES_UNDER_WAY");
    app.make_ready(other).await;
    workshop.complete_lot(&lot).await.done();
    [one.clone(), other.clone()]
}

/// A person's case.
struct Referred {
    case: String,
    person: String,
    reference: String,
    email: String,
    words: Vec<String>,
}

async fn people_are_referred(app: &TestApp) -> [Referred; 3] {
    let (crous, coordinator) = (app.crous(), app.coordinator());
    crous
        .submit_referral(referral().of_family())
        .await
        .refused("AUDIENCE_NOT_YOURS");
    crous
        .submit_referral(referral().without_consent())
        .await
        .refused("CONSENT_MISSING");
    let student = referral()
        .of_student()
        .with_scholarship("STEP_5")
        .named("Anouk", "Desrivaux")
        .in_english();
    let family = referral().of_family().named("Basile", "Quintard");
    let seeker = referral().of_job_seeker().named("Clovis", "Ternay");
    let mut referred = Vec::new();
    for (by, referral) in [
        (crous.clone(), student),
        (app.association(), family),
        (app.insertion(), seeker),
    ] {
        let input = referral.clone().input();
        let case = by.submit_referral(referral).await.success();
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        referred.push(Referred {
            case: text(&case["id"]),
            person: text(&case["person"]["id"]),
            reference: text(&case["reference"]),
            email: text(&input["identity"]["email"]),
            words: TestApp::words_of(&input),
        });
    }
    let [student, family, seeker] = <[Referred; 3]>::try_from(referred).ok().expect("three");
    coordinator
        .request_information(&student.case, "En quelle année est-elle ?")
        .await
        .done();
    assert_eq!(app.state_of("case", &student.case).await, "INFORMATION_REQUESTED");
    coordinator
        .qualify_case(&student.case)
        .await
        .refused("WRONG_STATE");
    crous
        .answer_information(&student.case, "En deuxième année.")
        .await
        .done();
    let notes = crous.about("case", &student.case, "notes { kind text }").await;
    assert_eq!(
        notes["notes"],
        json!([
            { "kind": "QUESTION", "text": "En quelle année est-elle ?" },
            { "kind": "ANSWER", "text": "En deuxième année." },
        ])
    );
    for case in [&student, &family, &seeker] {
        coordinator.qualify_case(&case.case).await.done();
    }
    assert_eq!(
        crous.about("case", &family.case, "id").await,
        Value::Null,
        "another partner's case does not exist"
    );
    [student, family, seeker]
}

async fn the_commission_decides(app: &TestApp, student: &Referred, family: &Referred, seeker: &Referred) {
    let (coordinator, crous, association, member) =
        (app.coordinator(), app.crous(), app.association(), app.member());
    let insertion = app.insertion();
    let called = [&crous, &association, &member, &insertion].map(Persona::organisation);
    let commission = coordinator.plan_commission(&called, 2).await.done();
    let cases = [student, family, seeker].map(|one| one.case.clone());
    coordinator.put_on_agenda(&commission, &cases).await.done();
    assert_eq!(
        member.about("commission", &commission, "id").await,
        Value::Null,
        "not before the freeze"
    );
    coordinator.freeze_commission(&commission).await.done();

    app.set_clock("2024-02-12T13:00:00Z");
    coordinator
        .open_commission(&commission)
        .await
        .refused("QUORUM_MISSING");
    for one in [&member, &crous, &association] {
        one.attend_commission(&commission).await.done();
    }
    app.workshop()
        .attend_commission(&commission)
        .await
        .halted("FORBIDDEN");
    coordinator.open_commission(&commission).await.done();
    let mut items = Vec::new();
    for case in &cases {
        items.push(app.item_of(&commission, case).await);
    }
    members_see_sheets_without_names(app, &commission, &items[0], student).await;

    // The student's case: CROUS takes no part in it.
    let item = &items[0];
    crous.take_up_item(item).await.refused("RECUSED");
    member.grant(item).await.refused("WRONG_STATE");
    member.take_up_item(item).await.done();
    crous.grant(item).await.refused("RECUSED");
    member.reject(item, None, None).await.refused("REASON_MISSING");
    member.defer(item).await.done();
    member.undo_decision(item).await.done();
    // The computers that are ready are proposed to the two before.
    member.grant(item).await.refused("DEVIATION_MISSING");
    let why = json!({ "agendaItemId": item, "outcome": "GRANT", "deviation": "Examens dans dix jours" });
    member.tell("decideItem", why).await.done();
    assert_eq!(
        app.state_of("case", &student.case).await,
        "ON_AGENDA",
        "until it is settled"
    );
    crous.undo_decision(item).await.refused("RECUSED");
    coordinator.settle_item(item).await.done();
    coordinator.undo_decision(item).await.refused("WRONG_STATE");
    assert_eq!(app.state_of("case", &student.case).await, "GRANTED");

    // The family's: the association takes no part in it.
    let item = &items[1];
    association.take_up_item(item).await.refused("RECUSED");
    crous.take_up_item(item).await.done();
    association.grant(item).await.refused("RECUSED");
    crous.grant(item).await.done();
    coordinator
        .close_commission(&commission)
        .await
        .refused("ITEMS_PROVISIONAL");
    coordinator.settle_item(item).await.done();

    // The job seeker's: refused, with what a refusal needs.
    let item = &items[2];
    coordinator.take_up_item(item).await.done();
    insertion.take_up_item(item).await.refused("RECUSED");
    let text = "Another household comes first this time.";
    coordinator
        .reject(item, Some("PRIORITY_TO_OTHERS"), Some(text))
        .await
        .done();
    coordinator.settle_item(item).await.done();
    coordinator.close_commission(&commission).await.done();
    let decision = "decision { outcome reason text appeal }";
    let decision = insertion.in_english().about("case", &seeker.case, decision).await["decision"].clone();
    assert_eq!(decision["outcome"], "REJECT");
    assert_eq!(decision["text"], text);
    assert!(
        decision["appeal"]
            .as_str()
            .is_some_and(|appeal| appeal.contains("two months")),
        "{decision}"
    );
    member.take_up_item(item).await.refused("NOT_SITTING");
}

async fn members_see_sheets_without_names(app: &TestApp, commission: &str, item: &str, student: &Referred) {
    let query = "query($id: ID!) { commission(id: $id) { title seats { name presentSince } agenda {
        id rank points state case { id } score { points lines { criterion value points } }
        sheet { audience ageBand referrerKind deferrals criteria { needs { wanted } student { scholarship } } } } } }";
    let answer = app.member().ask(query, json!({ "id": commission })).await;
    let seen = answer.ok().to_string();
    assert!(seen.contains("STEP_5") && seen.contains("CROUS"), "{seen}");
    assert!(
        !seen.contains(&student.case),
        "a member does not see the case: {seen}"
    );
    for word in &student.words {
        assert!(!seen.contains(word.as_str()), "{word} is on the sheet: {seen}");
    }
    let query =
        "query($id: ID!) { commission(id: $id) { agenda { id person { identity { familyName } } } } }";
    let tried = app.member().ask(query, json!({ "id": commission })).await;
    assert_eq!(tried.code(), "FORBIDDEN", "{tried:?}");
    assert!(!tried.data.to_string().contains("Desrivaux"));
    let (facts, _) = app.coordinator().facts_after(None, 100).await;
    assert!(
        facts.iter().any(|fact| fact["kind"] == "PERSONAL_DATA_DENIED"),
        "the try is recorded ({item})"
    );
}

/// Two computers are handed over, one by the advisers, one by the association. Answers the first handover.
async fn the_computer_changes_hands(
    app: &TestApp,
    student: &Referred,
    family: &Referred,
    ready: &[Computer; 2],
) -> String {
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    coordinator
        .plan_handover(&student.case, adviser.organisation(), "2024-02-20T09:30:00Z")
        .await
        .refused("CASE_NOT_SERVED");
    coordinator
        .reserve_device(&student.case, &ready[0].id)
        .await
        .done();
    coordinator
        .reserve_device(&family.case, &ready[0].id)
        .await
        .refused("DEVICE_NOT_AVAILABLE");
    coordinator
        .reserve_device(&family.case, &ready[1].id)
        .await
        .done();
    coordinator
        .plan_handover(&student.case, app.donor().organisation(), "2024-02-20T09:30:00Z")
        .await
        .refused("NOT_A_PLACE");
    let handover = coordinator
        .plan_handover(&student.case, adviser.organisation(), "2024-02-20T09:30:00Z")
        .await
        .done();
    let at_home = app.association();
    let other = coordinator
        .plan_handover(&family.case, at_home.organisation(), "2024-02-21T15:00:00Z")
        .await
        .done();

    let sheet = "state place needs { wanted } person { identity { givenName familyName phone } } device { serial } case { id }";
    let seen = adviser.about("handover", &handover, sheet).await;
    assert_eq!(seen["person"]["identity"]["familyName"], "Desrivaux");
    assert_eq!(seen["device"]["serial"], ready[0].serial);
    assert_eq!(adviser.about("handover", &other, "id").await, Value::Null);
    adviser.complete_handover(&other).await.halted("NOT_FOUND");

    app.set_clock("2024-02-20T09:45:00Z");
    adviser.complete_handover(&handover).await.done();
    adviser.complete_handover(&handover).await.refused("WRONG_STATE");
    assert_eq!(app.state_of("case", &student.case).await, "EQUIPPED");
    coordinator.close_case(&student.case).await.done();
    at_home.complete_handover(&other).await.done();
    let seen = adviser
        .about("handover", &handover, "person { identity { familyName } }")
        .await;
    assert_eq!(
        seen["person"],
        Value::Null,
        "after the handover the place forgets whom it was for"
    );
    handover
}

async fn the_donor_follows_the_device_and_nobody(app: &TestApp, device: &Computer, hidden: &[&String]) {
    let device = app
        .donor()
        .about(
            "device",
            &device.id,
            "state handedOverMonth label timeline(first: 100) { nodes {
                kind at month data leaf openings subjects { kind id n previous } } }",
        )
        .await;
    assert_eq!(
        (&device["state"], &device["handedOverMonth"]),
        (&json!("HANDED_OVER"), &json!("2024-02"))
    );
    let facts = device["timeline"]["nodes"].as_array().expect("facts");
    let kinds: Vec<&str> = facts.iter().filter_map(|fact| fact["kind"].as_str()).collect();
    for kind in [
        "DEVICE_RECEIVED",
        "DEVICE_SENT",
        "HARDWARE_RECORDED",
        "ERASURE_RECORDED",
        "DEVICE_MADE_READY",
    ] {
        assert!(kinds.contains(&kind), "{kind} is missing: {kinds:?}");
    }
    for fact in facts {
        let after =
            ["DEVICE_RESERVED", "DEVICE_HANDED_OVER"].contains(&fact["kind"].as_str().unwrap_or_default());
        assert_eq!(
            fact["at"].is_null(),
            after,
            "the month alone after the reservation: {fact}"
        );
        assert_eq!(fact["month"].as_str().map(str::len), Some(7));
    }
    let all = device.to_string();
    let mut words: Vec<String> = ["Anouk", "Desrivaux", "2024-02-20", "2024-02-12"]
        .map(String::from)
        .into();
    for id in hidden {
        words.push((*id).clone());
        let row = raw(id);
        words.extend([row.to_string(), row.simple().to_string()]);
    }
    for other in [app.crous(), app.adviser()] {
        words.push(raw(other.organisation()).to_string());
    }
    for word in words {
        assert!(!all.contains(&word), "{word} is in the donor's timeline: {all}");
    }
}

async fn software_misses_nothing(app: &TestApp, before: Option<String>, student: &Referred) {
    let (full, bare) = (app.full().await, app.bare().await);
    let cases = "{ cases(first: 10) { nodes { id state } totalCount } }";
    let seen = full.ask(cases, json!({})).await.ok();
    assert_eq!(
        seen["cases"],
        json!({ "nodes": [{ "id": student.case, "state": "CLOSED" }], "totalCount": 1 })
    );
    assert_eq!(bare.ask(cases, json!({})).await.code(), "FORBIDDEN");
    assert_eq!(bare.about("case", &student.case, "id").await, Value::Null);

    let ids = |facts: &[Value]| -> Vec<String> {
        facts
            .iter()
            .map(|fact| fact["id"].as_str().expect("an id").to_owned())
            .collect()
    };
    let (by_three, _) = full.facts_after(None, 3).await;
    let (at_once, _) = full.facts_after(None, 100).await;
    assert_eq!(ids(&by_three), ids(&at_once));
    let distinct: HashSet<String> = ids(&by_three).into_iter().collect();
    assert_eq!(distinct.len(), by_three.len(), "a fact is repeated");
    let told = reader::Entity::find()
        .filter(reader::Column::OrganisationId.eq(raw(app.crous().organisation())))
        .count(&app.app.db)
        .await
        .expect("a number");
    assert_eq!(by_three.len() as u64, told, "a fact is missed");
    let (since, _) = full.facts_after(before, 3).await;
    let kinds: Vec<&str> = since.iter().filter_map(|fact| fact["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        [
            "CASE_SERVED",
            "HANDOVER_PLANNED",
            "HANDOVER_COMPLETED",
            "CASE_EQUIPPED",
            "CASE_CLOSED"
        ],
        "a cursor kept since before the handover"
    );
    assert_eq!(ids(&bare.facts_after(None, 100).await.0), ids(&at_once));
}

async fn everybody_was_written_to(app: &TestApp, student: &Referred, seeker: &Referred) {
    let coordinator = app.coordinator();
    let invited = ("Hollis Grange", "hollis@verneuil.example", "EN");
    coordinator
        .invite_member(app.second_donor().organisation(), invited, "AGENT", None)
        .await
        .done();
    let french = ("Ninon Valade", "ninon@crous.example", "FR");
    coordinator
        .invite_member(app.crous().organisation(), french, "READER", None)
        .await
        .done();
    let all = app.mails().await;
    let found = |to: &str, subject: &str| mail(&all, to, subject);
    let invitation = found(
        "hollis@verneuil.example",
        "Your access to computers for all in Poitiers",
    );
    assert!(
        invitation.body.contains("valid for 14 days"),
        "{}",
        invitation.body
    );
    found(
        "ninon@crous.example",
        "Votre accès aux ordinateurs solidaires de Poitiers",
    );
    let accepted = found("parc@clain.example", "Votre promesse de don est acceptée");
    assert!(accepted.body.contains("« Portables 2024 »"), "{}", accepted.body);
    assert!(
        found("it@verneuil.example", "Your pledge is accepted")
            .body
            .contains("“Parc Verneuil”")
    );
    let declined = found("it@verneuil.example", "Your pledge");
    assert!(
        declined.body.contains("older than ten years"),
        "{}",
        declined.body
    );

    about_cases(&all, student, seeker);
    for mail in all.iter().filter(|mail| !mail.to.contains("foyer.example")) {
        for word in &student.words {
            assert!(
                !mail.body.contains(word.as_str()),
                "{word} is in a mail to {}",
                mail.to
            );
        }
    }
    let ids: HashSet<&str> = all.iter().map(|mail| mail.message_id.as_str()).collect();
    assert_eq!(ids.len(), all.len(), "every mail has a Message-ID of its own");
}

fn about_cases(all: &[Mail], student: &Referred, seeker: &Referred) {
    let found = |to: &str, subject: &str| mail(all, to, subject);
    let (reference, other) = (&student.reference, &seeker.reference);
    found(
        "social@crous.example",
        &format!("Dossier {reference} : bien reçu"),
    );
    found("piers@cap.example", &format!("Case {other}: received"));
    let granted = found(
        "social@crous.example",
        &format!("Dossier {reference} : la commission s’est prononcée"),
    );
    assert!(
        granted.body.contains("un ordinateur est accordé"),
        "{}",
        granted.body
    );
    assert!(!granted.body.contains("contester"), "{}", granted.body);
    let rejected = found(
        "piers@cap.example",
        &format!("Case {other}: the commission has decided"),
    );
    assert!(
        rejected.body.contains("Another household comes first")
            && rejected.body.contains("within two months"),
        "{}",
        rejected.body
    );
    found(
        "social@crous.example",
        &format!("Dossier {reference} : rendez-vous fixé"),
    );
    let partner = found(
        "wren@conseil.example",
        &format!("Case {reference}: appointment made"),
    );
    assert!(partner.body.contains("20/02/2024 at 10:30"), "{}", partner.body);
    let person = found(&student.email, "The appointment for your computer");
    assert!(
        person.body.contains("laptop") && person.body.contains("Conseillers numériques"),
        "{}",
        person.body
    );
    let person = found(
        "basile.quintard@foyer.example",
        "Votre rendez-vous pour votre ordinateur",
    );
    assert!(person.body.contains("21/02/2024 à 16h00"), "{}", person.body);
}

/// The mail with this subject to this address.
#[track_caller]
fn mail(all: &[Mail], to: &str, subject: &str) -> Mail {
    let mut those = all.iter();
    let Some(found) = those.find(|mail| mail.to.contains(to) && mail.subject == subject) else {
        let sent: Vec<_> = all.iter().map(|mail| (&mail.to, &mail.subject)).collect();
        panic!("no mail “{subject}” to {to}: {sent:?}");
    };
    found.clone()
}
