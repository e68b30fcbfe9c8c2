//! The model programme, served as `maillon demo` serves it, on a port and in a folder of its own.

use std::net::TcpListener;

use actix_web::{App as Actix, HttpServer};
use api::app::App;
use api::config::{Config, Database, Files, Http, Mail, Secrets};
use tempfile::TempDir;

/// A demo that runs for as long as the test.
pub(super) struct Model {
    /// Its address.
    pub(super) url: String,
    _folder: TempDir,
}

impl Model {
    /// Builds the programme and serves it.
    pub(super) async fn serve() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let config = Config {
            database: Database {
                url: format!("sqlite://{}", folder.path().join("maillon.db").display()),
                connections: 8,
                durable: false,
            },
            http: Http {
                public_url: url.clone(),
                ..Http::default()
            },
            limits: api::config::Limits::default(),
            files: Files {
                folder: folder.path().join("files"),
                ..Files::default()
            },
            mail: Mail {
                folder: folder.path().join("mail"),
                ..Mail::default()
            },
            secrets: Secrets {
                master_key: api::identity::keys::random_master_key(),
            },
        };
        let app = App::build(config, true).await.expect("an instance");
        api::demo::prepare(&app).await.expect("the model programme");
        let server = HttpServer::new(move || {
            Actix::new()
                .configure(api::http::configure(&app))
                .configure(portal::configure(&app))
        })
        .workers(2)
        .disable_signals()
        .listen(listener)
        .expect("a server");
        actix_web::rt::spawn(server.run());
        Self { url, _folder: folder }
    }
}
