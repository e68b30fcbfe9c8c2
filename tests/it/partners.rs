//! Partners, their members and their software: how they join, what changes, and how they go.

use futures::future::join_all;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::{pledge, referral};
use crate::persona::Persona;
use crate::world::{Org, PASSWORD};

on_both!(
    a_partner_registers_and_is_approved,
    capacities_change_at_the_next_request,
    an_organisation_keeps_a_manager,
    what_a_member_leaves_goes_to_another,
    what_waits_for_a_member_goes_to_another,
    what_waits_for_another_organisation_stays,
    who_leaves_before_accepting_finds_the_door_shut,
    two_territories_of_one_person_never_meet,
    secrets_overlap_and_scopes_change,
    managers_read_who_came_in,
    a_siren_is_of_one_partner,
    a_public_body_has_a_public_siren,
    one_new_address_is_invited_ten_times_at_once,
);

async fn signed_in(app: &TestApp, email: &str) -> Persona {
    let session = app.anonymous().sign_in(email, PASSWORD).await.success();
    app.bearer(session["accessToken"].as_str().unwrap().to_owned())
}

/// Invites a colleague and accepts for it; its membership and itself.
async fn colleague(app: &TestApp, by: &Persona, of: &str, email: &str, role: &str) -> (String, Persona) {
    let id = by
        .invite_member(of, ("Collègue", email, "FR"), role, None)
        .await
        .done();
    let mails = app.mails_to(email).await;
    let token = mails.last().unwrap().invitation_token().to_owned();
    app.anonymous()
        .accept_invitation(&token, PASSWORD)
        .await
        .success();
    (id, signed_in(app, email).await)
}

async fn me(of: &Persona) -> Value {
    let query = "{ me { name organisation { id } capacities memberships {
        membershipId organisation territory role current } } }";
    of.ask(query, json!({})).await.ok()["me"].clone()
}

fn membership(of: &Persona) -> String {
    api::graphql::id::encode::<entity::account::membership::Entity>(of.seat().membership).0
}

async fn a_partner_registers_and_is_approved(app: &TestApp) {
    let coordinator = app.coordinator();
    let invite = json!({
        "name": "Mutuelle", "kind": "DONOR", "legalStatus": "PRIVATE", "contactName": "Alba Ferrand",
        "email": "alba@mutuelle.example", "language": "FR"
    });
    let mut city = invite.clone();
    city["kind"] = "CITY".into();
    coordinator.tell("invitePartner", city).await.refused("INVALID");
    let partner = coordinator.tell("invitePartner", invite).await;
    assert_eq!(partner.node["state"], "INVITED");
    let partner = partner.done();
    let token = app.mails_to("alba@mutuelle.example").await[0]
        .invitation_token()
        .to_owned();
    let anybody = app.anonymous();
    anybody
        .accept_invitation(&token, PASSWORD)
        .await
        .refused("REGISTRATION_NEEDED");
    let register = |siren: &str, password: &str| {
        json!({
            "token": token, "name": "Mutuelle du Poitou", "legalStatus": "PRIVATE", "siren": siren,
            "password": password
        })
    };
    for (siren, password, code) in [
        ("732 829 321", PASSWORD, "INVALID"),
        ("73282932", PASSWORD, "INVALID"),
        (" ", PASSWORD, "REQUIRED"),
        ("732829320", "short", "PASSWORD_TOO_SHORT"),
    ] {
        let outcome = anybody
            .tell_for("registerOrganisation", register(siren, password), "accepted")
            .await;
        assert_eq!(outcome.codes(), [code], "{siren} {password}: {outcome:?}");
    }
    let good = register("732 829 320", PASSWORD);
    let outcome = anybody
        .tell_for("registerOrganisation", good.clone(), "accepted")
        .await;
    assert_eq!(outcome.payload["accepted"], true, "{outcome:?}");
    let again = anybody.tell_for("registerOrganisation", good, "accepted").await;
    again.refused("INVITATION_INVALID");
    let seen = "state name legalStatus siren";
    let seen = coordinator.about("organisation", &partner, seen).await;
    assert_eq!(
        seen,
        json!({
            "state": "PENDING", "name": "Mutuelle du Poitou", "legalStatus": "PRIVATE", "siren": "732829320"
        })
    );
    // Pending, nobody acts for it: not even a token that was good.
    let email = "alba@mutuelle.example";
    anybody.sign_in(email, PASSWORD).await.refused("SIGN_IN_REFUSED");
    let of = json!({ "organisationId": partner });
    coordinator.tell("approveOrganisation", of.clone()).await.done();
    let alba = signed_in(app, email).await;
    assert_eq!(me(&alba).await["capacities"], json!(["DONATE"]));
    alba.draft_pledge(pledge()).await.done();
    coordinator
        .tell("approveOrganisation", of.clone())
        .await
        .refused("WRONG_STATE");
    coordinator
        .tell("refuseOrganisation", of)
        .await
        .refused("WRONG_STATE");
}

async fn capacities_change_at_the_next_request(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let change = |capacities: Value, audiences: Value| {
        json!({
            "organisationId": crous.organisation(), "name": "CROUS de Poitiers", "legalStatus": "PUBLIC",
            "capacities": capacities, "audiences": audiences
        })
    };
    crous.draft_pledge(pledge()).await.halted("FORBIDDEN");
    let wider = change(json!(["REFER", "DECIDE", "DONATE"]), json!(["STUDENT", "FAMILY"]));
    coordinator.tell("changeOrganisation", wider).await.done();
    crous.draft_pledge(pledge()).await.done();
    crous.submit_referral(referral()).await.done();
    let narrower = change(json!(["DECIDE"]), json!([]));
    coordinator.tell("changeOrganisation", narrower).await.done();
    crous.draft_pledge(pledge()).await.halted("FORBIDDEN");
    crous
        .submit_referral(referral().of_student())
        .await
        .halted("FORBIDDEN");
    for (capacities, audiences, code) in [
        (json!(["COORDINATE"]), json!([]), "INVALID"),
        (json!(["REFER"]), json!([]), "REQUIRED"),
        (json!(["DECIDE"]), json!(["STUDENT"]), "INVALID"),
    ] {
        let outcome = coordinator
            .tell("changeOrganisation", change(capacities, audiences))
            .await;
        assert_eq!(outcome.codes(), [code], "{outcome:?}");
    }
    let city = json!({
        "organisationId": coordinator.organisation(), "name": "Ville", "legalStatus": "PUBLIC",
        "capacities": ["DONATE"], "audiences": []
    });
    coordinator
        .tell("changeOrganisation", city)
        .await
        .refused("INVALID");
}

async fn an_organisation_keeps_a_manager(app: &TestApp) {
    let crous = app.crous();
    let mine = membership(&crous);
    let of = json!({ "membershipId": mine });
    let demote = json!({ "membershipId": mine, "role": "AGENT" });
    crous
        .tell("changeMember", demote.clone())
        .await
        .refused("LAST_MANAGER");
    crous
        .tell("removeMember", of.clone())
        .await
        .refused("LAST_MANAGER");
    app.coordinator()
        .tell("suspendMember", of.clone())
        .await
        .refused("LAST_MANAGER");
    let (second, colleague) = colleague(
        app,
        &crous,
        crous.organisation(),
        "second@crous.example",
        "MANAGER",
    )
    .await;
    // Another organisation's managers see neither of them.
    app.donor()
        .tell("suspendMember", json!({ "membershipId": second }))
        .await
        .halted("NOT_FOUND");
    let suspend = json!({ "membershipId": second });
    crous.tell("suspendMember", suspend.clone()).await.done();
    assert!(me(&colleague).await.is_null(), "refused at the next request");
    crous
        .tell("suspendMember", suspend.clone())
        .await
        .refused("WRONG_STATE");
    crous
        .tell("removeMember", of.clone())
        .await
        .refused("LAST_MANAGER");
    crous.tell("resumeMember", suspend).await.done();
    assert_eq!(me(&colleague).await["name"], "Collègue");
    let agent = json!({ "membershipId": second, "role": "AGENT", "capacities": ["DECIDE"] });
    crous.tell("changeMember", agent).await.done();
    assert_eq!(me(&colleague).await["capacities"], json!(["DECIDE"]));
    colleague
        .tell("changeMember", demote.clone())
        .await
        .halted("FORBIDDEN");
    let more = json!({ "membershipId": second, "capacities": ["DONATE"] });
    crous
        .tell("changeMember", more)
        .await
        .refused("CAPACITY_NOT_HELD");
    let manager = json!({ "membershipId": second, "role": "MANAGER" });
    crous.tell("changeMember", manager).await.done();
    crous.tell("changeMember", demote).await.done();
}

async fn what_a_member_leaves_goes_to_another(app: &TestApp) {
    let crous = app.crous();
    let email = "agent@crous.example";
    let (agent, colleague) = colleague(app, &crous, crous.organisation(), email, "AGENT").await;
    let case = colleague.submit_referral(referral().of_student()).await.done();
    app.coordinator().qualify_case(&case).await.done();
    let elsewhere = json!({ "membershipId": agent, "successorId": membership(&app.donor()) });
    app.coordinator()
        .tell("removeMember", elsewhere)
        .await
        .refused("NO_SUCCESSOR");
    let of = json!({ "membershipId": agent });
    crous.tell("removeMember", of.clone()).await.done();
    assert!(me(&colleague).await.is_null());
    app.anonymous()
        .sign_in(email, PASSWORD)
        .await
        .refused("SIGN_IN_REFUSED");
    crous.tell("removeMember", of).await.refused("WRONG_STATE");
    let holders = holders(app).await;
    assert_eq!(holders, [Some(crous.seat().membership)]);
    // Asked back, the person is a member again.
    let (again, back) = self::colleague(app, &crous, crous.organisation(), email, "AGENT").await;
    assert_eq!(again, agent);
    assert_eq!(me(&back).await["name"], "Collègue");
}

/// How many mails each of these addresses has had.
async fn had(app: &TestApp, emails: [&str; 2]) -> [usize; 2] {
    let mails = app.mails().await;
    emails.map(|email| mails.iter().filter(|mail| mail.to.contains(email)).count())
}

/// How many mails are sent and how many wait for the account of an address.
async fn sent_and_waiting(app: &TestApp, email: &str) -> (usize, usize) {
    use entity::outbox::{self, DeliveryState};
    use sea_orm::EntityTrait;
    let accounts = entity::account::Entity::find().all(&app.app.db).await.unwrap();
    let account = accounts.iter().find(|account| account.email == email).unwrap().id;
    let rows = outbox::Entity::find().all(&app.app.db).await.unwrap();
    let count = |state| {
        let of = |row: &&outbox::Model| row.account_id == Some(account) && row.state == state;
        rows.iter().filter(of).count()
    };
    (count(DeliveryState::Sent), count(DeliveryState::Pending))
}

async fn what_waits_for_a_member_goes_to_another(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let (leaver, stayer) = ("agent@crous.example", crous.seat().email.as_str());
    let (agent, _) = colleague(app, &crous, crous.organisation(), leaver, "AGENT").await;
    let case = crous.submit_referral(referral()).await.done();
    let [before, other_before] = had(app, [leaver, stayer]).await;
    // The question is asked, and its mails have not left yet: one for each of the two.
    coordinator
        .request_information(&case, "Depuis quand ?")
        .await
        .done();
    let (sent, waiting) = sent_and_waiting(app, leaver).await;
    assert_eq!((sent, waiting), (before, 1));
    let of = json!({ "membershipId": agent, "successorId": membership(&crous) });
    crous.tell("removeMember", of).await.done();
    assert_eq!(
        sent_and_waiting(app, leaver).await,
        (sent, 0),
        "what was sent was sent to it"
    );
    assert_eq!(sent_and_waiting(app, stayer).await.1, 2);
    assert_eq!(had(app, [leaver, stayer]).await, [before, other_before + 2]);
    let mails = app.mails_to(stayer).await;
    let [.., one, two] = &mails[..] else {
        panic!("{mails:?}")
    };
    assert_eq!(
        (&one.subject, &one.body),
        (&two.subject, &two.body),
        "the one it had, and the other's"
    );
    // Nothing more goes to who has left.
    coordinator
        .tell("postMessage", json!({ "caseId": case, "text": "Merci." }))
        .await
        .done();
    assert_eq!(had(app, [leaver, stayer]).await, [before, other_before + 3]);
}

async fn what_waits_for_another_organisation_stays(app: &TestApp) {
    let (coordinator, crous, association) = (app.coordinator(), app.crous(), app.association());
    // One person acts for two partners of the programme, and leaves one of them.
    let (both, stayer) = ("deux@foyer.example", crous.seat().email.as_str());
    let (agent, _) = colleague(app, &crous, crous.organisation(), both, "AGENT").await;
    colleague(app, &association, association.organisation(), both, "AGENT").await;
    let family = association.submit_referral(referral().of_family()).await.done();
    let student = crous.submit_referral(referral()).await.done();
    let before = had(app, [both, stayer]).await;
    for case in [&family, &student] {
        coordinator
            .request_information(case, "Depuis quand ?")
            .await
            .done();
    }
    assert_eq!(sent_and_waiting(app, both).await.1, 2);
    let of = json!({ "membershipId": agent });
    crous.tell("removeMember", of).await.done();
    let after = had(app, [both, stayer]).await;
    assert_eq!(
        after,
        [before[0] + 1, before[1] + 2],
        "the family is no business of CROUS"
    );
    let reference = coordinator.about("case", &family, "reference").await;
    let reference = reference["reference"].as_str().unwrap();
    let told = |mails: &[crate::mailbox::Mail]| {
        mails
            .iter()
            .any(|mail| mail.subject.contains(reference) || mail.body.contains(reference))
    };
    assert!(told(&app.mails_to(both).await[before[0]..]), "{reference}");
    assert!(!told(&app.mails_to(stayer).await), "{reference}");
}

async fn who_leaves_before_accepting_finds_the_door_shut(app: &TestApp) {
    let crous = app.crous();
    let (email, stayer) = ("novice@crous.example", crous.seat().email.as_str());
    let invited = ("Novice", email, "FR");
    let novice = crous
        .invite_member(crous.organisation(), invited, "AGENT", None)
        .await
        .done();
    let before = had(app, [email, stayer]).await;
    assert_eq!(before[0], 1);
    let first = app.mails_to(email).await[0].invitation_token().to_owned();
    let of = json!({ "membershipId": novice });
    crous.tell("removeMember", of.clone()).await.done();
    let accept = |token: String| async move { app.anonymous().accept_invitation(&token, PASSWORD).await };
    accept(first.clone()).await.refused("INVITATION_INVALID");
    app.anonymous()
        .sign_in(email, PASSWORD)
        .await
        .refused("SIGN_IN_REFUSED");
    // Asked again and gone before the mail has left: the link is nobody else's, and opens nothing.
    crous
        .invite_member(crous.organisation(), invited, "AGENT", None)
        .await
        .done();
    crous.tell("removeMember", of).await.done();
    assert_eq!(had(app, [email, stayer]).await, [2, before[1]]);
    let second = app.mails_to(email).await[1].invitation_token().to_owned();
    assert_ne!(first, second);
    accept(second).await.refused("INVITATION_INVALID");
    // Asked a third time, the new link opens, and the old ones still do not.
    crous
        .invite_member(crous.organisation(), invited, "AGENT", None)
        .await
        .done();
    accept(first).await.refused("INVITATION_INVALID");
    let third = app.mails_to(email).await[2].invitation_token().to_owned();
    accept(third).await.success();
    assert_eq!(me(&signed_in(app, email).await).await["name"], "Novice");
}

/// The members that hold cases.
async fn holders(app: &TestApp) -> Vec<Option<uuid::Uuid>> {
    use sea_orm::EntityTrait;
    let cases = entity::case_file::Entity::find().all(&app.app.db).await.unwrap();
    cases.into_iter().map(|case| case.membership_id).collect()
}

async fn two_territories_of_one_person_never_meet(app: &TestApp) {
    let (here, there) = (app.donor(), app.member_elsewhere(Org::Donor));
    let email = here.seat().email.clone();
    let elsewhere = app.member_elsewhere(Org::City);
    elsewhere
        .invite_member(there.organisation(), ("Aurèle", &email, "FR"), "AGENT", None)
        .await
        .done();
    let token = app
        .mails_to(&email)
        .await
        .last()
        .unwrap()
        .invitation_token()
        .to_owned();
    app.anonymous()
        .accept_invitation(&token, "another long password")
        .await
        .success();
    let mine = here.draft_pledge(pledge()).await.done();
    let theirs = there.draft_pledge(pledge()).await.done();
    let signed = signed_in(app, &email).await;
    let seats = me(&signed).await["memberships"].clone();
    assert_eq!(seats.as_array().map(Vec::len), Some(2), "{seats}");
    assert_eq!(
        (&seats[0]["territory"], &seats[0]["current"]),
        (&json!("Poitiers"), &json!(true))
    );
    assert_eq!(
        (&seats[1]["territory"], &seats[1]["current"]),
        (&json!("Châtellerault"), &json!(false))
    );
    let switch = json!({ "membershipId": seats[1]["membershipId"] });
    let session = signed
        .tell_for("switchMembership", switch.clone(), "session { accessToken }")
        .await;
    let token = session.payload["session"]["accessToken"].as_str().unwrap();
    let switched = app.bearer(token.to_owned());
    for (who, sees, not) in [(&signed, &mine, &theirs), (&switched, &theirs, &mine)] {
        assert_eq!(who.about("pledge", sees, "id").await["id"], **sees);
        assert!(who.about("pledge", not, "id").await.is_null());
        assert_eq!(app.count(who, "pledges").await, 1);
    }
    // Another person's membership is none of anybody's.
    app.second_donor()
        .tell_for("switchMembership", switch.clone(), "session { accessToken }")
        .await
        .halted("NOT_FOUND");
    let theirs = json!({ "membershipId": seats[1]["membershipId"] });
    elsewhere.tell("suspendMember", theirs).await.done();
    signed
        .tell_for("switchMembership", switch, "session { accessToken }")
        .await
        .halted("NOT_FOUND");
    assert_eq!(me(&signed).await["memberships"].as_array().map(Vec::len), Some(1));
}

async fn secrets_overlap_and_scopes_change(app: &TestApp) {
    let crous = app.crous();
    let made = crous.create_app_client("Logiciel", &["cases:read"]).await;
    let (id, client) = (
        made.payload["appClient"]["id"].clone(),
        made.payload["appClient"]["clientId"].as_str().unwrap().to_owned(),
    );
    let first = made.payload["secret"].as_str().unwrap().to_owned();
    let ask = async |secret: &str| {
        let (status, body) = app
            .anonymous()
            .ask_token(Some((&client, secret)), &[("grant_type", "client_credentials")])
            .await;
        (status, body)
    };
    let rotate = async |minutes: i32| {
        let input = json!({ "appClientId": id, "overlapMinutes": minutes });
        let outcome = crous
            .tell_for("rotateAppSecret", input, "appClient { id } secret")
            .await;
        outcome.payload["secret"].as_str().unwrap_or_default().to_owned()
    };
    let second = rotate(60).await;
    assert_eq!(ask(&first).await.0, 200, "both are good for an hour");
    assert_eq!(ask(&second).await.0, 200);
    let third = rotate(60).await;
    assert_eq!(
        ask(&first).await.0,
        401,
        "of three, the oldest is refused at once"
    );
    assert_eq!(ask(&second).await.0, 200);
    let fourth = rotate(0).await;
    assert_eq!(ask(&third).await.0, 401, "without an overlap, at once");
    assert_eq!(rotate(-1).await, "");
    assert_eq!(rotate(10_081).await, "");

    let (_, body) = ask(&fourth).await;
    let software = app.bearer(body["access_token"].as_str().unwrap().to_owned());
    app.count(&software, "cases").await;
    let other = json!({ "appClientId": id, "name": "Logiciel", "scopes": ["facts:read"] });
    crous.tell("changeAppClient", other).await.done();
    let cases = "{ cases(first: 1) { nodes { id } } }";
    assert_eq!(software.ask(cases, json!({})).await.code(), "FORBIDDEN");
    let unknown = json!({ "appClientId": id, "name": "Logiciel", "scopes": ["everything"] });
    crous
        .tell("changeAppClient", unknown)
        .await
        .refused("UNKNOWN_SCOPE");
    let of = json!({ "appClientId": id });
    app.donor()
        .tell("revokeAppClient", of.clone())
        .await
        .halted("NOT_FOUND");
    crous.tell("revokeAppClient", of.clone()).await.done();
    assert_eq!(software.ask(cases, json!({})).await.code(), "UNAUTHENTICATED");
    assert_eq!(ask(&fourth).await.0, 401);
    crous.tell("revokeAppClient", of).await.refused("WRONG_STATE");
}

async fn log_of(of: &Persona) -> Vec<String> {
    let query =
        "{ accessLog(first: 50) { nodes { kind at membership { id } appClient { name } by { id } } } }";
    let log = of.ask(query, json!({})).await.ok();
    let nodes = log["accessLog"]["nodes"].as_array().cloned().unwrap();
    nodes
        .iter()
        .rev()
        .map(|node| node["kind"].as_str().unwrap().to_owned())
        .collect()
}

async fn managers_read_who_came_in(app: &TestApp) {
    let crous = app.crous();
    let before = log_of(&crous).await.len();
    let email = crous.seat().email.clone();
    signed_in(app, &email).await;
    app.anonymous()
        .sign_in(&email, "wrong password indeed")
        .await
        .refused("SIGN_IN_REFUSED");
    let made = crous.create_app_client("Logiciel", &["cases:read"]).await;
    let client = made.payload["appClient"]["clientId"].as_str().unwrap();
    let grant = [("grant_type", "client_credentials")];
    for secret in [made.payload["secret"].as_str().unwrap(), "wrong"] {
        app.anonymous().ask_token(Some((client, secret)), &grant).await;
    }
    let (_, reader) = colleague(
        app,
        &crous,
        crous.organisation(),
        "reader@crous.example",
        "READER",
    )
    .await;
    assert_eq!(
        log_of(&crous).await[before..],
        [
            "SIGNED_IN",
            "SIGN_IN_DENIED",
            "APP_CLIENT_CREATED",
            "TOKEN_ISSUED",
            "TOKEN_DENIED",
            "MEMBER_INVITED",
            "SIGNED_IN"
        ]
    );
    let query = "{ accessLog(first: 1) { nodes { id } } }";
    assert_eq!(reader.ask(query, json!({})).await.code(), "FORBIDDEN");
    assert!(
        !log_of(&app.donor()).await.contains(&"TOKEN_DENIED".to_owned()),
        "another's log is another's"
    );
    // Kept a year, unless the settings say less.
    app.days_later(370);
    signed_in(app, &email).await;
    assert_eq!(log_of(&crous).await, ["SIGNED_IN"]);
}

async fn one_new_address_is_invited_ten_times_at_once(app: &TestApp) {
    let partners = [
        Org::Donor,
        Org::SecondDonor,
        Org::Association,
        Org::Insertion,
        Org::University,
        Org::Crous,
        Org::Workshop,
        Org::Adviser,
    ];
    let invitations = partners.map(|of| async move {
        let by = app.member_of(of);
        let who = ("Nouvelle", "nouvelle@partout.example", "FR");
        by.invite_member(by.organisation(), who, "AGENT", None).await
    });
    for outcome in join_all(invitations).await {
        outcome.done();
    }
}

fn organisation(name: &str, status: &str, siren: &str) -> Value {
    json!({ "name": name, "kind": "DONOR", "legalStatus": status, "siren": siren })
}

async fn a_siren_is_of_one_partner(app: &TestApp) {
    let coordinator = app.coordinator();
    let first = coordinator
        .tell(
            "createOrganisation",
            organisation("Filature", "PRIVATE", "732 829 320"),
        )
        .await
        .done();
    coordinator
        .tell(
            "createOrganisation",
            organisation("Filature bis", "PRIVATE", "732829320"),
        )
        .await
        .refused("SIREN_TAKEN");
    let second = coordinator
        .tell(
            "createOrganisation",
            organisation("Tannerie", "PRIVATE", "552100554"),
        )
        .await
        .done();
    let change = |id: &str, siren: &str| {
        json!({
            "organisationId": id, "name": "Tannerie", "legalStatus": "PRIVATE", "siren": siren,
            "capacities": ["DONATE"], "audiences": []
        })
    };
    coordinator
        .tell("changeOrganisation", change(&second, "732829320"))
        .await
        .refused("SIREN_TAKEN");
    // Its own it keeps; one that is suspended is still there.
    coordinator
        .tell("changeOrganisation", change(&second, "552100554"))
        .await
        .done();
    coordinator.suspend_organisation(&first).await.done();
    coordinator
        .tell("changeOrganisation", change(&second, "732829320"))
        .await
        .refused("SIREN_TAKEN");
    // Who registers with a number that is taken is told, and may say another; a refused partner has it no more.
    let invite = json!({
        "name": "Scierie", "kind": "DONOR", "legalStatus": "PRIVATE", "contactName": "Alba Serin",
        "email": "alba@scierie.example", "language": "FR"
    });
    let invited = coordinator.tell("invitePartner", invite).await.done();
    let mails = app.mails_to("alba@scierie.example").await;
    let register = |siren: &str| {
        json!({
            "token": mails[0].invitation_token(), "name": "Scierie", "legalStatus": "PRIVATE", "siren": siren,
            "password": PASSWORD
        })
    };
    let anybody = app.anonymous();
    anybody
        .tell_for("registerOrganisation", register("552100554"), "accepted")
        .await
        .refused("SIREN_TAKEN");
    let registered = anybody
        .tell_for("registerOrganisation", register("404833048"), "accepted")
        .await;
    assert_eq!(registered.payload["accepted"], true, "{registered:?}");
    coordinator
        .tell(
            "createOrganisation",
            organisation("Copie", "PRIVATE", "404833048"),
        )
        .await
        .refused("SIREN_TAKEN");
    coordinator
        .tell("refuseOrganisation", json!({ "organisationId": invited }))
        .await
        .done();
    coordinator
        .tell(
            "createOrganisation",
            organisation("Scierie neuve", "PRIVATE", "404833048"),
        )
        .await
        .done();
    // Another territory is another programme.
    app.member_elsewhere(Org::City)
        .tell(
            "createOrganisation",
            organisation("Filature", "PRIVATE", "732829320"),
        )
        .await
        .done();
}

async fn a_public_body_has_a_public_siren(app: &TestApp) {
    let coordinator = app.coordinator();
    coordinator
        .tell(
            "createOrganisation",
            organisation("Mutuelle", "PUBLIC", "732829320"),
        )
        .await
        .refused("LEGAL_STATUS_MISMATCH");
    let public = coordinator
        .tell(
            "createOrganisation",
            organisation("Métropole", "PUBLIC", "217500016"),
        )
        .await
        .done();
    let change = json!({
        "organisationId": public, "name": "Métropole", "legalStatus": "PUBLIC", "siren": "732829320",
        "capacities": ["DONATE"], "audiences": []
    });
    coordinator
        .tell("changeOrganisation", change)
        .await
        .refused("LEGAL_STATUS_MISMATCH");
    // A number that is not known yet is no contradiction.
    coordinator
        .create_organisation("Région", "UNIVERSITY")
        .await
        .done();
}
