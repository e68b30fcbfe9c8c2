//! Handovers in depth: sessions with so many seats, appointments that move, what is checked and signed, the help after, and
//! calendars.

mod sessions;

use futures::future::join;
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::places::espace;
use crate::world::Org;

on_both!(
    a_session_has_so_many_seats,
    the_last_seat_is_given_once,
    what_is_wrong_with_a_session_is_told,
    an_appointment_moves,
    a_handover_is_checked_and_signed,
    help_is_recorded_by_the_place_that_gave_it,
    calendars_are_for_those_who_see_the_appointment,
);

/// A session at a place of the advisers.
async fn session(app: &TestApp, starts: &str, ends: &str, capacity: i32) -> String {
    let place = place(app).await;
    let input = json!({ "placeId": place, "startsAt": starts, "endsAt": ends, "capacity": capacity });
    let outcome = app.coordinator().tell("createHandoverSession", input).await;
    outcome.done()
}

async fn place(app: &TestApp) -> String {
    let input = json!({ "place": espace(Some(app.adviser().organisation())) });
    app.coordinator().tell("createPlace", input).await.done()
}

/// Cases granted, each with a computer held.
async fn served(app: &TestApp, serials: &[&str]) -> Vec<String> {
    let computers = app.ready(serials).await;
    let mut cases = Vec::new();
    for (computer, name) in computers.iter().zip(["Orphée", "Lazare", "Sidonie"]) {
        let case = app
            .granted(&app.crous(), referral().of_student().named(name, "Vaudelin"))
            .await;
        app.coordinator().reserve_device(&case, &computer.id).await.done();
        cases.push(case);
    }
    cases
}

fn into(case: &str, session: &str) -> Value {
    json!({ "caseId": case, "sessionId": session })
}

async fn free(app: &TestApp, session: &str) -> Value {
    let query = "query($id: ID!) { node(id: $id) { ... on HandoverSession {
        free place { name } handovers { state } } } }";
    let found = app.adviser().ask(query, json!({ "id": session })).await.ok();
    found["node"]["free"].clone()
}

const STARTS: &str = "2024-03-04T13:00:00Z";
const ENDS: &str = "2024-03-04T16:00:00Z";

async fn a_session_has_so_many_seats(app: &TestApp) {
    let coordinator = app.coordinator();
    let cases = served(app, &["MZU1", "MZU2"]).await;
    let session = session(app, STARTS, ENDS, 1).await;
    assert_eq!(free(app, &session).await, 1);
    let first = coordinator
        .tell("planHandover", into(&cases[0], &session))
        .await
        .done();
    let told = app
        .adviser()
        .about("handover", &first, "plannedFor session { id } person { id }")
        .await;
    assert_eq!(told["plannedFor"], "2024-03-04T13:00:00.000Z");
    assert_eq!(told["session"]["id"], session);
    assert!(told["person"]["id"].is_string());
    assert_eq!(free(app, &session).await, 0);
    coordinator
        .tell("planHandover", into(&cases[1], &session))
        .await
        .refused("SESSION_FULL");
    assert_eq!(app.state_of("case", &cases[1]).await, "GRANTED");
    // A seat that is given back is given again: the case is withdrawn, and its appointment with it.
    app.crous().withdraw_case(&cases[0]).await.done();
    assert_eq!(free(app, &session).await, 1);
    coordinator
        .tell("planHandover", into(&cases[1], &session))
        .await
        .done();
    // Who does not hand over there, or coordinate, knows of no session.
    assert_eq!(app.count(&app.adviser(), "handoverSessions").await, 1);
    assert_eq!(app.count(&app.association(), "handoverSessions").await, 0);
    let list = "{ handoverSessions(first: 1) { nodes { id } } }";
    for of in [Org::Donor, Org::Crous, Org::Workshop, Org::Member] {
        assert_eq!(app.member_of(of).ask(list, json!({})).await.code(), "FORBIDDEN");
    }
    let elsewhere = app.member_elsewhere(Org::City);
    assert_eq!(app.count(&elsewhere, "handoverSessions").await, 0);
}

async fn the_last_seat_is_given_once(app: &TestApp) {
    let cases = served(app, &["MZU3", "MZU4"]).await;
    let session = session(app, STARTS, ENDS, 1).await;
    let (one, other) = (app.coordinator(), app.coordinator());
    let (one, other) = join(
        one.tell("planHandover", into(&cases[0], &session)),
        other.tell("planHandover", into(&cases[1], &session)),
    )
    .await;
    let mut codes = [one.codes(), other.codes()];
    codes.sort();
    assert_eq!(codes, [vec![], vec!["SESSION_FULL"]], "{one:?} {other:?}");
    assert_eq!(free(app, &session).await, 0);
    assert_eq!(app.count(&app.coordinator(), "handovers").await, 1);
}

async fn what_is_wrong_with_a_session_is_told(app: &TestApp) {
    let coordinator = app.coordinator();
    let place = place(app).await;
    let input = |starts: &str, ends: &str, capacity: i32| json!({ "placeId": place, "startsAt": starts, "endsAt": ends, "capacity": capacity });
    for (starts, ends, capacity) in [
        ("2023-12-04T13:00:00Z", "2023-12-04T14:00:00Z", 1),
        (STARTS, STARTS, 1),
        (STARTS, "2024-03-05T13:00:01Z", 1),
        (STARTS, ENDS, 0),
        (STARTS, ENDS, 101),
    ] {
        let outcome = coordinator
            .tell("createHandoverSession", input(starts, ends, capacity))
            .await;
        assert_eq!(outcome.codes(), ["INVALID"], "{starts} {ends} {capacity}");
    }
    let case = &served(app, &["MZU5"]).await[0];
    for (wrong, code) in [
        (json!({ "caseId": case }), "REQUIRED"),
        (
            json!({ "caseId": case, "placeId": app.adviser().organisation() }),
            "REQUIRED",
        ),
        (
            json!({
                "caseId": case, "placeId": app.donor().organisation(), "plannedFor": "2024-03-04T13:00:00Z"
            }),
            "NOT_A_PLACE",
        ),
    ] {
        coordinator.tell("planHandover", wrong).await.refused(code);
    }
    let mut nobodys = espace(None);
    nobodys["name"] = "Halle".into();
    let nobodys = coordinator
        .tell("createPlace", json!({ "place": nobodys }))
        .await
        .done();
    let mut at_nobodys = input(STARTS, ENDS, 1);
    at_nobodys["placeId"] = nobodys.into();
    coordinator
        .tell("createHandoverSession", at_nobodys)
        .await
        .refused("NOT_A_PLACE");
    coordinator
        .tell("closePlace", json!({ "placeId": place }))
        .await
        .done();
    coordinator
        .tell("createHandoverSession", input(STARTS, ENDS, 1))
        .await
        .refused("NOT_A_PLACE");
}

async fn an_appointment_moves(app: &TestApp) {
    let coordinator = app.coordinator();
    let case = &served(app, &["MZU6"]).await[0];
    let (first, second) = (
        session(app, STARTS, ENDS, 1).await,
        session(app, "2024-03-11T09:00:00Z", "2024-03-11T11:00:00Z", 1).await,
    );
    let handover = coordinator.tell("planHandover", into(case, &first)).await.done();
    let path = coordinator.about("handover", &handover, "calendarPath").await["calendarPath"]
        .as_str()
        .unwrap()
        .to_owned();
    let told = app.mails_to("social@crous.example").await.len();
    let to = |session: &str| json!({ "handoverId": handover, "sessionId": session });
    coordinator
        .tell("rescheduleHandover", to(&first))
        .await
        .refused("SAME_SESSION");
    coordinator.tell("rescheduleHandover", to(&second)).await.done();
    assert_eq!(
        (free(app, &first).await, free(app, &second).await),
        (json!(1), json!(0))
    );
    let mails = app.mails_to("social@crous.example").await;
    assert_eq!(mails.len(), told + 1, "who was told is told again");
    assert!(mails.last().unwrap().body.contains("11/03/2024"), "{mails:?}");
    let (_, calendar) = coordinator.get_text(&path).await;
    assert!(calendar.contains("SEQUENCE:1\r\n") && calendar.contains("DTSTART:20240311T090000Z\r\n"));

    // To another organisation: the place before is told that it expects nobody, and not where the person goes.
    let away = json!({
        "handoverId": handover, "placeId": app.association().organisation(),
        "plannedFor": "2024-03-12T09:00:00Z"
    });
    app.adviser()
        .tell("rescheduleHandover", away.clone())
        .await
        .halted("FORBIDDEN");
    coordinator.tell("rescheduleHandover", away.clone()).await.done();
    assert!(app.adviser().about("handover", &handover, "id").await.is_null());
    let facts = app.adviser().facts_after(None, 100).await.0;
    let last = facts.last().unwrap();
    assert_eq!(last["kind"], "HANDOVER_MOVED_AWAY");
    assert!(!last["leaf"].to_string().contains("2024-03-12"), "{last}");
    app.association().complete_handover(&handover).await.done();
    coordinator
        .tell("rescheduleHandover", away)
        .await
        .refused("WRONG_STATE");
}

async fn a_handover_is_checked_and_signed(app: &TestApp) {
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    let cases = served(app, &["MZU7", "MZU8"]).await;
    let place = adviser.organisation();
    let first = coordinator
        .plan_handover(&cases[0], place, "2024-03-04T13:00:00Z")
        .await
        .done();
    let paper = |more: Value| {
        let mut input = json!({ "handoverId": first, "receipt": "PAPER" });
        for (key, value) in more.as_object().unwrap() {
            input[key] = value.clone();
        }
        input
    };
    adviser
        .tell("completeHandover", paper(json!({})))
        .await
        .refused("REQUIRED");
    adviser
        .tell(
            "completeHandover",
            paper(json!({ "receiptReference": "185057800608436" })),
        )
        .await
        .refused("SOCIAL_SECURITY_NUMBER");
    let strange = coordinator.upload("feuille.csv", "Type;Modèle\nx;y\n").await;
    adviser
        .tell("completeHandover", paper(json!({ "receiptFileId": strange })))
        .await
        .halted("NOT_FOUND");
    adviser
        .tell("missHandover", json!({ "handoverId": first }))
        .await
        .done();
    let second = coordinator
        .plan_handover(&cases[0], place, "2024-03-05T13:00:00Z")
        .await
        .done();
    let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[0; 32]].concat();
    let sheet = adviser.upload("feuille.png", png).await;
    let input = json!({
        "handoverId": second, "receipt": "PAPER", "receiptFileId": sheet,
        "checked": ["DEVICE_STARTED", "IDENTITY_CHECKED", "DEVICE_STARTED"]
    });
    adviser.tell("completeHandover", input).await.done();
    let done = adviser
        .about(
            "handover",
            &second,
            "missed checked receiptMethod receiptReference",
        )
        .await;
    assert_eq!(
        done,
        json!({
            "missed": 1, "checked": ["IDENTITY_CHECKED", "DEVICE_STARTED"], "receiptMethod": "PAPER",
            "receiptReference": null
        })
    );
    // On the screen, nothing is to be filed.
    let third = coordinator
        .plan_handover(&cases[1], place, "2024-03-05T14:00:00Z")
        .await
        .done();
    let screen = json!({ "handoverId": third, "receipt": "SCREEN" });
    adviser.tell("completeHandover", screen).await.done();
    let receipt = "missed checked receiptMethod receiptReference";
    let done = adviser.about("handover", &third, receipt).await;
    assert_eq!(
        done,
        json!({ "missed": 0, "checked": [], "receiptMethod": "SCREEN", "receiptReference": null })
    );
}

async fn help_is_recorded_by_the_place_that_gave_it(app: &TestApp) {
    let (coordinator, adviser) = (app.coordinator(), app.adviser());
    let case = &served(app, &["MZU9"]).await[0];
    let handover = coordinator
        .plan_handover(case, adviser.organisation(), "2024-03-04T13:00:00Z")
        .await
        .done();
    let help = json!({
        "handoverId": handover, "heldOn": "2024-02-05", "minutes": 45, "themes": ["MAIL", "FIRST_STEPS"],
        "accessories": ["MOUSE", "BAG"], "connectionOffer": "SOCIAL_TARIFF"
    });
    adviser
        .tell("recordSupportSession", help.clone())
        .await
        .refused("WRONG_STATE");
    adviser.complete_handover(&handover).await.done();
    for (field, value, code) in [
        ("minutes", json!(0), "INVALID"),
        ("minutes", json!(601), "INVALID"),
        ("heldOn", json!("2034-01-01"), "INVALID"),
        ("themes", json!([]), "REQUIRED"),
    ] {
        let mut wrong = help.clone();
        wrong[field] = value;
        let outcome = adviser.tell("recordSupportSession", wrong).await;
        assert_eq!(outcome.codes(), [code], "{field}");
    }
    app.association()
        .tell("recordSupportSession", help.clone())
        .await
        .halted("NOT_FOUND");
    coordinator
        .tell("recordSupportSession", help.clone())
        .await
        .halted("FORBIDDEN");
    adviser.tell("recordSupportSession", help).await.done();
    let sessions = "supportSessions { heldOn minutes themes accessories connectionOffer }";
    let expected = json!([{
        "heldOn": "2024-02-05", "minutes": 45, "themes": ["FIRST_STEPS", "MAIL"],
        "accessories": ["MOUSE", "BAG"], "connectionOffer": "SOCIAL_TARIFF"
    }]);
    for of in [&coordinator, &adviser] {
        assert_eq!(
            of.about("handover", &handover, sessions).await["supportSessions"],
            expected
        );
    }
    let seen = app.crous().about("handover", &handover, sessions).await;
    assert_eq!(
        seen["supportSessions"],
        json!([]),
        "the referrer sees the appointment alone"
    );
}

async fn calendars_are_for_those_who_see_the_appointment(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let case = &served(app, &["MZV1"]).await[0];
    let session = session(app, STARTS, ENDS, 2).await;
    let handover = coordinator
        .tell("planHandover", into(case, &session))
        .await
        .done();
    let path = format!("/calendar/{handover}.ics");
    for of in [&coordinator, &app.adviser(), &crous] {
        let (status, calendar) = of.get_text(&path).await;
        assert_eq!(status, 200);
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
        for line in [
            "METHOD:PUBLISH",
            "SEQUENCE:0",
            "DTSTART:20240304T130000Z",
            "DTEND:20240304T143000Z",
        ] {
            assert!(calendar.contains(&format!("{line}\r\n")), "{line}: {calendar}");
        }
        let whole = calendar.replace("\r\n ", "");
        assert!(
            whole.contains("12 place de Provence\\, Bâtiment B\\, 86000 Poitiers"),
            "{whole}"
        );
        assert!(
            !whole.contains("Vaudelin") && !whole.contains("Orphée"),
            "{whole}"
        );
    }
    let of_session = format!("/calendar/{session}.ics");
    assert_eq!(app.adviser().get_text(&of_session).await.0, 200);
    assert_eq!(crous.get_text(&of_session).await.0, 404);
    assert_eq!(app.anonymous().get_text(&path).await.0, 401);
    assert_eq!(app.donor().get_text(&path).await.0, 403);
    assert_eq!(app.insertion().get_text(&path).await.0, 404);
    let elsewhere = app.member_elsewhere(Org::City);
    assert_eq!(elsewhere.get_text(&path).await.0, 404);
    assert_eq!(elsewhere.get_text(&of_session).await.0, 404);
    coordinator
        .tell("cancelHandover", json!({ "handoverId": handover }))
        .await
        .done();
    let (_, calendar) = crous.get_text(&path).await;
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1"] {
        assert!(calendar.contains(&format!("{line}\r\n")), "{line}: {calendar}");
    }
}
