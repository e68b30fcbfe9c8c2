//! How it looks: the partner portal, a client of the GraphQL API like any other. Pages are askama templates beside the
//! plain structs that fill them, and each asks its own operation through the gateway, as the person signed in.

mod answer;
pub mod assets;
pub mod chart;
mod door;
mod form;
mod graphql;
mod headers;
pub mod kit;
mod local;
pub mod pages;
mod rooms;
mod space;
pub mod text;
mod theme;
mod visit;

use std::sync::Arc;

use actix_web::middleware::{Compress, from_fn};
use actix_web::web;
use api::app::App;

/// Adds the portal to an actix application: after the API, since it answers every address that is left.
pub fn configure(app: &Arc<App>) -> impl FnOnce(&mut web::ServiceConfig) + use<> {
    let app = app.clone();
    move |config| {
        config.app_data(web::Data::from(app)).service(
            web::scope("")
                .wrap(from_fn(headers::add))
                .wrap(Compress::default())
                .configure(pages::routes)
                .default_service(web::to(pages::errors::page::lost)),
        );
    }
}
