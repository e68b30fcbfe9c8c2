//! The surfaces of the API over HTTP, one file each. None of them knows a rule: they translate to the gateway and back.

mod files;
mod graphql;
mod health;
mod oauth;
mod open_data;

use std::sync::Arc;

use actix_web::http::header;
use actix_web::{HttpRequest, web};

use crate::app::App;
use crate::fault::Fault;
use crate::gateway::{Cx, by_token};
use crate::texts;

/// Adds every surface to an actix application.
pub fn configure(app: &Arc<App>) -> impl FnOnce(&mut web::ServiceConfig) + use<> {
    let app = app.clone();
    move |config| {
        config
            .app_data(web::Data::from(app))
            .service(
                web::resource("/graphql")
                    .route(web::get().to(graphql::get))
                    .route(web::post().to(graphql::post)),
            )
            .route("/files", web::post().to(files::post))
            .route("/files/{id}", web::get().to(files::get))
            .route("/oauth/token", web::post().to(oauth::token))
            .route("/.well-known/jwks.json", web::get().to(oauth::jwks))
            .route(
                "/.well-known/oauth-authorization-server",
                web::get().to(oauth::metadata),
            )
            .route(
                "/open-data/{territory}/summary.json",
                web::get().to(open_data::summary),
            )
            .route(
                "/open-data/{territory}/summary.csv",
                web::get().to(open_data::summary_sheet),
            )
            .route("/health", web::get().to(health::live))
            .route("/ready", web::get().to(health::ready));
    }
}

/// Who asks, by the bearer token alone: cookies are never looked at here, so that no browser can be made to ask.
async fn context(request: &HttpRequest, app: &web::Data<App>) -> Result<Arc<Cx>, Fault> {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let bearer = header(header::AUTHORIZATION).and_then(|value| value.split_once(' '));
    let actor = match bearer {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => by_token(app, token.trim()).await?,
        _ => crate::policy::Actor::Anonymous,
    };
    let language = texts::preferred(header(header::ACCEPT_LANGUAGE));
    Ok(Arc::new(Cx::new(
        app.clone().into_inner(),
        actor,
        language,
        address(request),
    )))
}

/// Where a request comes from.
fn address(request: &HttpRequest) -> String {
    request
        .peer_addr()
        .map_or_else(String::new, |peer| peer.ip().to_string())
}
