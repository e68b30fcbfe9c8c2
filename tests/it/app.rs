//! An instance served over real HTTP on a port of its own, on a database of its own that begins as a copy of the founded
//! world. Its mails go into a folder; no worker runs beside it, so that a test says when they are sent.
//!
//! When a test ends, every mail that was set off must be deliverable and every territory's journal must verify: what a
//! test forgets to look at is looked at here.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use actix_web::{App as Actix, HttpServer};
use api::app::App;
use api::config::{Config, Database, Files, Http, Mail as MailConfig, Secrets};
use entity::Moment;
use entity::outbox::{self, DeliveryState};
use sea_orm::EntityTrait;
use tempfile::TempDir;

use crate::mailbox::{self, Mail};
use crate::persona::Persona;
use crate::postgres;
use crate::world::{self, Org, World};

/// The key of every test instance: 32 bytes, each another.
pub(crate) const MASTER_KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// When the domain's clock starts: as the demo's, a Monday at nine in Paris.
pub(crate) const START: &str = "2024-01-15T08:00:00Z";

/// The engines the suite runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// A file.
    Sqlite,
    /// A database of the temporary cluster.
    Postgres,
}

/// Declares a test on each engine for each of these functions, `async fn name(app: &TestApp)`.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() {
                crate::app::run(crate::app::Engine::Sqlite, super::$name);
            }

            #[test]
            fn postgres() {
                crate::app::run(crate::app::Engine::Postgres, super::$name);
            }
        }
    )+};
}

/// Runs a test in the founded world on one engine, then looks at outbox and journal.
pub(crate) fn run(engine: Engine, test: impl AsyncFnOnce(&TestApp)) {
    // What is masked in an answer is shown under a test that failed.
    let _ = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::ERROR)
        .with_test_writer()
        .try_init();
    let Some(world) = world::of(engine) else { return };
    runtime().block_on(async {
        let app = TestApp::start(world).await;
        test(&app).await;
        app.done().await;
    });
}

/// A client of HTTP. Its TLS library asks for a provider to be chosen, whether it will speak TLS or not.
pub(crate) fn http() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::new()
}

/// A runtime of one thread, with what a server needs.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_current_thread();
    builder.enable_all().build().expect("a runtime")
}

/// One instance, and the world founded on it.
pub(crate) struct TestApp {
    /// The instance itself: its clock, its keys, its database.
    pub(crate) app: Arc<App>,
    /// Its address, without a slash at the end.
    pub(crate) url: String,
    /// Who takes part.
    pub(crate) world: Arc<World>,
    http: reqwest::Client,
    mails: PathBuf,
    database: String,
    server: Option<Server>,
    /// Whether somebody looked at the end.
    done: bool,
    _folder: TempDir,
}

/// An instance beside another, on its database.
pub(crate) struct Told {
    app: Arc<App>,
    url: String,
    server: Server,
}

impl Told {
    /// Somebody of the first instance, who speaks to this one.
    pub(crate) fn hears(&self, persona: &Persona) -> Persona {
        persona.at(&self.url)
    }

    /// Stops it, and closes its connections.
    pub(crate) async fn stop(self) {
        self.server.stop().await;
        self.app.db.clone().close().await.expect("a pool to close");
    }
}

struct Server {
    handle: ServerHandle,
    thread: JoinHandle<std::io::Result<()>>,
}

impl TestApp {
    /// An instance on a copy of a founded world.
    pub(crate) async fn start(world: Arc<World>) -> Self {
        let folder = TempDir::new().expect("a folder");
        let database = match world.engine {
            Engine::Sqlite => {
                let file = folder.path().join("maillon.db");
                std::fs::copy(&world.template, &file).expect("a copy of the world");
                format!("sqlite://{}", file.display())
            }
            Engine::Postgres => postgres::copy_of(&world.template),
        };
        Self::serve(world, folder, database).await
    }

    /// An instance on a database that is empty or has been founded.
    pub(crate) async fn serve(world: Arc<World>, folder: TempDir, database: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let mails = folder.path().join("mail");
        let app = App::build(config(&database, &url, &mails), false)
            .await
            .expect("an instance");
        app.clock.set(moment(START));
        let server = Server::start(&app, listener);
        Self {
            app,
            url,
            world,
            http: crate::app::http(),
            mails,
            database,
            server: Some(server),
            done: false,
            _folder: folder,
        }
    }

    /// The same instance once more, told something else: on the same database, at an address of its own.
    pub(crate) async fn told(&self, change: impl FnOnce(&mut Config)) -> Told {
        let mut config = self.app.config.clone();
        change(&mut config);
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let app = App::build(config, false).await.expect("an instance");
        let server = Server::start(&app, listener);
        Told { app, url, server }
    }

    /// Sets the domain's clock: `2024-02-01T10:00:00Z`.
    pub(crate) fn set_clock(&self, at: &str) {
        self.app.clock.set(moment(at));
    }

    /// Lets days of domain time go by.
    pub(crate) fn days_later(&self, days: i64) {
        let now = self.app.clock.now();
        self.app.clock.set(now.plus_millis(days * 24 * 3_600_000));
    }

    /// Sends every mail that is due.
    pub(crate) async fn deliver(&self) {
        while api::outbox::worker::send_due(&self.app)
            .await
            .expect("the outbox")
            > 0
        {}
    }

    /// Every mail sent so far on this instance, oldest first.
    pub(crate) async fn mails(&self) -> Vec<Mail> {
        self.deliver().await;
        mailbox::read(&self.mails)
    }

    /// The mails sent so far to an address, oldest first.
    pub(crate) async fn mails_to(&self, address: &str) -> Vec<Mail> {
        let mut mails = self.mails().await;
        mails.retain(|mail| mail.to.contains(address));
        mails
    }

    /// Somebody who is not signed in.
    pub(crate) fn anonymous(&self) -> Persona {
        Persona::new(self.http.clone(), &self.url, None, None)
    }

    /// Whoever holds a token.
    pub(crate) fn bearer(&self, token: String) -> Persona {
        Persona::new(self.http.clone(), &self.url, Some(token), None)
    }

    /// The member of an organisation of Poitiers.
    pub(crate) fn member_of(&self, org: Org) -> Persona {
        self.seated(&self.world.poitiers[&org], false)
    }

    /// The member of an organisation of Châtellerault.
    pub(crate) fn member_elsewhere(&self, org: Org) -> Persona {
        self.seated(&self.world.chatellerault[&org], false)
    }

    fn seated(&self, seat: &world::Seat, deciding: bool) -> Persona {
        let keys = &self.app.keys;
        let (token, _) = api::identity::tokens::issue(
            keys,
            &self.url,
            seat.membership,
            api::identity::tokens::PEOPLE,
            None,
            deciding,
        )
        .expect("a token");
        Persona::new(self.http.clone(), &self.url, Some(token), Some(seat.clone()))
    }

    /// The coordinator of Poitiers.
    pub(crate) fn coordinator(&self) -> Persona {
        self.member_of(Org::City)
    }

    /// The same member of the city, in a session for deciding.
    pub(crate) fn city_decider(&self) -> Persona {
        self.seated(&self.world.poitiers[&Org::City], true)
    }

    /// A company that gives its fleet (French).
    pub(crate) fn donor(&self) -> Persona {
        self.member_of(Org::Donor)
    }

    /// Another company, written to in English.
    pub(crate) fn second_donor(&self) -> Persona {
        self.member_of(Org::SecondDonor)
    }

    /// An association, which refers families, decides and hands over.
    pub(crate) fn association(&self) -> Persona {
        self.member_of(Org::Association)
    }

    /// An insertion service, which refers job seekers and decides (English).
    pub(crate) fn insertion(&self) -> Persona {
        self.member_of(Org::Insertion)
    }

    /// A university.
    pub(crate) fn university(&self) -> Persona {
        self.member_of(Org::University)
    }

    /// A CROUS, which refers students and decides.
    pub(crate) fn crous(&self) -> Persona {
        self.member_of(Org::Crous)
    }

    /// The workshop.
    pub(crate) fn workshop(&self) -> Persona {
        self.member_of(Org::Workshop)
    }

    /// The digital advisers, who hand over (English).
    pub(crate) fn adviser(&self) -> Persona {
        self.member_of(Org::Adviser)
    }

    /// A member of a neighbourhood centre who may decide and nothing else.
    pub(crate) fn member(&self) -> Persona {
        self.member_of(Org::Member)
    }

    /// The software of CROUS, with every scope.
    pub(crate) async fn full(&self) -> Persona {
        self.software(&self.world.full).await
    }

    /// The software of CROUS that may only read facts.
    pub(crate) async fn bare(&self) -> Persona {
        self.software(&self.world.bare).await
    }

    async fn software(&self, client: &world::Client) -> Persona {
        let (status, body) = self
            .anonymous()
            .ask_token(
                Some((&client.id, &client.secret)),
                &[("grant_type", "client_credentials")],
            )
            .await;
        assert_eq!(status, 200, "{body}");
        self.bearer(body["access_token"].as_str().expect("a token").to_owned())
    }

    /// Stops the instance: fails on a mail that cannot be delivered and on a journal that does not verify.
    pub(crate) async fn done(mut self) {
        self.done = true;
        self.deliver().await;
        let lost = self.undelivered().await;
        let broken = self.broken_journals().await;
        self.stop().await;
        assert!(lost.is_empty(), "mails were not delivered: {lost:?}");
        assert!(broken.is_empty(), "a journal does not verify: {broken:?}");
    }

    /// Stops the instance without a look: it answers no longer, and its database can be copied.
    pub(crate) async fn stop(mut self) -> String {
        self.done = true;
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
        if self.database.starts_with("sqlite") {
            // The file alone is copied: what is still in the log beside it must be in it first.
            let checkpoint = "pragma wal_checkpoint(truncate)";
            let done = sea_orm::ConnectionTrait::execute_unprepared(&self.app.db, checkpoint).await;
            done.expect("a checkpoint");
        }
        // The workers are gone: what they held of the instance goes with them.
        self.app.db.clone().close().await.expect("a pool to close");
        std::mem::take(&mut self.database)
    }

    /// The files of a database that is one: itself and its log.
    pub(crate) fn database_files(&self) -> Vec<PathBuf> {
        let file = self.database.trim_start_matches("sqlite://");
        let files = ["", "-wal", "-shm"].map(|end| PathBuf::from(format!("{file}{end}")));
        files.into_iter().filter(|file| file.exists()).collect()
    }

    /// Deliveries that did not leave, except to people who gave no address, or one that a mail server refuses.
    async fn undelivered(&self) -> Vec<outbox::Model> {
        let all = outbox::Entity::find()
            .all(&self.app.db)
            .await
            .expect("the outbox");
        let sent = |row: &outbox::Model| {
            row.state == DeliveryState::Sent || matches!(row.error.as_deref(), Some("NO_ADDRESS" | "REFUSED"))
        };
        all.into_iter().filter(|row| !sent(row)).collect()
    }

    async fn broken_journals(&self) -> Vec<String> {
        let territories = entity::territory::Entity::find().all(&self.app.db).await;
        let mut broken = Vec::new();
        for territory in territories.expect("the territories") {
            let wrong = api::journal::log::check(&self.app.db, territory.id).await;
            broken.extend(wrong.expect("a journal to read"));
        }
        broken
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some(Server { handle, thread }) = self.server.take() {
            drop(handle.stop(false));
            drop(thread);
        }
        if self.database.starts_with("postgres://") {
            postgres::discard(&self.database);
        }
        assert!(
            self.done || std::thread::panicking(),
            "the test forgot app.done().await: nobody looked at its outbox and journal"
        );
    }
}

impl Server {
    /// Serves in a thread of its own, so that a test that computes does not keep the server from answering.
    fn start(app: &Arc<App>, listener: TcpListener) -> Self {
        let app = app.clone();
        let (tell, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = HttpServer::new(move || {
                    Actix::new()
                        .configure(api::http::configure(&app))
                        .configure(portal::configure(&app))
                })
                .workers(1)
                .disable_signals()
                .shutdown_timeout(5)
                .listen(listener)?
                .run();
                let _ = tell.send(server.handle());
                server.await
            })
        });
        let handle = told.recv().expect("a server that starts");
        Self { handle, thread }
    }

    async fn stop(self) {
        self.handle.stop(true).await;
        let ended = tokio::task::spawn_blocking(move || self.thread.join())
            .await
            .expect("a thread to wait for");
        ended
            .expect("a server that ends")
            .expect("a server that ends well");
    }
}

fn config(database: &str, url: &str, mails: &Path) -> Config {
    Config {
        database: Database {
            url: database.to_owned(),
            connections: 4,
            durable: false,
        },
        http: Http {
            public_url: url.to_owned(),
            workers: 1,
            ..Http::default()
        },
        limits: api::config::Limits::default(),
        files: Files {
            folder: mails.with_file_name("files"),
            ..Files::default()
        },
        mail: MailConfig {
            folder: mails.to_owned(),
            ..MailConfig::default()
        },
        secrets: Secrets {
            master_key: MASTER_KEY.to_owned(),
        },
    }
}

/// A moment as RFC 3339 writes it.
pub(crate) fn moment(at: &str) -> Moment {
    Moment(
        chrono::DateTime::parse_from_rfc3339(at)
            .expect("RFC 3339")
            .timestamp_millis(),
    )
}

#[test]
#[should_panic(expected = "nobody looked at its outbox and journal")]
fn a_test_does_not_end_unlooked_at() {
    let world = world::of(Engine::Sqlite).expect("SQLite is always there");
    runtime().block_on(async { drop(TestApp::start(world).await) });
}
