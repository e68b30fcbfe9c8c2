//! How it looks: the partner portal, a client of the GraphQL API like any other.

use std::sync::Arc;

use actix_web::web;
use api::app::App;

/// Adds the portal to an actix application.
pub fn configure(_app: &Arc<App>) -> impl FnOnce(&mut web::ServiceConfig) + use<> {
    |_config| {}
}
