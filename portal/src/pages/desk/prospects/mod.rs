//! Companies that the coordinator solicits: whom to call next, what was said, who becomes a donor.

mod answer;
mod describe;
mod list;
mod new;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/prospects", read().to(list::show))
        .route("/desk/prospects/new", read().to(new::show))
        .route("/desk/prospects/new/add", post().to(new::add))
        .route("/desk/prospects/{id}", read().to(show::show))
        .route("/desk/prospects/{id}/log", post().to(answer::log))
        .route("/desk/prospects/{id}/change", post().to(answer::change))
        .route("/desk/prospects/{id}/convert", post().to(answer::convert))
        .route("/desk/prospects/{id}/lose", post().to(answer::lose))
        .route("/desk/prospects/{id}/reopen", post().to(answer::reopen));
}

/// The address of a prospect.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/prospects/{id}")
}
