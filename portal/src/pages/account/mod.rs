//! One's own account, and its second step.

mod second_step;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

pub use second_step::{Codes, Enrol};

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/account", read().to(show::show))
        .route("/account/begin", post().to(second_step::begin))
        .route("/account/confirm", post().to(second_step::confirm))
        .route("/account/remove", post().to(show::remove));
}
