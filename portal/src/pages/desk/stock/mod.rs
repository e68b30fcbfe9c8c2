//! Every device of the programme, with the parts and the drives on the shelves, as those who run the programme see them.

mod act;
mod drives;
mod list;
mod proof;
mod shelves;
mod show;

use actix_web::web::{ServiceConfig, post};

use crate::kit::Link;
use crate::pages::read;
use crate::text::T;

/// Where each page is. The shelves come first: their names are no devices.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/desk/stock", read().to(list::show))
        .route("/desk/stock/parts", read().to(shelves::parts))
        .route("/desk/stock/drives", read().to(drives::show))
        .route("/desk/stock/{id}", read().to(show::show))
        .route("/desk/stock/{id}/refuse", post().to(act::refuse))
        .route("/desk/stock/{id}/lose", post().to(act::lose))
        .route("/desk/stock/{id}/find", post().to(act::find))
        .route("/desk/stock/{id}/recycle", post().to(act::recycle))
        .route("/desk/stock/{id}/strip", post().to(act::strip))
        .route("/desk/stock/{id}/back", post().to(act::take_back));
}

/// The address of a device for those who run the programme.
pub(crate) fn href(id: &str) -> String {
    format!("/desk/stock/{id}")
}

/// The lists of what is on the shelves and at the workshop.
pub(super) fn tabs(t: T) -> Vec<Link> {
    vec![
        Link::new("/desk/stock", t.say("desk-tab-devices")),
        Link::new("/desk/lots", t.say("desk-tab-lots")),
        Link::new("/desk/stock/parts", t.say("desk-tab-parts")),
        Link::new("/desk/stock/drives", t.say("desk-tab-drives")),
    ]
}
