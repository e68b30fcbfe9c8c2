//! The referrer's space: refer a person in a dozen questions, then follow the case.

mod answer;
pub mod answers;
pub mod check;
pub mod draft;
pub mod list;
pub mod many;
pub mod new;
pub mod not_eligible;
pub mod question;
mod referral;
pub mod score;
pub mod sent;
pub mod show;
pub mod state;
mod timeline;
mod withdraw;

use actix_web::web::{self, ServiceConfig, post};

use crate::pages::read;

use self::new::{needs, person, situation};

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    many::routes(config);
    config
        .route("/cases", read().to(list::show))
        .service(
            web::resource("/cases/new")
                .get(person::show_new)
                .post(person::begin),
        )
        .route("/cases/{id}", read().to(show::show))
        .service(
            web::resource("/cases/{id}/person")
                .get(person::show)
                .post(person::save),
        )
        .service(
            web::resource("/cases/{id}/situation")
                .get(situation::show)
                .post(situation::save),
        )
        .service(
            web::resource("/cases/{id}/needs")
                .get(needs::show)
                .post(needs::save),
        )
        .route("/cases/{id}/check", read().to(check::show))
        .route("/cases/{id}/submit", post().to(check::submit))
        .route("/cases/{id}/sent", read().to(sent::show))
        .route("/cases/{id}/answer", post().to(answer::answer))
        .route("/cases/{id}/withdraw", post().to(withdraw::withdraw));
}

/// The path of a case.
pub(crate) fn href(id: &str) -> String {
    format!("/cases/{id}")
}
