//! The HTTP server: the API's surfaces, the portal, and the outbox's worker beside them.

use std::sync::Arc;
use std::time::Duration;

use actix_web::{App as Actix, HttpServer};
use api::app::App;

use crate::command::Done;

/// Serves until it is told to stop; requests under way are finished.
pub(crate) async fn run(app: Arc<App>) -> Done {
    let worker = tokio::spawn(api::outbox::worker::run(app.clone()));
    let http = app.config.http.clone();
    let served = app.clone();
    let mut server = HttpServer::new(move || {
        Actix::new()
            .configure(api::http::configure(&served))
            .configure(portal::configure(&served))
    })
    // An answer is written in parts: held back until the one before is acknowledged, each page would take 40 ms longer.
    .tcp_nodelay(true)
    .client_request_timeout(Duration::from_secs(10))
    .shutdown_timeout(10);
    if http.workers > 0 {
        server = server.workers(http.workers);
    }
    tracing::info!(listen = http.listen, "serving");
    server.bind(&http.listen)?.run().await?;
    worker.abort();
    Ok(())
}
