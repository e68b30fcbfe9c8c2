//! Going out: the session ends on our side too.

use actix_web::HttpResponse;
use actix_web::http::header;
use api::gateway::session;

use crate::answer::Answer;
use crate::door;
use crate::form::Form;
use crate::visit::Visit;

/// `POST /sign-out`
pub(crate) async fn leave(visit: Visit, _: Form) -> Answer {
    if let Some(cookie) = &visit.session
        && let Err(fault) = session::close(&visit.app, cookie).await
    {
        tracing::error!(%fault, "a session could not be closed");
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((header::SET_COOKIE, door::set_cookie(&visit.app, "", 0)))
        .insert_header((header::LOCATION, "/sign-in?done=out"))
        .finish())
}
