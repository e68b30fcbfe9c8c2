//! The donor's space: offer computers, then follow them. It never tells who received one.

mod columns;
mod drives;
pub mod file;
mod impact;
pub mod inventory;
pub mod list;
pub mod new;
pub mod show;
pub mod state;
mod steps;
mod timeline;

use actix_web::web::{self, ServiceConfig, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/pledges", read().to(list::show))
        .service(web::resource("/pledges/new").get(new::show).post(new::begin))
        .route("/pledges/impact", read().to(impact::show))
        .route("/pledges/{id}", read().to(show::show))
        .route("/pledges/{id}/drives", read().to(drives::show))
        .service(
            web::resource("/pledges/{id}/file")
                .get(file::show)
                .post(file::choose),
        )
        .service(
            web::resource("/pledges/{id}/inventory")
                .get(inventory::show)
                .post(inventory::keep),
        )
        .route("/pledges/{id}/submit", post().to(steps::submit))
        .route("/pledges/{id}/withdraw", post().to(steps::withdraw));
}

/// The path of a pledge.
pub(crate) fn href(id: &str) -> String {
    format!("/pledges/{id}")
}
