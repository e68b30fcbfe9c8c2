//! Who may do what: every query field and every mutation × every actor, as a golden file. A field or mutation without a
//! row fails; an answer that changes shows in review.
//!
//! The world holds one of everything at the end of its life, and every mutation is sent with an input that a rule refuses
//! (a blank title, a step from an end state). So `may` means that the actor came as far as the rules, and nothing moves.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::persona::Persona;
use crate::situations::inventory;
use crate::world::PASSWORD;

on_both!(every_field_and_actor);

/// The ids of one of everything.
pub(crate) struct One {
    pledge: String,
    /// A device that was handed over: the workshop was done with it before.
    device: String,
    /// A device at the workshop.
    held: String,
    drive: String,
    evidence: String,
    lot: String,
    invoice: String,
    waste_slip: String,
    part: String,
    case: String,
    person: String,
    commission: String,
    item: String,
    handover: String,
    fact: String,
    organisation: String,
    place: String,
    busy_person: String,
    /// The case of that person, submitted.
    busy_case: String,
    /// A transfer of it that was declined.
    transfer: String,
    /// A referral of that person to the advisers, over.
    advice: String,
    /// A device that did not come yet.
    announced: String,
    membership: String,
    app_client: String,
    /// A place where computers are handed over, closed.
    spot: String,
    /// A session of handovers at that place.
    session: String,
    /// A line of the access log of CROUS.
    access: String,
    /// A version of the settings.
    settings: String,
    /// A file of the coordinator's.
    file: String,
    /// A file of the donor's, on the pledge.
    attachment: String,
    /// A pick-up of the pledge, done.
    collection: String,
    /// A screen nobody had announced.
    difference: String,
    cost: String,
    jobs_report: String,
    prospect: String,
    contact: String,
}

struct Actor {
    name: &'static str,
    persona: Persona,
    /// A file of its own where it may send one.
    file: String,
}

/// Actors of another territory: no row of Poitiers exists for them.
const FOREIGN: [&str; 3] = [
    "Châtellerault coordinator",
    "Châtellerault donor",
    "Châtellerault association",
];

async fn every_field_and_actor(app: &TestApp) {
    let one = one_of_everything(app).await;
    let actors = actors(app).await;
    let rows = rows(&one);
    rows_cover_the_schema(app, &rows).await;

    // Everybody was here twice before: there may be news for each.
    for actor in &actors {
        if let Some(seat) = actor.persona.seated() {
            for _ in 0..2 {
                let known = app.anonymous().sign_in(&seat.email, PASSWORD).await;
                known.success();
            }
        }
    }
    let before = journal_length(app).await;
    let mut table = String::new();
    for (name, document, input) in &rows {
        let _ = writeln!(table, "{name}");
        for actor in &actors {
            let mut variables = input.clone();
            for field in ["fileId"] {
                if variables["input"][field] == "own" {
                    variables["input"][field] = actor.file.clone().into();
                }
            }
            let answer = actor.persona.ask(document, variables).await;
            let verdict = verdict(&answer.data, answer.code());
            if FOREIGN.contains(&actor.name) && mentions(input, &one) {
                assert_ne!(verdict, "may", "{name} for {}: {:?}", actor.name, answer.data);
            }
            if actor.name == "anonymous"
                && ![
                    "signIn",
                    "requestSignInLink",
                    "signInWithLink",
                    "confirmSignIn",
                    "acceptInvitation",
                    "registerOrganisation",
                    "programme",
                    "recorded",
                    "appearance",
                    "grid",
                ]
                .contains(&name.as_str())
            {
                assert_ne!(verdict, "may", "{name} for anybody: {:?}", answer.data);
            }
            let _ = writeln!(table, "    {:26} {verdict}", actor.name);
        }
    }
    // A member's denied tries are recorded, and nothing else happened.
    let denied = app.coordinator().facts_after(None, 100).await.0;
    let denied = denied
        .iter()
        .filter(|fact| fact["kind"] == "PERSONAL_DATA_DENIED")
        .count();
    assert_eq!(
        journal_length(app).await,
        before + denied,
        "a mutation of the matrix changed something"
    );
    assert!(denied >= 2, "a commission member's try is recorded");

    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/matrix.txt");
    if std::env::var_os("UPDATE_MATRIX").is_some() {
        std::fs::write(&file, &table).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    assert!(
        golden == table,
        "who may do what changed: run with UPDATE_MATRIX=1, and look at the difference"
    );
}

/// `may`: answered, or refused by a rule. `nothing`: it does not exist for the actor. Otherwise the code.
fn verdict(data: &Value, code: &str) -> String {
    if !code.is_empty() {
        return match code {
            "NOT_FOUND" => "nothing",
            "FORBIDDEN" => "forbidden",
            "UNAUTHENTICATED" => "sign in",
            other => other,
        }
        .to_owned();
    }
    let value = data
        .as_object()
        .and_then(|data| data.values().next())
        .unwrap_or(&Value::Null);
    let empty = value.is_null()
        || value["nodes"].as_array().is_some_and(Vec::is_empty)
        || value
            .as_array()
            .is_some_and(|nodes| nodes.iter().all(Value::is_null));
    if empty { "nothing" } else { "may" }.to_owned()
}

/// Whether an input names a row of Poitiers.
fn mentions(input: &Value, one: &One) -> bool {
    let text = input.to_string();
    let ids = [
        &one.pledge,
        &one.device,
        &one.held,
        &one.drive,
        &one.evidence,
        &one.lot,
        &one.invoice,
        &one.waste_slip,
        &one.part,
        &one.case,
        &one.person,
        &one.commission,
        &one.item,
        &one.handover,
        &one.fact,
        &one.organisation,
        &one.place,
        &one.busy_person,
        &one.busy_case,
        &one.transfer,
        &one.advice,
        &one.announced,
        &one.membership,
        &one.app_client,
        &one.spot,
        &one.session,
        &one.access,
        &one.settings,
        &one.file,
        &one.attachment,
        &one.collection,
        &one.difference,
        &one.cost,
        &one.jobs_report,
        &one.prospect,
        &one.contact,
    ];
    ids.into_iter().any(|id| text.contains(id.as_str()))
}

async fn journal_length(app: &TestApp) -> usize {
    app.coordinator().facts_after(None, 100).await.0.len()
}

async fn rows_cover_the_schema(app: &TestApp, rows: &[(String, String, Value)]) {
    let query = "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }";
    let schema = app.anonymous().ask(query, json!({})).await.ok();
    let names = |of: &str| -> BTreeSet<String> {
        let fields = schema["__schema"][of]["fields"].as_array().unwrap();
        fields
            .iter()
            .map(|field| field["name"].as_str().unwrap().to_owned())
            .collect()
    };
    let covered: BTreeSet<String> = rows
        .iter()
        .map(|(name, _, _)| name.split(' ').next().unwrap_or_default().to_owned())
        .collect();
    let all: BTreeSet<String> = names("queryType")
        .union(&names("mutationType"))
        .cloned()
        .collect();
    assert_eq!(
        all, covered,
        "every query field and mutation has a row, and no other"
    );
}

async fn actors(app: &TestApp) -> Vec<Actor> {
    let personas = [
        ("coordinator", app.coordinator()),
        ("coordinator, deciding", app.city_decider()),
        ("donor", app.donor()),
        ("another donor", app.second_donor()),
        ("association", app.association()),
        ("insertion service", app.insertion()),
        ("university", app.university()),
        ("CROUS", app.crous()),
        ("workshop", app.workshop()),
        ("another workshop", another_workshop(app).await.0),
        ("adviser", app.adviser()),
        ("commission member", app.member()),
        (
            "Châtellerault coordinator",
            app.member_elsewhere(crate::world::Org::City),
        ),
        (
            "Châtellerault donor",
            app.member_elsewhere(crate::world::Org::Donor),
        ),
        (
            "Châtellerault association",
            app.member_elsewhere(crate::world::Org::Association),
        ),
        ("CROUS software", app.full().await),
        ("CROUS software, facts", app.bare().await),
        ("anonymous", app.anonymous()),
    ];
    let mut actors = Vec::new();
    for (name, persona) in personas {
        let (_, body) = persona.try_upload("report.txt", b"not a report".to_vec()).await;
        let file = body["id"].as_str().unwrap_or("RmlsZTow").to_owned();
        actors.push(Actor { name, persona, file });
    }
    actors
}

/// A second workshop, to which no lot was sent, and its organisation.
pub(crate) async fn another_workshop(app: &TestApp) -> (Persona, String) {
    let coordinator = app.coordinator();
    let workshop = coordinator
        .create_organisation("Autre atelier", "WORKSHOP")
        .await
        .done();
    let who = ("Brune Castaing", "atelier@autre.example", "FR");
    coordinator
        .invite_member(&workshop, who, "MANAGER", None)
        .await
        .done();
    let mails = app.mails_to(who.1).await;
    let anybody = app.anonymous();
    anybody
        .accept_invitation(mails[0].invitation_token(), PASSWORD)
        .await
        .success();
    let session = anybody.sign_in(who.1, PASSWORD).await.success();
    let token = session["accessToken"].as_str().unwrap().to_owned();
    (app.bearer(token), workshop)
}

/// One of everything: a case of CROUS closed with its computer, and a second case under review.
#[expect(clippy::too_many_lines, reason = "one of everything")]
pub(crate) async fn one_of_everything(app: &TestApp) -> One {
    let (coordinator, workshop) = (app.coordinator(), app.workshop());
    let (pledge, computers) = app.scheduled(&app.donor(), &inventory(["MX100001"])).await;
    let (collection, difference) = collected(app, &pledge, &computers[0].id).await;
    coordinator.receive_pledge(&pledge, &[], &[]).await.success();
    let attachment = app
        .donor()
        .attach(&pledge, "liste.csv", "Liste signée")
        .await
        .done();
    let device = computers[0].id.clone();
    let lot = coordinator
        .create_lot(workshop.organisation(), std::slice::from_ref(&device))
        .await
        .done();
    coordinator.send_lot(&lot).await.done();
    workshop.acknowledge_lot(&lot).await.done();
    app.days_later(21);
    app.make_ready(&computers[0]).await;
    workshop.complete_lot(&lot).await.done();
    let invoice = workshop.invoice_lot(&lot, "F-1").await.done();
    coordinator.approve_invoice(&invoice).await.done();
    let gone = app.received(&["MX100009"]).await.remove(0).id;
    let load = json!({
        "operator": "Filière D3E", "number": "BSD-1", "issuedOn": "2024-01-15", "weightGrams": 2_000,
        "deviceIds": [gone],
    });
    let part = json!({ "part": { "kind": "BATTERY", "specification": "68 Wh" } });
    let part = workshop.tell("stockPart", part).await.done();
    workshop.tell("scrapPart", json!({ "partId": part })).await.done();
    let waste_slip = coordinator.tell("createWasteSlip", load).await.done();
    let seen = coordinator
        .about("device", &device, "drives { id } evidence { id }")
        .await;
    let case = app.eligible(&app.crous(), referral().of_student()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    coordinator.take_up_item(&item).await.done();
    coordinator.grant(&item).await.done();
    coordinator.settle_item(&item).await.done();
    coordinator.close_commission(&commission).await.done();
    coordinator.reserve_device(&case, &device).await.done();
    let place = app.adviser().organisation().to_owned();
    let handover = coordinator
        .plan_handover(&case, &place, "2024-03-01T09:00:00Z")
        .await
        .done();
    app.adviser().complete_handover(&handover).await.done();
    coordinator.close_case(&case).await.done();
    coordinator
        .tell("closePledge", json!({ "pledgeId": pledge }))
        .await
        .done();
    let person = coordinator.about("case", &case, "person { id }").await["person"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let announced = app.scheduled(&app.donor(), &inventory(["MX100009"])).await;
    let busy = app
        .crous()
        .submit_referral(referral().of_student().named("Ivo", "Tarnec"))
        .await
        .success();
    let case_of_busy = text(&busy["id"]);
    let transfer = app
        .crous()
        .propose_transfer(&case_of_busy, app.university().organisation())
        .await
        .done();
    app.university()
        .tell("declineTransfer", json!({ "transferId": transfer }))
        .await
        .done();
    let advice = app
        .crous()
        .refer_to_adviser(&case_of_busy, app.adviser().organisation(), &["SKILLS"])
        .await
        .done();
    app.adviser()
        .tell(
            "closeAdviserReferral",
            json!({ "adviserReferralId": advice, "helped": true }),
        )
        .await
        .done();
    let fact = app.crous().facts_after(None, 100).await.0.last().unwrap()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let client = app
        .crous()
        .create_app_client("Un autre logiciel", &["cases:read"])
        .await;
    let cost = json!({ "category": "FEES", "label": "Prestation", "amountCents": 100, "from": "2023-12-31" });
    let cost = coordinator.tell("recordCost", cost).await.done();
    let reversed = json!({ "costId": cost, "reason": "Erreur" });
    coordinator.tell("correctCost", reversed).await.done();
    let jobs = json!({
        "workshopId": workshop.organisation(), "asOf": "2023-12-31", "created": 70, "planned": 40
    });
    let prospect = json!({
        "prospect": { "name": "Filature", "source": "OTHER", "contactName": "Ysé", "contactEmail": "yse@filature.example" }
    });
    let prospect = coordinator.tell("addProspect", prospect).await.done();
    let contact = json!({
        "prospectId": prospect, "channel": "PHONE", "day": "2024-01-15", "summary": "Oui", "interested": true
    });
    coordinator.tell("logContact", contact).await.done();
    let converted = json!({ "prospectId": prospect, "legalStatus": "PRIVATE", "language": "FR" });
    coordinator.tell("convertProspect", converted).await.done();
    let contacts = "contacts(first: 1) { nodes { id } }";
    let contacts = coordinator.about("prospect", &prospect, contacts).await;
    let spot = coordinator
        .tell(
            "createPlace",
            json!({ "place": crate::places::espace(Some(&place)) }),
        )
        .await
        .done();
    let session = json!({
        "placeId": spot, "startsAt": "2024-09-02T08:00:00Z", "endsAt": "2024-09-02T10:00:00Z", "capacity": 4
    });
    let session = coordinator.tell("createHandoverSession", session).await.done();
    coordinator
        .tell("closePlace", json!({ "placeId": spot }))
        .await
        .done();
    let client = text(&client.payload["appClient"]["id"]);
    app.crous()
        .tell("revokeAppClient", json!({ "appClientId": client }))
        .await
        .done();
    let held = app.received(&["MX100008"]).await.remove(0).id;
    let other = coordinator
        .create_lot(workshop.organisation(), std::slice::from_ref(&held))
        .await
        .done();
    coordinator.send_lot(&other).await.done();
    workshop.acknowledge_lot(&other).await.done();
    let settings = json!({ "expectedVersion": 0, "content": crate::settings::content() });
    let settings = coordinator.tell("changeSettings", settings).await.done();
    let log = "{ accessLog(first: 1) { nodes { id } } }";
    let log = app.crous().ask(log, json!({})).await.ok();
    One {
        contact: text(&contacts["contacts"]["nodes"][0]["id"]),
        prospect,
        cost,
        jobs_report: coordinator.tell("recordJobs", jobs).await.done(),
        session,
        access: text(&log["accessLog"]["nodes"][0]["id"]),
        settings,
        spot,
        membership: api::graphql::id::encode::<entity::account::membership::Entity>(
            app.crous().seat().membership,
        )
        .0,
        app_client: client,
        file: coordinator.upload("parc.csv", inventory(["MX100002"])).await,
        drive: text(&seen["drives"][0]["id"]),
        evidence: text(&seen["evidence"][0]["id"]),
        busy_person: text(&busy["person"]["id"]),
        transfer,
        advice,
        busy_case: text(&busy["id"]),
        announced: announced.1[0].id.clone(),
        organisation: coordinator.organisation().to_owned(),
        pledge,
        device,
        held,
        lot,
        invoice,
        waste_slip,
        part,
        case,
        person,
        commission,
        item,
        handover,
        fact,
        place,
        attachment,
        collection,
        difference,
    }
}

/// A pick-up of a pledge with its computer, and a screen that was recycled at once.
async fn collected(app: &TestApp, pledge: &str, device: &str) -> (String, String) {
    let coordinator = app.coordinator();
    let plan = json!({
        "pledgeId": pledge, "mode": "DELIVERY", "place": "Atelier",
        "startsAt": "2024-01-22T08:00:00Z", "endsAt": "2024-01-22T09:00:00Z",
    });
    let id = coordinator.tell("planCollection", plan).await.done();
    let screen = json!({ "kind": "SCREEN", "model": "P2419H" });
    let came = json!({ "collectionId": id, "accepted": [device], "refused": [], "unexpected": [screen] });
    coordinator.tell("completeCollection", came).await.done();
    let list = "differences(first: 1) { nodes { id device { id } } }";
    let seen = coordinator.about("pledge", pledge, list).await;
    let node = &seen["differences"]["nodes"][0];
    let waste = json!({ "deviceId": node["device"]["id"], "operator": "Éco-tri", "slip": "B-1" });
    coordinator.tell("recycleDevice", waste).await.done();
    (id, node["id"].as_str().unwrap().to_owned())
}

/// Every query field and mutation, with a document and an input.
#[expect(clippy::too_many_lines, reason = "one line a field")]
pub(crate) fn rows(one: &One) -> Vec<(String, String, Value)> {
    let mut rows = Vec::new();
    let lists = [
        "pledges",
        "devices",
        "lots",
        "drives",
        "parts",
        "collections",
        "people",
        "cases",
        "commissions",
        "handovers",
        "transfers",
        "adviserReferrals",
        "organisations",
        "facts",
        "costs",
        "jobsReports",
        "prospects",
    ];
    for list in lists {
        rows.push((
            list.to_owned(),
            format!("{{ {list}(first: 5) {{ nodes {{ id }} }} }}"),
            json!({}),
        ));
    }
    let nouns = [
        ("pledge", &one.pledge),
        ("device", &one.device),
        ("collection", &one.collection),
        ("lot", &one.lot),
        ("person", &one.person),
        ("case", &one.case),
        ("commission", &one.commission),
        ("handover", &one.handover),
        ("organisation", &one.place),
        ("cost", &one.cost),
        ("prospect", &one.prospect),
        ("place", &one.spot),
    ];
    for (noun, id) in nouns {
        rows.push((
            noun.to_owned(),
            format!("query($id: ID!) {{ {noun}(id: $id) {{ id }} }}"),
            json!({ "id": id }),
        ));
    }
    let nodes = [
        ("Pledge", &one.pledge),
        ("Device", &one.device),
        ("Drive", &one.drive),
        ("Evidence", &one.evidence),
        ("Lot", &one.lot),
        ("LotInvoice", &one.invoice),
        ("WasteSlip", &one.waste_slip),
        ("Part", &one.part),
        ("Person", &one.person),
        ("Case", &one.case),
        ("Commission", &one.commission),
        ("AgendaItem", &one.item),
        ("Handover", &one.handover),
        ("Transfer", &one.transfer),
        ("AdviserReferral", &one.advice),
        ("Fact", &one.fact),
        ("Organisation", &one.place),
        ("Membership", &one.membership),
        ("AppClient", &one.app_client),
        ("Place", &one.spot),
        ("HandoverSession", &one.session),
        ("AccessLine", &one.access),
        ("SettingsVersion", &one.settings),
        ("File", &one.file),
        ("Attachment", &one.attachment),
        ("Collection", &one.collection),
        ("Difference", &one.difference),
        ("Cost", &one.cost),
        ("Prospect", &one.prospect),
        ("ProspectContact", &one.contact),
        ("JobsReport", &one.jobs_report),
    ];
    for (name, id) in nodes {
        let document = "query($id: ID!) { node(id: $id) { id } }".to_owned();
        rows.push((format!("node ({name})"), document, json!({ "id": id })));
    }
    rows.push((
        "partnersFor".to_owned(),
        "query($id: ID!) { partnersFor(caseId: $id, purpose: TRANSFER) { id } }".to_owned(),
        json!({ "id": one.case }),
    ));
    let document = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }".to_owned();
    rows.push(("nodes".to_owned(), document, json!({ "ids": [one.case] })));
    for (name, document) in [
        ("places", "{ places(first: 5, closed: true) { nodes { id } } }"),
        (
            "handoverSessions",
            "{ handoverSessions(first: 5) { nodes { id } } }",
        ),
        ("account", "{ account { email } }"),
        ("news", "{ news { since } }"),
        (
            "beginSecondFactor",
            "mutation { beginSecondFactor { problems { code } } }",
        ),
        ("members", "{ members(first: 5) { nodes { id } } }"),
        ("appClients", "{ appClients(first: 5) { nodes { id } } }"),
        ("accessLog", "{ accessLog(first: 5) { nodes { id } } }"),
        ("settings", "{ settings { version } }"),
        (
            "settingsVersions",
            "{ settingsVersions(first: 5) { nodes { id } } }",
        ),
        ("appearance", r#"{ appearance(territory: "poitiers") { name } }"#),
        ("me", "{ me { name } }"),
        ("grid", r#"{ grid(territory: "poitiers") { version } }"#),
        ("programme", r#"{ programme(territory: "poitiers") { name } }"#),
        (
            "simulateGrid",
            r#"{ simulateGrid(input: { cap: 9, weights: [{ criterion: RSA, value: "yes", points: 5 }] }) { waiting } }"#,
        ),
        ("stock", "{ stock(days: [30]) { state count } }"),
        (
            "recorded",
            r#"{ recorded(leafHash: "0000000000000000000000000000000000000000000000000000000000000000") }"#,
        ),
        (
            "referralTemplate",
            "{ referralTemplate(audience: STUDENT) { csv } }",
        ),
        ("figures", r#"{ figures(asOf: "2024-01-15") { collected } }"#),
        (
            "activity",
            r#"{ activity(from: "2024-01-01", to: "2024-01-31") { collected } }"#,
        ),
        (
            "fairness",
            r#"{ fairness(from: "2024-01-01", to: "2024-01-31") { all { decisions } } }"#,
        ),
        (
            "impact",
            r#"{ impact(from: "2024-01-01", to: "2024-01-31") { devices } }"#,
        ),
        ("reuse", "{ reuse(year: 2024) { stock } }"),
    ] {
        rows.push((name.to_owned(), document.to_owned(), json!({})));
    }
    let foreign_file = json!({ "deviceId": one.device, "fileId": one.file });
    let all = mutations(one)
        .into_iter()
        .chain([("recordHardware (a file of the coordinator)", foreign_file)])
        .chain(at_the_workshop(&one.held));
    rows.extend(all.map(|(title, input)| {
        let name = title.split(' ').next().unwrap_or_default();
        let (first, rest) = name.split_at(1);
        let document = format!(
            "mutation($input: {}{rest}Input!) {{ {name}(input: $input) {{ problems {{ code }} }} }}",
            first.to_uppercase()
        );
        (title.to_owned(), document, json!({ "input": input }))
    }));
    rows
}

/// What is done to a device while it is at the workshop, refused by a rule.
fn at_the_workshop(held: &str) -> Vec<(&'static str, Value)> {
    let with = |more: Value| overlay(json!({ "deviceId": held }), more);
    vec![
        (
            "recordHardware (at the workshop)",
            with(json!({ "fileId": "own" })),
        ),
        (
            "recordErasure (at the workshop)",
            with(json!({ "fileId": "own" })),
        ),
        ("makeDeviceReady (at the workshop)", with(json!({}))),
        (
            "installSystem (at the workshop)",
            with(json!({ "system": "UBUNTU", "version": " " })),
        ),
        (
            "recordQualityCheck (at the workshop)",
            with(json!({ "results": [], "accessories": [] })),
        ),
        (
            "logWork (at the workshop)",
            with(json!({ "kind": "REPAIR", "role": "VOLUNTEER", "minutes": 0 })),
        ),
        (
            "stockPart (at the workshop)",
            with(json!({ "part": { "kind": "OTHER", "specification": " " } })),
        ),
        (
            "recycleDevice (at the workshop)",
            with(json!({ "operator": " ", "slip": " " })),
        ),
        (
            "createWasteSlip (at the workshop)",
            json!({
                "operator": " ", "number": " ", "issuedOn": "2024-01-15", "weightGrams": 1, "deviceIds": [held]
            }),
        ),
        ("findDevice (at the workshop)", with(json!({}))),
    ]
}

#[expect(clippy::too_many_lines, reason = "one line a mutation")]
fn mutations(one: &One) -> Vec<(&'static str, Value)> {
    let pledge = || json!({ "pledgeId": one.pledge });
    let device = || json!({ "deviceId": one.device });
    let lot = || json!({ "lotId": one.lot });
    let case = || json!({ "caseId": one.case });
    let commission = || json!({ "commissionId": one.commission });
    let item = || json!({ "agendaItemId": one.item });
    let handover = || json!({ "handoverId": one.handover });
    let with = |base: Value, more: Value| overlay(base, more);
    let blank_referral = json!({
        "audience": "STUDENT", "language": "FR", "identity": { "givenName": " ", "familyName": " " }
    });
    vec![
        (
            "signIn",
            json!({ "email": "nobody@example.org", "password": "x" }),
        ),
        ("requestSignInLink", json!({ "email": "nobody@example.org" })),
        ("signInWithLink", json!({ "token": "x" })),
        ("confirmSignIn", json!({ "secondStep": "x", "code": "x" })),
        ("confirmSecondFactor", json!({ "code": "x" })),
        ("removeSecondFactor", json!({ "code": "x" })),
        (
            "acceptInvitation",
            json!({ "token": "x", "password": "long enough to pass" }),
        ),
        (
            "createOrganisation",
            json!({ "name": " ", "kind": "DONOR", "legalStatus": "PRIVATE" }),
        ),
        (
            "suspendOrganisation",
            json!({ "organisationId": one.organisation }),
        ),
        (
            "resumeOrganisation",
            json!({ "organisationId": one.organisation }),
        ),
        (
            "inviteMember",
            json!({ "organisationId": one.place, "email": " ", "name": " ", "role": "AGENT", "language": "FR" }),
        ),
        ("createAppClient", json!({ "name": " ", "scopes": [] })),
        ("switchMembership", json!({ "membershipId": one.membership })),
        (
            "registerOrganisation",
            json!({ "token": "x", "name": " ", "legalStatus": "PUBLIC", "siren": " ", "password": " " }),
        ),
        (
            "invitePartner",
            json!({
                "name": " ", "kind": "DONOR", "legalStatus": "PRIVATE", "contactName": " ", "email": " ",
                "language": "FR"
            }),
        ),
        (
            "approveOrganisation",
            json!({ "organisationId": one.organisation }),
        ),
        (
            "refuseOrganisation",
            json!({ "organisationId": one.organisation }),
        ),
        (
            "changeOrganisation",
            json!({
                "organisationId": one.place, "name": " ", "legalStatus": "PRIVATE", "capacities": [],
                "audiences": []
            }),
        ),
        (
            "changeMember",
            json!({ "membershipId": one.membership, "capacities": ["COORDINATE"] }),
        ),
        ("suspendMember", json!({ "membershipId": one.membership })),
        ("resumeMember", json!({ "membershipId": one.membership })),
        ("removeMember", json!({ "membershipId": one.membership })),
        (
            "changeAppClient",
            json!({ "appClientId": one.app_client, "name": " ", "scopes": [] }),
        ),
        ("rotateAppSecret", json!({ "appClientId": one.app_client })),
        ("revokeAppClient", json!({ "appClientId": one.app_client })),
        (
            "changeSettings",
            json!({ "expectedVersion": 99, "content": crate::settings::content() }),
        ),
        (
            "createPlace",
            json!({ "place": { "name": " ", "addressLines": [], "commune": " ", "kinds": [] } }),
        ),
        (
            "updatePlace",
            json!({ "placeId": one.spot, "place": crate::places::espace(None) }),
        ),
        ("closePlace", json!({ "placeId": one.spot })),
        ("publishFigures", json!({ "asOf": "2999-01-01" })),
        (
            "publishGrid",
            json!({ "expectedVersion": 1, "weights": [], "cap": 0 }),
        ),
        (
            "attachFile",
            json!({ "subjectId": one.pledge, "fileId": "own", "title": " " }),
        ),
        (
            "attachFile (to a lot)",
            json!({ "subjectId": one.lot, "fileId": "own", "title": " " }),
        ),
        ("detachFile", json!({ "attachmentId": one.attachment })),
        (
            "recordCost",
            json!({ "category": "FEES", "label": " ", "amountCents": 0, "from": "2023-12-31" }),
        ),
        (
            "recordStaffTime",
            json!({ "role": "COORDINATOR", "label": " ", "minutes": 0, "from": "2023-12-31" }),
        ),
        ("correctCost", json!({ "costId": one.cost, "reason": " " })),
        (
            "recordJobs",
            json!({ "workshopId": one.place, "asOf": "2999-01-01", "created": 0, "planned": 0 }),
        ),
        (
            "addProspect",
            json!({ "prospect": { "name": " ", "source": "OTHER" } }),
        ),
        (
            "changeProspect",
            json!({ "prospectId": one.prospect, "prospect": { "name": " ", "source": "OTHER" } }),
        ),
        (
            "logContact",
            json!({ "prospectId": one.prospect, "channel": "PHONE", "day": "2024-01-15", "summary": " " }),
        ),
        (
            "convertProspect",
            json!({ "prospectId": one.prospect, "legalStatus": "PRIVATE", "language": "FR" }),
        ),
        (
            "loseProspect",
            json!({ "prospectId": one.prospect, "reason": "OTHER" }),
        ),
        (
            "reopenProspect",
            json!({ "prospectId": one.prospect, "nextAction": " ", "nextActionOn": "2024-02-01" }),
        ),
        ("draftPledge", json!({ "title": " ", "place": " " })),
        (
            "importInventory",
            with(pledge(), json!({ "fileId": "own", "commit": true })),
        ),
        ("submitPledge", pledge()),
        ("withdrawPledge", pledge()),
        ("acceptPledge", pledge()),
        (
            "declinePledge",
            with(pledge(), json!({ "reason": "OTHER", "text": " " })),
        ),
        ("schedulePledge", with(pledge(), json!({ "day": "2000-01-01" }))),
        (
            "receivePledge",
            with(pledge(), json!({ "refused": [], "missing": [] })),
        ),
        ("closePledge", pledge()),
        (
            "planCollection",
            with(
                pledge(),
                json!({ "mode": "DELIVERY", "place": " ", "startsAt": "2000-01-01T08:00:00Z", "endsAt": "2000-01-01T08:00:00Z" }),
            ),
        ),
        (
            "changeCollection",
            json!({ "collectionId": one.collection, "reason": " " }),
        ),
        (
            "cancelCollection",
            json!({ "collectionId": one.collection, "reason": " " }),
        ),
        (
            "missCollection",
            json!({ "collectionId": one.collection, "reason": " " }),
        ),
        (
            "completeCollection",
            json!({ "collectionId": one.collection, "accepted": [], "refused": [], "unexpected": [] }),
        ),
        ("refuseDevice", device()),
        ("recordHardware", with(device(), json!({ "fileId": "own" }))),
        ("recordErasure", with(device(), json!({ "fileId": "own" }))),
        (
            "recordManualErasure",
            with(
                device(),
                json!({ "driveId": one.drive, "performedAt": "2024-01-15T09:00:00Z", "note": " " }),
            ),
        ),
        ("recordNoDrive", device()),
        ("makeDeviceReady", device()),
        (
            "diagnoseDevice",
            with(
                device(),
                json!({ "findings": [], "function": "A", "appearance": "A" }),
            ),
        ),
        (
            "installSystem",
            with(device(), json!({ "system": "UBUNTU", "version": " " })),
        ),
        (
            "recordQualityCheck",
            with(device(), json!({ "results": [], "accessories": [] })),
        ),
        (
            "logWork",
            with(
                device(),
                json!({ "kind": "REPAIR", "role": "VOLUNTEER", "minutes": 0 }),
            ),
        ),
        (
            "createWasteSlip",
            json!({
                "operator": " ", "number": " ", "issuedOn": "2024-01-15", "weightGrams": 1,
                "deviceIds": [one.device]
            }),
        ),
        ("installDrive", with(device(), json!({ "driveId": one.drive }))),
        ("removeDrive", with(device(), json!({ "driveId": one.drive }))),
        (
            "stockDrive",
            json!({ "model": " ", "serial": " ", "sizeMb": 0, "media": "SSD" }),
        ),
        (
            "destroyDrive",
            json!({ "driveId": one.drive, "performedAt": "2024-01-15T08:00:00Z", "note": " " }),
        ),
        (
            "stockPart",
            json!({ "part": { "kind": "OTHER", "specification": " " }, "deviceId": one.device }),
        ),
        ("fitPart", json!({ "partId": one.part, "deviceId": one.device })),
        ("takeOutPart", json!({ "partId": one.part })),
        ("scrapPart", json!({ "partId": one.part })),
        ("stripDevice", device()),
        (
            "recycleDevice",
            with(device(), json!({ "operator": " ", "slip": " " })),
        ),
        (
            "takeBackDevice",
            json!({ "deviceId": one.announced, "reason": "BROKEN" }),
        ),
        ("reportDeviceMissing", device()),
        ("findDevice", device()),
        (
            "createLot",
            json!({ "workshopId": one.place, "title": " ", "priceCents": 0, "deviceIds": [] }),
        ),
        ("sendLot", lot()),
        ("acknowledgeLot", lot()),
        ("completeLot", lot()),
        ("cancelLot", lot()),
        (
            "invoiceLot",
            with(
                lot(),
                json!({ "number": " ", "invoicedOn": "2024-01-15", "lines": [] }),
            ),
        ),
        ("approveInvoice", json!({ "invoiceId": one.invoice })),
        (
            "disputeInvoice",
            json!({ "invoiceId": one.invoice, "reason": "OTHER", "text": " " }),
        ),
        ("draftReferral", json!({ "referral": blank_referral })),
        (
            "importReferrals",
            json!({ "audience": "STUDENT", "fileId": "own", "commit": true }),
        ),
        ("submitReferral", case()),
        ("qualifyCase", case()),
        (
            "judgeDuplicate",
            with(case(), json!({ "otherCaseId": one.case, "verdict": "SAME" })),
        ),
        ("requestInformation", with(case(), json!({ "question": " " }))),
        ("answerInformation", with(case(), json!({ "answer": " " }))),
        (
            "refuseCase",
            with(case(), json!({ "reason": "OTHER", "text": " " })),
        ),
        ("withdrawCase", case()),
        ("closeCase", case()),
        ("postMessage", with(case(), json!({ "text": " " }))),
        (
            "attestCriterion",
            with(
                case(),
                json!({ "criterion": "RSA", "source": "OWN_FILE", "seenOn": "2999-01-01" }),
            ),
        ),
        (
            "referToAdviser",
            with(case(), json!({ "adviserId": one.place, "help": [] })),
        ),
        (
            "closeAdviserReferral",
            json!({ "adviserReferralId": one.advice, "helped": true }),
        ),
        (
            "proposeTransfer",
            with(
                case(),
                json!({ "organisationId": one.place, "consentedOn": "2024-01-10", "consentedBy": "PHONE" }),
            ),
        ),
        ("acceptTransfer", json!({ "transferId": one.transfer })),
        ("declineTransfer", json!({ "transferId": one.transfer })),
        (
            "recordFollowUp",
            with(case(), json!({ "outcome": "NOT_REACHED" })),
        ),
        (
            "reportBreakdown",
            json!({ "caseId": one.busy_case, "symptom": "OTHER" }),
        ),
        ("resolveBreakdown", with(case(), json!({ "repaired": true }))),
        ("forgetPerson", json!({ "personId": one.busy_person })),
        (
            "planCommission",
            json!({
                "title": " ", "sitsAt": "2024-02-12T13:00:00Z", "place": " ", "quorum": 1,
                "organisationIds": [one.place]
            }),
        ),
        (
            "putOnAgenda",
            with(commission(), json!({ "caseIds": [one.case] })),
        ),
        ("freezeCommission", commission()),
        ("attendCommission", commission()),
        ("leaveCommission", commission()),
        ("openCommission", commission()),
        ("closeCommission", commission()),
        ("cancelCommission", commission()),
        ("recuseFromItem", item()),
        ("takeUpItem", item()),
        ("askVote", item()),
        ("castBallot", with(item(), json!({ "choice": "ABSTAIN" }))),
        ("decideItem", with(item(), json!({ "outcome": "GRANT" }))),
        ("undoDecision", item()),
        ("settleItem", item()),
        ("reserveDevice", with(case(), json!({ "deviceId": one.device }))),
        ("exchangeDevice", with(case(), json!({ "deviceId": one.device }))),
        ("releaseDevice", case()),
        (
            "planHandover",
            with(
                case(),
                json!({ "placeId": one.place, "plannedFor": "2000-01-01T09:00:00Z" }),
            ),
        ),
        (
            "completeHandover",
            with(handover(), json!({ "receipt": "PAPER" })),
        ),
        (
            "createHandoverSession",
            json!({
                "placeId": one.spot, "startsAt": "2000-01-01T09:00:00Z", "endsAt": "2000-01-01T09:00:00Z",
                "capacity": 0
            }),
        ),
        (
            "changeHandoverSession",
            json!({ "handoverSessionId": one.session, "reason": " " }),
        ),
        (
            "cancelHandoverSession",
            json!({ "handoverSessionId": one.session, "reason": " " }),
        ),
        (
            "rescheduleHandover",
            with(handover(), json!({ "sessionId": one.session })),
        ),
        (
            "recordSupportSession",
            with(
                handover(),
                json!({ "heldOn": "2024-03-01", "minutes": 0, "themes": [] }),
            ),
        ),
        ("missHandover", handover()),
        ("cancelHandover", handover()),
    ]
}

/// A JSON object's fields laid over another's.
fn overlay(mut base: Value, more: Value) -> Value {
    if let Value::Object(more) = more {
        for (key, value) in more {
            base[key] = value;
        }
    }
    base
}
