//! Deliveries and pick-ups: when equipment changes hands, what changed about it, and what came.

mod act;
mod list;
mod show;

use actix_web::web::{ServiceConfig, post};

use super::intake;
use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/collections", read().to(list::show))
        .route("/desk/collections/{id}", read().to(show::show))
        .route("/desk/collections/{id}/change", post().to(act::change))
        .route("/desk/collections/{id}/cancel", post().to(act::cancel))
        .route("/desk/collections/{id}/miss", post().to(act::miss))
        .route(
            "/desk/collections/{id}/intake",
            read().to(intake::collection::show),
        )
        .route(
            "/desk/collections/{id}/intake",
            post().to(intake::collection::take),
        );
}

/// The address of a collection for those who run the programme.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/collections/{id}")
}
