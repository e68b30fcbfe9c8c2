//! Tokens: how software and people get them, what they hold, and when they stop to count.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::builders::referral;
use crate::world::{PASSWORD, SCOPES};

on_both!(
    errors_are_those_of_oauth,
    scopes_are_those_asked_and_granted,
    the_published_key_verifies_a_token,
    a_token_that_is_not_ours_is_nobody,
    a_suspended_partner_is_refused_at_once,
    guessing_is_slowed_down,
    an_invitation_is_accepted_once,
);

const CREDENTIALS: [(&str, &str); 1] = [("grant_type", "client_credentials")];

async fn errors_are_those_of_oauth(app: &TestApp) {
    let nobody = app.anonymous();
    let full = &app.world.full;
    let client = Some((full.id.as_str(), full.secret.as_str()));
    for (client, form, status, error) in [
        (None, &CREDENTIALS[..], 401, "invalid_client"),
        (
            Some((full.id.as_str(), "wrong")),
            &CREDENTIALS[..],
            401,
            "invalid_client",
        ),
        (
            Some(("app-unknown", "wrong")),
            &CREDENTIALS[..],
            401,
            "invalid_client",
        ),
        (client, &[][..], 400, "invalid_request"),
        (
            client,
            &[("grant_type", "password")][..],
            400,
            "unsupported_grant_type",
        ),
        (
            client,
            &[
                ("grant_type", "client_credentials"),
                ("scope", "cases:read everything"),
            ][..],
            400,
            "invalid_scope",
        ),
    ] {
        let (got, body) = nobody.ask_token(client, form).await;
        assert_eq!(
            (got, body["error"].as_str()),
            (status, Some(error)),
            "{form:?}: {body}"
        );
        assert!(body.get("access_token").is_none());
    }
    // The password of a person is no client's secret, nor the other way round.
    let email = &app.crous().seat().email.clone();
    let (status, _) = nobody
        .ask_token(Some((email.as_str(), PASSWORD)), &CREDENTIALS)
        .await;
    assert_eq!(status, 401);
    nobody
        .sign_in(&full.id, &full.secret)
        .await
        .refused("SIGN_IN_REFUSED");

    let (_, metadata) = nobody.get("/.well-known/oauth-authorization-server").await;
    assert_eq!(metadata["issuer"], app.url);
    assert_eq!(metadata["token_endpoint"], format!("{}/oauth/token", app.url));
}

async fn scopes_are_those_asked_and_granted(app: &TestApp) {
    let nobody = app.anonymous();
    let client = |client: &'static str| match client {
        "full" => (&app.world.full.id, &app.world.full.secret),
        _ => (&app.world.bare.id, &app.world.bare.secret),
    };
    let ask = async |who, form: &[(&str, &str)]| {
        let (id, secret) = client(who);
        nobody.ask_token(Some((id, secret)), form).await
    };
    let (_, all) = ask("full", &CREDENTIALS).await;
    assert_eq!(all["token_type"], "Bearer");
    assert!(
        all["expires_in"].as_u64().is_some_and(|seconds| seconds <= 900),
        "{all}"
    );
    let mut granted: Vec<&str> = all["scope"].as_str().expect("scopes").split(' ').collect();
    granted.sort_unstable();
    assert_eq!(granted, SCOPES);

    let narrow = [("grant_type", "client_credentials"), ("scope", "cases:read")];
    let (_, some) = ask("full", &narrow).await;
    assert_eq!(some["scope"], "cases:read");
    let reader = app.bearer(some["access_token"].as_str().expect("a token").to_owned());
    let case = app.crous().submit_referral(referral()).await.done();
    assert_eq!(reader.about("case", &case, "id").await["id"], case);
    assert_eq!(
        reader
            .ask("{ facts(first: 1) { nodes { id } } }", json!({}))
            .await
            .code(),
        "FORBIDDEN"
    );
    reader.submit_referral(referral()).await.halted("FORBIDDEN");
    assert_eq!(ask("bare", &narrow).await.1["error"], "invalid_scope");

    // Software with every scope still does nothing that is people's, or another organisation's.
    let full = app.full().await;
    let written = full
        .submit_referral(referral().named("Aymar", "Lescot"))
        .await
        .done();
    assert_eq!(app.crous().about("case", &written, "id").await["id"], written);
    full.submit_referral(referral().of_family())
        .await
        .refused("AUDIENCE_NOT_YOURS");
    full.create_app_client("Encore", &["cases:read"])
        .await
        .halted("FORBIDDEN");
    full.qualify_case(&written).await.halted("FORBIDDEN");
    app.crous()
        .create_app_client("Trop", &["cases:read", "root"])
        .await
        .refused("UNKNOWN_SCOPE");
}

async fn the_published_key_verifies_a_token(app: &TestApp) {
    let (_, jwks) = app.anonymous().get("/.well-known/jwks.json").await;
    let key = &jwks["keys"][0];
    assert_eq!((&key["kty"], &key["crv"]), (&json!("OKP"), &json!("Ed25519")));
    assert!(key.get("d").is_none(), "the private key is not published");
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).expect("base64url");
    let public: [u8; 32] = bytes(key["x"].as_str().expect("x")).try_into().expect("32 bytes");
    let public = VerifyingKey::from_bytes(&public).expect("a key");
    let signed = app
        .anonymous()
        .sign_in(&app.donor().seat().email, PASSWORD)
        .await
        .success();
    let of_person = signed["accessToken"].as_str().expect("a token").to_owned();
    let full = app.full().await;
    for token in [full.token(), &of_person] {
        let (message, signature) = token.rsplit_once('.').expect("a JWT");
        let (head, claims) = message.split_once('.').expect("a JWT");
        let signature = Signature::from_slice(&bytes(signature)).expect("a signature");
        public
            .verify_strict(message.as_bytes(), &signature)
            .expect("a token of this key");
        let read = |part: &str| -> Value { serde_json::from_slice(&bytes(part)).expect("JSON") };
        let (head, claims) = (read(head), read(claims));
        assert_eq!((&head["alg"], &head["typ"]), (&json!("EdDSA"), &json!("at+jwt")));
        assert_eq!(head["kid"], key["kid"]);
        assert_eq!(
            (&claims["iss"], &claims["aud"]),
            (&json!(app.url), &json!(app.url))
        );
        let (iat, exp) = (claims["iat"].as_u64(), claims["exp"].as_u64());
        assert!(
            exp.zip(iat)
                .is_some_and(|(exp, iat)| exp > iat && exp - iat <= 900),
            "{claims}"
        );
        let text = claims.to_string();
        assert!(
            !text.contains("clain.example") && !text.contains("Montfaucon"),
            "{text}"
        );
    }
}

async fn a_token_that_is_not_ours_is_nobody(app: &TestApp) {
    let good = app.donor().token().to_owned();
    let parts: Vec<&str> = good.split('.').collect();
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","typ":"at+jwt"}"#);
    let mut claims: Value =
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).expect("base64url")).expect("JSON");
    claims["sub"] = json!(app.coordinator().seat().membership);
    let other = URL_SAFE_NO_PAD.encode(claims.to_string());
    for bad in [
        String::new(),
        "x".to_owned(),
        format!("{}.{}.", none, parts[1]),
        format!("{}.{}.{}", none, parts[1], parts[2]),
        format!("{}.{}.{}", parts[0], other, parts[2]),
        format!("{good}x"),
    ] {
        let answer = app.bearer(bad.clone()).ask("{ me { name } }", json!({})).await;
        assert_eq!(answer.data["me"], Value::Null, "{bad}");
        app.bearer(bad)
            .draft_pledge(crate::builders::pledge())
            .await
            .halted("UNAUTHENTICATED");
    }
    let (status, _) = app.anonymous().try_upload("a.csv", b"a".to_vec()).await;
    assert_eq!(status, 401);
}

async fn a_suspended_partner_is_refused_at_once(app: &TestApp) {
    let (crous, full, coordinator) = (app.crous(), app.full().await, app.coordinator());
    let case = crous.submit_referral(referral()).await.done();
    let me = "{ me { name } }";
    assert_ne!(full.ask(me, json!({})).await.ok()["me"], Value::Null);
    coordinator
        .suspend_organisation(crous.organisation())
        .await
        .done();
    for old in [&crous, &full] {
        assert_eq!(old.ask(me, json!({})).await.ok()["me"], Value::Null);
        assert_eq!(old.about("case", &case, "id").await, Value::Null);
        old.submit_referral(referral()).await.halted("UNAUTHENTICATED");
        assert_eq!(
            old.ask("{ cases(first: 1) { nodes { id } } }", json!({}))
                .await
                .code(),
            "UNAUTHENTICATED"
        );
    }
    let client = (app.world.full.id.as_str(), app.world.full.secret.as_str());
    let (status, body) = app.anonymous().ask_token(Some(client), &CREDENTIALS).await;
    assert_eq!((status, &body["error"]), (401, &json!("invalid_client")));
    let email = crous.seat().email.clone();
    app.anonymous()
        .sign_in(&email, PASSWORD)
        .await
        .refused("SIGN_IN_REFUSED");
    // The others do not notice, and a partner taken back goes on with the same token.
    assert_eq!(app.state_of("case", &case).await, "SUBMITTED");
    coordinator.resume_organisation(crous.organisation()).await.done();
    assert_eq!(crous.about("case", &case, "id").await["id"], case);
    app.anonymous().sign_in(&email, PASSWORD).await.success();
    crous
        .suspend_organisation(crous.organisation())
        .await
        .halted("FORBIDDEN");
}

async fn guessing_is_slowed_down(app: &TestApp) {
    let nobody = app.anonymous();
    let (email, other) = (app.donor().seat().email.clone(), app.crous().seat().email.clone());
    for _ in 0..5 {
        nobody
            .sign_in(&email, "not the password")
            .await
            .refused("SIGN_IN_REFUSED");
    }
    nobody
        .sign_in(&email, PASSWORD)
        .await
        .refused("SIGN_IN_THROTTLED");
    nobody
        .sign_in(&email.to_uppercase(), PASSWORD)
        .await
        .refused("SIGN_IN_THROTTLED");
    nobody.sign_in(&other, PASSWORD).await.success();
    // An unknown account is told nothing else than a known one.
    for _ in 0..5 {
        nobody
            .sign_in("nobody@clain.example", "x")
            .await
            .refused("SIGN_IN_REFUSED");
    }
    nobody
        .sign_in("nobody@clain.example", "x")
        .await
        .refused("SIGN_IN_THROTTLED");
    // Successes are not counted.
    for _ in 0..8 {
        nobody.sign_in(&other, PASSWORD).await.success();
    }
}

async fn an_invitation_is_accepted_once(app: &TestApp) {
    let (nobody, donor) = (app.anonymous(), app.donor());
    let person = ("Perrine Aubusson", "perrine@clain.example", "FR");
    donor
        .invite_member(donor.organisation(), person, "READER", None)
        .await
        .done();
    donor
        .invite_member(donor.organisation(), person, "READER", None)
        .await
        .refused("ALREADY_MEMBER");
    donor
        .invite_member(
            donor.organisation(),
            ("A", "a@clain.example", "FR"),
            "AGENT",
            Some(&["COORDINATE"]),
        )
        .await
        .refused("CAPACITY_NOT_HELD");
    donor
        .invite_member(app.crous().organisation(), person, "AGENT", None)
        .await
        .halted("NOT_FOUND");
    let mails = app.mails_to(person.1).await;
    let token = mails[0].invitation_token();
    nobody
        .sign_in(person.1, PASSWORD)
        .await
        .refused("SIGN_IN_REFUSED");
    nobody
        .accept_invitation(token, "too short")
        .await
        .refused("PASSWORD_TOO_SHORT");
    nobody
        .accept_invitation(&format!("{token}x"), PASSWORD)
        .await
        .refused("INVITATION_INVALID");
    assert_eq!(nobody.accept_invitation(token, PASSWORD).await.success(), true);
    nobody
        .accept_invitation(token, "another password of mine")
        .await
        .refused("INVITATION_INVALID");
    let session = nobody.sign_in(person.1, PASSWORD).await.success();
    // A reader reads.
    let reader = app.bearer(session["accessToken"].as_str().expect("a token").to_owned());
    assert_eq!(app.count(&reader, "pledges").await, 0);
    reader
        .draft_pledge(crate::builders::pledge())
        .await
        .halted("FORBIDDEN");
}
