//! The workshop's space: the lots that came, the devices on the bench, and what keeps each from being ready.

mod blocks;
mod device;
mod devices;
mod find;
mod lot;
mod lot_deeds;
mod lots;
mod today;

use actix_web::web::{ServiceConfig, post};

use crate::kit::Cell;
use crate::pages::read;
use crate::text::T;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/bench", read().to(today::show))
        .route("/bench/find", read().to(find::find))
        .route("/bench/lots", read().to(lots::show))
        .route("/bench/lots/{id}", read().to(lot::show))
        .route("/bench/lots/{id}/acknowledge", post().to(lot_deeds::acknowledge))
        .route("/bench/lots/{id}/complete", post().to(lot_deeds::complete))
        .route("/bench/lots/{id}/invoice", post().to(lot_deeds::invoice))
        .route("/bench/devices", read().to(devices::show))
        .configure(device::routes);
}

/// The address of a device on the bench.
fn device_href(id: &str) -> String {
    format!("/bench/devices/{id}")
}

/// The address of a lot on the bench.
fn lot_href(id: &str) -> String {
    format!("/bench/lots/{id}")
}

/// A device as people call it: maker and model, or its kind where nobody knows them.
fn named(t: T, kind: &str, maker: Option<&str>, model: Option<&str>) -> String {
    let name = [maker, model].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if name.trim().is_empty() {
        t.word("device-kind", kind)
    } else {
        name
    }
}

/// What is read letter by letter, or nothing.
fn code(text: Option<&str>) -> Cell {
    text.map_or(Cell::Nothing, |text| Cell::Code(text.to_owned()))
}

/// So many bytes, counted in decimal megabytes.
fn size(t: T, megabytes: i64) -> String {
    t.with("bench-gigabytes", "n", t.figure(&((megabytes + 500) / 1000)))
}
