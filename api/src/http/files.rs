//! `POST /files`: one file in a multipart form; answers its id.

use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, web};
use entity::file;
use futures::TryStreamExt;
use serde_json::json;

use super::context;
use crate::app::App;
use crate::files::{MOST_BYTES, upload};
use crate::graphql::id;
use crate::problem::Halt;

/// Receives a file, at most [`MOST_BYTES`].
pub(super) async fn post(request: HttpRequest, app: web::Data<App>, form: Multipart) -> HttpResponse {
    let cx = match context(&request, &app).await {
        Ok(cx) => cx,
        Err(fault) => {
            tracing::error!(%fault, "a file could not be received");
            return HttpResponse::ServiceUnavailable().finish();
        }
    };
    if cx.actor.principal().is_none() {
        return refuse(401, "UNAUTHENTICATED");
    }
    let Ok(received) = receive(form).await else {
        return refuse(413, "TOO_LARGE");
    };
    let Some((name, content)) = received else {
        return refuse(400, "BAD_INPUT");
    };
    match upload(&cx, &name, content).await {
        Ok(file) => HttpResponse::Created().json(json!({ "id": id::encode::<file::Entity>(file).0 })),
        Err(Halt::Unauthenticated) => refuse(401, "UNAUTHENTICATED"),
        Err(Halt::Forbidden) => refuse(403, "FORBIDDEN"),
        Err(Halt::Wrong(..)) => refuse(400, "BAD_INPUT"),
        Err(Halt::NotFound | Halt::Replay(_)) => refuse(404, "NOT_FOUND"),
        Err(Halt::Fault(fault)) => {
            tracing::error!(trace = cx.trace, %fault, "a file could not be kept");
            refuse(500, "INTERNAL")
        }
    }
}

struct TooLarge;

async fn receive(mut form: Multipart) -> Result<Option<(String, Vec<u8>)>, TooLarge> {
    while let Ok(Some(mut field)) = form.try_next().await {
        let Some(name) = field
            .content_disposition()
            .and_then(|is| is.get_filename().map(str::to_owned))
        else {
            continue;
        };
        let mut content = Vec::new();
        while let Ok(Some(chunk)) = field.try_next().await {
            if content.len() + chunk.len() > MOST_BYTES {
                return Err(TooLarge);
            }
            content.extend_from_slice(&chunk);
        }
        return Ok(Some((name, content)));
    }
    Ok(None)
}

fn refuse(status: u16, code: &str) -> HttpResponse {
    let status = actix_web::http::StatusCode::from_u16(status).unwrap_or_default();
    HttpResponse::build(status).json(json!({ "code": code }))
}
