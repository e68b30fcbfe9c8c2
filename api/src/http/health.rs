//! Whether the program runs, and whether it can answer.

use actix_web::{HttpResponse, web};
use sea_orm::ConnectionTrait;

use crate::app::App;

/// The program runs.
pub(super) async fn live() -> HttpResponse {
    HttpResponse::Ok().body("ok")
}

/// The database answers.
pub(super) async fn ready(app: web::Data<App>) -> HttpResponse {
    match app.db.execute_unprepared("select 1").await {
        Ok(_) => HttpResponse::Ok().body("ready"),
        Err(_) => HttpResponse::ServiceUnavailable().body("database"),
    }
}
