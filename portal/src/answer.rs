//! What a handler answers: a page, the way to another page, or why there is none.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use askama::Template;

use crate::pages::errors::page::Lost;

/// What a handler answers.
pub(crate) type Answer = Result<HttpResponse, Lost>;

/// An answer that leads to another page.
pub(crate) fn see_other(to: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, to))
        .finish()
}

/// A page, drawn.
pub(crate) fn render(page: &impl Template, status: u16) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or_default();
    match page.render() {
        Ok(html) => HttpResponse::build(status)
            .content_type("text/html; charset=utf-8")
            .body(html),
        Err(error) => {
            tracing::error!(%error, "a page could not be drawn");
            HttpResponse::InternalServerError().finish()
        }
    }
}
