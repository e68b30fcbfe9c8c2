//! The pages, by noun. Each is a struct of plain values and a template of the same name beside it.

pub mod cases;
pub mod errors;
pub mod form;
pub mod home;
pub mod paging;
pub mod pledges;
pub mod public;
pub mod session;
pub mod shell;
pub mod timeline;
pub mod tone;

use actix_web::web::{self, ServiceConfig, get, post};

pub use form::{Choice, Field, Problem};
pub use shell::{NavLink, Place, Reader, Shell, Territory};
pub use timeline::Moment;
pub use tone::Tone;

/// Where each page is.
pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/assets/{print}/{name}", get().to(crate::assets::serve))
        .route("/", get().to(public::programme::root))
        .route("/programme/{slug}", get().to(public::programme::of_territory))
        .service(
            web::resource("/sign-in")
                .get(session::sign_in::show)
                .post(session::sign_in::enter),
        )
        .route("/sign-out", post().to(session::sign_out::leave))
        .service(
            web::resource("/invitation")
                .get(session::invitation::show)
                .post(session::invitation::accept),
        )
        .route("/home", get().to(home::show::show))
        .configure(pledges::routes)
        .configure(cases::routes);
}
