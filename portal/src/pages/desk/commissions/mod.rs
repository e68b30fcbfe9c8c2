//! Commissions to plan, to prepare, to hold and to close.

mod agenda;
mod decide;
mod deeds;
mod item;
mod list;
mod new;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/commissions", read().to(list::show))
        .route("/desk/commissions/new", read().to(new::show))
        .route("/desk/commissions/new/plan", post().to(new::plan))
        .route("/desk/commissions/{id}", read().to(show::show))
        .route("/desk/commissions/{id}/freeze", post().to(deeds::freeze))
        .route("/desk/commissions/{id}/begin", post().to(deeds::begin))
        .route("/desk/commissions/{id}/close", post().to(deeds::close))
        .route("/desk/commissions/{id}/cancel", post().to(deeds::cancel))
        .route("/desk/commissions/{id}/agenda", read().to(agenda::show))
        .route("/desk/commissions/{id}/agenda/put", post().to(agenda::put))
        .route("/desk/commissions/{id}/items/{item}", read().to(item::show))
        .route(
            "/desk/commissions/{id}/items/{item}/take-up",
            post().to(decide::take_up),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/ask-vote",
            post().to(decide::ask_vote),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/grant",
            post().to(decide::grant),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/defer",
            post().to(decide::defer),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/refuse",
            post().to(decide::refuse),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/deviate",
            post().to(decide::deviate),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/undo",
            post().to(decide::undo),
        )
        .route(
            "/desk/commissions/{id}/items/{item}/settle",
            post().to(decide::settle),
        );
}

/// The address of a commission for who holds it.
fn href(id: &str) -> String {
    format!("/desk/commissions/{id}")
}

/// The address of a case before it.
fn item_href(commission: &str, item: &str) -> String {
    format!("/desk/commissions/{commission}/items/{item}")
}
