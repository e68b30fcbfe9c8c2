//! Following a sitting: a stream says how far it has gone, and nothing else, to those who see it and to nobody else.

use reqwest::{Response, StatusCode, header};

use crate::app::TestApp;
use crate::browser::door::Door;
use crate::builders::referral;
use crate::persona::Persona;
use crate::world::{Org, PASSWORD};

on_both!(a_stream_is_for_those_who_sit);

async fn follow(app: &TestApp, who: Option<&Persona>, commission: &str) -> Response {
    let mut cookie = String::new();
    if let Some(who) = who {
        let answers = [("email", who.seat().email.as_str()), ("password", PASSWORD)];
        cookie = Door::of(&app.url).send("/sign-in", &answers).await.cookie;
    }
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let request = client
        .build()
        .expect("a client")
        .get(format!("{}/room/{commission}/live", app.url))
        .header(header::COOKIE, cookie)
        .header(header::ACCEPT_ENCODING, "gzip, br");
    request.send().await.expect("an answer")
}

/// The number of the next event.
async fn next(stream: &mut Response) -> i64 {
    let event = stream.chunk().await.expect("a stream").expect("an event");
    let event = String::from_utf8(event.to_vec()).expect("a text");
    let number = event
        .strip_prefix("retry: 1000\ndata: ")
        .and_then(|rest| rest.strip_suffix("\n\n"));
    number
        .and_then(|number| number.parse().ok())
        .unwrap_or_else(|| panic!("{event:?}"))
}

async fn a_stream_is_for_those_who_sit(app: &TestApp) {
    let case = app.eligible(&app.insertion(), referral().of_job_seeker()).await;
    let commission = app.sitting(std::slice::from_ref(&case)).await;
    let item = app.item_of(&commission, &case).await;
    let coordinator = app.coordinator();
    let member = app.member();
    let mut stream = follow(app, Some(&member), &commission).await;
    assert_eq!(stream.status(), StatusCode::OK);
    assert_eq!(stream.headers()[header::CONTENT_TYPE], "text/event-stream");
    let before = next(&mut stream).await;
    let revision = coordinator.about("commission", &commission, "revision").await;
    assert_eq!(revision["revision"], before);
    coordinator.take_up_item(&item).await.done();
    assert_eq!(next(&mut stream).await, before + 1);
    member.ask_vote(&item).await.done();
    assert_eq!(next(&mut stream).await, before + 2);

    for stranger in [
        app.donor(),
        app.workshop(),
        app.university(),
        app.member_elsewhere(Org::City),
    ] {
        let refused = follow(app, Some(&stranger), &commission).await;
        assert!(
            matches!(refused.status(), StatusCode::NOT_FOUND | StatusCode::FORBIDDEN),
            "{}",
            refused.status()
        );
    }
    let nobody = follow(app, None, &commission).await;
    assert_eq!(nobody.status(), StatusCode::NOT_FOUND);
}
