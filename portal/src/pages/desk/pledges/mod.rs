//! Pledges to answer, to have collected and to take in.

mod answer;
mod list;
mod show;

use actix_web::web::{ServiceConfig, post};

use super::intake;
use crate::kit::Link;
use crate::pages::read;
use crate::text::T;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/pledges", read().to(list::show))
        .route("/desk/pledges/{id}", read().to(show::show))
        .route("/desk/pledges/{id}/accept", post().to(answer::accept))
        .route("/desk/pledges/{id}/decline", post().to(answer::decline))
        .route("/desk/pledges/{id}/plan", post().to(answer::plan))
        .route("/desk/pledges/{id}/reception", read().to(intake::pledge::show))
        .route("/desk/pledges/{id}/reception", post().to(intake::pledge::take))
        .route("/desk/pledges/{id}/close", post().to(answer::close));
}

/// The address of a pledge for those who answer it.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/pledges/{id}")
}

/// The lists of what is promised and of when it comes.
pub(super) fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/desk/pledges", t.say("desk-pledges")),
        Link::new("/desk/collections", t.say("desk-collections")),
    ]
}
