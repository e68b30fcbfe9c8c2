//! Pledges to answer, to have collected and to take in.

mod answer;
mod list;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/pledges", read().to(list::show))
        .route("/desk/pledges/{id}", read().to(show::show))
        .route("/desk/pledges/{id}/accept", post().to(answer::accept))
        .route("/desk/pledges/{id}/decline", post().to(answer::decline))
        .route("/desk/pledges/{id}/plan", post().to(answer::plan))
        .route("/desk/pledges/{id}/receive", post().to(answer::receive))
        .route("/desk/pledges/{id}/close", post().to(answer::close));
}

/// The address of a pledge for those who answer it.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/pledges/{id}")
}
