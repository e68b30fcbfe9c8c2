//! The demo: no configuration, this machine only, everything under one folder.

use std::io::Write;
use std::path::{Path, PathBuf};

use api::app::App;
use api::config::{Config, Database, Files, Http, Mail, Secrets};

use crate::command::Done;
use crate::server;

/// The file that marks a demo's folder, and holds its key.
const KEY: &str = "demo.key";

/// Whether a folder belongs to a demo.
pub(crate) fn is_demo(folder: &Path) -> bool {
    folder.join(KEY).exists()
}

/// Serves the model programme, built at the first start.
pub(crate) async fn run(port: u16, data: PathBuf) -> Done {
    std::fs::create_dir_all(&data)?;
    let app = App::build(config(port, &data)?, true).await?;
    api::demo::prepare(&app).await?;
    let mut out = std::io::stdout();
    out.write_all(api::demo::welcome(&app.config.http.public_url, &data).as_bytes())?;
    out.flush()?;
    server::run(app).await
}

fn config(port: u16, data: &Path) -> Result<Config, Box<dyn std::error::Error>> {
    let key = data.join(KEY);
    if !key.exists() {
        std::fs::write(&key, api::identity::keys::random_master_key())?;
    }
    let database = data.join("maillon.db");
    Ok(Config {
        database: Database {
            url: format!("sqlite://{}", database.display()),
            connections: 8,
            durable: false,
        },
        http: Http {
            listen: format!("127.0.0.1:{port}"),
            public_url: format!("http://127.0.0.1:{port}"),
            ..Http::default()
        },
        limits: api::config::Limits::default(),
        files: Files {
            folder: data.join("files"),
            ..Files::default()
        },
        mail: Mail {
            folder: data.join("mail"),
            ..Mail::default()
        },
        secrets: Secrets {
            master_key: std::fs::read_to_string(&key)?,
        },
    })
}
