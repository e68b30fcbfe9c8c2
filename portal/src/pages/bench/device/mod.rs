//! One device on the bench: what it lacks, what the machine said, what was done to it, and how it leaves.

mod check;
mod deeds;
mod diagnosis;
mod drives;
mod report;
mod show;
mod tables;
mod work;

use actix_web::web::{ServiceConfig, post};

use super::device_href;
use crate::answer::Answer;
use crate::form::Form;
use crate::kit::{Page, Wrong};
use crate::pages::read;
use crate::visit::Visit;

/// Where each page is.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .route("/bench/devices/{id}", read().to(show::show))
        .route("/bench/devices/{id}/report", post().to(report::record))
        .route("/bench/devices/{id}/no-drive", post().to(drives::none))
        .route("/bench/devices/{id}/manual", post().to(drives::by_hand))
        .route("/bench/devices/{id}/install", post().to(drives::install))
        .route("/bench/devices/{id}/remove", post().to(drives::remove))
        .route("/bench/devices/{id}/destroy", post().to(drives::destroy))
        .route("/bench/devices/{id}/ready", post().to(work::ready))
        .route("/bench/devices/{id}/system", post().to(work::system))
        .route("/bench/devices/{id}/work", post().to(work::log))
        .route("/bench/devices/{id}/fit", post().to(work::fit))
        .route("/bench/devices/{id}/part", post().to(work::part))
        .route("/bench/devices/{id}/strip", post().to(work::strip))
        .route("/bench/devices/{id}/recycle", post().to(work::recycle))
        .route("/bench/devices/{id}/lose", post().to(work::lose))
        .route("/bench/devices/{id}/found", post().to(work::found))
        .route("/bench/devices/{id}/check", read().to(check::show))
        .route("/bench/devices/{id}/check/record", post().to(check::record))
        .route("/bench/devices/{id}/diagnosis", read().to(diagnosis::show))
        .route(
            "/bench/devices/{id}/diagnosis/record",
            post().to(diagnosis::record),
        );
}

/// Ends a deed on the page of a device.
async fn end(visit: &Visit, id: &str, deed: (&str, &Form), wrong: Vec<Wrong>) -> Answer {
    Page::end(show::page(visit, id), visit, deed, wrong, &device_href(id)).await
}
