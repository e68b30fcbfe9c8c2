//! A delivery, an appointment or a session for the reader's own calendar: what `/calendar/{id}.ics` is to software, for people
//! signed in.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::answer::Answer;
use crate::graphql::of_error;
use crate::visit::Visit;

/// `GET /agenda/{id}.ics`
pub(crate) async fn get(visit: Visit, id: web::Path<String>) -> Answer {
    let cx = visit.cx();
    let text = api::gateway::calendar(&cx, &id)
        .await
        .map_err(|halt| visit.refused(of_error(&cx.refuse(halt), &cx.trace)))?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .body(text))
}

/// The address of something's calendar.
pub(crate) fn href(id: &str) -> String {
    format!("/agenda/{id}.ics")
}
