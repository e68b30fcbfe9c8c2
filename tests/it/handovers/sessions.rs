//! Sessions of handovers: slots one after another, changes with notice, a cancellation that calls everybody off.

use serde_json::{Value, json};

use super::{into, place, served};
use crate::app::TestApp;
use crate::places::espace;
use crate::world::Org;

on_both!(
    slots_follow_one_another,
    the_invitation_says_where_and_at_what_time,
    a_session_changes_with_notice,
    a_session_keeps_a_seat_for_everybody,
    a_cancelled_session_lets_its_cases_wait,
);

const STARTS: &str = "2024-03-04T13:00:00Z";
const ENDS: &str = "2024-03-04T16:00:00Z";

async fn session(app: &TestApp, capacity: i32, minutes: Option<i32>) -> String {
    let input = json!({
        "placeId": place(app).await, "startsAt": STARTS, "endsAt": ENDS, "capacity": capacity,
        "slotMinutes": minutes
    });
    app.coordinator()
        .tell("createHandoverSession", input)
        .await
        .done()
}

async fn at(app: &TestApp, handover: &str) -> String {
    let seen = app.coordinator().about("handover", handover, "plannedFor").await;
    seen["plannedFor"].as_str().unwrap()[11..16].to_owned()
}

async fn about(app: &TestApp, session: &str) -> Value {
    let query = "query($id: ID!) { node(id: $id) { ... on HandoverSession {
        state reason free freeSlots capacity slotMinutes startsAt } } }";
    let found = app.coordinator().ask(query, json!({ "id": session })).await.ok();
    found["node"].clone()
}

async fn slots_follow_one_another(app: &TestApp) {
    let coordinator = app.coordinator();
    let cases = served(app, &["MZQ1", "MZQ2", "MZQ3"]).await;
    let session = session(app, 3, Some(90)).await;
    assert_eq!(
        about(app, &session).await["freeSlots"],
        json!(["2024-03-04T13:00:00.000Z", "2024-03-04T14:30:00.000Z"])
    );
    // Three seats in two slots: two come at the same time, and nobody in between.
    let mut wished = into(&cases[0], &session);
    wished["plannedFor"] = "2024-03-04T14:00:00Z".into();
    coordinator
        .tell("planHandover", wished.clone())
        .await
        .refused("INVALID");
    wished["plannedFor"] = "2024-03-04T14:30:00Z".into();
    let first = coordinator.tell("planHandover", wished).await.done();
    assert_eq!(at(app, &first).await, "14:30");
    let mut times = Vec::new();
    for case in &cases[1..] {
        let planned = coordinator
            .tell("planHandover", into(case, &session))
            .await
            .done();
        times.push(at(app, &planned).await);
    }
    assert_eq!(times, ["13:00", "13:00"]);
    let seen = about(app, &session).await;
    assert_eq!((&seen["free"], &seen["freeSlots"]), (&json!(0), &json!([])));
    // One seat a slot: the slot of somebody else is not given twice.
    let narrow = json!({
        "handoverSessionId": session, "slotMinutes": 60, "reason": "Une personne à la fois"
    });
    coordinator.tell("changeHandoverSession", narrow).await.done();
    let moved = json!({
        "handoverId": first, "sessionId": session, "plannedFor": "2024-03-04T13:00:00Z"
    });
    coordinator
        .tell("rescheduleHandover", moved)
        .await
        .refused("SESSION_FULL");
    let wide =
        json!({ "handoverSessionId": session, "capacity": 4, "slotMinutes": 45, "reason": "Plus de place" });
    coordinator.tell("changeHandoverSession", wide).await.done();
    for (slot, code) in [
        ("2024-03-04T13:00:00Z", "SLOT_TAKEN"),
        ("2024-03-04T15:15:00Z", ""),
    ] {
        let moved = json!({ "handoverId": first, "sessionId": session, "plannedFor": slot });
        let outcome = coordinator.tell("rescheduleHandover", moved).await;
        let expected: &[&str] = if code.is_empty() { &[] } else { &[code] };
        assert_eq!(outcome.codes(), expected, "{slot}: {outcome:?}");
    }
    // A slot that is over is not given: at half past two, the next one is.
    app.set_clock("2024-03-04T14:00:00Z");
    assert_eq!(
        about(app, &session).await["freeSlots"],
        json!(["2024-03-04T14:30:00.000Z"])
    );
}

async fn the_invitation_says_where_and_at_what_time(app: &TestApp) {
    let coordinator = app.coordinator();
    let cases = served(app, &["MZQ4", "MZQ5"]).await;
    let session = session(app, 2, None).await;
    for case in &cases {
        coordinator
            .tell("planHandover", into(case, &session))
            .await
            .done();
    }
    for (person, time) in [
        (
            "orphée.vaudelin@foyer.example",
            "04/03/2024 à 14h00 (jusqu’à 15h30)",
        ),
        (
            "lazare.vaudelin@foyer.example",
            "04/03/2024 à 15h30 (jusqu’à 17h00)",
        ),
    ] {
        let mails = app.mails().await;
        let told = mails
            .iter()
            .find(|mail| mail.subject.contains("rendez-vous pour") && mail.body.contains(time));
        let told = told.unwrap_or_else(|| panic!("{person} at {time}: {mails:?}"));
        for words in [
            "Espace numérique des Couronneries, 12 place de Provence, Bâtiment B, 86000 Poitiers",
            "Sonner à l’accueil.",
        ] {
            assert!(told.body.contains(words), "{words}: {told:?}");
        }
        assert!(!told.body.contains("remplace"), "{told:?}");
    }
}

async fn a_session_changes_with_notice(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let cases = served(app, &["MZQ6", "MZQ7"]).await;
    let session = session(app, 2, Some(60)).await;
    let mut planned = Vec::new();
    for case in &cases {
        planned.push(
            coordinator
                .tell("planHandover", into(case, &session))
                .await
                .done(),
        );
    }
    let before = app.mails_to("social@crous.example").await.len();
    let change = |more: Value| {
        let mut input = json!({ "handoverSessionId": session, "reason": "La salle est prise" });
        for (key, value) in more.as_object().unwrap() {
            input[key] = value.clone();
        }
        input
    };
    // More seats concern nobody who is expected.
    coordinator
        .tell("changeHandoverSession", change(json!({ "capacity": 3 })))
        .await
        .done();
    assert_eq!(app.mails_to("social@crous.example").await.len(), before);
    let mut elsewhere = espace(Some(app.association().organisation()));
    elsewhere["name"] = "Salle du Clain".into();
    let elsewhere = coordinator
        .tell("createPlace", json!({ "place": elsewhere }))
        .await
        .done();
    let later = json!({
        "placeId": elsewhere, "startsAt": "2024-03-05T08:00:00Z", "endsAt": "2024-03-05T11:00:00Z"
    });
    for stranger in [app.adviser(), app.crous()] {
        stranger
            .tell("changeHandoverSession", change(later.clone()))
            .await
            .halted("FORBIDDEN");
    }
    coordinator
        .tell("changeHandoverSession", change(later))
        .await
        .done();
    assert_eq!(
        (at(app, &planned[0]).await, at(app, &planned[1]).await),
        ("08:00".into(), "09:00".into())
    );
    let mails = app.mails_to("social@crous.example").await;
    assert_eq!(mails.len(), before + 2, "each appointment is told of");
    let last = mails.last().unwrap();
    for words in [
        "05/03/2024 à 10h00",
        "Salle du Clain",
        "remplace le précédent. La salle est prise",
    ] {
        assert!(last.body.contains(words), "{words}: {last:?}");
    }
    let away = app.mails_to("wren@conseil.example").await;
    assert!(
        away.last()
            .unwrap()
            .body
            .contains("no longer takes place at yours"),
        "{away:?}"
    );
    // Calendars take the change, the appointment's and the session's.
    let (_, calendar) = crous.get_text(&format!("/calendar/{}.ics", planned[1])).await;
    for line in ["SEQUENCE:1", "DTSTART:20240305T090000Z", "DTEND:20240305T100000Z"] {
        assert!(calendar.contains(&format!("{line}\r\n")), "{line}: {calendar}");
    }
    let (_, calendar) = app
        .association()
        .get_text(&format!("/calendar/{session}.ics"))
        .await;
    assert!(calendar.contains("SEQUENCE:2\r\n"), "{calendar}");
    // The organisation that runs the place now does the handovers.
    app.association().complete_handover(&planned[0]).await.done();
    assert!(app.adviser().about("handover", &planned[1], "id").await.is_null());
}

async fn a_session_keeps_a_seat_for_everybody(app: &TestApp) {
    let coordinator = app.coordinator();
    let cases = served(app, &["MZQ8", "MZQ9"]).await;
    let session = session(app, 2, None).await;
    for case in &cases {
        coordinator
            .tell("planHandover", into(case, &session))
            .await
            .done();
    }
    for (field, value, code) in [
        ("capacity", json!(1), "SEATS_TAKEN"),
        ("capacity", json!(0), "INVALID"),
        ("slotMinutes", json!(181), "INVALID"),
        ("slotMinutes", json!(0), "INVALID"),
        ("endsAt", json!(STARTS), "INVALID"),
        ("startsAt", json!("2024-01-15T13:00:00Z"), "INVALID"),
        ("startsAt", json!("2024-03-03T23:30:00Z"), ""),
        ("startsAt", json!("2024-03-03T20:00:00Z"), "DAY_OFF"),
        ("reason", json!(" "), "REQUIRED"),
    ] {
        let mut input = json!({ "handoverSessionId": session, "reason": "Essai" });
        input[field] = value.clone();
        let outcome = coordinator.tell("changeHandoverSession", input).await;
        if code.is_empty() {
            outcome.done();
        } else {
            outcome.refused(code);
        }
    }
    let nowhere = json!({
        "handoverSessionId": app.member_elsewhere(Org::City).organisation(), "reason": "Essai"
    });
    coordinator
        .tell("changeHandoverSession", nowhere)
        .await
        .halted("NOT_FOUND");
}

async fn a_cancelled_session_lets_its_cases_wait(app: &TestApp) {
    let coordinator = app.coordinator();
    let cases = served(app, &["MZP1", "MZP2", "MZP3"]).await;
    let session = session(app, 3, None).await;
    let mut planned = Vec::new();
    for case in &cases[..2] {
        planned.push(
            coordinator
                .tell("planHandover", into(case, &session))
                .await
                .done(),
        );
    }
    app.adviser().complete_handover(&planned[0]).await.done();
    let before = app.mails().await.len();
    let cancel = json!({ "handoverSessionId": session, "reason": "Dégât des eaux" });
    app.adviser()
        .tell("cancelHandoverSession", cancel.clone())
        .await
        .halted("FORBIDDEN");
    let cancelled = coordinator.tell("cancelHandoverSession", cancel.clone()).await;
    assert_eq!(cancelled.node["state"], "CANCELLED");
    cancelled.done();
    let mails = app.mails().await;
    let told: Vec<_> = mails[before..]
        .iter()
        .map(|mail| (mail.to.as_str(), mail.body.contains("Dégât des eaux")))
        .collect();
    assert_eq!(told.len(), 3, "the place, the referrer, the person: {told:?}");
    assert!(told.iter().all(|(_, why)| *why), "{told:?}");
    // What took place did; what was to come is called off, and its case waits with its computer.
    assert_eq!(app.state_of("handover", &planned[0]).await, "DONE");
    assert_eq!(app.state_of("handover", &planned[1]).await, "CANCELLED");
    assert_eq!(app.state_of("case", &cases[0]).await, "EQUIPPED");
    assert_eq!(app.state_of("case", &cases[1]).await, "GRANTED");
    let device = coordinator.about("case", &cases[1], "device { state }").await;
    assert_eq!(device["device"]["state"], "RESERVED");
    for (verb, input) in [
        ("cancelHandoverSession", cancel),
        (
            "changeHandoverSession",
            json!({ "handoverSessionId": session, "reason": "Si" }),
        ),
        ("planHandover", into(&cases[2], &session)),
    ] {
        coordinator.tell(verb, input).await.refused("WRONG_STATE");
    }
    assert_eq!(about(app, &session).await["freeSlots"], json!([]));
    let (_, calendar) = app.adviser().get_text(&format!("/calendar/{session}.ics")).await;
    assert!(calendar.contains("METHOD:CANCEL\r\n") && calendar.contains("SEQUENCE:1\r\n"));
    let list = "{ handoverSessions(first: 5, state: PLANNED) { totalCount } }";
    let seen = coordinator.ask(list, json!({})).await.ok();
    assert_eq!(seen["handoverSessions"]["totalCount"], 0);
    let kinds = app.adviser().facts_after(None, 100).await.0;
    assert!(
        kinds
            .iter()
            .any(|fact| fact["kind"] == "HANDOVER_SESSION_CANCELLED")
    );
}
