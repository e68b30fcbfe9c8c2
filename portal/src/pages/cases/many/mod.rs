//! Referring everybody of a spreadsheet at once: choose it, read what was understood, send it whole or not at all.

pub mod file;
pub mod list;
mod template;

use actix_web::web::{self, ServiceConfig};

use crate::pages::read;

/// Where each page is.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(web::resource("/cases/many").get(file::show).post(file::choose))
        .route("/cases/many/template.csv", read().to(template::download))
        .service(web::resource("/cases/many/list").get(list::show).post(list::keep));
}
