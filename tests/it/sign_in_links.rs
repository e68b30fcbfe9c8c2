//! A link by e-mail signs in: once, in time, the newest alone, and whether somebody has an address is told to
//! nobody.

use entity::Moment;
use entity::account::sign_in_link;
use entity::outbox::{self, DeliveryState, Template};
use futures::future::join_all;
use reqwest::StatusCode;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use crate::app::TestApp;
use crate::browser::door::Door;
use crate::persona::Persona;
use crate::world::PASSWORD;

on_both!(
    a_link_signs_in_once,
    one_of_many_who_open_a_link_comes_in,
    a_link_is_too_old_after_a_quarter_of_an_hour,
    a_newer_link_voids_the_one_before,
    nobody_learns_who_has_an_address,
    who_may_not_act_comes_in_by_no_link,
    a_link_that_waits_is_nobody_elses,
    links_are_counted_apart_from_passwords,
    the_database_holds_no_link,
    a_link_is_opened_by_a_button,
);

const NOBODY: &str = "nobody@clain.example";

/// Asks for a link, and reads the newest one in the mailbox.
async fn link(app: &TestApp, email: &str) -> String {
    let asked = app.anonymous().request_sign_in_link(email).await;
    assert_eq!(asked.success(), true);
    let mails = app.mails_to(&email.trim().to_lowercase()).await;
    mails.last().expect("a mail").link_token().to_owned()
}

async fn links(app: &TestApp) -> Vec<sign_in_link::Model> {
    let newest = sign_in_link::Entity::find().order_by_desc(sign_in_link::Column::Id);
    newest.all(&app.app.db).await.unwrap()
}

/// Makes every link as old as it may be, and older.
async fn wait(app: &TestApp) {
    sign_in_link::Entity::update_many()
        .col_expr(sign_in_link::Column::ExpiresAt, Expr::value(Moment(1)))
        .exec(&app.app.db)
        .await
        .unwrap();
}

async fn access_log(of: &Persona) -> Vec<Value> {
    let query = "{ accessLog(first: 100) { nodes { kind } } }";
    let mut log = of.ask(query, json!({})).await.ok();
    let mut log: Vec<Value> = log["accessLog"]["nodes"]
        .as_array_mut()
        .unwrap()
        .drain(..)
        .collect();
    log.reverse();
    log.into_iter().map(|line| line["kind"].clone()).collect()
}

async fn a_link_signs_in_once(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let email = crous.seat().email.clone();
    let before = access_log(&crous).await.len();
    let token = link(app, &format!("  {} ", email.to_uppercase())).await;
    let mails = app.mails_to(&email).await;
    let mail = mails.last().unwrap();
    assert_eq!(mail.subject, "Votre lien de connexion");
    assert!(
        mail.body.contains("15 minutes") && mail.body.contains("Poitiers"),
        "{}",
        mail.body
    );

    let session = nobody.sign_in_with_link(&token).await.success();
    let inside = app.bearer(session["accessToken"].as_str().unwrap().to_owned());
    let me = inside.ask("{ me { organisation { id } } }", json!({})).await.ok();
    assert_eq!(me["me"]["organisation"]["id"], crous.organisation());
    nobody
        .sign_in_with_link(&token)
        .await
        .refused("SIGN_IN_LINK_INVALID");
    assert_eq!(
        access_log(&crous).await[before..],
        ["SIGNED_IN", "SIGN_IN_DENIED"]
    );

    for other in [
        "",
        "x",
        ".",
        "x.y",
        &format!("{token}x"),
        &token[..token.len() - 1],
    ] {
        nobody
            .sign_in_with_link(other)
            .await
            .refused("SIGN_IN_LINK_INVALID");
    }
    // An English reader is written to in English.
    let english = app.second_donor().seat().email.clone();
    link(app, &english).await;
    assert_eq!(
        app.mails_to(&english).await.last().unwrap().subject,
        "Your link to sign in"
    );
}

async fn one_of_many_who_open_a_link_comes_in(app: &TestApp) {
    let token = link(app, &app.crous().seat().email).await;
    let tries = (0..12).map(|_| {
        let (nobody, token) = (app.anonymous(), token.clone());
        async move { nobody.sign_in_with_link(&token).await.codes().is_empty() }
    });
    let came_in = join_all(tries).await.into_iter().filter(|came| *came).count();
    assert_eq!(came_in, 1);
}

async fn a_link_is_too_old_after_a_quarter_of_an_hour(app: &TestApp) {
    let email = app.crous().seat().email.clone();
    let token = link(app, &email).await;
    let row = links(app).await.remove(0);
    let left = row.expires_at.0 - api::clock::real_now().0;
    assert!((14 * 60_000..=15 * 60_000).contains(&left), "{left} ms are left");
    wait(app).await;
    let nobody = app.anonymous();
    nobody
        .sign_in_with_link(&token)
        .await
        .refused("SIGN_IN_LINK_INVALID");
    assert_eq!(links(app).await[0].used_at, None);
    // What is too old is swept away with the next request, and a mail that would come too late is not sent.
    assert_eq!(nobody.request_sign_in_link(&email).await.success(), true);
    assert_eq!(links(app).await.len(), 1);
    wait(app).await;
    let sent = app.mails_to(&email).await;
    let sent = sent.iter().filter(|mail| mail.subject.contains("lien")).count();
    assert_eq!(sent, 1, "one mail came, and the other would have come too late");
    // The same for a mail that waited for its server.
    let of_links = outbox::Column::Template.eq(Template::SignInLink);
    let again = outbox::Entity::update_many().filter(of_links.clone());
    let again = again.col_expr(outbox::Column::State, Expr::value(DeliveryState::Pending));
    let again = again.col_expr(outbox::Column::DueAt, Expr::value(Moment(1)));
    again.exec(&app.app.db).await.unwrap();
    app.deliver().await;
    let row = outbox::Entity::find()
        .filter(of_links.clone())
        .one(&app.app.db)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.error.as_deref(), Some("NO_ADDRESS"));
}

async fn a_newer_link_voids_the_one_before(app: &TestApp) {
    let (nobody, email) = (app.anonymous(), app.crous().seat().email.clone());
    let first = link(app, &email).await;
    let second = link(app, &email).await;
    assert_ne!(first, second);
    nobody
        .sign_in_with_link(&first)
        .await
        .refused("SIGN_IN_LINK_INVALID");
    nobody.sign_in_with_link(&second).await.success();
    nobody
        .sign_in_with_link(&first)
        .await
        .refused("SIGN_IN_LINK_INVALID");
    // Another's link is another's.
    let mine = link(app, &email).await;
    link(app, &app.donor().seat().email).await;
    nobody.sign_in_with_link(&mine).await.success();
}

async fn nobody_learns_who_has_an_address(app: &TestApp) {
    let nobody = app.anonymous();
    let before = app.mails().await.len();
    let known = nobody.request_sign_in_link(&app.crous().seat().email).await;
    let unknown = nobody.request_sign_in_link(NOBODY).await;
    assert_eq!(known.payload, unknown.payload);
    assert_eq!(app.mails().await.len(), before + 1);
    assert!(app.mails_to(NOBODY).await.is_empty());
    // The same was written for both; the address that is nobody's was not.
    let rows = links(app).await;
    let known: Vec<bool> = rows.iter().map(|row| row.account_id.is_some()).collect();
    assert_eq!(known, [false, true]);

    let door = Door::of(&app.url);
    let mut seen = Vec::new();
    for email in [app.donor().seat().email.as_str(), NOBODY] {
        let answer = door.send("/sign-in/by-mail", &[("email", email)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        seen.push((answer.location.clone(), door.read(&answer.location).await));
    }
    assert_eq!(seen[0], seen[1]);
    assert!(!seen[0].1.contains(NOBODY));
}

async fn who_may_not_act_comes_in_by_no_link(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let email = "collegue@crous.example";
    let person = ("Ondine Marsac", email, "FR");
    let member = crous
        .invite_member(crous.organisation(), person, "AGENT", None)
        .await
        .done();
    // An invitation has its own link, and its own end.
    nobody.request_sign_in_link(email).await.success();
    let mails = app.mails_to(email).await;
    assert_eq!(mails.len(), 1, "the invitation alone");
    nobody
        .accept_invitation(mails[0].invitation_token(), PASSWORD)
        .await
        .success();

    let token = link(app, email).await;
    let of = json!({ "membershipId": member });
    crous.tell("suspendMember", of.clone()).await.done();
    nobody
        .sign_in_with_link(&token)
        .await
        .refused("SIGN_IN_LINK_INVALID");
    nobody.request_sign_in_link(email).await.success();
    assert_eq!(
        app.mails_to(email).await.len(),
        2,
        "who is suspended is not written to"
    );
    crous.tell("resumeMember", of).await.done();
    nobody
        .sign_in_with_link(&token)
        .await
        .refused("SIGN_IN_LINK_INVALID");
}

async fn a_link_that_waits_is_nobody_elses(app: &TestApp) {
    let (nobody, crous) = (app.anonymous(), app.crous());
    let (leaver, stayer) = ("collegue@crous.example", crous.seat().email.clone());
    let person = ("Ondine Marsac", leaver, "FR");
    let member = crous
        .invite_member(crous.organisation(), person, "AGENT", None)
        .await
        .done();
    let invited = app.mails_to(leaver).await;
    nobody
        .accept_invitation(invited[0].invitation_token(), PASSWORD)
        .await
        .success();
    let before = app.mails_to(&stayer).await.len();
    // The worker is stopped between writing the mail and sending it, and meanwhile the member leaves.
    let token = link(app, leaver).await;
    outbox::Entity::update_many()
        .col_expr(outbox::Column::State, Expr::value(DeliveryState::Pending))
        .col_expr(outbox::Column::DueAt, Expr::value(Moment(1)))
        .filter(outbox::Column::Template.eq(Template::SignInLink))
        .exec(&app.app.db)
        .await
        .unwrap();
    crous
        .tell("removeMember", json!({ "membershipId": member }))
        .await
        .done();
    let mails = app.mails_to(&stayer).await;
    assert_eq!(
        mails.len(),
        before,
        "nobody is sent a link that signs somebody else in"
    );
    nobody
        .sign_in_with_link(&token)
        .await
        .refused("SIGN_IN_LINK_INVALID");
}

async fn links_are_counted_apart_from_passwords(app: &TestApp) {
    let (nobody, email) = (app.anonymous(), app.crous().seat().email.clone());
    for address in [email.as_str(), NOBODY] {
        for _ in 0..3 {
            nobody.request_sign_in_link(address).await.success();
        }
        nobody
            .request_sign_in_link(address)
            .await
            .refused("SIGN_IN_THROTTLED");
        let upper = address.to_uppercase();
        nobody
            .request_sign_in_link(&upper)
            .await
            .refused("SIGN_IN_THROTTLED");
    }
    let sent = app.mails_to(&email).await;
    let token = sent.last().unwrap().link_token();
    assert_eq!(
        sent.iter().filter(|mail| mail.subject.contains("lien")).count(),
        3
    );
    // A request that was refused voids nothing, and passwords are as good as before.
    nobody.sign_in(&email, PASSWORD).await.success();
    nobody.sign_in_with_link(token).await.success();

    // The other way round: whoever guesses passwords keeps nobody from a link.
    let donor = app.donor().seat().email.clone();
    for _ in 0..5 {
        nobody
            .sign_in(&donor, "not the password")
            .await
            .refused("SIGN_IN_REFUSED");
    }
    nobody
        .sign_in(&donor, PASSWORD)
        .await
        .refused("SIGN_IN_THROTTLED");
    let token = link(app, &donor).await;
    nobody.sign_in_with_link(&token).await.success();

    // One place asks for so many addresses, and no more.
    let mut refused = 0;
    for n in 0..60 {
        let asked = nobody.request_sign_in_link(&format!("{n}@clain.example")).await;
        refused += usize::from(!asked.codes().is_empty());
    }
    assert_eq!(refused, 11, "three, five and three were counted before");
}

async fn the_database_holds_no_link(app: &TestApp) {
    let email = app.crous().seat().email.clone();
    let token = link(app, &email).await;
    let (id, secret) = token.split_once('.').unwrap();
    assert_eq!(secret.len(), 43, "256 bits");
    let row = links(app).await.remove(0);
    assert_eq!(row.id.simple().to_string(), id);
    assert!(row.nonce.len() == 43 && row.nonce != secret, "{row:?}");
    let rows = format!(
        "{:?}",
        entity::outbox::Entity::find().all(&app.app.db).await.unwrap()
    );
    assert!(!rows.contains(secret) && !rows.contains(&row.nonce));
    for file in app.database_files() {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
        assert!(!found, "{} holds the secret", file.display());
    }
}

async fn a_link_is_opened_by_a_button(app: &TestApp) {
    let door = Door::of(&app.url);
    let email = app.crous().seat().email.clone();
    let page = door.read("/sign-in").await;
    assert!(page.contains("href=\"/sign-in/by-mail\""));
    for (typed, why) in [("", "Répondez"), ("lea", "signe @")] {
        let answer = door.send("/sign-in/by-mail", &[("email", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(why), "{}", answer.body);
    }
    let answer = door.send("/sign-in/by-mail", &[("email", &email)]).await;
    assert_eq!(answer.location, "/sign-in/sent");
    let mails = app.mails_to(&email).await;
    let token = mails.last().unwrap().link_token();
    // A mail server that reads the link, even twice, uses nothing up.
    for _ in 0..2 {
        let page = door.read(&format!("/sign-in/link?token={token}")).await;
        assert!(
            page.contains(token) && page.matches("<button").count() == 1,
            "{page}"
        );
    }
    let elsewhere = door
        .send_from_elsewhere("/sign-in/link", &[("token", token)])
        .await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    let opened = door.send("/sign-in/link", &[("token", token)]).await;
    assert_eq!(
        (opened.status, opened.location.as_str()),
        (StatusCode::SEE_OTHER, "/home")
    );
    let cases = door.with(&opened.cookie, "/cases").await;
    assert!(cases.contains("/sign-out"), "{cases}");
    let again = door.send("/sign-in/link", &[("token", token)]).await;
    assert_eq!(
        (again.status, again.cookie.as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, "")
    );
    assert!(again.body.contains("Ce lien ne sert plus") && !again.body.contains(token));
}
