//! Information that is asked: several questions, each with its answer, until a day on which the referrer is reminded.

use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;

on_both!(
    each_question_has_its_answer,
    the_referrer_is_reminded_on_the_day,
    what_is_wrong_with_questions_is_told,
);

const REFERRER: &str = "social@crous.example";
const CITY: &str = "coordination@poitiers.example";

async fn remind(app: &TestApp) -> usize {
    api::cases::remind::remind(&app.app).await.unwrap()
}

fn ask(case: &str, questions: &[&str], due: Option<&str>) -> Value {
    json!({ "caseId": case, "questions": questions, "dueOn": due })
}

async fn each_question_has_its_answer(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let case = crous.submit_referral(referral()).await.done();
    let before = (app.mails_to(REFERRER).await.len(), app.mails_to(CITY).await.len());
    let questions = ["Quelle année ?", "Vit-elle seule ?"];
    coordinator
        .tell("requestInformation", ask(&case, &questions, Some("2024-01-22")))
        .await
        .done();
    let mails = app.mails_to(REFERRER).await;
    assert_eq!(mails.len(), before.0 + 1);
    assert!(mails[before.0].body.contains("22/01/2024"), "{mails:?}");
    assert!(
        !mails[before.0].body.contains("Vit-elle"),
        "the questions stay on the portal"
    );
    let answer = |answers: &[&str]| json!({ "caseId": case, "answers": answers });
    crous
        .tell("answerInformation", answer(&["La deuxième"]))
        .await
        .refused("REQUIRED");
    crous
        .tell("answerInformation", answer(&["a", "b", "c"]))
        .await
        .refused("INVALID");
    crous
        .tell("answerInformation", answer(&["La deuxième", "185057800608436"]))
        .await
        .refused("SOCIAL_SECURITY_NUMBER");
    assert_eq!(app.state_of("case", &case).await, "INFORMATION_REQUESTED");
    crous
        .tell("answerInformation", answer(&["La deuxième", "Oui, seule"]))
        .await
        .done();
    assert_eq!(app.state_of("case", &case).await, "SUBMITTED");
    assert_eq!(
        app.mails_to(CITY).await.len(),
        before.1 + 1,
        "the coordinator is told"
    );
    // Another request is another list; one question alone may be asked and answered as it was before.
    coordinator
        .request_information(&case, "Et le logement ?")
        .await
        .done();
    let selection = "informationDueOn questions { text answer answeredAt } notes { kind }";
    let seen = crous.about("case", &case, selection).await;
    assert_eq!(seen["informationDueOn"], "2024-01-29", "in fourteen days");
    assert!(seen["questions"][2]["answer"].is_null() && seen["questions"][2]["answeredAt"].is_null());
    crous.answer_information(&case, "En résidence").await.done();
    let seen = coordinator.about("case", &case, selection).await;
    let told: Vec<_> = seen["questions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|question| {
            (
                question["text"].as_str().unwrap(),
                question["answer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Quelle année ?", "La deuxième"),
            ("Vit-elle seule ?", "Oui, seule"),
            ("Et le logement ?", "En résidence")
        ]
    );
}

async fn the_referrer_is_reminded_on_the_day(app: &TestApp) {
    let (coordinator, crous) = (app.coordinator(), app.crous());
    let case = crous.submit_referral(referral()).await.done();
    let other = crous
        .submit_referral(referral().named("Ivo", "Tarnec"))
        .await
        .done();
    for case in [&case, &other] {
        coordinator
            .tell(
                "requestInformation",
                ask(case, &["Quelle année ?"], Some("2024-01-22")),
            )
            .await
            .done();
    }
    crous.answer_information(&other, "La deuxième").await.done();
    assert_eq!(remind(app).await, 0, "not before the day");
    // In Paris, the day begins at eleven in the evening of the day before, as the world's clocks say it.
    app.set_clock("2024-01-21T22:59:00Z");
    assert_eq!(remind(app).await, 0);
    app.set_clock("2024-01-21T23:01:00Z");
    let before = app.mails_to(REFERRER).await.len();
    assert_eq!(remind(app).await, 1, "the one without an answer");
    assert_eq!(remind(app).await, 0, "once");
    let mails = app.mails_to(REFERRER).await;
    assert_eq!(mails.len(), before + 1);
    assert!(
        mails[before].body.contains("attendent encore votre réponse"),
        "{mails:?}"
    );
    // Answered and asked anew, it is due anew.
    crous.answer_information(&case, "La troisième").await.done();
    coordinator
        .tell("requestInformation", ask(&case, &["Où ?"], Some("2024-01-22")))
        .await
        .done();
    assert_eq!(remind(app).await, 1);
    let facts = crous.facts_after(None, 100).await.0;
    let told = facts.iter().filter(|fact| fact["kind"] == "INFORMATION_REMINDED");
    assert_eq!(told.count(), 2);
}

async fn what_is_wrong_with_questions_is_told(app: &TestApp) {
    let coordinator = app.coordinator();
    let case = app.crous().submit_referral(referral()).await.done();
    for (questions, due, code) in [
        (vec![], None, "REQUIRED"),
        (vec!["Quand ?"; 11], None, "INVALID"),
        (vec![" "], None, "REQUIRED"),
        (vec!["Quand ?"], Some("2024-01-14"), "INVALID"),
        (vec!["185057800608436"], None, "SOCIAL_SECURITY_NUMBER"),
    ] {
        let outcome = coordinator
            .tell("requestInformation", ask(&case, &questions, due))
            .await;
        assert_eq!(outcome.codes(), [code], "{questions:?} {due:?}: {outcome:?}");
    }
    app.crous()
        .tell("answerInformation", json!({ "caseId": case, "answers": ["Oui"] }))
        .await
        .refused("WRONG_STATE");
}
