//! What is built once and lives as long as the program: configuration, pool, keys, clock, mailer, limits.

use std::sync::Arc;
use std::time::Duration;

use migration::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend};
use tokio::sync::{Mutex, Notify};

use crate::clock::Clock;
use crate::config::Config;
use crate::fault::Fault;
use crate::files::store::{self, Store};
use crate::graphql::budget::Budget;
use crate::graphql::schema::{self, Schema};
use crate::identity::keys::Keys;
use crate::identity::throttle::{LINKS_OF_ADDRESS, LINKS_OF_ORIGIN, Throttle};
use crate::outbox::mail::Mailer;

/// One instance.
pub struct App {
    /// What it was told.
    pub config: Config,
    /// The pool.
    pub db: DatabaseConnection,
    /// The fair turn of writers on SQLite, which has one: they wait here, not in the engine's time-out.
    pub write_turn: Mutex<()>,
    /// Domain time.
    pub clock: Clock,
    /// Keys derived from the master key.
    pub keys: Keys,
    /// Failed sign-ins of late.
    pub throttle: Throttle,
    /// Links to sign in with, asked of late for each address.
    pub links_of_address: Throttle,
    /// The same, from each place.
    pub links_of_origin: Throttle,
    /// Wrong codes of late for each account, whoever tries: only who knows the password gets as far.
    pub codes: Throttle,
    /// What each actor may still ask for in this minute.
    pub budget: Budget,
    /// The bytes of files.
    pub files: Store,
    /// The way out of mails.
    pub mailer: Mailer,
    /// Rung after a commit that may have something to send.
    pub outbox_bell: Notify,
    /// The GraphQL schema.
    pub schema: Schema,
    /// Whether it is a demo: sign-in hints are shown.
    pub demo: bool,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("config", &self.config)
            .finish_non_exhaustive()
    }
}

impl App {
    /// Builds an instance on its database.
    ///
    /// # Errors
    /// The database does not answer, or a key or the mailer cannot be built.
    pub async fn build(config: Config, demo: bool) -> Result<Arc<Self>, Fault> {
        let db = connect(&config.database).await?;
        Self::on(config, db, demo)
    }

    /// Builds an instance on a pool that is open.
    ///
    /// # Errors
    /// A key or the mailer cannot be built.
    pub fn on(config: Config, db: DatabaseConnection, demo: bool) -> Result<Arc<Self>, Fault> {
        let master = config.secrets.master().map_err(|_| Fault::new("master key"))?;
        Ok(Arc::new(Self {
            keys: Keys::derive(&master)?,
            budget: Budget::new(&config.limits),
            files: store::open(&config.files, config.database.durable)?,
            mailer: Mailer::build(&config.mail)?,
            db,
            write_turn: Mutex::default(),
            clock: Clock::default(),
            throttle: Throttle::default(),
            links_of_address: Throttle::of(LINKS_OF_ADDRESS),
            links_of_origin: Throttle::of(LINKS_OF_ORIGIN),
            codes: Throttle::default(),
            outbox_bell: Notify::new(),
            schema: schema::build(),
            config,
            demo,
        }))
    }

    /// Brings the database up to date.
    ///
    /// # Errors
    /// A migration failed.
    pub async fn migrate(&self) -> Result<(), Fault> {
        Ok(Migrator::up(&self.db, None).await?)
    }
}

/// How many prepared statements a connection keeps: a year of a programme uses a few hundred.
const STATEMENTS: usize = 500;

/// Opens the pool.
///
/// # Errors
/// The database does not answer.
pub async fn connect(config: &crate::config::Database) -> Result<DatabaseConnection, Fault> {
    let mut options = ConnectOptions::new(&config.url);
    options
        .max_connections(config.connections)
        .acquire_timeout(Duration::from_secs(10))
        .test_before_acquire_if_idle_for(Duration::from_secs(5))
        .sqlx_logging(false);
    let durable = config.durable;
    options.map_sqlx_sqlite_opts(move |options| {
        options
            .create_if_missing(true)
            .statement_cache_capacity(STATEMENTS)
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", if durable { "FULL" } else { "NORMAL" })
            .pragma("foreign_keys", "ON")
            .pragma("busy_timeout", "10000")
            .pragma("cache_size", "-16000")
            // What need not survive a power cut need not be put in its place so often either.
            .pragma("wal_autocheckpoint", if durable { "1000" } else { "8000" })
    });
    let db = Database::connect(options).await?;
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared("select 1").await?;
    }
    Ok(db)
}

/// Lets SQLite measure the tables that have grown tenfold since it last did: without, it takes an index that finds half a table
/// for one that finds a row. `PostgreSQL` does so by itself.
///
/// # Errors
/// The database does not answer.
pub async fn measure_tables(app: &App) -> Result<(), Fault> {
    if app.db.get_database_backend() == DbBackend::Sqlite {
        let _turn = app.write_turn.lock().await;
        // Every table, with the library's own bound on how many rows are looked at.
        app.db.execute_unprepared("PRAGMA optimize = 0x10002").await?;
    }
    Ok(())
}
