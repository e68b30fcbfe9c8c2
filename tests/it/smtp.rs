//! Mail leaves by SMTP: taken at once, greylisted and taken later, refused for good, or held by a server that says nothing.
//!
//! The server is in the test, one thread a connection, and does to each recipient what the test told it to.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use api::app::App;
use entity::Moment;
use entity::outbox::{self, DeliveryState};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::app::TestApp;

on_both!(
    a_mail_leaves_whole,
    a_greylisted_mail_leaves_later,
    a_refused_mail_is_tried_once,
    a_silent_server_holds_up_nobody_else,
);

/// What a server says to a recipient.
#[derive(Clone, Copy)]
enum Answer {
    /// 451 the first time, then it takes the mail.
    Greylist,
    /// 550.
    Refuse,
    /// Nothing, ever.
    Silence,
}

/// A server, and what it took: recipient and bytes.
#[derive(Clone, Default)]
struct Server {
    answers: Arc<Mutex<HashMap<String, Answer>>>,
    taken: Arc<Mutex<Vec<(String, String)>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Serves on a port of its own; the address to write to.
    fn start(answers: &[(&str, Answer)]) -> (Self, String) {
        let server = Self::default();
        let answers = answers.iter().map(|(who, answer)| ((*who).to_owned(), *answer));
        server.answers.lock().unwrap().extend(answers);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let serving = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let server = serving.clone();
                std::thread::spawn(move || server.talk(&stream));
            }
        });
        (server, url)
    }

    /// One connection: RFC 5321, as far as one client needs it.
    fn talk(&self, stream: &TcpStream) -> Option<()> {
        let mut say = stream;
        let mut say = |line: &str| write!(say, "{line}\r\n").ok();
        let mut lines = BufReader::new(stream).lines();
        let mut to = String::new();
        say("220 mail.test ESMTP")?;
        while let Some(Ok(line)) = lines.next() {
            match line.split([' ', ':']).next()?.to_uppercase().as_str() {
                "EHLO" => say("250 mail.test")?,
                "RCPT" => {
                    line.split(['<', '>']).nth(1)?.clone_into(&mut to);
                    self.asked.lock().unwrap().push(to.clone());
                    let answer = self.answers.lock().unwrap().get(&to).copied();
                    match answer {
                        Some(Answer::Silence) => std::thread::sleep(Duration::from_mins(1)),
                        Some(Answer::Refuse) => say("550 5.1.1 no such mailbox")?,
                        Some(Answer::Greylist) => {
                            self.answers.lock().unwrap().remove(&to);
                            say("451 4.7.1 come back later")?;
                        }
                        None => say("250 ok")?,
                    }
                }
                "DATA" => {
                    say("354 go on")?;
                    let mut mail = String::new();
                    while let Some(Ok(line)) = lines.next() {
                        if line == "." {
                            break;
                        }
                        mail += &line;
                        mail += "\n";
                    }
                    self.taken.lock().unwrap().push((to.clone(), mail));
                    say("250 taken")?;
                }
                "QUIT" => {
                    say("221 bye")?;
                    return Some(());
                }
                _ => say("250 ok")?,
            }
        }
        Some(())
    }

    fn taken_for(&self, who: &str) -> Vec<String> {
        let taken = self.taken.lock().unwrap();
        let mine = taken.iter().filter(|(to, _)| to == who);
        mine.map(|(_, mail)| mail.clone()).collect()
    }

    fn asked_for(&self, who: &str) -> usize {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|to| *to == who).count()
    }
}

/// The same instance with another way out.
fn by_smtp(app: &TestApp, url: String) -> Arc<App> {
    let mut config = app.app.config.clone();
    config.mail.smtp_url = Some(url);
    config.mail.timeout_seconds = 1;
    App::on(config, app.app.db.clone(), false).unwrap()
}

/// Invites somebody to the donor: one mail.
async fn invite(app: &TestApp, email: &str) {
    let coordinator = app.coordinator();
    let donor = app.donor();
    let organisation = donor.organisation();
    let invited = coordinator.invite_member(organisation, ("Inès Ferrand", email, "FR"), "AGENT", None);
    invited.await.done();
}

async fn delivery(app: &TestApp, state: DeliveryState) -> Vec<outbox::Model> {
    let all = outbox::Entity::find().filter(outbox::Column::State.eq(state));
    all.all(&app.app.db).await.unwrap()
}

async fn a_mail_leaves_whole(app: &TestApp) {
    let (server, url) = Server::start(&[]);
    app.deliver().await;
    invite(app, "ines@company.example").await;
    let sent = api::outbox::worker::send_due(&by_smtp(app, url)).await.unwrap();
    assert_eq!(sent, 1);
    let mails = server.taken_for("ines@company.example");
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    for part in ["Message-ID: <", "Subject: ", "From: Maillon", "To: "] {
        assert!(mail.contains(part), "{part} in {mail}");
    }
    assert!(delivery(app, DeliveryState::Pending).await.is_empty());
}

async fn a_greylisted_mail_leaves_later(app: &TestApp) {
    let (server, url) = Server::start(&[("ines@company.example", Answer::Greylist)]);
    let smtp = by_smtp(app, url);
    app.deliver().await;
    invite(app, "ines@company.example").await;
    api::outbox::worker::send_due(&smtp).await.unwrap();
    assert!(server.taken_for("ines@company.example").is_empty());
    let waiting = delivery(app, DeliveryState::Pending).await;
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].error.as_deref(), Some("UNAVAILABLE"));
    // Tried again a minute later, with some jitter: not at once.
    let pause = waiting[0].due_at.0 - api::clock::real_now().0;
    assert!((55_000..=80_000).contains(&pause), "{pause} ms");
    assert_eq!(api::outbox::worker::send_due(&smtp).await.unwrap(), 0);
    due_now(app).await;
    assert_eq!(api::outbox::worker::send_due(&smtp).await.unwrap(), 1);
    assert_eq!(server.taken_for("ines@company.example").len(), 1);
    assert!(delivery(app, DeliveryState::Pending).await.is_empty());
}

/// As if the pause were over.
async fn due_now(app: &TestApp) {
    let due = outbox::ActiveModel {
        due_at: Set(Moment(0)),
        ..Default::default()
    };
    let pending = outbox::Column::State.eq(DeliveryState::Pending);
    let all = outbox::Entity::update_many().set(due).filter(pending);
    all.exec(&app.app.db).await.unwrap();
}

async fn a_refused_mail_is_tried_once(app: &TestApp) {
    let (server, url) = Server::start(&[("nobody@company.example", Answer::Refuse)]);
    let smtp = by_smtp(app, url);
    app.deliver().await;
    invite(app, "nobody@company.example").await;
    for _ in 0..3 {
        api::outbox::worker::send_due(&smtp).await.unwrap();
        due_now(app).await;
    }
    assert_eq!(server.asked_for("nobody@company.example"), 1);
    let failed = delivery(app, DeliveryState::Failed).await;
    assert_eq!(failed.len(), 1, "flagged");
    assert_eq!(failed[0].error.as_deref(), Some("REFUSED"));
}

async fn a_silent_server_holds_up_nobody_else(app: &TestApp) {
    let silent = ["a@company.example", "b@company.example", "c@company.example"];
    let (server, url) = Server::start(&silent.map(|who| (who, Answer::Silence)));
    let smtp = by_smtp(app, url);
    app.deliver().await;
    for who in silent {
        invite(app, who).await;
    }
    invite(app, "ines@company.example").await;
    let began = Instant::now();
    let sending = tokio::spawn(async move { api::outbox::worker::send_due(&smtp).await.unwrap() });
    // The web does not wait for mail.
    let asked = app.coordinator().ask("{ me { name } }", json!({})).await;
    assert!(asked.errors.is_empty(), "{:?}", asked.errors);
    assert!(
        began.elapsed() < Duration::from_millis(900),
        "{:?}",
        began.elapsed()
    );
    assert_eq!(sending.await.unwrap(), 4);
    // Each has a second of its own: together, not one after the other.
    assert!(
        began.elapsed() < Duration::from_millis(2_500),
        "{:?}",
        began.elapsed()
    );
    assert_eq!(server.taken_for("ines@company.example").len(), 1);
    let waiting = delivery(app, DeliveryState::Pending).await;
    assert_eq!(waiting.len(), 3);
    assert!(waiting.iter().all(|row| row.error.as_deref() == Some("TIMEOUT")));
    // They leave by the folder in the end.
    due_now(app).await;
}
