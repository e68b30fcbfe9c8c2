//! A second step at sign-in: asked for once an app proved that it has the secret, whichever the first step was; each
//! code good once, guesses counted, and what the app knows read by nobody.

use api::identity::second_factor::remove_of;
use entity::Moment;
use entity::account::{membership, recovery_code, second_factor};
use futures::future::join_all;
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use sea_orm::sea_query::Expr;
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

use crate::app::TestApp;
use crate::browser::door::Door;
use crate::persona::Persona;
use crate::world::PASSWORD;

on_both!(
    a_second_step_is_asked_for_from_then_on,
    a_link_is_a_first_step_too,
    a_recovery_code_is_good_once,
    one_of_many_who_send_a_code_comes_in,
    guessing_codes_is_stopped,
    a_first_step_alone_opens_nothing,
    a_secret_is_given_again_for_a_while,
    what_was_open_before_ends,
    a_second_step_is_removed_by_a_code,
    an_operator_lets_in_who_lost_everything,
    software_has_no_second_step,
    the_database_holds_no_code,
    the_portal_asks_for_the_code,
);

/// The code that an app shows at a number of steps of thirty seconds from now. It is shown for some seconds more at least: the
/// one of the step before would not be good any more when it comes.
pub(crate) fn code(secret: &str, from_now: i64) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = Builder::new()
        .with_secret(secret)
        .with_account_name("a")
        .build()
        .unwrap();
    let seconds = || api::clock::real_now().0 / 1000;
    while seconds() % 30 > 27 {
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    let at = seconds() + 30 * from_now;
    totp.generate(u64::try_from(at).unwrap()).to_string()
}

/// The secret that the account of somebody begins with.
async fn begin(who: &Persona) -> String {
    let begun = "mutation { beginSecondFactor { secret uri problems { code } } }";
    let begun = who.ask(begun, json!({})).await.ok();
    let begun = &begun["beginSecondFactor"];
    let (secret, uri) = (
        begun["secret"].as_str().expect("a secret"),
        begun["uri"].as_str().unwrap(),
    );
    assert!(
        uri.starts_with("otpauth://totp/Maillon:") && uri.contains(secret),
        "{uri}"
    );
    secret.to_owned()
}

async fn confirm(who: &Persona, code: &str) -> crate::persona::Outcome {
    let input = json!({ "code": code });
    who.tell_for("confirmSecondFactor", input, "recoveryCodes").await
}

/// Protects an account: its secret, and its recovery codes. The code of the step before was used up by it.
async fn protect(who: &Persona) -> (String, Vec<String>) {
    let secret = begin(who).await;
    let confirmed = confirm(who, &code(&secret, -1)).await;
    let codes = confirmed.payload["recoveryCodes"].as_array().unwrap();
    let codes = codes
        .iter()
        .map(|code| code.as_str().unwrap().to_owned())
        .collect();
    confirmed.success();
    (secret, codes)
}

/// The first step by password: what it leaves.
async fn first_step(app: &TestApp, email: &str) -> String {
    let input = json!({ "email": email, "password": PASSWORD });
    let first = app
        .anonymous()
        .tell_for("signIn", input, "session { accessToken } secondStep")
        .await;
    assert_eq!(first.codes(), ["SECOND_STEP_NEEDED"]);
    assert_eq!(first.payload["session"], Value::Null);
    first.payload["secondStep"].as_str().expect("a token").to_owned()
}

async fn factor(who: &Persona) -> Value {
    let asked = "{ account { email secondFactor { since recoveryCodesLeft } } }";
    who.ask(asked, json!({})).await.ok()["account"]["secondFactor"].clone()
}

async fn a_second_step_is_asked_for_from_then_on(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let email = crous.seat().email.clone();
    assert_eq!(factor(&crous).await, Value::Null);
    let secret = begin(&crous).await;
    confirm(&crous, "12345").await.refused("SECOND_STEP_WRONG");
    confirm(&crous, "").await.refused("SECOND_STEP_WRONG");
    // What is begun is not asked for yet.
    nobody.sign_in(&email, PASSWORD).await.success();
    let used = code(&secret, -1);
    let spaced = format!(" {} {} ", &used[..3], &used[3..]);
    let confirmed = confirm(&crous, &spaced).await;
    assert_eq!(confirmed.payload["recoveryCodes"].as_array().unwrap().len(), 10);
    confirmed.success();
    assert_eq!(factor(&crous).await["recoveryCodesLeft"], 10);
    confirm(&crous, &code(&secret, 0)).await.refused("WRONG_STATE");

    let step = first_step(app, &email).await;
    nobody
        .confirm_sign_in(&step, &used)
        .await
        .refused("SECOND_STEP_WRONG");
    nobody
        .confirm_sign_in(&step, &code(&secret, 5))
        .await
        .refused("SECOND_STEP_WRONG");
    let shown = code(&secret, 0);
    let session = nobody.confirm_sign_in(&step, &shown).await.success();
    let inside = app.bearer(session["accessToken"].as_str().unwrap().to_owned());
    let me = inside.ask("{ me { organisation { id } } }", json!({})).await.ok();
    assert_eq!(me["me"]["organisation"]["id"], crous.organisation());
    // The same code again, and one of an earlier moment, are of no use any more.
    nobody
        .confirm_sign_in(&step, &shown)
        .await
        .refused("SECOND_STEP_WRONG");
    nobody
        .confirm_sign_in(&step, &used)
        .await
        .refused("SECOND_STEP_WRONG");
    let log = crous
        .ask("{ accessLog(first: 100) { nodes { kind } } }", json!({}))
        .await
        .ok();
    let kinds: Vec<_> = log["accessLog"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .take(7)
        .collect();
    let kinds: Vec<_> = kinds.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(
        kinds,
        [
            "SIGN_IN_DENIED",
            "SIGN_IN_DENIED",
            "SIGNED_IN",
            "SIGN_IN_DENIED",
            "SIGN_IN_DENIED",
            "SECOND_FACTOR_ADDED",
            "SIGNED_IN",
        ],
        "newest first; a first step alone is no sign-in"
    );
}

async fn a_link_is_a_first_step_too(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let (secret, _) = protect(&crous).await;
    let email = crous.seat().email.clone();
    nobody.request_sign_in_link(&email).await.success();
    let mails = app.mails_to(&email).await;
    let input = json!({ "token": mails.last().unwrap().link_token() });
    let first = nobody
        .tell_for(
            "signInWithLink",
            input.clone(),
            "session { accessToken } secondStep",
        )
        .await;
    assert_eq!(first.codes(), ["SECOND_STEP_NEEDED"]);
    let step = first.payload["secondStep"].as_str().unwrap();
    // The link is used up; what it left goes on, and a wrong code does not end it.
    nobody
        .tell_for("signInWithLink", input, "session { accessToken }")
        .await
        .refused("SIGN_IN_LINK_INVALID");
    nobody
        .confirm_sign_in(step, "000000")
        .await
        .refused("SECOND_STEP_WRONG");
    nobody.confirm_sign_in(step, &code(&secret, 0)).await.success();
}

async fn a_recovery_code_is_good_once(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let (_, codes) = protect(&crous).await;
    let (_, of_another) = protect(&app.donor()).await;
    let step = first_step(app, &crous.seat().email).await;
    nobody
        .confirm_sign_in(&step, &of_another[0])
        .await
        .refused("SECOND_STEP_WRONG");
    let typed = codes[3].replace('-', " ").to_lowercase();
    nobody.confirm_sign_in(&step, &typed).await.success();
    assert_eq!(factor(&crous).await["recoveryCodesLeft"], 9);
    nobody
        .confirm_sign_in(&step, &codes[3])
        .await
        .refused("SECOND_STEP_WRONG");
    nobody.confirm_sign_in(&step, &codes[4]).await.success();
    assert_eq!(factor(&crous).await["recoveryCodesLeft"], 8);
}

async fn one_of_many_who_send_a_code_comes_in(app: &TestApp) {
    let crous = app.crous();
    let (secret, _) = protect(&crous).await;
    let step = first_step(app, &crous.seat().email).await;
    let shown = code(&secret, 0);
    // As many as may be wrong in a quarter of an hour.
    let tries = (0..5).map(|_| {
        let (nobody, step, shown) = (app.anonymous(), step.clone(), shown.clone());
        async move { nobody.confirm_sign_in(&step, &shown).await.codes().is_empty() }
    });
    let came_in = join_all(tries).await.into_iter().filter(|came| *came).count();
    assert_eq!(came_in, 1);
}

async fn guessing_codes_is_stopped(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let (secret, codes) = protect(&crous).await;
    let email = crous.seat().email.clone();
    let step = first_step(app, &email).await;
    for guess in ["1", "22", "333", "4444", "55555"] {
        nobody
            .confirm_sign_in(&step, guess)
            .await
            .refused("SECOND_STEP_WRONG");
    }
    for right in [&code(&secret, 0), &codes[0]] {
        nobody
            .confirm_sign_in(&step, right)
            .await
            .refused("SIGN_IN_THROTTLED");
    }
    let another = first_step(app, &email).await;
    nobody
        .confirm_sign_in(&another, &codes[0])
        .await
        .refused("SIGN_IN_THROTTLED");
    assert_eq!(
        factor(&crous).await["recoveryCodesLeft"],
        10,
        "what was not looked at is not used up"
    );
    // Others are kept from nothing.
    let donor = app.donor();
    let (secret, _) = protect(&donor).await;
    let step = first_step(app, &donor.seat().email).await;
    nobody.confirm_sign_in(&step, &code(&secret, 0)).await.success();
}

async fn a_first_step_alone_opens_nothing(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let (secret, _) = protect(&crous).await;
    let step = first_step(app, &crous.seat().email).await;
    let stranger = app.bearer(step.clone());
    let me = stranger.ask("{ me { name } }", json!({})).await;
    assert_eq!(me.data["me"], Value::Null);
    let shown = code(&secret, 0);
    let member: membership::Model = membership::Entity::find_by_id(step[..32].parse::<uuid::Uuid>().unwrap())
        .one(&app.app.db)
        .await
        .unwrap()
        .expect("the member of the token");
    let (until, now) = (step.split('.').nth(1).unwrap(), api::clock::real_now().0);
    let left = until.parse::<i64>().unwrap() - now;
    assert!((4 * 60_000..=5 * 60_000).contains(&left), "{left} ms are left");
    let past = format!(
        "{}.{}.{}",
        member.id.simple(),
        now,
        app.app.keys.step_secret(member.id, now)
    );
    let longer = step.replace(until, &format!("{}", now + 86_400_000));
    for bad in ["", "x", "a.b.c", &past, &longer, &step[..step.len() - 1]] {
        nobody
            .confirm_sign_in(bad, &shown)
            .await
            .refused("SECOND_STEP_TOO_LATE");
    }
    // Who may not act any more is let in by no code.
    app.coordinator()
        .suspend_organisation(crous.organisation())
        .await
        .done();
    nobody
        .confirm_sign_in(&step, &shown)
        .await
        .refused("SECOND_STEP_TOO_LATE");
    app.coordinator()
        .tell(
            "resumeOrganisation",
            json!({ "organisationId": crous.organisation() }),
        )
        .await
        .done();
    nobody.confirm_sign_in(&step, &shown).await.success();
}

async fn a_secret_is_given_again_for_a_while(app: &TestApp) {
    let crous = app.crous();
    let first = begin(&crous).await;
    assert_eq!(
        begin(&crous).await,
        first,
        "a form shown again shows the same square"
    );
    second_factor::Entity::update_many()
        .col_expr(second_factor::Column::BegunAt, Expr::value(Moment(1)))
        .exec(&app.app.db)
        .await
        .unwrap();
    let second = begin(&crous).await;
    assert_ne!(second, first);
    confirm(&crous, &code(&first, 0))
        .await
        .refused("SECOND_STEP_WRONG");
    confirm(&crous, &code(&second, 0)).await.success();
    let again = crous
        .ask(
            "mutation { beginSecondFactor { secret problems { code } } }",
            json!({}),
        )
        .await
        .ok();
    assert_eq!(again["beginSecondFactor"]["secret"], Value::Null);
    assert_eq!(again["beginSecondFactor"]["problems"][0]["code"], "WRONG_STATE");
}

async fn what_was_open_before_ends(app: &TestApp) {
    let crous = app.crous();
    let membership = crous.seat().membership;
    let itself = api::graphql::id::encode::<membership::Entity>(membership).0;
    let switch = async |token: String| {
        let input = json!({ "membershipId": itself });
        let who = app.bearer(token);
        who.tell_for("switchMembership", input, "session { accessToken }")
            .await
    };
    let keys = &app.app.keys;
    let now = u64::try_from(api::clock::real_now().0 / 1000).unwrap();
    let token = |auth_time| {
        let token = api::identity::tokens::go_on(keys, &app.url, membership, false, auth_time);
        token.unwrap().0
    };
    // Acting for another organisation is no new sign-in: what it gives ends with the first one, after twelve hours.
    let session = switch(token(now - 43_000)).await.success();
    let given = session["accessToken"].as_str().unwrap();
    let claims = api::identity::tokens::verify(keys, &app.url, given).expect("a token of ours");
    assert_eq!(claims.auth_time, Some(now - 43_000));
    switch(token(now - 43_201)).await.halted("UNAUTHENTICATED");
    // And a second step is begun right after signing in.
    let begun = "mutation { beginSecondFactor { secret problems { code } } }";
    let begun = app.bearer(token(now - 901)).ask(begun, json!({})).await.ok();
    assert_eq!(begun["beginSecondFactor"]["secret"], Value::Null);
    assert_eq!(begun["beginSecondFactor"]["problems"][0]["code"], "SIGN_IN_AGAIN");

    // Sessions that were opened without the second step end when it is added; tokens go on nowhere.
    let door = Door::of(&app.url);
    let first = [("email", crous.seat().email.as_str()), ("password", PASSWORD)];
    let cookie = door.send("/sign-in", &first).await.cookie;
    assert!(door.with(&cookie, "/cases").await.contains("/sign-out"));
    let (secret, _) = protect(&crous).await;
    assert!(!door.with(&cookie, "/cases").await.contains("/sign-out"));
    switch(token(now - 60)).await.halted("UNAUTHENTICATED");
    let step = first_step(app, &crous.seat().email).await;
    let session = app
        .anonymous()
        .confirm_sign_in(&step, &code(&secret, 0))
        .await
        .success();
    switch(session["accessToken"].as_str().unwrap().to_owned())
        .await
        .success();
}

async fn a_second_step_is_removed_by_a_code(app: &TestApp) {
    let crous = app.crous();
    let (secret, _) = protect(&crous).await;
    let remove = async |code: &str| {
        let input = json!({ "code": code });
        crous.tell_for("removeSecondFactor", input, "removed").await
    };
    remove("123").await.refused("SECOND_STEP_WRONG");
    assert!(factor(&crous).await.is_object());
    assert_eq!(remove(&code(&secret, 0)).await.success(), true);
    assert_eq!(factor(&crous).await, Value::Null);
    assert!(
        recovery_code::Entity::find()
            .all(&app.app.db)
            .await
            .unwrap()
            .is_empty()
    );
    remove(&code(&secret, 1)).await.refused("SECOND_STEP_WRONG");
    app.anonymous()
        .sign_in(&crous.seat().email, PASSWORD)
        .await
        .success();
    // And it may be added again, with another secret.
    let (again, codes) = protect(&crous).await;
    assert!(again != secret && codes.len() == 10);
}

async fn an_operator_lets_in_who_lost_everything(app: &TestApp) {
    let crous = app.crous();
    let email = crous.seat().email.clone();
    protect(&crous).await;
    assert!(!remove_of(&app.app, "nobody@clain.example").await.unwrap());
    assert!(
        remove_of(&app.app, &format!(" {} ", email.to_uppercase()))
            .await
            .unwrap()
    );
    assert!(
        !remove_of(&app.app, &email).await.unwrap(),
        "there is none any more"
    );
    begin(&crous).await;
    assert!(
        !remove_of(&app.app, &email).await.unwrap(),
        "none is asked for yet"
    );
    let log = crous
        .ask("{ accessLog(first: 1) { nodes { kind } } }", json!({}))
        .await
        .ok();
    assert_eq!(log["accessLog"]["nodes"][0]["kind"], "SECOND_FACTOR_REMOVED");
    app.anonymous().sign_in(&email, PASSWORD).await.success();
}

async fn software_has_no_second_step(app: &TestApp) {
    let client = app.full().await;
    assert_eq!(
        client.ask("{ account { email } }", json!({})).await.ok()["account"],
        Value::Null
    );
    let begun = client
        .ask("mutation { beginSecondFactor { secret } }", json!({}))
        .await;
    assert_eq!(begun.code(), "FORBIDDEN");
    confirm(&client, "123456").await.halted("FORBIDDEN");
    let nobody = app.anonymous();
    assert_eq!(
        nobody.ask("{ account { email } }", json!({})).await.ok()["account"],
        Value::Null
    );
    confirm(&nobody, "123456").await.halted("UNAUTHENTICATED");
}

async fn the_database_holds_no_code(app: &TestApp) {
    let (secret, codes) = protect(&app.crous()).await;
    let bytes = Secret::try_from_base32(&secret).unwrap();
    let row = second_factor::Entity::find()
        .one(&app.app.db)
        .await
        .unwrap()
        .unwrap();
    let holds = |within: &[u8], part: &[u8]| within.windows(part.len()).any(|window| window == part);
    assert!(!holds(&row.secret, bytes.as_ref()));
    let kept = recovery_code::Entity::find().all(&app.app.db).await.unwrap();
    assert_eq!(kept.len(), 10);
    let files = app.database_files();
    let known = app.crous().seat().email.clone();
    let readable = |file: &std::path::PathBuf| holds(&std::fs::read(file).unwrap(), known.as_bytes());
    assert!(
        files.is_empty() || files.iter().any(readable),
        "what is in clear is found"
    );
    let rows = format!("{kept:?} {row:?}");
    assert!(
        codes
            .iter()
            .all(|code| !rows.contains(code) && !rows.contains(&code.replace('-', "")))
    );
    for file in files {
        let content = std::fs::read(&file).unwrap();
        assert!(!holds(&content, bytes.as_ref()) && !holds(&content, secret.as_bytes()));
        for code in &codes {
            let bare = code.replace('-', "");
            assert!(!holds(&content, code.as_bytes()) && !holds(&content, bare.as_bytes()));
        }
    }
}

async fn the_portal_asks_for_the_code(app: &TestApp) {
    let door = Door::of(&app.url);
    let email = app.crous().seat().email.clone();
    let first = [
        ("email", email.as_str()),
        ("password", PASSWORD),
        ("next", "/cases"),
    ];
    let inside = door.send("/sign-in", &first).await.cookie;
    let account = door.with(&inside, "/account").await;
    assert!(
        account.contains(&email) && account.contains("action=\"/account/begin\""),
        "{account}"
    );

    let enrol = door.send_with(&inside, "/account/begin", &[]).await;
    let secret = enrol.between("<code class=\"key\">", "</code>");
    assert!(
        enrol.body.contains("class=\"qr\"") && secret.len() == 39,
        "{secret}"
    );
    let wrong = door
        .send_with(&inside, "/account/confirm", &[("code", "1")])
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        wrong.between("<code class=\"key\">", "</code>"),
        secret,
        "the same square"
    );
    let codes = door
        .send_with(&inside, "/account/confirm", &[("code", &code(&secret, -1))])
        .await;
    assert_eq!(codes.body.matches("<li><code>").count(), 10, "{}", codes.body);
    let recovery = codes.between("<li><code>", "</code>");
    // The session from before has ended, and who was here goes on in another.
    assert!(!door.with(&inside, "/account").await.contains("/sign-out"));
    let inside = codes.cookie;
    let twice = door
        .send_with(&inside, "/account/confirm", &[("code", "1")])
        .await;
    assert_eq!(twice.location, "/account?done=unseen");

    let asked = door.send("/sign-in", &first).await;
    assert_eq!((asked.status, asked.cookie.as_str()), (StatusCode::OK, ""));
    let step = asked.between("name=\"step\" value=\"", "\"");
    let send = async |code: &str, next: &str| {
        let answers = [("step", step.as_str()), ("code", code), ("next", next)];
        door.send("/sign-in/code", &answers).await
    };
    for (typed, why) in [("", "Répondez"), ("000000", "ne convient pas")] {
        let refused = send(typed, "/cases").await;
        assert_eq!(
            (refused.status, refused.cookie.as_str()),
            (StatusCode::UNPROCESSABLE_ENTITY, "")
        );
        assert!(
            refused.body.contains(why) && refused.body.contains(&step),
            "{}",
            refused.body
        );
    }
    let elsewhere = door
        .send_from_elsewhere("/sign-in/code", &[("step", &step)])
        .await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    let known = send(&code(&secret, 0), "/cases").await;
    assert_eq!(
        (known.status, known.location.as_str()),
        (StatusCode::SEE_OTHER, "/cases")
    );
    assert!(door.with(&known.cookie, "/cases").await.contains("/sign-out"));
    assert_eq!(send(&recovery, "//evil.example").await.location, "/home");
    let late = door.send("/sign-in/code", &[("step", "x"), ("code", "1")]).await;
    assert_eq!(late.location, "/sign-in?done=late");

    let refused = door
        .send_with(&inside, "/account/remove", &[("code", "12")])
        .await;
    assert!(refused.body.contains("ne convient pas"), "{}", refused.body);
    let removed = door
        .send_with(&inside, "/account/remove", &[("code", &code(&secret, 1))])
        .await;
    assert_eq!(removed.location, "/account?done=remove");
    assert!(!door.send("/sign-in", &first).await.cookie.is_empty());
}
