//! The program: `maillon demo | serve | worker | migrate | territory | account | schema`. It reads the configuration, puts
//! the crates together, and knows no rule of the domain.

mod command;
mod demo;
mod server;

use std::process::ExitCode;

use clap::Parser;

use crate::command::{Command, Program};

#[actix_web::main]
async fn main() -> ExitCode {
    let program = Program::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env()
                .unwrap_or_else(|_| "warn,maillon=info,api=info".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let done = match program.command {
        Command::Demo { port, data } => demo::run(port, data).await,
        Command::Serve => command::serve(&program.config).await,
        Command::Worker => command::worker(&program.config).await,
        Command::Migrate => command::migrate(&program.config).await,
        Command::Territory { command } => command::territory(&program.config, command).await,
        Command::Account { command } => command::account(&program.config, command).await,
        Command::Schema => command::schema(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("maillon: {error}");
            ExitCode::FAILURE
        }
    }
}
