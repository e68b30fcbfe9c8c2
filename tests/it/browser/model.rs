//! The model programme, served as `maillon demo` serves it, on a port and in a folder of its own.

use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};

use actix_web::{App as Actix, HttpServer};
use api::app::App;
use api::config::{Config, Database, Files, Http, Mail, Secrets};
use tempfile::TempDir;

/// A demo that runs for as long as the test.
pub(crate) struct Model {
    /// Its address.
    pub(crate) url: String,
    /// The instance: its clock.
    pub(crate) app: Arc<App>,
    _folder: TempDir,
}

impl Model {
    /// Builds the programme and serves it.
    pub(crate) async fn serve() -> Self {
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
            // A test asks in a minute what a partner asks in an hour.
            limits: api::config::Limits {
                minute_cost: u32::MAX,
                ..Default::default()
            },
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
        let instance = app.clone();
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
        Self {
            url,
            app: instance,
            _folder: folder,
        }
    }
}

/// The programme that tests share which only read it: built by the first, gone with the last.
pub(crate) fn shared() -> Arc<Model> {
    static SHARED: Mutex<Weak<Model>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(model) = shared.upgrade() {
        return model;
    }
    let (ready, served) = mpsc::channel();
    std::thread::spawn(move || {
        let system = actix_web::rt::System::new();
        let model = system.block_on(Model::serve());
        ready.send(model).expect("a test waits for it");
        system.run().expect("a server");
    });
    let model = Arc::new(served.recv().expect("the model programme"));
    *shared = Arc::downgrade(&model);
    model
}
