//! The commission room: what a member reads before a sitting and during it, without a name. The coordinator, who holds the
//! sitting, shows the same sheets.

pub(crate) mod item;
mod list;
mod live;
pub(crate) mod sheet;
mod show;

use actix_web::web::{ServiceConfig, get, post};

use crate::pages::read;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/room", read().to(list::show))
        .route("/room/{id}", read().to(show::show))
        .route("/room/{id}/attend", post().to(show::attend))
        .route("/room/{id}/leave", post().to(show::leave))
        .route("/room/{id}/now", read().to(item::now))
        .route("/room/{id}/live", get().to(live::stream))
        .route("/room/{id}/items/{item}/ask-vote", post().to(item::put_to_vote))
        .route("/room/{id}/items/{item}/vote", post().to(item::vote))
        .route("/room/{id}/items/{item}", read().to(item::show))
        .route("/room/{id}/items/{item}/recuse", post().to(item::recuse));
}

/// The address of a commission for its members.
fn href(id: &str) -> String {
    format!("/room/{id}")
}
