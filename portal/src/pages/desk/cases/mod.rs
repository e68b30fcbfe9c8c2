//! Cases to qualify, to serve and to follow, as those who run the programme see them.

mod act;
mod facts;
mod list;
mod offers;
mod said;
mod serve;
mod show;
mod steps;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/cases", read().to(list::show))
        .route("/desk/cases/{id}", read().to(show::show))
        .route("/desk/cases/{id}/qualify", post().to(act::qualify))
        .route("/desk/cases/{id}/ask", post().to(act::ask))
        .route("/desk/cases/{id}/refuse", post().to(act::refuse))
        .route("/desk/cases/{id}/duplicate", post().to(act::duplicate))
        .route("/desk/cases/{id}/message", post().to(act::message))
        .route("/desk/cases/{id}/close", post().to(act::close))
        .route("/desk/cases/{id}/advise", post().to(act::advise))
        .route("/desk/cases/{id}/reserve", post().to(serve::reserve))
        .route("/desk/cases/{id}/release", post().to(serve::release))
        .route("/desk/cases/{id}/exchange", post().to(serve::exchange))
        .route("/desk/cases/{id}/join", post().to(serve::join))
        .route("/desk/cases/{id}/plan", post().to(serve::plan))
        .route("/desk/cases/{id}/broken", post().to(serve::broken))
        .route("/desk/cases/{id}/resolve", post().to(serve::resolve))
        .route("/desk/cases/{id}/follow", post().to(serve::follow));
}

/// The address of a case for those who run the programme.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/cases/{id}")
}
