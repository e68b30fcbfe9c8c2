//! `POST /files`: one file in a multipart form, streamed into the store; answers its id. `GET /files/{id}`: its bytes, to be
//! saved and never shown inline.

use actix_multipart::{Field, Multipart};
use actix_web::body::SizedStream;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, web};
use entity::file;
use futures::{StreamExt, TryStreamExt};
use serde_json::json;

use super::context;
use crate::app::App;
use crate::gateway::{Broken, Cx, download, receive};
use crate::graphql::id;
use crate::problem::Halt;

/// Receives a file.
pub(super) async fn post(request: HttpRequest, app: web::Data<App>, mut form: Multipart) -> HttpResponse {
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
    let Some((name, field)) = file_of(&mut form).await else {
        return refuse(400, "BAD_INPUT");
    };
    let pieces = field.map_err(|_| Broken).boxed_local();
    match receive(&cx, &name, pieces).await {
        Ok(file) => HttpResponse::Created().json(json!({ "id": id::encode::<file::Entity>(file).0 })),
        Err(halt) => stopped(&cx, halt),
    }
}

/// Gives a file back.
pub(super) async fn get(request: HttpRequest, app: web::Data<App>, file: web::Path<String>) -> HttpResponse {
    let cx = match context(&request, &app).await {
        Ok(cx) => cx,
        Err(fault) => {
            tracing::error!(%fault, "a file could not be given back");
            return HttpResponse::ServiceUnavailable().finish();
        }
    };
    let found = match download(&cx, &file).await {
        Ok(found) => found,
        Err(halt) => return stopped(&cx, halt),
    };
    let disposition = header::ContentDisposition::attachment(found.name);
    HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(disposition)
        .insert_header((header::CACHE_CONTROL, "private, no-store"))
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(SizedStream::new(found.bytes, found.pieces))
}

/// The first part of a form that is a file.
async fn file_of(form: &mut Multipart) -> Option<(String, Field)> {
    while let Ok(Some(field)) = form.try_next().await {
        let name = field
            .content_disposition()
            .and_then(|is| is.get_filename().map(str::to_owned));
        if let Some(name) = name {
            return Some((name, field));
        }
    }
    None
}

fn stopped(cx: &Cx, halt: Halt) -> HttpResponse {
    match halt {
        Halt::Unauthenticated => refuse(401, "UNAUTHENTICATED"),
        Halt::Forbidden => refuse(403, "FORBIDDEN"),
        Halt::Wrong(..) => refuse(400, "BAD_INPUT"),
        Halt::NotFound | Halt::Replay(_) => refuse(404, "NOT_FOUND"),
        Halt::Fault(fault) => {
            tracing::error!(trace = cx.trace, %fault, "a file could not be kept or given back");
            refuse(500, "INTERNAL")
        }
    }
}

fn refuse(status: u16, code: &str) -> HttpResponse {
    let status = StatusCode::from_u16(status).unwrap_or_default();
    HttpResponse::build(status).json(json!({ "code": code }))
}
