//! `GET /open-data/{territory}/summary.json`: the figures as last published, for anyone.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::impact::published;

/// The last published snapshot of a territory.
pub(super) async fn summary(app: web::Data<App>, territory: web::Path<String>) -> HttpResponse {
    match published::latest(&app, &territory).await {
        Ok(Some(snapshot)) => HttpResponse::Ok()
            .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
            .insert_header((header::CACHE_CONTROL, "public, max-age=300"))
            .json(snapshot.content),
        Ok(None) => HttpResponse::NotFound().json(serde_json::json!({ "code": "NOT_FOUND" })),
        Err(fault) => {
            tracing::error!(%fault, "the open data could not be read");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}
