//! The command line, and the commands that need no more than a few lines.

use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use api::app::App;
use api::config::Config;
use api::partners::found_territory::{Founding, found};
use clap::{Parser, Subcommand};

use crate::server;

/// Solidarity-computer programmes, from a company's fleet to the computer in a student's hands.
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Program {
    /// The configuration file; the environment (`MAILLON_SECTION__KEY`) wins over it.
    #[arg(long, global = true, default_value = "maillon.toml")]
    pub(crate) config: PathBuf,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serves the model programme (Poitiers, 2023) without any configuration, on this machine only.
    Demo {
        /// The port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Where the demo keeps its database, mails and key.
        #[arg(long, default_value = "demo-data")]
        data: PathBuf,
    },
    /// Serves an instance.
    Serve,
    /// Sends mails, and serves nothing.
    Worker,
    /// Brings the database up to date.
    Migrate,
    /// Manages territories.
    Territory {
        #[command(subcommand)]
        command: TerritoryCommand,
    },
    /// Manages people's sign-ins.
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Prints the GraphQL schema.
    Schema,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TerritoryCommand {
    /// Founds a territory: the city that runs it, its first coordinator, its first grid. The password is read from
    /// standard input.
    Create {
        /// The name in addresses: `poitiers`.
        #[arg(long)]
        slug: String,
        /// The name people read.
        #[arg(long)]
        name: String,
        /// The city or authority that runs it.
        #[arg(long)]
        city: String,
        /// Its SIREN number.
        #[arg(long)]
        siren: Option<String>,
        /// The first coordinator's name.
        #[arg(long)]
        coordinator: String,
        /// The first coordinator's address.
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccountCommand {
    /// Lets somebody who lost both the authenticator app and the recovery codes sign in in one step again. Make sure first
    /// that it is that person who asks.
    RemoveSecondFactor {
        /// The address of the account.
        #[arg(long)]
        email: String,
    },
}

pub(crate) type Done = Result<(), Box<dyn Error>>;

/// Serves an instance. A demo's data directory is refused: its passwords are printed in the README.
pub(crate) async fn serve(config: &Path) -> Done {
    let app = open(config).await?;
    app.migrate().await?;
    server::run(app).await
}

pub(crate) async fn worker(config: &Path) -> Done {
    let app = open(config).await?;
    let work = api::outbox::worker::run(app);
    tokio::select! {
        () = work => Ok(()),
        stopped = tokio::signal::ctrl_c() => Ok(stopped?),
    }
}

pub(crate) async fn migrate(config: &Path) -> Done {
    Ok(open(config).await?.migrate().await?)
}

pub(crate) async fn territory(config: &Path, command: TerritoryCommand) -> Done {
    let TerritoryCommand::Create {
        slug,
        name,
        city,
        siren,
        coordinator,
        email,
    } = command;
    let app = open(config).await?;
    app.migrate().await?;
    eprint!("Password of {email}: ");
    let mut password = String::new();
    std::io::stdin().read_line(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    if password.chars().count() < api::identity::passwords::MIN_LENGTH {
        return Err(format!(
            "a password has at least {} characters",
            api::identity::passwords::MIN_LENGTH
        )
        .into());
    }
    found(
        &app,
        Founding {
            slug,
            name,
            city,
            siren,
            coordinator,
            email,
            password,
        },
    )
    .await?;
    Ok(())
}

pub(crate) async fn account(config: &Path, command: AccountCommand) -> Done {
    let AccountCommand::RemoveSecondFactor { email } = command;
    let app = open(config).await?;
    if api::identity::second_factor::remove_of(&app, &email).await? {
        eprintln!("{email} signs in in one step now.");
        Ok(())
    } else {
        Err(format!("no account of {email} asks for a second step").into())
    }
}

pub(crate) fn schema() -> Done {
    std::io::stdout().write_all(api::graphql::schema::sdl().as_bytes())?;
    Ok(())
}

async fn open(config: &Path) -> Result<Arc<App>, Box<dyn Error>> {
    let config = Config::read(config)?;
    let file = config
        .database
        .url
        .strip_prefix("sqlite://")
        .map(|rest| rest.split('?').next().unwrap_or(rest));
    if file
        .and_then(|file| Path::new(file).parent())
        .is_some_and(crate::demo::is_demo)
    {
        return Err("this data directory belongs to a demo: its passwords are public".into());
    }
    Ok(App::build(config, false).await?)
}
