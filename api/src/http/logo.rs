//! `GET /territories/{slug}/logo`: the logo of a programme, for anyone.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::settings::appearance;

/// The logo in force.
pub(super) async fn get(app: web::Data<App>, territory: web::Path<String>) -> HttpResponse {
    match appearance::logo(&app, &territory).await {
        Ok(Some((media_type, content))) => HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, media_type))
            .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .insert_header((header::CACHE_CONTROL, "public, max-age=300"))
            .body(content),
        Ok(None) => HttpResponse::NotFound().finish(),
        Err(halt) => {
            tracing::error!(?halt, "a logo could not be read");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}
