//! Lots: what goes to the workshop together, what is agreed for it, and what is invoiced.

mod act;
mod list;
mod new;
mod show;
mod waiting;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/lots", read().to(list::show))
        .route("/desk/lots/new", read().to(new::show))
        .route("/desk/lots/new/create", post().to(new::create))
        .route("/desk/lots/{id}", read().to(show::show))
        .route("/desk/lots/{id}/send", post().to(act::send))
        .route("/desk/lots/{id}/cancel", post().to(act::cancel))
        .route("/desk/lots/{id}/approve", post().to(act::approve))
        .route("/desk/lots/{id}/dispute", post().to(act::dispute));
}

/// The address of a lot for those who run the programme.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/lots/{id}")
}
