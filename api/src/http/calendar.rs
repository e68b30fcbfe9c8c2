//! `GET /calendar/{id}.ics`: a delivery or pick-up, an appointment or a session of handovers, for whoever sees it.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use super::context;
use crate::app::App;
use crate::gateway;
use crate::problem::Halt;

/// The calendar of one collection, appointment or session.
pub(super) async fn get(request: HttpRequest, app: web::Data<App>, id: web::Path<String>) -> HttpResponse {
    let cx = match context(&request, &app).await {
        Ok(cx) => cx,
        Err(fault) => {
            tracing::error!(%fault, "a calendar could not be read");
            return HttpResponse::ServiceUnavailable().finish();
        }
    };
    let text = gateway::calendar(&cx, &id).await;
    match text {
        Ok(text) => HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, "text/calendar; charset=utf-8"))
            .insert_header((header::CACHE_CONTROL, "private, no-store"))
            .body(text),
        Err(Halt::Unauthenticated) => HttpResponse::Unauthorized().finish(),
        Err(Halt::Forbidden) => HttpResponse::Forbidden().finish(),
        Err(Halt::NotFound | Halt::Wrong(..) | Halt::Replay(_)) => HttpResponse::NotFound().finish(),
        Err(Halt::Fault(fault)) => {
            tracing::error!(trace = cx.trace, %fault, "a calendar could not be read");
            HttpResponse::InternalServerError().finish()
        }
    }
}
