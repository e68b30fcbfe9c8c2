//! The space of a place of handover and of its advisers: who comes today, and whom one was asked to help.

mod advice;
mod agenda;
mod answer;
mod past;
mod person;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

pub(crate) use person::skills;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/counter", read().to(agenda::show))
        .route("/counter/past", read().to(past::show))
        .route("/counter/advice", read().to(advice::list))
        .route("/counter/advice/{id}", read().to(advice::show))
        .route("/counter/advice/{id}/close", post().to(advice::close))
        .route("/counter/{id}", read().to(show::show))
        .route("/counter/{id}/complete", post().to(answer::complete))
        .route("/counter/{id}/miss", post().to(answer::miss))
        .route("/counter/{id}/support", post().to(answer::support));
}

/// The address of an appointment.
fn href(id: &str) -> String {
    format!("/counter/{id}")
}

/// The address of a person one was asked to help.
fn advice_href(id: &str) -> String {
    format!("/counter/advice/{id}")
}
