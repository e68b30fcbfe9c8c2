//! What an organisation has several sides of, had once, or would have if it could: each test takes a way round the rules of who
//! sees and does what.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::Persona;
use crate::reports::{Wipe, lshw, nwipe};
use crate::situations::{Computer, inventory};
use crate::world::PASSWORD;

on_both!(
    a_workshop_changes_nothing_it_holds_no_more,
    a_workshop_reads_nothing_of_the_next_one,
    a_referrer_that_gave_the_computer_does_not_learn_who_got_it,
    a_decision_is_told_once_it_stands,
    a_member_reads_its_own_side_alone,
    a_file_is_read_for_what_it_was_sent_for,
    software_does_no_more_than_who_made_it,
    nobody_makes_itself_able_to_do_more,
    who_gave_a_case_away_does_not_decide_it,
    a_try_is_recorded_whatever_else_one_does,
    a_place_is_told_name_and_contact,
    a_signed_sheet_is_sealed_and_forgotten,
    needs_are_told_while_they_are_met,
    a_donor_is_told_no_more_than_the_month,
    a_report_of_a_batch_names_no_other_drive,
    who_has_not_joined_receives_nobody,
);

/// Somebody new of an organisation, with these capacities alone.
async fn newcomer(app: &TestApp, by: &Persona, email: &'static str, role: &str, can: &[&str]) -> Persona {
    by.invite_member(by.organisation(), ("Quelqu’un", email, "FR"), role, Some(can))
        .await
        .done();
    let mails = app.mails_to(email).await;
    let nobody = app.anonymous();
    let token = mails.last().expect("an invitation").invitation_token().to_owned();
    nobody.accept_invitation(&token, PASSWORD).await.success();
    let session = nobody.sign_in(email, PASSWORD).await.success();
    app.bearer(session["accessToken"].as_str().expect("a token").to_owned())
}

/// The software of an organisation, with these scopes.
async fn software(app: &TestApp, by: &Persona, scopes: &[&str]) -> Persona {
    let made = by.create_app_client("Logiciel", scopes).await;
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let (id, secret) = (
        text(&made.payload["appClient"]["clientId"]),
        text(&made.payload["secret"]),
    );
    let form = [("grant_type", "client_credentials")];
    let (status, body) = app.anonymous().ask_token(Some((&id, &secret)), &form).await;
    assert_eq!(status, 200, "{body}");
    app.bearer(text(&body["access_token"]))
}

/// The lot a device is in.
async fn lot_of(app: &TestApp, device: &str) -> String {
    let seen = app.coordinator().about("device", device, "lot { id }").await;
    seen["lot"]["id"].as_str().expect("a lot").to_owned()
}

/// Sends computers to a workshop, which takes them; answers the lot.
async fn to_workshop(app: &TestApp, workshop: &Persona, organisation: &str, device: &str) -> String {
    let coordinator = app.coordinator();
    let lot = coordinator
        .create_lot(organisation, &[device.to_owned()])
        .await
        .done();
    coordinator.send_lot(&lot).await.done();
    workshop.acknowledge_lot(&lot).await.done();
    lot
}

/// Hands a ready computer over to a new case of a referrer, and takes it back broken.
async fn given_and_taken_back(app: &TestApp, device: &str) {
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    let case = app.granted(&app.crous(), referral()).await;
    coordinator.reserve_device(&case, device).await.done();
    let handover = coordinator
        .plan_handover(&case, adviser.organisation(), "2024-03-20T09:30:00Z")
        .await
        .done();
    adviser.complete_handover(&handover).await.done();
    let back = json!({ "deviceId": device, "reason": "BROKEN" });
    coordinator.tell("takeBackDevice", back).await.done();
}

/// Every way a workshop has of changing a device is refused.
async fn may_not_touch(workshop: &Persona, device: &str, drive: &str) {
    let of = json!({ "deviceId": device });
    let with = |more: Value| {
        let mut input = of.clone();
        for (key, value) in more.as_object().expect("an object") {
            input[key] = value.clone();
        }
        input
    };
    let report = workshop.upload("report.txt", lshw("MZX", &["MZX-D"])).await;
    let manual = json!({ "driveId": drive, "performedAt": "2024-01-16T08:00:00Z", "note": "Percé" });
    for (mutation, input) in [
        ("recordManualErasure", with(manual)),
        ("recordHardware", with(json!({ "fileId": report }))),
        ("recordErasure", with(json!({ "fileId": report }))),
        ("recordNoDrive", of.clone()),
        ("makeDeviceReady", of.clone()),
        ("stripDevice", of.clone()),
        ("recycleDevice", with(json!({ "operator": "A", "slip": "B" }))),
        ("reportDeviceMissing", of.clone()),
        ("findDevice", of.clone()),
        ("removeDrive", with(json!({ "driveId": drive }))),
        ("installDrive", with(json!({ "driveId": drive }))),
        (
            "logWork",
            with(json!({ "kind": "REPAIR", "role": "VOLUNTEER", "minutes": 5 })),
        ),
        (
            "createWasteSlip",
            json!({
                "operator": "A", "number": "1", "issuedOn": "2024-01-15", "weightGrams": 1, "deviceIds": [device]
            }),
        ),
    ] {
        workshop.tell(mutation, input).await.halted("FORBIDDEN");
    }
}

async fn drive_of(by: &Persona, device: &str) -> String {
    let seen = by.about("device", device, "drives { id }").await;
    seen["drives"][0]["id"].as_str().expect("a drive").to_owned()
}

async fn a_workshop_changes_nothing_it_holds_no_more(app: &TestApp) {
    let (workshop, computer) = (app.workshop(), app.ready(&["MZX1"]).await.remove(0));
    let device = computer.id.as_str();
    let drive = drive_of(&workshop, device).await;
    let battery = json!({ "part": { "kind": "BATTERY", "specification": "68 Wh" } });
    let fitted = workshop.tell("stockPart", battery).await.done();
    // While the lot is under way, what is ready waits at the workshop, which may still find it missing.
    workshop
        .tell("reportDeviceMissing", json!({ "deviceId": device }))
        .await
        .done();
    workshop
        .tell("findDevice", json!({ "deviceId": device }))
        .await
        .done();
    workshop.complete_lot(&lot_of(app, device).await).await.done();
    may_not_touch(&workshop, device, &drive).await;
    let fit = json!({ "partId": fitted, "deviceId": device });
    workshop.tell("fitPart", fit).await.halted("FORBIDDEN");

    given_and_taken_back(app, device).await;
    may_not_touch(&workshop, device, &drive).await;
    let (other, organisation) = crate::matrix::another_workshop(app).await;
    to_workshop(app, &other, &organisation, device).await;
    app.days_later(3);
    may_not_touch(&workshop, device, &drive).await;
    // Nobody else's word makes it ready (I1): the one who has it wipes it.
    other.make_device_ready(device).await.refused("DRIVE_NOT_WIPED");
    let at = app.app.clock.now().rfc3339();
    other.record_manual_erasure(device, &drive, &at).await.done();
    other.make_device_ready(device).await.done();
}

async fn a_workshop_reads_nothing_of_the_next_one(app: &TestApp) {
    let (workshop, computer) = (app.workshop(), app.ready(&["MZX2"]).await.remove(0));
    let device = computer.id.as_str();
    let known = "diagnosis { note } work { minutes } evidence { note tool } drives { serial }";
    let diagnosis = |note: &str| json!({ "deviceId": device, "findings": [], "function": "A", "appearance": "A", "note": note });
    let lot = lot_of(app, device).await;
    given_and_taken_back(app, device).await;
    // The first lot is still open, and the computer is in it no more.
    let before = workshop.about("device", device, known).await;
    assert_eq!(before["evidence"].as_array().map(Vec::len), Some(2));
    let (other, organisation) = crate::matrix::another_workshop(app).await;
    app.days_later(1);
    to_workshop(app, &other, &organisation, device).await;
    other
        .tell("diagnoseDevice", diagnosis("Vu ailleurs"))
        .await
        .done();
    let work = json!({ "deviceId": device, "kind": "REPAIR", "role": "VOLUNTEER", "minutes": 17 });
    other.tell("logWork", work).await.done();
    let report = lshw(&computer.serial, &[&computer.drive(), "NEW-DRIVE-1"]);
    other.record_hardware(device, report).await.done();
    assert_eq!(workshop.about("device", device, known).await, before);
    workshop.complete_lot(&lot).await.done();
    assert_eq!(
        workshop.about("device", device, known).await,
        before,
        "a lot that is completed later tells nothing more"
    );
    let seen = other.about("device", device, known).await;
    assert_eq!(seen["evidence"].as_array().map(Vec::len), Some(3));
    assert_eq!(seen["diagnosis"]["note"], "Vu ailleurs");
    assert_eq!(seen["drives"].as_array().map(Vec::len), Some(2));
}

/// A computer that the university gave, ready.
async fn given_by_the_university(app: &TestApp, serial: &str) -> Computer {
    let (university, coordinator, workshop) = (app.university(), app.coordinator(), app.workshop());
    let (pledge, mut computers) = app.scheduled(&university, &inventory([serial])).await;
    coordinator.receive_pledge(&pledge, &[], &[]).await.success();
    to_workshop(app, &workshop, workshop.organisation(), &computers[0].id).await;
    app.days_later(21);
    app.make_ready(&computers[0]).await;
    computers.remove(0)
}

async fn a_referrer_that_gave_the_computer_does_not_learn_who_got_it(app: &TestApp) {
    let computer = given_by_the_university(app, "MZX3").await;
    let (university, coordinator, adviser) = (app.university(), app.coordinator(), app.adviser());
    let case = app.granted(&university, referral().of_student()).await;
    coordinator.reserve_device(&case, &computer.id).await.done();
    let handover = coordinator
        .plan_handover(&case, adviser.organisation(), "2024-03-20T09:30:00Z")
        .await
        .done();
    let selection = "person { id } device { serial }";
    for _ in 0..2 {
        let seen = university.about("handover", &handover, selection).await;
        assert!(seen["person"]["id"].is_string(), "{seen}");
        assert_eq!(seen["device"], Value::Null);
        let of_case = "device { serial } handover { device { serial } }";
        let seen = university.about("case", &case, of_case).await;
        assert_eq!(seen, json!({ "device": null, "handover": { "device": null } }));
        for who in [&adviser, &coordinator] {
            let seen = who.about("handover", &handover, selection).await;
            assert_eq!(seen["device"]["serial"], "MZX3");
        }
        if app.state_of("handover", &handover).await == "PLANNED" {
            adviser.complete_handover(&handover).await.done();
        }
    }
    // It knows the computer as its donor, and the month alone.
    let seen = university
        .about("device", &computer.id, "serial state updatedAt")
        .await;
    assert_eq!(
        seen,
        json!({ "serial": "MZX3", "state": "HANDED_OVER", "updatedAt": null })
    );
}

async fn a_decision_is_told_once_it_stands(app: &TestApp) {
    let (crous, coordinator) = (app.crous(), app.coordinator());
    let case = app.eligible(&crous, referral()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let notes = async |by: &Persona| by.about("case", &case, "notes { kind text }").await["notes"].clone();
    coordinator.take_up_item(&item).await.done();
    coordinator
        .reject(&item, Some("OTHER"), Some("Peut-être pas"))
        .await
        .done();
    assert_eq!(notes(&crous).await, json!([]));
    let provisional = json!([{ "kind": "DECISION", "text": "Peut-être pas" }]);
    assert_eq!(notes(&coordinator).await, provisional);
    coordinator.undo_decision(&item).await.done();
    assert_eq!(notes(&crous).await, json!([]));
    app.days_later(1);
    coordinator
        .reject(&item, Some("OTHER"), Some("Pas cette fois"))
        .await
        .done();
    assert_eq!(notes(&crous).await, json!([]));
    coordinator.settle_item(&item).await.done();
    let settled = json!([{ "kind": "DECISION", "text": "Pas cette fois" }]);
    assert_eq!(notes(&crous).await, settled);
}

async fn a_member_reads_its_own_side_alone(app: &TestApp) {
    let university = app.university();
    let donor = newcomer(app, &university, "parc@univ.example", "AGENT", &["DONATE"]).await;
    let referrer = newcomer(app, &university, "social@univ.example", "AGENT", &["REFER"]).await;
    let decider = newcomer(app, &university, "sieges@univ.example", "AGENT", &["DECIDE"]).await;
    let pledge = app.scheduled(&university, &inventory(["MZX4"])).await.0;
    let case = app.granted(&university, referral().of_student()).await;
    let told = async |by: &Persona| -> Vec<String> {
        let (facts, _) = by.facts_after(None, 100).await;
        let about = |fact: &Value| fact["subjects"][0]["kind"].as_str().expect("a kind").to_owned();
        let mut kinds: Vec<String> = facts.iter().map(about).collect();
        kinds.sort_unstable();
        kinds.dedup();
        kinds.retain(|kind| kind != "ORGANISATION");
        kinds
    };
    assert_eq!(told(&donor).await, ["PLEDGE"]);
    assert_eq!(told(&referrer).await, ["CASE"]);
    assert!(told(&decider).await.is_empty());
    assert_eq!(told(&university).await, ["CASE", "PLEDGE"]);
    for (noun, id, mine, others) in [
        ("pledge", &pledge, &donor, [&referrer, &decider]),
        ("case", &case, &referrer, [&donor, &decider]),
    ] {
        let timeline = "timeline(first: 5) { nodes { id } }";
        let seen = mine.about(noun, id, timeline).await;
        let fact = seen["timeline"]["nodes"][0]["id"].clone();
        for other in others {
            let query = "query($id: ID!) { node(id: $id) { id } }";
            let found = other.ask(query, json!({ "id": fact })).await.ok();
            assert_eq!(found["node"], Value::Null, "{noun}");
        }
    }
    let subjects = async |address: &str| {
        let mails = app.mails_to(address).await;
        mails
            .iter()
            .skip(1)
            .map(|mail| mail.subject.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(subjects("sieges@univ.example").await, Vec::<String>::new());
    let (fleet, people) = (
        subjects("parc@univ.example").await,
        subjects("social@univ.example").await,
    );
    assert!(!fleet.is_empty() && !people.is_empty());
    assert!(
        fleet.iter().all(|subject| !people.contains(subject)),
        "{fleet:?} {people:?}"
    );
}

async fn a_file_is_read_for_what_it_was_sent_for(app: &TestApp) {
    let university = app.university();
    let donor = newcomer(app, &university, "parc@univ.example", "AGENT", &["DONATE"]).await;
    let referrer = newcomer(app, &university, "social@univ.example", "AGENT", &["REFER"]).await;
    let decider = newcomer(app, &university, "sieges@univ.example", "AGENT", &["DECIDE"]).await;
    let readers = async |file: &str| {
        let mut read = String::new();
        for (letter, by) in [
            ("u", &university),
            ("d", &donor),
            ("r", &referrer),
            ("s", &decider),
        ] {
            let query = "query($id: ID!) { node(id: $id) { id } }";
            let node = by.ask(query, json!({ "id": file })).await.ok()["node"].is_object();
            let status = by.download(file).await.0;
            assert_eq!(status, if node { 200 } else { 404 }, "{letter}");
            read.push_str(if node { letter } else { "" });
        }
        read
    };
    let list = referrer.upload("liste.csv", "Prénom;Nom\nIvo;Tarnec\n").await;
    assert_eq!(readers(&list).await, "ur");
    let fleet = donor.upload("parc.csv", inventory(["MZX5"])).await;
    assert_eq!(readers(&fleet).await, "ud");
    // What somebody sent who both gives and refers may be either: who does both reads it.
    let either = university.upload("parc.csv", inventory(["MZX6"])).await;
    assert_eq!(readers(&either).await, "u");
    // Software reads lists of people with one scope, and fleets with another.
    for (scopes, expected) in [
        (["facts:read"].as_slice(), [404, 404]),
        (&["cases:read"], [200, 404]),
        (&["pledges:read"], [404, 200]),
        (&["cases:read", "pledges:read"], [200, 200]),
    ] {
        let client = software(app, &university, scopes).await;
        let read = [client.download(&list).await.0, client.download(&fleet).await.0];
        assert_eq!(read, expected, "{scopes:?}");
    }
}

async fn software_does_no_more_than_who_made_it(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    crous.submit_referral(referral()).await.done();
    let decider = newcomer(app, &coordinator, "sieges@ville.example", "MANAGER", &["DECIDE"]).await;
    let client = software(app, &decider, &["cases:read", "devices:read", "facts:read"]).await;
    for list in ["cases", "people", "devices"] {
        let query = format!("{{ {list}(first: 5) {{ nodes {{ id }} }} }}");
        assert_eq!(client.ask(&query, json!({})).await.code(), "FORBIDDEN", "{list}");
    }
    let (facts, _) = client.facts_after(None, 100).await;
    assert!(
        facts
            .iter()
            .all(|fact| fact["subjects"][0]["kind"] == "ORGANISATION")
    );
    // Nor does a new secret, or another scope, give it the software of a colleague.
    let made = coordinator.create_app_client("Tableau", &["cases:read"]).await;
    let id = made.payload["appClient"]["id"].clone();
    let change = json!({ "appClientId": id, "name": "Tableau", "scopes": ["cases:read"] });
    for (mutation, input) in [
        ("rotateAppSecret", json!({ "appClientId": id })),
        ("changeAppClient", change),
    ] {
        decider.tell(mutation, input.clone()).await.halted("FORBIDDEN");
        let outcome = coordinator.tell(mutation, input).await;
        assert!(
            outcome.codes().is_empty() && outcome.errors.is_empty(),
            "{outcome:?}"
        );
    }
    let mine = software(app, &coordinator, &["cases:read"]).await;
    assert_eq!(app.count(&mine, "cases").await, 1);
}

async fn nobody_makes_itself_able_to_do_more(app: &TestApp) {
    let coordinator = app.coordinator();
    let email = "sieges@ville.example";
    let decider = newcomer(app, &coordinator, email, "MANAGER", &["DECIDE"]).await;
    let me = "{ me { memberships { membershipId } } }";
    let me = decider.ask(me, json!({})).await.ok()["me"]["memberships"][0]["membershipId"].clone();
    let more = json!({ "membershipId": me, "capacities": ["DECIDE", "COORDINATE"] });
    decider
        .tell("changeMember", more.clone())
        .await
        .refused("CAPACITY_NOT_YOURS");
    for can in [&["COORDINATE"][..], &["DONATE", "DECIDE"]] {
        let alias = ("Alias", "alias@ville.example", "FR");
        decider
            .invite_member(coordinator.organisation(), alias, "MANAGER", Some(can))
            .await
            .refused("CAPACITY_NOT_YOURS");
    }
    // Without a list, a newcomer is given what the inviter has.
    let other = ("Autre", "autre@ville.example", "FR");
    let invited = decider
        .invite_member(coordinator.organisation(), other, "AGENT", None)
        .await
        .done();
    let query = "query($id: ID!) { node(id: $id) { ... on Membership { capacities } } }";
    let seen = coordinator.ask(query, json!({ "id": invited })).await.ok();
    assert_eq!(seen["node"]["capacities"], json!(["DECIDE"]));
    // The coordinator gives what the organisation has, and not to itself.
    coordinator.tell("changeMember", more).await.done();
    let narrow = json!({ "membershipId": me, "capacities": ["COORDINATE"] });
    coordinator.tell("changeMember", narrow).await.done();
    let widen = json!({ "membershipId": me, "capacities": ["COORDINATE", "DECIDE"] });
    decider
        .tell("changeMember", widen)
        .await
        .refused("CAPACITY_NOT_YOURS");
}

async fn who_gave_a_case_away_does_not_decide_it(app: &TestApp) {
    let (crous, university, association) = (app.crous(), app.university(), app.association());
    let case = app.eligible(&crous, referral()).await;
    let transfer = crous
        .propose_transfer(&case, university.organisation())
        .await
        .done();
    university
        .tell("acceptTransfer", json!({ "transferId": transfer }))
        .await
        .done();
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    crous.take_up_item(&item).await.refused("RECUSED");
    app.member().take_up_item(&item).await.done();
    crous.grant(&item).await.refused("RECUSED");
    // It does not count either.
    association.leave_commission(&commission).await.done();
    app.member().grant(&item).await.refused("QUORUM_MISSING");
    association.attend_commission(&commission).await.done();
    app.member().grant(&item).await.done();
    let (facts, _) = crous.facts_after(None, 100).await;
    assert!(facts.iter().any(|fact| fact["kind"] == "RECUSAL_RECORDED"));
}

async fn a_try_is_recorded_whatever_else_one_does(app: &TestApp) {
    let case = app.eligible(&app.crous(), referral()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let person = app.coordinator().about("case", &case, "person { id }").await;
    let person = &person["person"]["id"];
    let denied = async || {
        let (facts, _) = app.coordinator().facts_after(None, 100).await;
        let denied = |fact: &&Value| fact["kind"] == "PERSONAL_DATA_DENIED";
        facts.iter().filter(denied).count()
    };
    // The association refers families and hands over: it may ask for people, and not for this one.
    let association = app.association();
    let node = "query($id: ID!) { node(id: $id) { ... on AgendaItem { person { id } } } }";
    let seen = association.ask(node, json!({ "id": item })).await.ok();
    assert_eq!(seen["node"]["person"], Value::Null);
    assert_eq!(denied().await, 1);
    assert_eq!(
        association
            .about("person", person.as_str().expect("an id"), "id")
            .await,
        Value::Null
    );
    let by_node = "query($id: ID!) { node(id: $id) { id } }";
    let seen = association.ask(by_node, json!({ "id": person })).await.ok();
    assert_eq!(seen["node"], Value::Null);
    assert_eq!(denied().await, 3);
    // Who does not decide is merely told nothing; who may know is told.
    app.donor()
        .about("person", person.as_str().expect("an id"), "id")
        .await;
    let crous = app.crous().ask(node, json!({ "id": item })).await.ok();
    assert_eq!(crous["node"]["person"]["id"], *person);
    assert_eq!(denied().await, 3);
}

async fn a_place_is_told_name_and_contact(app: &TestApp) {
    let computer = app.ready(&["MZX7"]).await.remove(0);
    // A place that refers people too, and not this one.
    let (coordinator, association) = (app.coordinator(), app.association());
    let case = app.granted(&app.crous(), referral()).await;
    coordinator.reserve_device(&case, &computer.id).await.done();
    let handover = coordinator
        .plan_handover(&case, association.organisation(), "2024-03-20T09:30:00Z")
        .await
        .done();
    let adviser = app.adviser();
    let advice = app
        .crous()
        .refer_to_adviser(&case, adviser.organisation(), &["SKILLS"])
        .await
        .done();
    let identity = "person { identity { givenName familyName phone email birthDate commune } }";
    let whole = coordinator.about("case", &case, identity).await["person"]["identity"].clone();
    assert!(whole["birthDate"].is_string() && whole["commune"].is_string());
    assert_eq!(
        app.crous().about("case", &case, identity).await["person"]["identity"],
        whole
    );
    let mut contact = whole;
    contact["birthDate"] = Value::Null;
    contact["commune"] = Value::Null;
    let seen = association.about("handover", &handover, identity).await;
    assert_eq!(seen["person"]["identity"], contact);
    let query = format!("query($id: ID!) {{ node(id: $id) {{ ... on AdviserReferral {{ {identity} }} }} }}");
    let seen = adviser.ask(&query, json!({ "id": advice })).await.ok();
    assert_eq!(seen["node"]["person"]["identity"], contact);
}

async fn a_signed_sheet_is_sealed_and_forgotten(app: &TestApp) {
    let computer = app.ready(&["MZX8"]).await.remove(0);
    let (coordinator, adviser, crous) = (app.coordinator(), app.adviser(), app.crous());
    let case = app.granted(&crous, referral()).await;
    coordinator.reserve_device(&case, &computer.id).await.done();
    let handover = coordinator
        .plan_handover(&case, adviser.organisation(), "2024-03-20T09:30:00Z")
        .await
        .done();
    let words = b"%PDF-1.7 Rosalie Baume a signe".to_vec();
    let file = adviser.upload("recu-rosalie-baume.pdf", words.clone()).await;
    let clear = |stored: &[u8]| stored.windows(13).any(|part| part == b"Rosalie Baume");
    assert!(!app.stored().iter().any(|stored| clear(stored)), "it is sealed");
    let done = json!({
        "handoverId": handover, "receipt": "PAPER", "receiptFileId": file,
        "receiptReference": "Classeur Baume",
    });
    adviser.tell("completeHandover", done).await.done();
    let sheet = "receiptReference receiptFile { id name droppedAt }";
    for by in [&adviser, &coordinator] {
        let seen = by.about("handover", &handover, sheet).await;
        assert_eq!(seen["receiptFile"]["id"], file);
        assert_eq!(by.download(&file).await, (200, words.clone()));
    }
    assert_eq!(
        crous.about("handover", &handover, sheet).await["receiptFile"],
        Value::Null
    );
    assert_eq!(crous.download(&file).await.0, 404);

    coordinator.close_case(&case).await.done();
    let person = coordinator.about("case", &case, "person { id }").await;
    let person = person["person"]["id"].as_str().expect("an id").to_owned();
    coordinator.forget_person(&person).await.done();
    for by in [&adviser, &coordinator] {
        assert_eq!(by.download(&file).await.0, 404);
        let seen = by.about("handover", &handover, sheet).await;
        assert_eq!(seen["receiptReference"], Value::Null);
        assert_eq!(seen["receiptFile"]["name"], "receipt");
        assert!(seen["receiptFile"]["droppedAt"].is_string());
    }
}

async fn needs_are_told_while_they_are_met(app: &TestApp) {
    let computer = app.ready(&["MZX9"]).await.remove(0);
    let (coordinator, adviser, crous) = (app.coordinator(), app.adviser(), app.crous());
    let case = app.granted(&crous, referral()).await;
    coordinator.reserve_device(&case, &computer.id).await.done();
    let advice = crous
        .refer_to_adviser(&case, adviser.organisation(), &["SKILLS"])
        .await
        .done();
    let node = "query($id: ID!) { node(id: $id) { ... on AdviserReferral { needs { skills } }
        ... on Handover { needs { skills } } } }";
    let told = async |by: &Persona, id: &str| {
        let seen = by.ask(node, json!({ "id": id })).await.ok();
        seen["node"]["needs"].is_object()
    };
    assert!(told(&adviser, &advice).await);
    let over = json!({ "adviserReferralId": advice, "helped": true });
    adviser.tell("closeAdviserReferral", over).await.done();
    assert!(!told(&adviser, &advice).await);
    assert!(told(&crous, &advice).await && told(&coordinator, &advice).await);
    for end in ["missHandover", "cancelHandover"] {
        let handover = coordinator
            .plan_handover(&case, adviser.organisation(), "2024-03-20T09:30:00Z")
            .await
            .done();
        assert!(told(&adviser, &handover).await);
        coordinator
            .tell(end, json!({ "handoverId": handover }))
            .await
            .done();
        assert!(!told(&adviser, &handover).await, "{end}");
        assert!(told(&crous, &handover).await && told(&coordinator, &handover).await);
    }
}

async fn a_donor_is_told_no_more_than_the_month(app: &TestApp) {
    let computer = app.ready(&["MZY1"]).await.remove(0);
    let (coordinator, donor) = (app.coordinator(), app.donor());
    let case = app.granted(&app.crous(), referral()).await;
    let hidden = async |state: &str| {
        assert_eq!(app.state_of("device", &computer.id).await, state);
        let seen = donor.about("device", &computer.id, "updatedAt").await;
        assert_eq!(seen["updatedAt"], Value::Null, "{state}");
        let seen = coordinator.about("device", &computer.id, "updatedAt").await;
        assert!(seen["updatedAt"].is_string());
    };
    coordinator.reserve_device(&case, &computer.id).await.done();
    hidden("RESERVED").await;
    // Lost and found while it is held: the day says for whom.
    let of = json!({ "deviceId": computer.id });
    coordinator.tell("reportDeviceMissing", of.clone()).await.done();
    hidden("MISSING").await;
    coordinator.tell("findDevice", of).await.done();
    let (facts, _) = donor.facts_after(None, 100).await;
    for kind in ["DEVICE_REPORTED_MISSING", "DEVICE_FOUND"] {
        let fact = facts.iter().find(|fact| fact["kind"] == kind).expect(kind);
        assert_eq!(fact["at"], Value::Null, "{kind}");
    }
    coordinator
        .tell("releaseDevice", json!({ "caseId": case }))
        .await
        .done();
    hidden("READY").await;
    given_and_taken_back(app, &computer.id).await;
    hidden("RETURNED").await;
}

async fn a_report_of_a_batch_names_no_other_drive(app: &TestApp) {
    let computer = app.in_workshop(&["MZY2"]).await.remove(0);
    let workshop = app.workshop();
    let report = lshw(&computer.serial, &[&computer.drive()]);
    workshop.record_hardware(&computer.id, report).await.done();
    let batch = nwipe(
        "02/01",
        &[(&computer.drive(), Wipe::Erased), ("OTHER-DONOR-D", Wipe::Erased)],
    );
    workshop.record_erasure(&computer.id, batch).await.done();
    let subjects = async |by: &Persona| {
        let seen = by.about("device", &computer.id, "evidence { subject }").await;
        seen["evidence"].to_string()
    };
    assert!(subjects(&workshop).await.contains("OTHER-DONOR-D"));
    let told = subjects(&app.donor()).await;
    assert!(
        told.contains("MZY2-D") && !told.contains("OTHER-DONOR-D"),
        "{told}"
    );
}

async fn who_has_not_joined_receives_nobody(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let case = app.eligible(&crous, referral()).await;
    let invite = |kind: &str, name: &str, email: &str| {
        json!({
            "name": name, "kind": kind, "legalStatus": "PUBLIC", "contactName": "Quelqu’un", "email": email,
            "language": "FR",
        })
    };
    let other = invite("CROUS", "Autre CROUS", "a@autre.example");
    let other = coordinator.tell("invitePartner", other).await.done();
    let help = invite("ADVISER", "Autres conseillers", "b@autre.example");
    let help = coordinator.tell("invitePartner", help).await.done();
    for (purpose, id) in [("TRANSFER", &other), ("ADVICE", &help)] {
        let query = format!("query($id: ID!) {{ partnersFor(caseId: $id, purpose: {purpose}) {{ id }} }}");
        let found = crous.ask(&query, json!({ "id": case })).await.ok();
        assert!(!found.to_string().contains(id.as_str()), "{purpose}");
        assert!(!found["partnersFor"].as_array().expect("a list").is_empty());
    }
    crous
        .propose_transfer(&case, &other)
        .await
        .refused("NOT_A_RECEIVER");
    crous
        .refer_to_adviser(&case, &help, &["SKILLS"])
        .await
        .refused("NOT_AN_ADVISER");
}
