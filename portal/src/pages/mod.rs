//! The pages, by noun. Each is a struct of plain values and a template of the same name beside it.

pub mod account;
mod agenda;
mod bench;
pub mod cases;
mod counter;
pub(crate) mod criterion;
pub mod desk;
pub mod errors;
pub mod form;
pub mod home;
pub mod news;
pub mod paging;
pub mod papers;
pub mod pledges;
pub mod public;
mod room;
pub(crate) mod search;
pub mod session;
pub mod shell;
pub(crate) mod team;
pub mod timeline;
pub mod tone;

use actix_web::web::{self, ServiceConfig, post};
use actix_web::{Route, guard};

pub use form::{Choice, Field, Problem};
pub use shell::{NavLink, Place, Reader, Shell, Territory};
pub use timeline::Moment;
pub(crate) use timeline::happened;
pub use tone::Tone;

/// A page that is read, by people or by what watches whether we are up.
pub(crate) fn read() -> Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/assets/{print}/{name}", read().to(crate::assets::serve))
        .route("/", read().to(public::programme::root))
        .route("/programme/{slug}", read().to(public::programme::of_territory))
        .route("/accessibility", read().to(public::about::accessibility))
        .route("/eco-design", read().to(public::about::eco_design))
        .route("/privacy", read().to(public::about::privacy))
        .route("/grid/{territory}", read().to(public::about::grid))
        .route("/d/{label}", read().to(public::label::show))
        .route("/verify", read().to(public::verify::show))
        .service(
            web::resource("/sign-in")
                .get(session::sign_in::show)
                .post(session::sign_in::enter),
        )
        .service(
            web::resource("/sign-in/by-mail")
                .get(session::by_mail::show)
                .post(session::by_mail::ask),
        )
        .route("/sign-in/sent", read().to(session::by_mail::sent))
        .service(
            web::resource("/sign-in/link")
                .get(session::link::show)
                .post(session::link::open),
        )
        .service(
            web::resource("/sign-in/code")
                .get(session::code::show)
                .post(session::code::enter),
        )
        .route("/sign-out", post().to(session::sign_out::leave))
        .service(
            web::resource("/invitation")
                .get(session::invitation::show)
                .post(session::invitation::accept),
        )
        .route("/home", read().to(home::show::show))
        .route("/agenda/{id}.ics", read().to(agenda::get))
        .configure(account::routes)
        .configure(search::routes)
        .configure(desk::routes)
        .configure(bench::routes)
        .configure(counter::routes)
        .configure(room::routes)
        .configure(papers::routes)
        .configure(pledges::routes)
        .configure(cases::routes)
        .configure(team::routes);
}
