//! `GET /open-data/{territory}/summary.json` and `.csv`: the figures as last published, for anyone.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::fault::Fault;
use crate::impact::{published, sheet};

/// The last published snapshot of a territory.
pub(super) async fn summary(app: web::Data<App>, territory: web::Path<String>) -> HttpResponse {
    let latest = published::latest(&app, &territory).await;
    answer(latest, |(_, snapshot)| Ok(open().json(snapshot.content)))
}

/// The same as a sheet.
pub(super) async fn summary_sheet(app: web::Data<App>, territory: web::Path<String>) -> HttpResponse {
    let latest = published::latest(&app, &territory).await;
    answer(latest, |(territory, snapshot)| {
        let sheet = sheet::of(&territory.name, &snapshot.content)
            .map_err(|error| Fault::because("sheet", error.to_string()))?;
        Ok(open().content_type("text/csv; charset=utf-8").body(sheet))
    })
}

/// An answer that anybody's page may read, for five minutes.
fn open() -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header((header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .insert_header((header::CACHE_CONTROL, "public, max-age=300"));
    answer
}

fn answer<T>(
    latest: Result<Option<T>, Fault>,
    tell: impl FnOnce(T) -> Result<HttpResponse, Fault>,
) -> HttpResponse {
    let told = latest.and_then(|latest| latest.map(tell).transpose());
    match told {
        Ok(Some(answer)) => answer,
        Ok(None) => HttpResponse::NotFound().json(serde_json::json!({ "code": "NOT_FOUND" })),
        Err(fault) => {
            tracing::error!(%fault, "the open data could not be read");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}
